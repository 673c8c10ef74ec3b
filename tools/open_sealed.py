#!/usr/bin/env python3
"""Opens a sealed Koppel file without Koppel, following docs/sealed-file.md.

    KOPPEL_PASSPHRASE='...' python3 open_sealed.py FILE

Prints the register as plain JSON (docs/plain-json.md). Needs Python 3.10 or newer,
and from PyPI only argon2-cffi and cryptography.
"""

import base64
import hashlib
import hmac
import json
import os
import re
import sys
import unicodedata
import zlib
from dataclasses import dataclass

try:
    from argon2.low_level import Type, hash_secret_raw
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF
except ImportError:
    sys.exit("This tool needs two packages: pip install argon2-cffi cryptography")

VERSION = 1
CHUNK = 1 << 20
FLOOR = {"m": 19 * 1024, "t": 2, "p": 1}
CEILING = {"m": 512 * 1024, "t": 10, "p": 4}
MOST_SLOTS = 64
MOST_REMOVED = 1024
MOST_WRAP = 1 << 16
MOST_INFLATED = 1 << 30
SMALL, MOST_GROWTH = 8 << 20, 64
MOST_WORK = 80 * 65536 * 3
WHITE = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Refused(Exception):
    """Why a file was not opened, in one sentence."""


@dataclass
class Part:
    """One compartment's content in the clear."""

    compartment: str
    epoch: int
    contains: object
    requires: object
    content: bytes


# --- bytes -----------------------------------------------------------------------------------


def unb64(text):
    return base64.b64decode(text, validate=True)


def lines(*fields):
    return "\n".join(str(field) for field in fields).encode()


def sha(data):
    return hashlib.sha256(data).hexdigest()


def hkdf(secret, salt, info):
    return HKDF(SHA256(), 32, salt, info).derive(secret)


