//! What can go wrong with the store, and each time: what is safe.

use super::Loaded;
use indexed_db_futures::error::{DomException, Error, OpenDbError};

/// Why the store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The browser has no database for this page, or denies it.
    #[error(
        "this browser keeps nothing here (a private window?): work from a file and save it back. Nothing was kept ({0})"
    )]
    Unavailable(String),
    /// No room left.
    #[error(
        "there is no room left on this device: this change was not kept, everything before it was. Make room and try again"
    )]
    Full,
    /// A newer version of the program wrote here.
    #[error("a newer version of Koppel was used here: load the page again to get it. Nothing was changed")]
    Newer,
    /// The workspace is not in this browser any more: deleted in another tab, or cleared by the browser.
    #[error("workspace {0} is no longer in this browser: open it from a file. Nothing was changed")]
    Gone(String),
    /// Another tab wrote a row of this number first.
    #[error("another tab wrote at the same time (row {row}): this change was not kept; load the page again")]
    Raced {
        /// The first row of the refused change.
        row: u64,
    },
    /// Segments are missing or changed; the rest is intact and comes along.
    #[error("{} of the stored pieces are missing or damaged; the rest is intact. Bring in a backup: what it has is added back", .0.lost.len())]
    Damaged(Box<Damaged>),
    /// Something stands in the store that no version of the program wrote.
    #[error("what is stored cannot be read: nothing was changed; open a backup file ({0})")]
    Unreadable(String),
    /// The browser undid the change for another reason.
    #[error("the browser did not keep this change; everything before it was kept. Try again ({0})")]
    NotKept(String),
}

/// What could still be read, and what could not.
#[derive(Debug)]
pub struct Damaged {
    /// All that is intact.
    pub intact: Loaded,
    /// The numbers of the segments that are missing or changed.
    pub lost: Vec<u64>,
}

fn from_dom(error: DomException) -> StoreError {
    let text = error.message();
    match error {
        DomException::ConstraintError(_) => StoreError::Raced { row: 0 },
        DomException::NotFoundError(_) => StoreError::Unreadable(text),
        DomException::Other(other) => match other.name().as_str() {
            "QuotaExceededError" => StoreError::Full,
            "VersionError" => StoreError::Newer,
            "UnknownError" | "SecurityError" => StoreError::Unavailable(text),
            name => StoreError::NotKept(format!("{name}: {text}")),
        },
        other => StoreError::NotKept(other.to_string()),
    }
}

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        match error {
            Error::DomException(error) => from_dom(error),
            Error::Serialisation(error) => Self::Unreadable(error.to_string()),
            other => Self::NotKept(other.to_string()),
        }
    }
}

impl From<OpenDbError> for StoreError {
    fn from(error: OpenDbError) -> Self {
        match error {
            OpenDbError::Base(error) => match Self::from(error) {
                Self::NotKept(text) => Self::Unavailable(text),
                other => other,
            },
            other => Self::Unavailable(other.to_string()),
        }
    }
}
