//! The register in a sealed file, and back.
//!
//! Each compartment is a part; its content is the journal's lines; what it contains is the version vector.

use super::folder::padding;
use super::packs::{Audience, Book, Holdings, Note, Span};
use crate::journal::{Compartment, Entry, LineError, Logs, ReplicaId, Vector, lines};
use crate::register::{Reading, Register};
use crate::vault::crypto::Crypto;
use crate::vault::ids::Compartment as Part;
use crate::vault::sealed::{
    Credential, Header, OpenOptions, Opened, PartToSeal, SealOptions, SealedPart, open_file, seal_file,
};
use crate::vault::{Keyring, Unlocked, VaultError};
use std::collections::BTreeSet;

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
#[derive(Clone, Debug)]
pub struct Contents<C: Crypto> {
    /// What the file says of itself.
    pub header: Header,
    /// The workspace's keys, where a member's passphrase opened it.
    pub unlocked: Option<Unlocked<C>>,
    /// Whether a member of the workspace made it: only then is anything of it merged. See [`Contents::only_by_members`].
    pub by_member: bool,
    /// The entries of each compartment that opened.
    pub entries: Vec<(Compartment, Vec<Entry>)>,
    /// What the parts that opened say beside their entries.
    pub(crate) notes: Vec<(Compartment, Note)>,
    /// Parts without a key here, or of compartments of a later version: to be carried on.
    pub carried: Vec<SealedPart>,
    /// How many parts stay closed, since nothing shows that a member wrote them.
    pub closed: usize,
}

impl<C: Crypto> Contents<C> {
    /// Lets it count as a member's only when its keys are those that are held here: a file brings its own keys along,
    /// and whoever typed a passphrase for it may have got that from a stranger. What lies under keys that are not held
    /// here is left out then.
    ///
    /// # Errors
    /// The platform's refusal.
    pub async fn only_by_members(&mut self, c: &C, held: &Unlocked<C>) -> Result<(), VaultError> {
        self.by_member = match &self.unlocked {
            Some(theirs) => theirs.shares_keys_with(c, held).await?,
            None => false,
        };
        if self.by_member {
            let under = &self.header.parts;
            let known = |compartment: &Compartment| {
                let mut of = under.iter().filter(|it| it.compartment == part(*compartment));
                of.all(|it| held.holds(&it.compartment, it.epoch))
            };
            self.entries.retain(|(compartment, _)| known(compartment));
            self.notes.retain(|(compartment, _)| known(compartment));
        }
        Ok(())
    }

    /// How many entries its maker held that are not in it: none of a backup, all that a colleague has already of a file
    /// for a colleague. Files of the library's own, which say nothing of laptops, count as whole.
    pub fn lacks(&self) -> usize {
        let of = |(compartment, note): &(Compartment, Note)| {
            let entries = self.entries.iter().filter(|(of, _)| of == compartment);
            let here: BTreeSet<_> = entries
                .flat_map(|(_, entries)| entries.iter().map(|entry| (entry.replica, entry.seq)))
                .collect();
            let held = note.held_by_maker().0.iter();
            let lacking = |(replica, upto): (&ReplicaId, &u32)| {
                let there = here.range((*replica, 1)..=(*replica, *upto)).count();
                (*upto as usize).saturating_sub(there)
            };
            held.map(lacking).sum::<usize>()
        };
        self.notes.iter().map(of).sum()
    }

    /// The names of its entries: compartment, numbering and number.
    pub fn numbers(&self) -> impl Iterator<Item = (Compartment, ReplicaId, u32)> {
        let of = |(of, entries): &(Compartment, Vec<Entry>)| {
            let of = *of;
            let names: Vec<_> = entries
                .iter()
                .map(|entry| (of, entry.replica, entry.seq))
                .collect();
            names
        };
        self.entries.iter().flat_map(of)
    }

