//! Opening a file can be stopped at every pause, and no piece of work between two pauses is long.

use super::*;
use crate::register::scenario::Laptop;
use crate::vault::crypto::{CryptoError, Kdf};
use crate::vault::native::{Native, block_on};
use std::cell::Cell;

const PASSPHRASE: &str = "appel boom vijver lamp stoel wolk";

/// The machine's own cryptography, with someone who presses *Cancel* at a pause.
struct Stopping {
    pauses: Cell<usize>,
    at: usize,
}

impl Stopping {
    fn at(at: usize) -> Self {
        Self {
            pauses: Cell::new(0),
            at,
        }
    }
}

type Made<T> = Result<T, CryptoError>;

impl Crypto for Stopping {
    type Key = <Native as Crypto>::Key;
    type Secret = <Native as Crypto>::Secret;

    async fn pause(&self) -> Made<()> {
        self.pauses.set(self.pauses.get() + 1);
        if self.pauses.get() == self.at {
            return Err(CryptoError::Cancelled);
        }
        Ok(())
    }
    fn random(&self, out: &mut [u8]) {
        Native.random(out);
    }
    fn nfkc(&self, text: &str) -> String {
        Native.nfkc(text)
    }
    async fn argon2id(&self, password: &[u8], salt: &[u8], costs: Kdf) -> Made<[u8; 32]> {
        Native.argon2id(password, salt, costs).await
    }
    async fn key(&self, raw: &[u8; 32]) -> Made<Self::Key> {
        Native.key(raw).await
    }
    async fn secret(&self, raw: &[u8; 32]) -> Made<Self::Secret> {
        Native.secret(raw).await
    }
    async fn derive_key(&self, secret: &Self::Secret, salt: &[u8], info: &[u8]) -> Made<Self::Key> {
        Native.derive_key(secret, salt, info).await
    }
    async fn derive_bytes(&self, secret: &Self::Secret, salt: &[u8], info: &[u8]) -> Made<[u8; 32]> {
        Native.derive_bytes(secret, salt, info).await
    }
    async fn encrypt(&self, key: &Self::Key, nonce: &[u8; 12], aad: &[u8], plain: &[u8]) -> Made<Vec<u8>> {
        Native.encrypt(key, nonce, aad, plain).await
    }
    async fn decrypt(&self, key: &Self::Key, nonce: &[u8; 12], aad: &[u8], sealed: &[u8]) -> Made<Vec<u8>> {
        Native.decrypt(key, nonce, aad, sealed).await
    }
    async fn hmac(&self, key: &[u8; 32], data: &[u8]) -> Made<[u8; 32]> {
        Native.hmac(key, data).await
    }
    async fn sha256(&self, data: &[u8]) -> Made<[u8; 32]> {
        Native.sha256(data).await
    }
    async fn deflate(&self, plain: &[u8]) -> Made<Vec<u8>> {
        Native.deflate(plain).await
    }
    async fn inflate(&self, packed: &[u8], at_most: usize) -> Made<Vec<u8>> {
        Native.inflate(packed, at_most).await
    }
}

#[test]
fn opening_is_stopped_at_any_pause_and_can_be_tried_again() {
    let mut laptop = Laptop::new(1);
    for nth in 0..120 {
        let id = laptop.mentee("Zoë");
        // Text that does not pack, so that there are several chunks and several pieces of lines.
        let long: String = (0..12_000_u32)
            .map(|at| char::from(b'a' + ((at ^ nth).wrapping_mul(2_654_435_761) >> 27) as u8 % 26))
            .collect();
        laptop.save(id, |person| person.remark = Some(long)).unwrap();
    }
    let (keyring, unlocked) = block_on(Keyring::create(&Native, PASSPHRASE, Kdf::FLOOR)).unwrap();
    let made = make(
        &Native,
        &laptop.register,
        &unlocked,
        &keyring,
        MakeOptions::default(),
    );
    let text = block_on(made).unwrap();
    let opened = |stop: usize| {
        let c = Stopping::at(stop);
        let raw = block_on(open(&c, &text, Credential::Passphrase(PASSPHRASE)));
        (raw.map(|contents| contents.entries), c.pauses.get())
    };
    let (whole, pauses) = opened(usize::MAX);
    let whole = whole.unwrap();
    assert!(pauses >= 8, "only {pauses} pauses in {} bytes", text.len());
    for stop in 1..=pauses {
        let (stopped, after) = opened(stop);
        assert!(
            matches!(stopped, Err(FileError::Vault(VaultError::Cancelled))),
            "{stop}"
        );
        assert_eq!(after, stop, "it went on after it was stopped");
    }
    assert_eq!(opened(usize::MAX).0.unwrap(), whole);
}

#[test]
fn gathering_lets_the_page_draw_and_holds_what_was_there_when_it_began() {
    let mut laptop = Laptop::new(1);
    while laptop.register.journal().entries().count() < ENTRIES {
        for _ in 0..200 {
            laptop.mentor("Greet");
        }
    }
    let held = Snapshot::all(&laptop.register);
    let before = laptop.register.journal().entries().count();
    laptop.mentor("Rik");
    let c = Stopping::at(usize::MAX);
    let gathered = block_on(held.gather(&c)).unwrap();
    assert_eq!(gathered.entries(), before);
    assert!(c.pauses.get() > 0, "all of it was written in one go");
    let stopped = block_on(held.gather(&Stopping::at(1)));
    assert!(matches!(stopped, Err(FileError::Vault(VaultError::Cancelled))));
}
