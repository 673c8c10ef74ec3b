//! The shared vectors, made by other libraries: the native build meets the same ones in `tests/vectors.rs`.

use super::{WebCrypto, tests::crypto};
use crate::vault::{
    crypto::{Crypto, Kdf},
    sealed::{Credential, OpenOptions, open_file},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

fn each(name: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("../../../tests/vectors/crypto.json"))
        .expect("the vectors are JSON");
    let found = all[name].as_array().expect("a list").clone();
    assert!(!found.is_empty(), "{name}");
    found
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn bytes(value: &Value) -> Vec<u8> {
    STANDARD.decode(text(value)).expect("base64")
}

fn array<const N: usize>(value: &Value) -> [u8; N] {
    bytes(value).try_into().expect("the right length")
}

#[wasm_bindgen_test]
async fn the_browser_agrees_with_other_libraries() {
    let c: WebCrypto = crypto();
    for v in each("argon2id") {
        let costs: Kdf =
            serde_json::from_value(json!({"m": v["m"], "t": v["t"], "p": v["p"]})).expect("costs");
        let out = c
            .argon2id(text(&v["password"]).as_bytes(), &bytes(&v["salt"]), costs)
            .await;
        assert_eq!(out, Ok(array(&v["out"])));
    }
    for v in each("hkdf") {
        let secret = c.secret(&array(&v["secret"])).await.expect("a secret");
        let out = c
            .derive_bytes(&secret, &bytes(&v["salt"]), text(&v["info"]).as_bytes())
            .await;
        assert_eq!(out, Ok(array(&v["out"])));
    }
    for v in each("hmac") {
        assert_eq!(
            c.hmac(&array(&v["key"]), &bytes(&v["data"])).await,
            Ok(array(&v["out"]))
        );
    }
    for v in each("sha256") {
        assert_eq!(c.sha256(&bytes(&v["data"])).await, Ok(array(&v["out"])));
    }
    for v in each("aes_gcm") {
        let key = c.key(&array(&v["key"])).await.expect("a key");
        let (nonce, aad) = (array(&v["nonce"]), text(&v["aad"]).as_bytes());
        let (plain, sealed) = (bytes(&v["plain"]), bytes(&v["sealed"]));
        assert_eq!(c.encrypt(&key, &nonce, aad, &plain).await.as_ref(), Ok(&sealed));
        assert_eq!(c.decrypt(&key, &nonce, aad, &sealed).await, Ok(plain));
    }
    for v in each("inflate") {
        let plain = bytes(&v["plain"]);
        assert_eq!(c.inflate(&bytes(&v["packed"]), plain.len()).await, Ok(plain));
    }
    for v in each("nfkc") {
        assert_eq!(c.nfkc(text(&v["typed"])), text(&v["out"]));
    }
}

#[wasm_bindgen_test]
async fn sealed_files_of_the_native_build_open() {
    let c = crypto();
    for v in each("sealed") {
        for passphrase in v["passphrases"].as_array().expect("passphrases") {
            let credential = Credential::Passphrase(text(passphrase));
            let opened = open_file(&c, text(&v["file"]), credential, OpenOptions::default()).await;
            let opened = opened.expect("it opens");
            let wanted = v["parts"].as_array().expect("parts");
            assert_eq!(opened.parts.len(), wanted.len());
            for (part, wanted) in opened.parts.iter().zip(wanted) {
                assert_eq!(part.content, bytes(&wanted["content"]));
            }
        }
    }
}