    /// A register of just this file. `now_ms` is milliseconds since 1970.
    pub fn into_register(self, now_ms: i64) -> Register {
        let mut reading = Reading::default();
        for (compartment, entries) in self.entries {
            reading.add(compartment, entries, now_ms);
        }
        reading.finish()
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
        lines::write(&entry, &mut text)?;
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

/// One compartment of what goes into a file.
#[derive(Clone, Debug)]
struct GatheredPart {
    compartment: Compartment,
    content: Vec<u8>,
    /// What is held here at that moment.
    holds: Vector,
    /// From where to where the entries go.
    span: Span,
    /// Parts whose place this one takes.
    replaces: Vec<String>,
    count: usize,
}

/// What is to go into a file, as it is held at one moment: work can go on while it is gathered and sealed.
#[derive(Debug)]
pub struct Snapshot {
    logs: Logs,
    /// Where the entries begin.
    after: Holdings,
    /// What the parts say beside their entries, and whose place they take.
    told: Vec<(Compartment, Note, Vec<String>)>,
}

impl Snapshot {
    /// All entries, and nothing about laptops.
    pub fn all(register: &Register) -> Self {
        Self {
            logs: register.journal().logs().clone(),
            after: Holdings::default(),
            told: Vec::new(),
        }
    }

    /// The entries that an audience has not confirmed, with the receipts of all laptops. `now_ms` is milliseconds
    /// since 1970.
    pub fn pack(register: &Register, book: &Book, audience: Audience, now_ms: i64) -> Self {
        Self::since(register, book, book.confirmed(audience), now_ms)
    }

    /// The same, of the entries after those that are named.
    pub fn since(register: &Register, book: &Book, after: Holdings, now_ms: i64) -> Self {
        let journal = register.journal();
        // Whoever carries an older part on without its key drops it for this one.
        let replaces = after == Holdings::default() && !journal.erasures().is_empty();
        let told = |of: Compartment| {
            let parts = book.replaced(of).filter(|_| replaces).map(str::to_owned);
            (of, book.note(of, journal, now_ms), parts.collect())
        };
        Self {
            after,
            told: Compartment::ALL.into_iter().map(told).collect(),
            ..Self::all(register)
        }
    }

    /// Writes it as lines.
    ///
    /// # Errors
    /// [`FileError::Writing`], and the platform's refusal.
    pub async fn gather<C: Crypto>(&self, c: &C) -> Result<Gathered, FileError> {
        let mut parts = Vec::new();
        for compartment in Compartment::ALL {
            let mut part = self.lines(c, compartment).await?;
            let told = self.told.iter().find(|(of, ..)| *of == compartment);
            if let Some((_, note, replaces)) = told {
                lines::write_note(note, &mut part.content)?;
                part.replaces.clone_from(replaces);
            }
            parts.push(part);
        }
        Ok(Gathered(parts))
    }

    async fn lines<C: Crypto>(&self, c: &C, compartment: Compartment) -> Result<GatheredPart, FileError> {
        let log = self.logs.of(compartment);
        let after = self.after.part(compartment);
        let (mut content, mut span, mut count) = (Vec::new(), Span::default(), 0);
        let holds = log.vector();
        for entry in log.since(after) {
            lines::write(&entry, &mut content)?;
            count += 1;
            if count % ENTRIES == 0 {
                c.pause().await.map_err(VaultError::from)?;
            }
            // Beyond a gap nothing is promised; the receiver sees the gap itself.
            if let Some(upto) = holds
                .0
                .get(&entry.replica)
                .filter(|_| holds.holds(entry.replica, entry.seq))
            {
                span.upto.0.insert(entry.replica, *upto);
                if let Some(after) = after.0.get(&entry.replica) {
                    span.after.0.insert(entry.replica, *after.min(upto));
                }
            }
        }
        Ok(GatheredPart {
            compartment,
            content,
            holds,
            span,
            replaces: Vec::new(),
            count,
        })
    }
}

/// What goes into a file, gathered of one moment.
#[derive(Clone, Debug)]
pub struct Gathered(Vec<GatheredPart>);

impl Gathered {
    /// Fills it up, so that its size says little of what is in it; for files whose sizes others can list.
    ///
    /// # Errors
    /// The platform's refusal.
    pub async fn fill_up<C: Crypto>(&mut self, c: &C) -> Result<(), FileError> {
        for part in &mut self.0 {
            padding::fill(c, &mut part.content)
                .await
                .map_err(VaultError::from)?;
        }
        Ok(())
    }

    /// How many entries were gathered.
    pub fn entries(&self) -> usize {
        self.0.iter().map(|part| part.count).sum()
    }

    /// The version vector of a compartment at that moment.
    pub fn vector(&self, compartment: Compartment) -> Vector {
        let found = self.0.iter().find(|part| part.compartment == compartment);
        found.map(|part| part.holds.clone()).unwrap_or_default()
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
            .filter(|held| unlocked.holds(&part(held.compartment), unlocked.epoch()))
            .collect();
        let mut parts = Vec::new();
        for held in &held {
            let mut contains = serde_json::json!({ "vector": serde_json::to_value(&held.span.upto)? });
            if !held.replaces.is_empty() {
                contains["replaces"] = serde_json::to_value(&held.replaces)?;
            }
            parts.push(PartToSeal {
                compartment: part(held.compartment),
                contains,
                requires: serde_json::json!({ "vector": serde_json::to_value(&held.span.after)? }),
                content: &held.content,
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
            && again.parts.iter().zip(&held).all(|(read, written)| {
                *read.compartment() == part(written.compartment) && read.content == written.content
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
    let gathered = Snapshot::all(register).gather(c).await?;
    gathered.seal(c, unlocked, keyring, options).await
}

/// How many entries are written before the page may draw: some milliseconds in a browser.
const ENTRIES: usize = 2_000;

/// What is read of a file's lines before the page may draw: some ten milliseconds in a browser. Bytes.
const PIECE: usize = 256 << 10;

/// Opens a file and reads its entries.
pub async fn open<C: Crypto>(c: &C, text: &str, with: Credential<'_, C>) -> Result<Contents<C>, FileError> {
    let opened = open_file(c, text, with, OpenOptions::default()).await?;
    let by_member = opened.by_member();
    let Opened {
        header,
        unlocked,
        parts,
        carried,
        closed,
    } = opened;
    let mut names = lines::Names::default();
    let (mut entries, mut notes) = (Vec::new(), Vec::new());
    for opened in parts {
        let of = Compartment::ALL
            .into_iter()
            .find(|compartment| part(*compartment) == *opened.compartment());
        // A compartment that this version does not know is left; the file it came from still has it.
        if let Some(compartment) = of {
            let mut pieces = lines::Pieces::of(&opened.content)?;
            while pieces.read_on(PIECE, &mut names)? {
                c.pause().await.map_err(VaultError::from)?;
            }
            entries.push((compartment, pieces.finish()));
            let told = lines::notes(&opened.content).into_iter();
            notes.extend(told.map(|note| (compartment, note)));
        }
    }
    Ok(Contents {
        header,
        unlocked,
        by_member,
        entries,
        notes,
        carried,
        closed: closed.len(),
    })
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
#[path = "stop_tests.rs"]
mod stop_tests;

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
}
