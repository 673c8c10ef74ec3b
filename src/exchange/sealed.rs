//! The register in a sealed file, and back.
//!
//! Each compartment is a part; its content is the journal's lines; what it contains is the version vector.

use crate::journal::{Compartment, Entry, LineError, Vector, lines};
use crate::record::RecordId;
use crate::register::Register;
use crate::vault::crypto::Crypto;
use crate::vault::ids::Compartment as Part;
use crate::vault::sealed::{
    Credential, Header, OpenOptions, Opened, PartToSeal, SealOptions, SealedPart, open_file, seal_file,
};
use crate::vault::{Keyring, Unlocked, VaultError};

/// Why a file could not be made or read.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The vault refused.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The content is authentic but not a journal: made by a faulty program.
    #[error("the file opens, but its content cannot be read: {0}")]
    Content(#[from] LineError),
    /// The journal could not be written as text; should not happen.
    #[error("the journal could not be written as text: {0}")]
    Writing(#[from] serde_json::Error),
    /// The file was made, opened again, and was not the same. It must not be trusted as a backup.
    #[error("the file was opened again to be sure, and it does not hold the same; nothing was handed over")]
    NotTheSame,
}

/// The vault's name for a journal's compartment.
pub const fn part(compartment: Compartment) -> Part {
    match compartment {
        Compartment::Everyday => Part::EVERYDAY,
        Compartment::Confidential => Part::CONFIDENTIAL,
    }
}

/// What an opened file holds.
#[derive(Debug)]
pub struct Contents<C: Crypto> {
    /// What the file says of itself.
    pub header: Header,
    /// The workspace's keys, where a member's passphrase opened it.
    pub unlocked: Option<Unlocked<C>>,
    /// The entries of each compartment that opened.
    pub entries: Vec<(Compartment, Vec<Entry>)>,
    /// Parts without a key here, or of compartments of a later version: to be carried on.
    pub carried: Vec<SealedPart>,
}

impl<C: Crypto> Contents<C> {
    /// A register of just this file. `now_ms` is milliseconds since 1970.
    pub fn into_register(self, now_ms: i64) -> Register {
        let mut register = Register::default();
        for (compartment, entries) in self.entries {
            register.apply(compartment, entries, now_ms);
        }
        register
    }
}

/// The lines of the entries that someone with this vector lacks.
pub fn lines_since(
    register: &Register,
    compartment: Compartment,
    seen: &Vector,
) -> Result<Vec<u8>, FileError> {
    let mut text = Vec::new();
    for entry in register.journal().log(compartment).since(seen) {
        lines::write(entry, &mut text)?;
    }
    Ok(text)
}

/// How to make a file.
#[derive(Clone, Copy, Debug, Default)]
pub struct MakeOptions<'a> {
    /// A passphrase for someone who is not of the workspace.
    pub extra_passphrase: Option<&'a str>,
    /// Parts without a key here.
    pub carried: &'a [SealedPart],
}

/// What goes into a file, gathered at one moment: so that work can go on while it is being sealed.
#[derive(Clone, Debug)]
pub struct Gathered(Vec<(Compartment, Vec<u8>, Vector)>);

impl Gathered {
    /// All entries.
    pub fn all(register: &Register) -> Result<Self, FileError> {
        let one = |compartment: Compartment| {
            let lines = lines_since(register, compartment, &Vector::default())?;
            Ok((compartment, lines, register.journal().log(compartment).vector()))
        };
        Ok(Self(
            Compartment::ALL
                .into_iter()
                .map(one)
                .collect::<Result<_, FileError>>()?,
        ))
    }

    /// The version vector of a compartment at that moment.
    pub fn vector(&self, compartment: Compartment) -> Vector {
        let found = self.0.iter().find(|(of, _, _)| *of == compartment);
        found.map(|(_, _, vector)| vector.clone()).unwrap_or_default()
    }

