//! The steps that meet a folder: write and read back, read what others wrote, take own packs away.

use super::{Folder, FolderError, Found, LARGEST, Logbook, Place};

/// Writes a pack and reads it back: it is done only when the same bytes stand there. (A digest would tell no more,
/// since the bytes are at hand.)
///
/// # Errors
/// [`FolderError::NotTheSame`], and whatever the folder says; the file may be there in part then, and goes with
/// [`tidy`].
pub async fn put(folder: &impl Folder, at: &Place, bytes: &[u8]) -> Result<(), FolderError> {
    folder.create(at, bytes).await?;
    let again = match folder.read(at, LARGEST).await {
        Ok(again) => again,
        Err(FolderError::Missing(_)) => Vec::new(),
        Err(error) => return Err(error),
    };
    if again == bytes {
        Ok(())
    } else {
        Err(FolderError::NotTheSame(at.clone()))
    }
}

/// Reads files, each with what came of it: one that cannot be read stops nothing. Those that went meanwhile are left
/// out.
///
/// # Errors
/// What concerns the folder as a whole.
pub async fn collect(
    folder: &impl Folder,
    wanted: Vec<Found>,
) -> Result<Vec<(Found, Result<String, FolderError>)>, FolderError> {
    let mut read = Vec::new();
    for found in wanted {
        let text = if found.mark.size > LARGEST {
            Err(FolderError::TooLarge {
                at: found.at.clone(),
                size: found.mark.size,
            })
        } else {
            match folder.read(&found.at, LARGEST).await {
                Ok(bytes) => String::from_utf8(bytes).map_err(|_| FolderError::NotText(found.at.clone())),
                Err(FolderError::Missing(_)) => continue,
                Err(
                    error @ (FolderError::NotAllowed
                    | FolderError::Gone(_)
                    | FolderError::WrongPassword
                    | FolderError::Unreachable
                    | FolderError::NoCors),
                ) => return Err(error),
                Err(error) => Err(error),
            }
        };
        read.push((found, text));
    }
    Ok(read)
}

/// Takes away own packs that a newer full one replaced. What cannot be taken away now is tried again the next time.
pub async fn tidy(folder: &impl Folder, logbook: &mut Logbook) {
    for at in logbook.replaced() {
        if matches!(folder.remove(&at).await, Ok(()) | Err(FolderError::Missing(_))) {
            logbook.removed(&at);
        }
    }
}