def code(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


def unwrap(key, slot, bound):
    """The content of a slot, or None when the key does not fit."""
    try:
        return AESGCM(key).decrypt(unb64(slot["nonce"]), unb64(slot["wrap"]), bound)
    except InvalidTag:
        return None


# --- what is typed ---------------------------------------------------------------------------


def as_passphrase(typed):
    composed = unicodedata.normalize("NFKC", typed)
    return " ".join(word for word in re.split(f"[{WHITE}]+", composed) if word)


def as_recovery_key(typed):
    """The canonical recovery key, or None when the text is none."""
    plain = re.sub(f"[{WHITE}\\-_.\u2010-\u2015\u2212]+", "", as_passphrase(typed)).upper()
    plain = plain.translate(str.maketrans("OIL", "011"))
    if len(plain) != 32 or any(char not in CROCKFORD for char in plain):
        return None
    number = 0
    for char in plain:
        number = number * 32 + CROCKFORD.index(char)
    raw = number.to_bytes(20, "big")
    right = hashlib.sha256(b"koppel/1/recovery\n" + raw[:16]).digest()[:4]
    return plain if raw[16:] == right else None


def check_costs(kdf):
    if any(kdf[name] < least for name, least in FLOOR.items()):
        raise Refused(f"The key costs {kdf} are under the safe floor; do not trust this file.")
    if any(kdf[name] > most for name, most in CEILING.items()):
        raise Refused(f"The key costs {kdf} are over the ceiling; do not trust this file.")


class Typed:
    """The typed text; each salt is paid for once."""

    def __init__(self, typed):
        self.readings = {"passphrase": as_passphrase(typed), "recovery": as_recovery_key(typed)}
        self.known = {}

    def key(self, slot, reading):
        text = self.readings[reading]
        if not text:
            return None
        kdf = slot["kdf"]
        place = (slot["salt"], kdf["m"], kdf["t"], kdf["p"], reading)
        if place not in self.known:
            self.known[place] = hash_secret_raw(
                text.encode(), unb64(slot["salt"]), kdf["t"], kdf["m"], kdf["p"], 32, Type.ID, 19
            )
        return self.known[place]


# --- the file --------------------------------------------------------------------------------


def workspace_keys(header, typed):
    """The keys per compartment and epoch out of the keyring, or None."""
    ring = header["keyring"]
    for slot in ring["slots"]:
        owner = ("koppel/1/keyring", ring["workspace"], ring["kind"], slot["kind"], slot["id"])
        if slot["kind"] == "open":
            if ring["kind"] != "example":
                raise Refused("A file with real data has no slot that opens by itself; do not trust it.")
            key, bound = unb64(slot["key"]), lines(*owner)
        else:
            kdf = slot["kdf"]
            key = typed.key(slot, "recovery" if slot["kind"] == "recovery" else "passphrase")
            bound = lines(*owner, slot["rev"], kdf["m"], kdf["t"], kdf["p"], slot["salt"])
        plain = unwrap(key, slot, bound) if key else None
        if plain is not None:
            return {
                (compartment, int(epoch)): unb64(raw)
                for compartment, epochs in json.loads(plain).items()
                for epoch, raw in epochs.items()
            }
    return None


def parameters(slot):
    if slot["kind"] == "workspace":
        return ["workspace", slot["salt"]]
    kdf = slot["kdf"]
    return ["passphrase", kdf["m"], kdf["t"], kdf["p"], slot["salt"]]


def slots_text(part_hdr, slots):
    fields = ["koppel/1/mac", sha(part_hdr)]
    for slot in slots:
        fields += parameters(slot) + [slot["nonce"], slot["wrap"]]
    return lines(*fields)


def digest(part):
    hdr = unb64(part["hdr"])
    chunks = [sha(unb64(chunk)) for chunk in part["ct"]]
    text = lines("koppel/1/part", sha(hdr), sha(slots_text(hdr, part["slots"])), part["mac"], *chunks)
    return hashlib.sha256(text).digest()


def file_key(part, about, keys, typed):
    """The part's own key, or None when it is not held."""
    bound = lambda slot: lines("koppel/1/slot", sha(unb64(part["hdr"])), *parameters(slot))
    for slot in part["slots"]:
        key = None
        if slot["kind"] == "workspace" and keys and (about["compartment"], about["epoch"]) in keys:
            secret = keys[about["compartment"], about["epoch"]]
            key = hkdf(secret, unb64(slot["salt"]), b"koppel/1/slot")
        elif slot["kind"] == "passphrase" and not keys:
            key = typed.key(slot, "passphrase")
        raw = unwrap(key, slot, bound(slot)) if key else None
        if raw is not None:
            return raw
    return None


def content(part, key, number):
    hdr = unb64(part["hdr"])
    wanted = code(hkdf(key, b"", b"koppel/1/mac"), slots_text(hdr, part["slots"]))
    if not hmac.compare_digest(wanted, unb64(part["mac"])):
        raise Refused(f"Part {number} is damaged or was changed; take an earlier copy.")
    cipher = AESGCM(hkdf(key, b"", b"koppel/1/content"))
    packed = bytearray()
    for i, chunk in enumerate(part["ct"]):
        last = i + 1 == len(part["ct"])
        sealed = unb64(chunk)
        nonce = i.to_bytes(11, "big") + bytes([last])
        try:
            if not 16 < len(sealed) <= CHUNK + 16 or (not last and len(sealed) != CHUNK + 16):
                raise InvalidTag
            packed += cipher.decrypt(nonce, sealed, hdr)
        except InvalidTag:
            raise Refused(f"Part {number}, chunk {i} is damaged or was changed; take an earlier copy.") from None
    inflater = zlib.decompressobj(-15)
    most = min(SMALL + MOST_GROWTH * len(packed), MOST_INFLATED)
    plain = inflater.decompress(bytes(packed), most)
    if len(plain) == most and not inflater.eof:
        raise Refused(f"Part {number} inflates to more than {most} bytes; it is not opened.")
    if not inflater.eof or inflater.unused_data:
        raise Refused(f"The content of part {number} is damaged; take an earlier copy.")
    return plain


def came_from_a_member(part, about, keys, typed, number):
    """Whether the code that a member left over the content of a carried part is right."""
    try:
        key = file_key(part, about, keys, typed)
        found = about["contains"].get("member") if isinstance(about["contains"], dict) else None
        if not keys or key is None or not isinstance(found, str):
            return False
        salt, wanted = unb64(found)[:16], unb64(found)[16:]
        owner = [about[name] for name in ("workspace", "kind", "compartment", "epoch")]
        text = lines("koppel/1/member", *owner, sha(content(part, key, number)))
        secret = keys[about["compartment"], about["epoch"]]
        return hmac.compare_digest(code(hkdf(secret, salt, b"koppel/1/member"), text), wanted)
    except (Refused, ValueError, zlib.error):
        return False


def read_envelope(text):
    try:
        file = json.loads(text)
    except (ValueError, RecursionError):
        if re.match(r'\s*\{\s*"koppel"\s*:', text):
            raise Refused("This file is cut off or damaged; copy it again or take an earlier one.") from None
        raise Refused("This is not a Koppel file.") from None
    if not isinstance(file, dict) or not isinstance(file.get("koppel"), int):
        raise Refused("This is not a Koppel file.")
    if file["koppel"] > VERSION:
        raise Refused(f"This file has format {file['koppel']}; look for a newer open_sealed.py.")
    return file


def open_parts(path, passphrase):
    """The parts of a sealed file that this passphrase opens. Raises Refused."""
    try:
        with open(path, encoding="utf-8-sig") as handle:
            file = read_envelope(handle.read())
    except OSError as error:
        raise Refused(f"The file cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise Refused("This is not a Koppel file.") from None
    try:
        return open_envelope(file, passphrase)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError, RecursionError):
        raise Refused("This file is damaged or was changed; take an earlier copy.") from None
    except zlib.error:
        raise Refused("The content of this file is damaged; take an earlier copy.") from None


def open_envelope(file, passphrase):
    hdr = unb64(file["hdr"])
    if sha(hdr) != file["sum"]:
        raise Refused("The header of this file is damaged or was changed; take an earlier copy.")
    header = json.loads(hdr)
    if header["version"] > VERSION:
        raise Refused(f"This file has format {header['version']}; look for a newer open_sealed.py.")
    ring, parts = header["keyring"], file["parts"]
    same_owner = all(ring[name] == header[name] for name in ("workspace", "kind"))
    bounded = len(ring["slots"]) <= MOST_SLOTS and len(ring.get("removed", ())) <= MOST_REMOVED
    bounded = bounded and all(len(unb64(slot["wrap"])) <= MOST_WRAP for slot in ring["slots"])
    if header["format"] != "koppel-sealed" or not same_owner or not bounded:
        raise Refused("The header of this file is not as Koppel writes it; do not trust it.")
    if not parts or not len(parts) == len(header["parts"]) == len(file["seals"]):
        raise Refused("Parts are missing from this file; take an earlier copy.")
    tried = {}
    for slot in ring["slots"] + [slot for part in parts for slot in part["slots"]]:
        if "kdf" in slot:
            kdf = slot["kdf"]
            check_costs(kdf)
            tried[slot["salt"], kdf["m"], kdf["t"], kdf["p"], slot["kind"] == "recovery"] = kdf["m"] * kdf["t"]
    if sum(tried.values()) > MOST_WORK:
        raise Refused("Trying a passphrase on this file would take far too long; do not trust it.")
    abouts = [json.loads(unb64(part["hdr"])) for part in parts]
    for i, (part, about, entry) in enumerate(zip(parts, abouts, header["parts"])):
        same = all(about[name] == header[name] for name in ("workspace", "kind"))
        same = same and all(about[name] == entry[name] for name in ("compartment", "epoch"))
        one = [slot["kind"] for slot in part["slots"]].count("workspace") == 1
        if not (same and one and digest(part) == unb64(entry["digest"])):
            raise Refused(f"Part {i} is damaged or was changed; take an earlier copy.")

    typed = Typed(passphrase)
    keys = workspace_keys(header, typed)
    opened, sealed_here = [], False
    for i, (part, about, seal) in enumerate(zip(parts, abouts, file["seals"])):
        if not seal and not came_from_a_member(part, about, keys, typed, i):
            # Carried on: without the key it stays sealed, without a member's code it stays closed.
            continue
        key = file_key(part, about, keys, typed)
        if key is None:
            if keys and (about["compartment"], about["epoch"]) in keys:
                raise Refused(f"Part {i} is damaged or was changed; take an earlier copy.")
            continue
        if seal:
            wanted = [(seal["part"], hkdf(key, b"", b"koppel/1/seal"))]
            if keys:
                secret = keys[about["compartment"], about["epoch"]]
                workspace = bytes.fromhex(header["workspace"])
                wanted.append((seal["member"], hkdf(secret, workspace, b"koppel/1/seal")))
            if not all(hmac.compare_digest(code(k, hdr), unb64(found)) for found, k in wanted):
                raise Refused("The header of this file was changed; do not trust it.")
            sealed_here = True
        facts = (about[name] for name in ("compartment", "epoch", "contains", "requires"))
        opened.append(Part(*facts, content(part, key, i)))
    if not opened and not keys:
        raise Refused("The passphrase does not open this file; check the words and try again.")
    if not opened:
        raise Refused("This passphrase holds no key for any part of this file.")
    if not sealed_here:
        raise Refused("The header of this file was changed; do not trust it.")
    return opened


# --- the journal -----------------------------------------------------------------------------


def entries(parts):
    """The journal entries of all parts, each once: [((compartment, replica, number), entry)].

    Two entries of one name (but another chain) are both there: two laptops wrote under it.
    """
    seen = {}
    for part in parts:
        # Not splitlines(): a text may hold other separators than the line feed.
        for line in part.content.decode("utf-8").split("\n"):
            entry = json.loads(line) if line.strip() else {}
            if not entry or "note" in entry:
                continue
            # Of two copies the one with fewer stubs.
            name = (part.compartment, entry["r"], entry["s"]), entry["h"]
            stubs = sum(change[0] == "~" for change in entry["c"])
            if entry["s"] > 0 and (name not in seen or stubs < seen[name][0]):
                seen[name] = stubs, entry
    return [(dot, entry) for (dot, _), (_, entry) in sorted(seen.items(), key=lambda item: item[0])]


def counting(all_entries):
    """Without the halves of commands whose other half is not there."""
    halves = {}
    for (compartment, _, _), entry in all_entries:
        halves.setdefault(entry["x"], set()).add(compartment)
    return [(dot, entry) for dot, entry in all_entries if not entry.get("p") or len(halves[entry["x"]]) > 1]


def erasures(all_entries):
    """What is erased: record -> [(name of the erasing entry, fields or None)]."""
    found = {}
    for dot, entry in all_entries:
        for change in entry["c"]:
            if change[0] == "-":
                found.setdefault(change[1], []).append((dot, change[2]))
    return found


def erased(change, known):
    """Whether an erasure takes this change."""
    field = change[2] if change[0] == "=" else None
    over = [tuple(other) for other in change[4]] if len(change) > 4 else []
    for dot, names in known.get(change[1], ()):
        if names is None:
            return True
        inside = field is not None and any(field == name or field.startswith(name + "/") for name in names)
        if inside and dot not in over:
            return True
    return False


def replay(parts):
    """The records: id -> {"kind": ..., "fields": {field: value}}.

    A field's heads are its writes that no other write of it names in `over`. The shown value is
    that of the head with the greatest (stamp, name). Null is absent.
    """
    kinds, writes, over = {}, {}, {}
    all_entries = entries(parts)
    gone = erasures(all_entries)
    for dot, entry in counting(all_entries):
        for change in entry["c"]:
            if change[0] not in ("+", "=") or erased(change, gone):
                continue
            if change[0] == "+":
                kinds[change[1]] = min(change[2], kinds.get(change[1], change[2]))
                continue
            record, field, value, *rest = change[1:]
            # The value decides only between two entries of one name; it sorts as Koppel sorts values.
            order = [type(None), bool, int, str].index(type(value))
            place = ["everyday", "confidential"].index(dot[0])
            rank = (tuple(entry["t"]), (place, *dot[1:]), order, value)
            writes.setdefault((record, field), []).append((dot, rank, value))
            replaced = over.setdefault((record, field), set())
            replaced.update(tuple(other) for other in (rest[0] if rest else ()))
    records = {record: {"kind": kind, "fields": {}} for record, kind in kinds.items()}
    for (record, field), written in writes.items():
        heads = [(rank, value) for dot, rank, value in written if dot not in over[record, field]]
        value = max(heads, key=lambda head: head[0])[1] if heads else None
        if value is not None and record in records:
            records[record]["fields"][field] = value
    return records


def plain_json(records):
    """The text of docs/plain-json.md: kinds, each a list of records by id, slashes as nesting."""
    kinds = {}
    for record, known in sorted(records.items()):
        plain = {"id": record}
        for field, value in sorted(known["fields"].items()):
            # More slashes than any field of the program has: under its whole name.
            *path, name = field.split("/") if field.count("/") <= 16 else [field]
            place = plain
            for step in path:
                place = place.setdefault(step, {}) if isinstance(place, dict) else None
            if isinstance(place, dict):
                place[name] = value
        kinds.setdefault(known["kind"], []).append(plain)
    return json.dumps(kinds, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def main(arguments):
    if len(arguments) != 1:
        raise Refused("Give one file: KOPPEL_PASSPHRASE='...' python3 open_sealed.py FILE")
    parts = open_parts(arguments[0], os.environ.get("KOPPEL_PASSPHRASE", ""))
    try:
        text = plain_json(replay(parts))
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, RecursionError):
        raise Refused("The file opened, but its content is no journal this tool knows.") from None
    sys.stdout.buffer.write(text.encode() + b"\n")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        sys.exit(1)
    except (BrokenPipeError, KeyboardInterrupt):
        sys.exit(1)
