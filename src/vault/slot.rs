//! From what a person types to a key, and the bounds on what that may cost.

use std::collections::HashSet;

use zeroize::Zeroizing;

use super::crypto::{Crypto, Kdf};
use super::error::VaultError;
use super::recovery::RecoveryKey;

/// Refuses costs outside [`Kdf::FLOOR`]..=[`Kdf::CEILING`]. Called before anything is derived.
///
/// # Errors
/// [`VaultError::KdfTooWeak`] and [`VaultError::KdfTooDear`], with the costs found.
pub fn check_costs(costs: Kdf) -> Result<(), VaultError> {
    let (floor, ceiling) = (Kdf::FLOOR, Kdf::CEILING);
    if costs.m < floor.m || costs.t < floor.t || costs.p < floor.p {
        return Err(VaultError::KdfTooWeak(costs));
    }
    if costs.m > ceiling.m || costs.t > ceiling.t || costs.p > ceiling.p {
        return Err(VaultError::KdfTooDear(costs));
    }
    Ok(())
}

/// The most that trying a typed text on one file or keyring may take, in derivations at [`Kdf::DEFAULT`]: as many as a
/// full keyring (64 slots) and a part with all the extra passphrases it can have (15) take, and one to spare.
pub const MOST_WORK: u64 = 80;

/// What trying a typed text takes at most. Each slot is bounded by [`check_costs`]; a file may have very many.
#[derive(Default)]
pub(crate) struct Work {
    derived: HashSet<Derivation>,
    sum: u64,
}

/// What tells one derivation from another for one typed text: salt, costs, and whether it is read as a recovery key.
type Derivation = ([u8; 16], (u32, u32, u32), bool);

impl Work {
    /// Adds what one slot takes; slots that one derivation serves count once.
    pub(crate) fn add(&mut self, salt: [u8; 16], costs: Kdf, reading: Reading) {
        let derived = (salt, (costs.m, costs.t, costs.p), reading == Reading::Recovery);
        if self.derived.insert(derived) {
            self.sum = self.sum.saturating_add(costs.work());
        }
    }

    /// The sum, in derivations at [`Kdf::DEFAULT`], rounded up.
    pub(crate) fn derivations(&self) -> u64 {
        self.sum.div_ceil(Kdf::DEFAULT.work())
    }

    /// Refuses more than [`MOST_WORK`].
    ///
    /// # Errors
    /// [`VaultError::TooMuchWork`] with the sum.
    pub(crate) fn check(&self) -> Result<(), VaultError> {
        if self.derivations() > MOST_WORK {
            return Err(VaultError::TooMuchWork(self.derivations()));
        }
        Ok(())
    }
}

/// What goes into Argon2id: NFKC, no white space at the ends, single spaces inside.
///
/// Written down in `docs/sealed-file.md`, since every other opener must do the same.
pub fn normalised(c: &impl Crypto, typed: &str) -> Zeroizing<String> {
    let composed = Zeroizing::new(c.nfkc(typed));
    let mut out = Zeroizing::new(String::with_capacity(composed.len()));
    for word in composed.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// How a slot reads what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// As words.
    Passphrase,
    /// As a printed recovery key.
    Recovery,
}

/// A key with what it was derived from.
struct Derived {
    salt: [u8; 16],
    costs: Kdf,
    reading: Reading,
    raw: Zeroizing<[u8; 32]>,
}

/// A typed text with the keys already derived from it, so that each salt is paid for once.
pub(crate) struct Typed<'c, C> {
    crypto: &'c C,
    words: Zeroizing<String>,
    recovery: Result<Zeroizing<String>, VaultError>,
    looks_like_recovery: bool,
    derived: Vec<Derived>,
}

impl<'c, C: Crypto> Typed<'c, C> {
    /// # Errors
    /// [`VaultError::EmptyPassphrase`].
    pub(crate) fn new(crypto: &'c C, typed: &str) -> Result<Self, VaultError> {
        let words = normalised(crypto, typed);
        if words.is_empty() {
            return Err(VaultError::EmptyPassphrase);
        }
        Ok(Self {
            crypto,
            recovery: RecoveryKey::parse(&words).map(|key| key.passphrase()),
            looks_like_recovery: RecoveryKey::looks_like(&words),
            words,
            derived: Vec::new(),
        })
    }