    /// Seals what was gathered, opens the result again and compares it before handing it over.
    pub async fn seal<C: Crypto>(
        &self,
        c: &C,
        unlocked: &Unlocked<C>,
        keyring: &Keyring,
        options: MakeOptions<'_>,
    ) -> Result<String, FileError> {
        let held: Vec<_> = self
            .0
            .iter()
            .filter(|(of, _, _)| unlocked.holds(&part(*of), unlocked.epoch()))
            .collect();
        let mut parts = Vec::new();
        for (compartment, content, vector) in &held {
            parts.push(PartToSeal {
                compartment: part(*compartment),
                contains: serde_json::json!({ "vector": serde_json::to_value(vector)? }),
                requires: serde_json::json!({ "vector": {} }),
                content,
            });
        }
        let extra: Vec<&str> = options.extra_passphrase.into_iter().collect();
        let seal = SealOptions {
            extra_passphrases: &extra,
            carried: options.carried,
            ..SealOptions::default()
        };
        let text = seal_file(c, unlocked, keyring, &parts, seal).await?;

        let again = open_file(c, &text, Credential::Unlocked(unlocked), OpenOptions::default()).await?;
        let same = again.parts.len() == held.len()
            && again
                .parts
                .iter()
                .zip(&held)
                .all(|(read, (compartment, written, _))| {
                    *read.compartment() == part(*compartment) && read.content == *written
                });
        if !same || again.carried.len() != options.carried.len() {
            return Err(FileError::NotTheSame);
        }
        Ok(text)
    }
}

/// Gathers and seals everything.
pub async fn make<C: Crypto>(
    c: &C,
    register: &Register,
    unlocked: &Unlocked<C>,
    keyring: &Keyring,
    options: MakeOptions<'_>,
) -> Result<String, FileError> {
    Gathered::all(register)?.seal(c, unlocked, keyring, options).await
}

/// Opens a file and reads its entries.
pub async fn open<C: Crypto>(c: &C, text: &str, with: Credential<'_, C>) -> Result<Contents<C>, FileError> {
    let Opened {
        header,
        unlocked,
        parts,
        carried,
    } = open_file(c, text, with, OpenOptions::default()).await?;
    let mut names = lines::Names::default();
    let mut entries = Vec::new();
    for opened in parts {
        let of = Compartment::ALL
            .into_iter()
            .find(|compartment| part(*compartment) == *opened.compartment());
        // A compartment that this version does not know is left; the file it came from still has it.
        if let Some(compartment) = of {
            entries.push((compartment, lines::read(&opened.content, &mut names)?));
        }
    }
    Ok(Contents {
        header,
        unlocked,
        entries,
        carried,
    })
}

/// What bringing a file in would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Records that are not here yet, per kind.
    pub new: std::collections::BTreeMap<String, usize>,
    /// Records that are here and get something new, per kind.
    pub changed: std::collections::BTreeMap<String, usize>,
    /// Entries that are not here yet.
    pub entries: usize,
    /// Fields that two laptops wrote differently, which were not in conflict before.
    pub conflicts: Vec<(RecordId, String)>,
}

/// Tries entries on a copy of the register, which it makes from the register's own entries.
pub fn preview(register: &Register, entries: &[(Compartment, Vec<Entry>)], now_ms: i64) -> Preview {
    let mut trial = Register::default();
    for compartment in Compartment::ALL {
        let own: Vec<Entry> = register.journal().log(compartment).entries().cloned().collect();
        trial.apply(compartment, own, now_ms);
    }
    let mut preview = Preview::default();
    let mut touched = std::collections::BTreeSet::new();
    for (compartment, entries) in entries {
        let added = trial.apply(*compartment, entries.iter().cloned(), now_ms);
        preview.entries += added.entries;
        touched.extend(added.touched);
    }
    for id in touched {
        let Some(after) = trial.journal().record(id) else {
            continue;
        };
        let before = register.journal().record(id);
        let kind = after.kind.as_deref().unwrap_or_default().to_owned();
        let known = before.is_some_and(|record| record.kind.is_some());
        *if known {
            &mut preview.changed
        } else {
            &mut preview.new
        }
        .entry(kind)
        .or_default() += 1;
        for (field, _) in after.conflicts() {
            let was = before
                .and_then(|record| record.fields.get(field))
                .is_some_and(|heads| heads.is_conflict());
            if !was {
                preview.conflicts.push((id, field.to_owned()));
            }
        }
    }
    preview
}

