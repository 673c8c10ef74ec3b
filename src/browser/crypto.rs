//! The vault's primitives by WebCrypto: keys that cannot be read back, and the browser's own speed.
//!
//! Argon2id is not in WebCrypto; it runs in the light workshop, off the page's thread, and that
//! workshop is ended after the work so that its memory goes.

use super::{
    clock,
    derive::DeriveKey,
    js, random,
    streams::{Format, StreamError, pass},
    worker::{self, Cancel, RunOptions, WorkerError},
};
use crate::vault::crypto::{Crypto, CryptoError, Kdf};
#[cfg(test)]
use crate::workshop::Job as _;
use std::{cell::Cell, rc::Rc};

use js_sys::{Array, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

/// How long work goes on before the page is let draw, milliseconds.
const UNDISTURBED: f64 = 50.0;

/// An AES-256-GCM key that lives in the browser and cannot be read back.
#[derive(Clone, Debug)]
pub struct WebKey(CryptoKey);

/// HKDF key material that lives in the browser and cannot be read back.
#[derive(Clone, Debug)]
pub struct WebSecret(CryptoKey);

/// [`Crypto`] by the browser.
#[derive(Clone)]
pub struct WebCrypto {
    subtle: SubtleCrypto,
    /// When the page was last let draw, milliseconds since it began.
    drawn: Rc<Cell<f64>>,
    /// Stops what is being done.
    cancel: Option<Cancel>,
    /// Tests have no workshop to send the derivation to.
    #[cfg(test)]
    argon2_here: bool,
}

impl std::fmt::Debug for WebCrypto {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WebCrypto")
    }
}

impl WebCrypto {
    /// Takes hold of the browser's cryptography.
    ///
    /// # Errors
    /// [`CryptoError::Platform`] where there is none: plain http from another machine than this one.
    pub fn new() -> Result<Self, CryptoError> {
        let subtle = web_sys::window()
            .and_then(|window| window.crypto().ok())
            .map(|crypto| js::get(&crypto, "subtle"))
            .and_then(|subtle| subtle.dyn_into::<SubtleCrypto>().ok())
            .ok_or_else(|| {
                CryptoError::Platform("cryptography needs https, localhost or a local file".into())
            })?;
        Ok(Self {
            subtle,
            drawn: Rc::default(),
            cancel: None,
            #[cfg(test)]
            argon2_here: false,
        })
    }

    /// The same, for work that can be stopped from outside: deriving a key is ended, anything else at its next pause.
    #[must_use]
    pub fn stopped_by(&self, cancel: Cancel) -> Self {
        Self {
            cancel: Some(cancel),
            ..self.clone()
        }
    }

    fn go_on(&self) -> Result<(), CryptoError> {
        match &self.cancel {
            Some(cancel) if cancel.asked() => Err(CryptoError::Cancelled),
            _ => Ok(()),
        }
    }

    async fn import(
        &self,
        raw: &[u8; 32],
        algorithm: &Object,
        usages: &[&str],
    ) -> Result<CryptoKey, CryptoError> {
        let bytes = Uint8Array::from(raw.as_slice());
        let promise = self
            .subtle
            .import_key_with_object("raw", &bytes, algorithm, false, &names(usages))
            .map_err(refused)?;
        // The key is inside the browser once the call returns: the copy that made it goes.
        bytes.fill(0, 0, bytes.length());
        done(promise).await?.dyn_into().map_err(refused)
    }
}

/// `{ name, …fields }`, as WebCrypto wants its algorithms.
fn algorithm(name: &str, fields: &[(&str, &JsValue)]) -> Object {
    let algorithm = Object::new();
    js::set(&algorithm, "name", &JsValue::from_str(name));
    for (field, value) in fields {
        js::set(&algorithm, field, value);
    }
    algorithm
}

fn gcm(nonce: &[u8; 12], aad: &[u8]) -> Object {
    algorithm(
        "AES-GCM",
        &[
            ("iv", &Uint8Array::from(nonce.as_slice())),
            ("additionalData", &Uint8Array::from(aad)),
        ],
    )
}

fn hkdf(salt: &[u8], info: &[u8]) -> Object {
    let hash = JsValue::from_str("SHA-256");
    algorithm(
        "HKDF",
        &[
            ("hash", &hash),
            ("salt", &Uint8Array::from(salt)),
            ("info", &Uint8Array::from(info)),
        ],
    )
}

fn names(usages: &[&str]) -> JsValue {
    usages
        .iter()
        .map(|usage| JsValue::from_str(usage))
        .collect::<Array>()
        .into()
}

fn refused(error: JsValue) -> CryptoError {
    CryptoError::Platform(js::message(&error))
}

async fn done(promise: Promise) -> Result<JsValue, CryptoError> {
    JsFuture::from(promise).await.map_err(refused)
}

fn bytes(buffer: &JsValue) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

fn thirty_two(bytes: &[u8]) -> Result<[u8; 32], CryptoError> {
    bytes
        .try_into()
        .map_err(|_| CryptoError::Platform(format!("{} bytes came back instead of 32", bytes.len())))
}

impl Crypto for WebCrypto {
    type Key = WebKey;
    type Secret = WebSecret;

    async fn pause(&self) -> Result<(), CryptoError> {
        self.go_on()?;
        if clock::elapsed_ms() - self.drawn.get() > UNDISTURBED {
            clock::breathe().await;
            self.drawn.set(clock::elapsed_ms());
            self.go_on()?;
        }
        Ok(())
    }

