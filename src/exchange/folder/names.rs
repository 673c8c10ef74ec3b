//! Names in a shared folder. They are derived from random ids by a one-way function or drawn at random, so that
//! whoever can list the folder (a hosting company, a helpdesk) learns nothing from them.

use super::FolderError;
use crate::exchange::packs::LaptopId;
use crate::record::to_hex;
use crate::vault::ids::WorkspaceId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// How a pack's name ends.
const ENDING: &str = ".json";
/// The longest name that is believed to be ours or a copy of ours, bytes.
const LONGEST: usize = 200;

/// Where a file stands: the directory of a laptop, and the file in it. Both are text from outside when they were
/// listed: one path segment each, safe to show.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Place {
    directory: String,
    file: String,
}

impl Place {
    /// A file that was listed; `None` for what cannot be a pack: hidden or unfinished files of a sync engine, and
    /// names that are no single path segment.
    pub fn listed(directory: &str, file: &str) -> Option<Self> {
        let segment = |name: &str| {
            !name.is_empty()
                && name.len() <= LONGEST
                && !name.starts_with('.')
                && !name.contains(|sign: char| sign.is_control() || matches!(sign, '/' | '\\'))
        };
        (segment(directory) && segment(file) && file.ends_with(ENDING)).then(|| Self {
            directory: directory.to_owned(),
            file: file.to_owned(),
        })
    }

    /// A place for a new pack. `random` are 16 bytes fit for keys, so that no name is ever given twice.
    pub fn new(directory: &str, random: [u8; 16]) -> Self {
        Self {
            directory: directory.to_owned(),
            file: format!("{}{ENDING}", to_hex(&random)),
        }
    }

    /// The directory of the laptop.
    pub fn directory(&self) -> &str {
        &self.directory
    }

    /// The file's name.
    pub fn file(&self) -> &str {
        &self.file
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.directory, self.file)
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.to_string()
    }
}

impl TryFrom<String> for Place {
    type Error = FolderError;
    fn try_from(text: String) -> Result<Self, FolderError> {
        let place = text.split_once('/');
        place
            .and_then(|(directory, file)| Self::listed(directory, file))
            .ok_or_else(|| FolderError::Other(format!("not a place: {text:?}")))
    }
}

/// The directory of a workspace in the folder that was chosen; several workspaces can share one folder.
pub fn home(workspace: WorkspaceId) -> String {
    format!("koppel-{}", opaque(&[&workspace.0]))
}

/// The directory in which a laptop writes.
pub fn own_directory(workspace: WorkspaceId, laptop: LaptopId) -> String {
    opaque(&[&workspace.0, &laptop.0])
}

fn opaque(ids: &[&[u8]]) -> String {
    let mut digest = Sha256::new_with_prefix(b"koppel/1/folder");
    for id in ids {
        digest.update(id);
    }
    let bytes: [u8; 32] = digest.finalize().into();
    to_hex(bytes.first_chunk::<8>().unwrap_or(&[0; 8]))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn only_single_segments_that_end_as_packs_do_are_places() {
        assert!(Place::listed("0123456789abcdef", "a.json").is_some());
        assert!(Place::listed("ab", "pack (conflicted copy).json").is_some());
        for (directory, file) in [
            ("..", "a.json"),
            ("a", "../b.json"),
            ("a", ".a.json"),
            ("a", "a.json.crswap"),
            ("a/b", "c.json"),
            ("a", "b\\c.json"),
            ("", "a.json"),
            ("a", "\u{0}.json"),
        ] {
            assert_eq!(Place::listed(directory, file), None, "{directory:?} {file:?}");
        }
        assert!(serde_json::from_str::<Place>(r#""a/../b.json""#).is_err());
        let place = Place::new("ab", [1; 16]);
        let text = serde_json::to_string(&place).unwrap();
        assert_eq!(serde_json::from_str::<Place>(&text).unwrap(), place);
    }

    #[test]
    fn names_show_neither_workspace_nor_laptop() {
        let (workspace, laptop) = (WorkspaceId([7; 16]), LaptopId([9; 8]));
        let (home, own) = (home(workspace), own_directory(workspace, laptop));
        assert!(!home.contains(&workspace.to_string()) && !own.contains(&laptop.to_string()));
        assert_ne!(own, own_directory(WorkspaceId([8; 16]), laptop));
        assert_ne!(own, own_directory(workspace, LaptopId([8; 8])));
        assert_eq!(own.len(), 16);
    }
}
