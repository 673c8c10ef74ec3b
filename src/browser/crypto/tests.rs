//! Published vectors; `tests/vectors` proves the native build and this one equal.

use super::*;
use crate::browser::worker::Cancel;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

pub(super) fn crypto() -> WebCrypto {
    let mut crypto = WebCrypto::new().expect("tests run on localhost");
    crypto.argon2_here = true;
    crypto
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal"))
        .collect()
}

fn key_of(text: &str) -> [u8; 32] {
    let mut key = [0; 32];
    let bytes = unhex(text);
    key[..bytes.len()].copy_from_slice(&bytes);
    key
}

/// McGrew and Viega, "The Galois/Counter Mode of Operation", test case 16.
#[wasm_bindgen_test]
async fn aes_256_gcm_is_that_of_its_authors() {
    let crypto = crypto();
    let key = key_of("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    let key = crypto.key(&key).await.expect("a key");
    let nonce: [u8; 12] = unhex("cafebabefacedbaddecaf888").try_into().expect("12 bytes");
    let aad = unhex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    let plain = unhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72\
         1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
    );
    let sealed = crypto.encrypt(&key, &nonce, &aad, &plain).await.expect("sealed");
    assert_eq!(
        sealed,
        unhex(
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa\
             8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662\
             76fc6ece0f4e1768cddf8853bb2d551b"
        )
    );
    assert_eq!(crypto.decrypt(&key, &nonce, &aad, &sealed).await, Ok(plain));
    for at in [0, 30, sealed.len() - 1] {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert_eq!(
            crypto.decrypt(&key, &nonce, &aad, &changed).await,
            Err(CryptoError::Mismatch)
        );
    }
    assert_eq!(
        crypto.decrypt(&key, &nonce, b"other", &sealed).await,
        Err(CryptoError::Mismatch)
    );
    assert_eq!(
        crypto.decrypt(&key, &nonce, &aad, &sealed[..10]).await,
        Err(CryptoError::Mismatch)
    );
}

/// SHA-256: FIPS 180-4. HMAC: RFC 4231 case 1 (a shorter key is padded with zeros by definition).
/// HKDF: the first 32 bytes of RFC 5869 case 1 need a 22-byte key, so a known 32-byte one is used for
/// equality of both ways of deriving.
#[wasm_bindgen_test]
async fn hashes_are_those_of_their_standards() {
    let crypto = crypto();
    assert_eq!(
        crypto.sha256(b"abc").await,
        Ok(key_of(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        ))
    );
    assert_eq!(
        crypto
            .hmac(&key_of("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"), b"Hi There")
            .await,
        Ok(key_of(
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ))
    );
    let secret = crypto.secret(&[7; 32]).await.expect("a secret");
    let raw = crypto
        .derive_bytes(&secret, b"salt", b"info")
        .await
        .expect("bytes");
    let by_bytes = crypto.key(&raw).await.expect("a key");
    let by_key = crypto.derive_key(&secret, b"salt", b"info").await.expect("a key");
    let sealed = crypto
        .encrypt(&by_key, &[1; 12], b"", b"same")
        .await
        .expect("sealed");
    assert_eq!(
        crypto.decrypt(&by_bytes, &[1; 12], b"", &sealed).await,
        Ok(b"same".to_vec())
    );
}

/// The reference implementation's own test of version 0x13.
#[wasm_bindgen_test]
async fn argon2id_is_that_of_the_reference() {
    let costs = Kdf {
        m: 65_536,
        t: 2,
        p: 1,
    };
    assert_eq!(
        crypto().argon2id(b"password", b"somesalt", costs).await,
        Ok(key_of(
            "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
        ))
    );
    assert!(matches!(
        crypto().argon2id(b"password", b"short", costs).await,
        Err(CryptoError::Platform(_))
    ));
}

#[wasm_bindgen_test]
async fn inflating_stops_at_its_limit_and_refuses_damage() {
    let crypto = crypto();
    for plain in [Vec::new(), b"koppel".to_vec(), vec![0; 3_000_000]] {
        let packed = crypto.deflate(&plain).await.expect("packed");
        assert_eq!(crypto.inflate(&packed, plain.len()).await, Ok(plain.clone()));
        if !plain.is_empty() {
            assert_eq!(
                crypto.inflate(&packed, plain.len() - 1).await,
                Err(CryptoError::TooLarge(plain.len() - 1))
            );
            assert_eq!(
                crypto.inflate(&packed[..packed.len() - 1], 4_000_000).await,
                Err(CryptoError::Inflate)
            );
        }
        let trailed = [packed, b"more".to_vec()].concat();
        assert_eq!(
            crypto.inflate(&trailed, 4_000_000).await,
            Err(CryptoError::Inflate)
        );
    }
    assert_eq!(
        crypto.inflate(b"\xff\xff\xff\xff not deflate", 1000).await,
        Err(CryptoError::Inflate)
    );
    assert_eq!(crypto.inflate(b"", 1000).await, Err(CryptoError::Inflate));
}

/// Large enough to take several times as long as the page may be held up.
const LARGE: usize = 150 << 20;

#[wasm_bindgen_test]
async fn the_page_draws_while_much_is_packed_and_unpacked() {
    let crypto = crypto();
    let ticks = Rc::new(Cell::new(0));
    let count = Rc::clone(&ticks);
    let _every = clock::every(1, move || count.set(count.get() + 1));
    let packed = crypto.deflate(&vec![0; LARGE]).await.expect("packed");
    assert!(ticks.replace(0) > 0, "nothing was drawn while it was packed");
    assert_eq!(
        crypto.inflate(&packed, LARGE).await.map(|plain| plain.len()),
        Ok(LARGE)
    );
    assert!(ticks.get() > 0, "nothing was drawn while it was unpacked");
}

#[wasm_bindgen_test]
async fn unpacking_can_be_stopped_half_way() {
    let packed = crypto().deflate(&vec![0; LARGE]).await.expect("packed");
    let cancel = Cancel::default();
    let pressed = cancel.clone();
    let _later = clock::after(1, move || pressed.now());
    let stopped = crypto().stopped_by(cancel).inflate(&packed, LARGE).await;
    assert_eq!(stopped, Err(CryptoError::Cancelled));
}

#[wasm_bindgen_test]
fn compatibility_forms_become_one() {
    assert_eq!(crypto().nfkc("ﬁets e\u{301} Ⅳ"), "fiets é IV");
    let mut random = [0; 64];
    crypto().random(&mut random);
    assert_ne!(random, [0; 64]);
}

#[wasm_bindgen_test]
async fn work_is_stopped_at_its_next_pause_and_other_work_goes_on() {
    let crypto = crypto();
    let cancel = Cancel::default();
    let stopped = crypto.stopped_by(cancel.clone());
    // A second of work lets the page draw at least ten times, each in a task of its own.
    let drawn = Rc::new(Cell::new(0));
    let count = Rc::clone(&drawn);
    let _timer = clock::every(5, move || count.set(count.get() + 1));
    let begun = clock::elapsed_ms();
    while clock::elapsed_ms() - begun < 1000.0 {
        assert_eq!(stopped.pause().await, Ok(()));
    }
    assert!(drawn.get() >= 5, "the page was let draw {} times", drawn.get());
    cancel.now();
    assert_eq!(stopped.pause().await, Err(CryptoError::Cancelled));
    assert_eq!(crypto.pause().await, Ok(()));
}
