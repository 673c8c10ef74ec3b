# A real WebDAV server (wsgidav) on 127.0.0.1, on a free port, for webdav.spec.ts.
#
#   python dav_server.py FOLDER [ORIGIN]      ORIGIN may use it from another site (CORS); without, nobody may
#
# Prints its port and serves until it is ended. A file FOLDER/.full makes the disk full for writers, .sends-on has it
# send every request on to /dav/elsewhere/, .lists-without-end and .gives-without-end make its answers endless.
import os
import sys

from cheroot import wsgi
from wsgidav.wsgidav_app import WsgiDAVApp

folder = os.path.abspath(sys.argv[1])
config = {
    "provider_mapping": {"/dav": os.path.join(folder, "dav")},
    "simple_dc": {"user_mapping": {"*": {"gent": {"password": "regen op het dak"}}}},
    "http_authenticator": {"accept_basic": True, "accept_digest": False, "default_to_digest": False},
    "verbose": 1,
}
if len(sys.argv) > 2:
    config["cors"] = {
        "allow_origin": sys.argv[2],
        "allow_headers": "Authorization, Content-Type, Depth, If-None-Match",
        "allow_methods": "GET, PUT, DELETE, MKCOL, PROPFIND, OPTIONS",
    }
os.makedirs(os.path.join(folder, "dav"), exist_ok=True)
app = WsgiDAVApp(config)


def is_set(mark):
    return os.path.exists(os.path.join(folder, mark))


def without_end(piece):
    while True:
        yield piece


def with_faults(environ, start_response):
    method = environ["REQUEST_METHOD"]
    if is_set(".sends-on") and "/elsewhere/" not in environ["PATH_INFO"]:
        environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        start_response("302 Found", [("Location", "/dav/elsewhere/"), ("Content-Length", "0")])
        return [b""]
    if is_set(".lists-without-end") and method == "PROPFIND":
        environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        start_response("207 Multi-Status", [("Content-Type", "application/xml")])
        return without_end(b"<response xmlns='DAV:'><href>/dav/a.json</href></response>" * 1000)
    if is_set(".gives-without-end") and method == "GET":
        start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(4 << 30))])
        return without_end(b" " * 65536)
    if environ["REQUEST_METHOD"] == "PUT" and os.path.exists(os.path.join(folder, ".full")):
        environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        start_response("507 Insufficient Storage", [("Content-Length", "0")])
        return [b""]
    return app(environ, start_response)


server = wsgi.Server(("127.0.0.1", 0), with_faults)
server.prepare()
print(server.socket.getsockname()[1], flush=True)
server.serve()
