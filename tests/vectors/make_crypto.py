#!/usr/bin/env python3
"""Writes the vectors of the primitives to crypto.json, from libraries other than the ones tested.

The sealed files in it are made by Koppel itself (`KOPPEL_WRITE_VECTORS=1 cargo test --test vectors`) and kept
as they are: every later release must open them. Needs argon2-cffi and cryptography.
"""

import base64
import hashlib
import hmac
import json
import pathlib
import zlib

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PATH = pathlib.Path(__file__).with_name("crypto.json")


def b64(data):
    return base64.b64encode(data).decode()


def noise(name, length):
    out, block = b"", name.encode()
    while len(out) < length:
        block = hashlib.sha256(block).digest()
        out += block
    return out[:length]


def argon(password, m, t, p):
    salt = noise(password, 16)
    out = hash_secret_raw(password.encode(), salt, t, m, p, 32, Type.ID, 19)
    return {"password": password, "salt": b64(salt), "m": m, "t": t, "p": p, "out": b64(out)}


def derived(name, salt, info):
    secret = noise(name, 32)
    out = HKDF(SHA256(), 32, salt, info.encode()).derive(secret)
    return {"secret": b64(secret), "salt": b64(salt), "info": info, "out": b64(out)}


def coded(name, length):
    key, data = noise(name, 32), noise(name + " data", length)
    return {"key": b64(key), "data": b64(data), "out": b64(hmac.new(key, data, hashlib.sha256).digest())}


def sealed(name, aad, length):
    key, nonce, plain = noise(name, 32), noise(name + " nonce", 12), noise(name + " plain", length)
    out = AESGCM(key).encrypt(nonce, plain, aad.encode())
    return {"key": b64(key), "nonce": b64(nonce), "aad": aad, "plain": b64(plain), "sealed": b64(out)}


def deflated(plain):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return {"plain": b64(plain), "packed": b64(packer.compress(plain) + packer.flush())}


old = json.loads(PATH.read_text()) if PATH.exists() else {}
vectors = {
    "argon2id": [argon("brood fiets wolk", 19456, 2, 1), argon("été", 19456, 2, 1), argon("twee banen", 20480, 2, 2)],
    "hkdf": [derived("a", b"", "koppel/1/mac"), derived("b", noise("salt", 16), ""), derived("c", b"s", "é")],
    "hmac": [coded("a", 0), coded("b", 64), coded("c", 1000)],
    "sha256": [
        {"data": b64(data), "out": b64(hashlib.sha256(data).digest())} for data in (b"", b"abc", noise("d", 1000))
    ],
    "aes_gcm": [sealed("a", "", 0), sealed("b", "", 32), sealed("c", "koppel/1/slot\nx", 1000)],
    "inflate": [deflated(b""), deflated(b"kort"), deflated(b"lang " * 2000)],
    "nfkc": [
        {"typed": typed, "out": out}
        for typed, out in (("e\u0301lan", "élan"), ("\ufb01ets", "fiets"), ("\uff41\uff42", "ab"), ("a\u00a0b", "a b"))
    ],
    "recovery": old.get("recovery", []),
    "sealed": old.get("sealed", []),
}
PATH.write_text(json.dumps(vectors, ensure_ascii=False, indent=1) + "\n")