/// Opens a file with a passphrase on a machine that is no browser, and gives the register. Used by the examples.
#[cfg(not(target_arch = "wasm32"))]
pub fn open_register(text: &str, passphrase: &str, now_ms: i64) -> Result<Register, FileError> {
    use crate::vault::native::{Native, block_on};
    let contents = block_on(open(&Native, text, Credential::Passphrase(passphrase)))?;
    Ok(contents.into_register(now_ms))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::register::scenario::{Laptop, day};
    use crate::vault::crypto::Kdf;
    use crate::vault::native::{Native, block_on};

    const PASSPHRASE: &str = "appel boom vijver lamp stoel wolk";

    fn sealed(laptop: &Laptop) -> (String, Unlocked<Native>, Keyring) {
        let (keyring, unlocked) = block_on(Keyring::create(&Native, PASSPHRASE, Kdf::FLOOR)).unwrap();
        let made = make(
            &Native,
            &laptop.register,
            &unlocked,
            &keyring,
            MakeOptions::default(),
        );
        (block_on(made).unwrap(), unlocked, keyring)
    }

    fn branch() -> Laptop {
        let mut laptop = Laptop::new(1);
        let (mentee, mentor) = (laptop.mentee("Zoë"), laptop.mentor("Greet"));
        laptop.running_duo(mentee, mentor, day(1, 10));
        laptop
            .save(mentee, |person| person.remark = Some("casework".into()))
            .unwrap();
        laptop
    }

    #[test]
    fn a_register_comes_back_the_same_and_shows_nothing_on_the_way() {
        let laptop = branch();
        let (text, _, _) = sealed(&laptop);
        assert!(!text.contains("Greet") && !text.contains("casework"));
        let read = open_register(&text, PASSPHRASE, 0).unwrap();
        assert_eq!(read.to_plain_json(), laptop.register.to_plain_json());
        let wrong = open_register(&text, "another passphrase altogether", 0);
        assert!(matches!(
            wrong,
            Err(FileError::Vault(VaultError::WrongPassphrase))
        ));
    }

    #[test]
    fn bringing_in_what_is_here_already_changes_nothing() {
        let laptop = branch();
        let (text, unlocked, _) = sealed(&laptop);
        let contents = block_on(open(&Native, &text, Credential::Unlocked(&unlocked))).unwrap();
        assert_eq!(
            preview(&laptop.register, &contents.entries, 0),
            Preview::default()
        );

        let empty = preview(&Register::default(), &contents.entries, 0);
        assert_eq!(
            (empty.new.get("people"), empty.new.get("duos")),
            (Some(&2), Some(&1))
        );
        assert!(empty.changed.is_empty() && empty.conflicts.is_empty());
    }

    #[test]
    fn a_preview_names_what_is_new_changed_and_written_twice() {
        let mut here = branch();
        let mut there = Laptop::new(2);
        there.take_in(&here);
        let zoe = here
            .register
            .people()
            .find(|(_, file)| file.person.name() == "Zoë")
            .unwrap()
            .0;
        here.save(zoe, |person| person.phone = Some("+32470000001".into()))
            .unwrap();
        there
            .save(zoe, |person| person.phone = Some("+32470000002".into()))
            .unwrap();
        there.mentee("Bilal");
        let entries: Vec<_> = Compartment::ALL
            .into_iter()
            .map(|c| {
                (
                    c,
                    there
                        .register
                        .journal()
                        .log(c)
                        .entries()
                        .cloned()
                        .collect::<Vec<_>>(),
                )
            })
            .collect();
        let seen = preview(&here.register, &entries, 0);
        assert_eq!(
            (seen.new.get("people"), seen.changed.get("people")),
            (Some(&1), Some(&1))
        );
        assert_eq!(seen.conflicts, [(zoe.0, "phone".to_owned())]);
    }
}