    fn random(&self, out: &mut [u8]) {
        if !random::fill(out) {
            // Going on would seal people's data under a key that can be guessed.
            wasm_bindgen::throw_str("the browser gives no randomness");
        }
    }

    fn nfkc(&self, text: &str) -> String {
        js_sys::JsString::from(text).normalize("NFKC").into()
    }

    async fn argon2id(&self, password: &[u8], salt: &[u8], costs: Kdf) -> Result<[u8; 32], CryptoError> {
        let job = DeriveKey {
            salt: salt.to_vec(),
            costs,
        };
        #[cfg(test)]
        if self.argon2_here {
            let key = job
                .work(password.to_vec(), &|_| ())
                .map_err(|error| CryptoError::Platform(error.0))?;
            return thirty_two(&key.bytes);
        }
        let options = RunOptions {
            cancel: self.cancel.clone(),
            ..RunOptions::default()
        };
        let key = worker::run(job, password.to_vec(), options)
            .await
            .map_err(|error| match error {
                WorkerError::Cancelled => CryptoError::Cancelled,
                other => CryptoError::Platform(other.to_string()),
            })?;
        thirty_two(&key.bytes)
    }

    async fn key(&self, raw: &[u8; 32]) -> Result<WebKey, CryptoError> {
        self.import(raw, &algorithm("AES-GCM", &[]), &["encrypt", "decrypt"])
            .await
            .map(WebKey)
    }

    async fn secret(&self, raw: &[u8; 32]) -> Result<WebSecret, CryptoError> {
        self.import(raw, &algorithm("HKDF", &[]), &["deriveKey", "deriveBits"])
            .await
            .map(WebSecret)
    }

    async fn derive_key(&self, secret: &WebSecret, salt: &[u8], info: &[u8]) -> Result<WebKey, CryptoError> {
        let wanted = algorithm("AES-GCM", &[("length", &JsValue::from_f64(256.0))]);
        let promise = self
            .subtle
            .derive_key_with_object_and_object(
                &hkdf(salt, info),
                &secret.0,
                &wanted,
                false,
                &names(&["encrypt", "decrypt"]),
            )
            .map_err(refused)?;
        done(promise).await?.dyn_into().map(WebKey).map_err(refused)
    }

    async fn derive_bytes(
        &self,
        secret: &WebSecret,
        salt: &[u8],
        info: &[u8],
    ) -> Result<[u8; 32], CryptoError> {
        let promise = self
            .subtle
            .derive_bits_with_object(&hkdf(salt, info), &secret.0, 256)
            .map_err(refused)?;
        thirty_two(&bytes(&done(promise).await?))
    }

    async fn encrypt(
        &self,
        key: &WebKey,
        nonce: &[u8; 12],
        aad: &[u8],
        plain: &[u8],
    ) -> Result<Vec<u8>, CryptoError> {
        let promise = self
            .subtle
            .encrypt_with_object_and_js_u8_array(&gcm(nonce, aad), &key.0, &Uint8Array::from(plain))
            .map_err(refused)?;
        Ok(bytes(&done(promise).await?))
    }

    async fn decrypt(
        &self,
        key: &WebKey,
        nonce: &[u8; 12],
        aad: &[u8],
        sealed: &[u8],
    ) -> Result<Vec<u8>, CryptoError> {
        let promise = self
            .subtle
            .decrypt_with_object_and_js_u8_array(&gcm(nonce, aad), &key.0, &Uint8Array::from(sealed))
            .map_err(refused)?;
        // An `OperationError` is all a browser says of a tag that does not fit.
        JsFuture::from(promise)
            .await
            .map(|plain| bytes(&plain))
            .map_err(|_| CryptoError::Mismatch)
    }

    async fn hmac(&self, key: &[u8; 32], data: &[u8]) -> Result<[u8; 32], CryptoError> {
        let hash = JsValue::from_str("SHA-256");
        let key = self
            .import(key, &algorithm("HMAC", &[("hash", &hash)]), &["sign"])
            .await?;
        let promise = self
            .subtle
            .sign_with_str_and_js_u8_array("HMAC", &key, &Uint8Array::from(data))
            .map_err(refused)?;
        thirty_two(&bytes(&done(promise).await?))
    }

    async fn sha256(&self, data: &[u8]) -> Result<[u8; 32], CryptoError> {
        let promise = self
            .subtle
            .digest_with_str_and_js_u8_array("SHA-256", &Uint8Array::from(data))
            .map_err(refused)?;
        thirty_two(&bytes(&done(promise).await?))
    }

    async fn deflate(&self, plain: &[u8]) -> Result<Vec<u8>, CryptoError> {
        pass(Format::Deflate, plain, usize::MAX, async || self.pause().await).await
    }

    async fn inflate(&self, packed: &[u8], at_most: usize) -> Result<Vec<u8>, CryptoError> {
        let begun = clock::elapsed_ms();
        let plain = pass(Format::Inflate, packed, at_most, async || self.pause().await).await;
        clock::note_time("koppel: inflate", clock::elapsed_ms() - begun);
        plain
    }
}

impl From<StreamError> for CryptoError {
    fn from(error: StreamError) -> Self {
        match error {
            StreamError::TooLarge(at_most) => Self::TooLarge(at_most),
            StreamError::Damaged => Self::Inflate,
            StreamError::Platform(detail) => Self::Platform(detail),
        }
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod vectors;
