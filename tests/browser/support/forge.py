"""Makes sealed files by hand that this version does not make, from docs/sealed-file.md.

    forge.py stranger FILE OUT PASSPHRASE   own keys under the workspace's public id, with a keyring of their own
    forge.py extra    FILE OUT PASSPHRASE   a part that opens with an extra passphrase, under the workspace's keyring
    forge.py later    FILE OUT PASSPHRASE   a member's file that carries a part of a later version's compartment on

All hold one entry that makes a person whose first name is Vervalst. FILE is any file of the workspace: only for
`later` keys of it are used, those that the passphrase of a member opens; else only what everyone can read.
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


def argon(passphrase, salt, kdf=KDF):
    return hash_secret_raw(passphrase.encode(), salt, kdf["t"], kdf["m"], kdf["p"], 32, Type.ID, 19)


def compact(thing):
    return json.dumps(thing, separators=(",", ":")).encode()


def slot_bound(workspace, kind, slot):
    costs = (slot["kdf"]["m"], slot["kdf"]["t"], slot["kdf"]["p"])
    return lines("koppel/1/keyring", workspace, kind, slot["kind"], slot["id"], slot["rev"], *costs, slot["salt"])


def member_keys(public, passphrase):
    """The workspace's keys, by compartment and epoch, out of the slot that the passphrase opens."""
    for slot in public["keyring"]["slots"]:
        if slot["kind"] == "person":
            key = argon(passphrase, base64.b64decode(slot["salt"]), slot["kdf"])
            bound = slot_bound(public["workspace"], public["kind"], slot)
            plain = AESGCM(key).decrypt(base64.b64decode(slot["nonce"]), base64.b64decode(slot["wrap"]), bound)
            return json.loads(plain)
    raise SystemExit("no slot of a person")


class Part:
    """One sealed part."""

    def __init__(self, public, compartment, epoch, secret, content, extra=None):
        self.secret, self.file_key = secret, os.urandom(32)
        header = {"workspace": public["workspace"], "kind": public["kind"], "compartment": compartment, "epoch": epoch, "contains": {}, "requires": {}}
        hdr = compact(header)
        self.digest = hashlib.sha256(hdr).hexdigest()
        self.slots = []
        salt = os.urandom(16)
        self.add({"kind": "workspace", "salt": b64(salt)}, hkdf(secret, salt, b"koppel/1/slot"), ["workspace", b64(salt)])
        if extra is not None:
            salt = os.urandom(16)
            parameters = ["passphrase", KDF["m"], KDF["t"], KDF["p"], b64(salt)]
            self.add({"kind": "passphrase", "kdf": KDF, "salt": b64(salt)}, argon(extra, salt), parameters)
        packer = zlib.compressobj(wbits=-15)
        packed = packer.compress(content) + packer.flush()
        sealed = AESGCM(hkdf(self.file_key, b"", b"koppel/1/content")).encrypt(bytes(11) + b"\x01", packed, hdr)
        mac_input = lines("koppel/1/mac", self.digest, *(field for _, fields in self.slots for field in fields))
        mac = code(hkdf(self.file_key, b"", b"koppel/1/mac"), mac_input)
        self.json = {"hdr": b64(hdr), "slots": [slot for slot, _ in self.slots], "mac": b64(mac), "ct": [b64(sealed)]}
        whole = lines("koppel/1/part", self.digest, hashlib.sha256(mac_input).hexdigest(), b64(mac), hashlib.sha256(sealed).hexdigest())
        self.line = {"compartment": compartment, "epoch": epoch, "digest": b64(hashlib.sha256(whole).digest())}

    def add(self, slot, key, parameters):
        nonce = os.urandom(12)
        wrap = AESGCM(key).encrypt(nonce, self.file_key, lines("koppel/1/slot", self.digest, *parameters))
        self.slots.append((slot | {"nonce": b64(nonce), "wrap": b64(wrap)}, [*parameters, b64(nonce), b64(wrap)]))

    def seal(self, workspace, file_header):
        member = code(hkdf(self.secret, bytes.fromhex(workspace), b"koppel/1/seal"), file_header)
        return {"part": b64(code(hkdf(self.file_key, b"", b"koppel/1/seal"), file_header)), "member": b64(member)}


def forge(mode, source, passphrase):
    public = json.loads(base64.b64decode(json.load(open(source, encoding="utf-8"))["hdr"]))
    workspace, kind = public["workspace"], public["kind"]
    keyring, epoch = public["keyring"], EPOCH
    keys = {name: {str(EPOCH): b64(os.urandom(32))} for name in ("confidential", "everyday")}
    if mode == "later":
        keys, epoch = member_keys(public, passphrase), keyring["epoch"]
    if mode == "stranger":
        salt, nonce = os.urandom(16), os.urandom(12)
        one = {"kind": "person", "id": os.urandom(8).hex(), "rev": 0, "kdf": KDF, "salt": b64(salt), "nonce": b64(nonce)}
        one["wrap"] = b64(AESGCM(argon(passphrase, salt)).encrypt(nonce, compact(keys), slot_bound(workspace, kind, one)))
        keyring = {"workspace": workspace, "kind": kind, "epoch": EPOCH, "slots": [one]}

    record = os.urandom(16).hex()
    entry = {
        "r": os.urandom(8).hex(), "s": 1, "t": [1_790_000_000_000, 0], "a": public["keyring"]["slots"][0]["id"],
        "x": os.urandom(8).hex(), "i": "add-person",
        "c": [["+", record, "people"], ["=", record, "first_name", "Vervalst"]],
        "z": os.urandom(16).hex(), "h": os.urandom(16).hex(),
    }
    secret = base64.b64decode(keys["everyday"][str(epoch)])
    extra = passphrase if mode == "extra" else None
    parts = [Part(public, "everyday", epoch, secret, compact(entry) + b"\n", extra)]
    if mode == "later":
        parts.append(Part(public, "later", 1, os.urandom(32), os.urandom(4000)))
    listed = [part.line for part in parts]
    file_header = compact({"format": "koppel-sealed", "version": 1, "workspace": workspace, "kind": kind, "keyring": keyring, "parts": listed})
    # What is only carried on has no seal of whoever makes the file.
    seals = [parts[0].seal(workspace, file_header)] + [None] * (len(parts) - 1)
    own = [part.json for part in parts]
    return {"koppel": 1, "sum": hashlib.sha256(file_header).hexdigest(), "hdr": b64(file_header), "seals": seals, "parts": own}


if __name__ == "__main__":
    made = forge(sys.argv[1], sys.argv[2], sys.argv[4])
    with open(sys.argv[3], "w", encoding="utf-8") as out:
        json.dump(made, out, separators=(",", ":"))