    /// The slot's key, or `None` when the text cannot be what such a slot takes.
    ///
    /// # Errors
    /// Costs out of bounds, or the platform's refusal.
    pub(crate) async fn key(
        &mut self,
        salt: &[u8; 16],
        costs: Kdf,
        reading: Reading,
    ) -> Result<Option<C::Key>, VaultError> {
        check_costs(costs)?;
        let text = match reading {
            Reading::Passphrase => &self.words,
            Reading::Recovery => match &self.recovery {
                Ok(text) => text,
                Err(_) => return Ok(None),
            },
        };
        let known = self
            .derived
            .iter()
            .find(|d| d.salt == *salt && d.costs == costs && d.reading == reading);
        if let Some(known) = known {
            return Ok(Some(self.crypto.key(&known.raw).await?));
        }
        let raw = Zeroizing::new(self.crypto.argon2id(text.as_bytes(), salt, costs).await?);
        let key = self.crypto.key(&raw).await?;
        self.derived.push(Derived {
            salt: *salt,
            costs,
            reading,
            raw,
        });
        Ok(Some(key))
    }

    /// What to say when no slot opened: a mistyped recovery key is named as such.
    pub(crate) fn refusal(&self) -> VaultError {
        match &self.recovery {
            Err(VaultError::RecoveryTypo) if self.looks_like_recovery => VaultError::RecoveryTypo,
            _ => VaultError::WrongPassphrase,
        }
    }

    /// Whether the text is a whole recovery key.
    pub(crate) fn is_recovery_key(&self) -> bool {
        self.recovery.is_ok()
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::vault::native::Native;

    #[test]
    fn passphrases_are_read_alike_on_every_keyboard() {
        let wanted = "brood élan ﬁets".replace('ﬁ', "fi");
        for typed in [
            "brood élan fiets",
            "  brood  e\u{301}lan\tﬁets\n",
            "brood\u{a0}élan\u{2003}ﬁets",
        ] {
            assert_eq!(*normalised(&Native, typed), wanted);
        }
        assert!(matches!(
            Typed::new(&Native, " \t "),
            Err(VaultError::EmptyPassphrase)
        ));
    }

    #[test]
    fn a_full_workspace_is_no_more_work_than_is_allowed_and_a_salt_is_paid_for_once() {
        let mut work = Work::default();
        for slot in 0..79 {
            work.add([slot; 16], Kdf::DEFAULT, Reading::Passphrase);
            work.add([slot; 16], Kdf::DEFAULT, Reading::Passphrase);
        }
        assert_eq!((work.derivations(), work.check()), (79, Ok(())));
        // A printed key may be someone's passphrase too: both are tried.
        work.add([0; 16], Kdf::DEFAULT, Reading::Recovery);
        assert_eq!((work.derivations(), work.check()), (80, Ok(())));
        work.add([99; 16], Kdf::FLOOR, Reading::Passphrase);
        assert_eq!(work.check(), Err(VaultError::TooMuchWork(81)));
        let mut dear = Work::default();
        for slot in 0..4 {
            dear.add([slot; 16], Kdf::CEILING, Reading::Passphrase);
        }
        assert_eq!(dear.check(), Err(VaultError::TooMuchWork(107)));
    }

    #[test]
    fn costs_are_bounded_on_both_sides() {
        assert_eq!(check_costs(Kdf::FLOOR), Ok(()));
        assert_eq!(check_costs(Kdf::DEFAULT), Ok(()));
        assert_eq!(check_costs(Kdf::CEILING), Ok(()));
        for weak in [
            Kdf {
                m: Kdf::FLOOR.m - 1,
                ..Kdf::DEFAULT
            },
            Kdf { t: 1, ..Kdf::DEFAULT },
            Kdf { p: 0, ..Kdf::DEFAULT },
        ] {
            assert_eq!(check_costs(weak), Err(VaultError::KdfTooWeak(weak)));
        }
        for dear in [
            Kdf {
                m: u32::MAX,
                ..Kdf::DEFAULT
            },
            Kdf {
                t: 11,
                ..Kdf::DEFAULT
            },
            Kdf { p: 5, ..Kdf::DEFAULT },
        ] {
            assert_eq!(check_costs(dear), Err(VaultError::KdfTooDear(dear)));
        }
    }
}
