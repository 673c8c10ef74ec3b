//! The shared vectors: made by other libraries, met by the native build here and by the browser in
//! its own tests. The sealed files among them were made by earlier releases and must open for ever.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // all of it is a test

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use koppel::vault::crypto::{Crypto, Kdf};
use koppel::vault::ids::Compartment;
use koppel::vault::native::{Native, block_on};
use koppel::vault::sealed::{Credential, OpenOptions, PartToSeal, SealOptions, open_file, seal_file};
use koppel::vault::{Keyring, RecoveryKey};
use serde_json::{Value, json};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/crypto.json");

fn vectors() -> Value {
    serde_json::from_str(&std::fs::read_to_string(PATH).unwrap()).unwrap()
}

fn each(vectors: &Value, name: &str) -> Vec<Value> {
    let found = vectors[name].as_array().unwrap().clone();
    assert!(!found.is_empty(), "{name}");
    found
}

fn bytes(value: &Value) -> Vec<u8> {
    STANDARD.decode(value.as_str().unwrap()).unwrap()
}

fn array<const N: usize>(value: &Value) -> [u8; N] {
    bytes(value).try_into().unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[test]
fn primitives_agree_with_other_libraries() {
    let (c, all) = (Native, vectors());
    for v in each(&all, "argon2id") {
        let kdf: Kdf = serde_json::from_value(json!({"m": v["m"], "t": v["t"], "p": v["p"]})).unwrap();
        let out = block_on(c.argon2id(text(&v["password"]).as_bytes(), &bytes(&v["salt"]), kdf));
        assert_eq!(out, Ok(array(&v["out"])));
    }
    for v in each(&all, "hkdf") {
        let secret = block_on(c.secret(&array(&v["secret"]))).unwrap();
        let out = block_on(c.derive_bytes(&secret, &bytes(&v["salt"]), text(&v["info"]).as_bytes()));
        assert_eq!(out, Ok(array(&v["out"])));
    }
    for v in each(&all, "hmac") {
        assert_eq!(
            block_on(c.hmac(&array(&v["key"]), &bytes(&v["data"]))),
            Ok(array(&v["out"]))
        );
    }
    for v in each(&all, "sha256") {
        assert_eq!(block_on(c.sha256(&bytes(&v["data"]))), Ok(array(&v["out"])));
    }
    for v in each(&all, "aes_gcm") {
        let key = block_on(c.key(&array(&v["key"]))).unwrap();
        let (nonce, aad) = (array(&v["nonce"]), text(&v["aad"]).as_bytes());
        let (plain, sealed) = (bytes(&v["plain"]), bytes(&v["sealed"]));
        assert_eq!(
            block_on(c.encrypt(&key, &nonce, aad, &plain)).as_ref(),
            Ok(&sealed)
        );
        assert_eq!(block_on(c.decrypt(&key, &nonce, aad, &sealed)), Ok(plain));
    }
    for v in each(&all, "inflate") {
        let plain = bytes(&v["plain"]);
        assert_eq!(
            block_on(c.inflate(&bytes(&v["packed"]), plain.len())).as_ref(),
            Ok(&plain)
        );
        let packed = block_on(c.deflate(&plain)).unwrap();
        assert_eq!(block_on(c.inflate(&packed, plain.len())), Ok(plain));
    }
    for v in each(&all, "nfkc") {
        assert_eq!(c.nfkc(text(&v["typed"])), text(&v["out"]));
    }
}

#[test]
fn printed_recovery_keys_stay_readable() {
    for v in each(&vectors(), "recovery") {
        let key = RecoveryKey::parse(text(&v["typed"])).unwrap();
        assert_eq!(*key.grouped(), text(&v["printed"]));
        assert_eq!(*key.passphrase(), text(&v["passphrase"]));
    }
}

#[test]
fn sealed_files_of_earlier_releases_open() {
    for v in each(&vectors(), "sealed") {
        for passphrase in v["passphrases"].as_array().unwrap() {
            let credential = Credential::Passphrase(text(passphrase));
            let opened = block_on(open_file(
                &Native,
                text(&v["file"]),
                credential,
                OpenOptions::default(),
            ))
            .unwrap();
            let wanted = v["parts"].as_array().unwrap();
            assert_eq!(opened.parts.len(), wanted.len());
            for (part, wanted) in opened.parts.iter().zip(wanted) {
                assert_eq!(part.compartment().as_str(), text(&wanted["compartment"]));
                assert_eq!(part.contains(), &wanted["contains"]);
                assert_eq!(part.content, bytes(&wanted["content"]));
            }
        }
    }
}

/// Makes a sealed file as it would be added to the vectors, and opens it. With `KOPPEL_WRITE_VECTORS=1` it is added:
/// once for each change of the format.
#[test]
fn a_sealed_file_for_the_vectors_opens() {
    let c = Native;
    let (mine, extra) = ("brood fiets wolk lepel", "voor de collega in Gent");
    let (mut ring, unlocked) = block_on(Keyring::create(&c, mine, Kdf::FLOOR)).unwrap();
    let (_, recovery) = block_on(ring.add_recovery(&c, (unlocked.slot(), mine), Kdf::FLOOR)).unwrap();
    let day = b"{\"r\":\"0102030405060708\",\"s\":1,\"t\":[1700000000000,0],\"a\":\"x\",\"x\":\"y\",\"i\":\"add\",\"c\":[[\"+\",\"p1\",\"person\"],[\"=\",\"p1\",\"name\",\"An\",[]]]}\n";
    let contains = json!({"0102030405060708": 1});
    let parts = [
        PartToSeal {
            compartment: Compartment::EVERYDAY,
            contains: contains.clone(),
            requires: json!({}),
            content: day,
        },
        PartToSeal {
            compartment: Compartment::CONFIDENTIAL,
            contains: json!({}),
            requires: json!({}),
            content: b"",
        },
    ];
    let options = SealOptions {
        extra_passphrases: &[extra],
        costs: Kdf::FLOOR,
        carried: &[],
    };
    let file = block_on(seal_file(&c, &unlocked, &ring, &parts, options)).unwrap();
    let printed = recovery.grouped();
    for typed in [mine, &*printed, extra] {
        let opened = block_on(open_file(
            &c,
            &file,
            Credential::Passphrase(typed),
            OpenOptions::default(),
        ))
        .unwrap();
        assert_eq!(opened.parts[0].content, day);
    }
    if std::env::var_os("KOPPEL_WRITE_VECTORS").is_none() {
        return;
    }
    let mut all = vectors();
    all["sealed"].as_array_mut().unwrap().push(json!({
        "passphrases": [mine, *printed, extra],
        "file": file,
        "parts": [
            {"compartment": "everyday", "contains": contains, "content": STANDARD.encode(day)},
            {"compartment": "confidential", "contains": {}, "content": ""},
        ],
    }));
    all["recovery"].as_array_mut().unwrap().push(json!({
        "typed": printed.to_lowercase().replace('-', " "),
        "printed": *printed,
        "passphrase": *recovery.passphrase(),
    }));
    std::fs::write(PATH, format!("{all:#}\n")).unwrap();
}
