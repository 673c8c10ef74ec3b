"""Makes sealed files by hand that nobody of the workspace made, from docs/sealed-file.md.

    forge.py stranger FILE OUT PASSPHRASE   own keys under the workspace's public id, with a keyring of their own
    forge.py extra    FILE OUT PASSPHRASE   a part that opens with an extra passphrase, under the workspace's keyring

Both hold one entry that makes a person whose first name is Vervalst. FILE is any file of the workspace: no key of it
is used, only what everyone can read.
"""

import base64
import hashlib
import hmac
import json
import os
import sys
import zlib

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KDF = {"m": 19456, "t": 2, "p": 1}
EPOCH = 2


def b64(data):
    return base64.b64encode(data).decode()


def lines(*fields):
    return "\n".join(str(field) for field in fields).encode()


def hkdf(secret, salt, info):
    return HKDF(SHA256(), 32, salt, info).derive(secret)


def code(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


def argon(passphrase, salt):
    return hash_secret_raw(passphrase.encode(), salt, KDF["t"], KDF["m"], KDF["p"], 32, Type.ID, 19)


def compact(thing):
    return json.dumps(thing, separators=(",", ":")).encode()


def forge(mode, source, passphrase):
    public = json.loads(base64.b64decode(json.load(open(source, encoding="utf-8"))["hdr"]))
    workspace, kind = public["workspace"], public["kind"]
    keys = {name: {str(EPOCH): b64(os.urandom(32))} for name in ("confidential", "everyday")}
    keyring = public["keyring"]
    if mode == "stranger":
        slot, salt, nonce = os.urandom(8).hex(), os.urandom(16), os.urandom(12)
        costs = (KDF["m"], KDF["t"], KDF["p"])
        bound = lines("koppel/1/keyring", workspace, kind, "person", slot, 0, *costs, b64(salt))
        wrap = AESGCM(argon(passphrase, salt)).encrypt(nonce, compact(keys), bound)
        one = {"kind": "person", "id": slot, "rev": 0, "kdf": KDF, "salt": b64(salt), "nonce": b64(nonce), "wrap": b64(wrap)}
        keyring = {"workspace": workspace, "kind": kind, "epoch": EPOCH, "slots": [one]}

    header = {"workspace": workspace, "kind": kind, "compartment": "everyday", "epoch": EPOCH, "contains": {}, "requires": {}}
    hdr = compact(header)
    digest = hashlib.sha256(hdr).hexdigest()
    file_key = os.urandom(32)
    slots = []

    def add(slot, key, parameters):
        nonce = os.urandom(12)
        wrap = AESGCM(key).encrypt(nonce, file_key, lines("koppel/1/slot", digest, *parameters))
        slots.append((slot | {"nonce": b64(nonce), "wrap": b64(wrap)}, [*parameters, b64(nonce), b64(wrap)]))

    secret = base64.b64decode(keys["everyday"][str(EPOCH)])
    salt = os.urandom(16)
    add({"kind": "workspace", "salt": b64(salt)}, hkdf(secret, salt, b"koppel/1/slot"), ["workspace", b64(salt)])
    if mode == "extra":
        salt = os.urandom(16)
        parameters = ["passphrase", KDF["m"], KDF["t"], KDF["p"], b64(salt)]
        add({"kind": "passphrase", "kdf": KDF, "salt": b64(salt)}, argon(passphrase, salt), parameters)

    record = os.urandom(16).hex()
    entry = {
        "r": os.urandom(8).hex(), "s": 1, "t": [1_790_000_000_000, 0], "a": public["keyring"]["slots"][0]["id"],
        "x": os.urandom(8).hex(), "i": "add-person",
        "c": [["+", record, "people"], ["=", record, "first_name", "Vervalst"]],
        "z": os.urandom(16).hex(), "h": os.urandom(16).hex(),
    }
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(compact(entry) + b"\n") + packer.flush()
    sealed = AESGCM(hkdf(file_key, b"", b"koppel/1/content")).encrypt(bytes(11) + b"\x01", packed, hdr)
    mac_input = lines("koppel/1/mac", digest, *(field for _, fields in slots for field in fields))
    mac = code(hkdf(file_key, b"", b"koppel/1/mac"), mac_input)
    part = {"hdr": b64(hdr), "slots": [slot for slot, _ in slots], "mac": b64(mac), "ct": [b64(sealed)]}
    whole = lines("koppel/1/part", digest, hashlib.sha256(mac_input).hexdigest(), b64(mac), hashlib.sha256(sealed).hexdigest())
    line = {"compartment": "everyday", "epoch": EPOCH, "digest": b64(hashlib.sha256(whole).digest())}
    file_header = compact({"format": "koppel-sealed", "version": 1, "workspace": workspace, "kind": kind, "keyring": keyring, "parts": [line]})
    member = code(hkdf(secret, bytes.fromhex(workspace), b"koppel/1/seal"), file_header)
    seal = {"part": b64(code(hkdf(file_key, b"", b"koppel/1/seal"), file_header)), "member": b64(member)}
    return {"koppel": 1, "sum": hashlib.sha256(file_header).hexdigest(), "hdr": b64(file_header), "seals": [seal], "parts": [part]}


if __name__ == "__main__":
    made = forge(sys.argv[1], sys.argv[2], sys.argv[4])
    with open(sys.argv[3], "w", encoding="utf-8") as out:
        json.dump(made, out, separators=(",", ":"))
