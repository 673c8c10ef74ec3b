//! Sizes that say little. How much is in a pack (nothing new, a person, a whole list) would show in its size, so a
//! pack for a folder is filled up: inside, before sealing, with notes of random text, which every opener of
//! `docs/sealed-file.md` skips; and after sealing with white space, which the format allows, so that file sizes are
//! equal to the byte. (The white space alone would hide nothing from whoever can read the file; the notes alone are
//! only good to about a hundredth, since what compressing makes of it is not known beforehand.)

use crate::journal::lines;
use crate::vault::crypto::{Crypto, CryptoError};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

/// What a part of a pack takes at least, bytes after compressing: a day's work of one person fits.
const LEAST: usize = 16 * 1024;
/// What the note takes beside its random text.
const AROUND: usize = 64;

#[derive(Serialize)]
struct Padding {
    padding: String,
}

/// The next size that is given away: at most 12 % larger, of which there are so few that a size tells no more than
/// `log log` of it (Padmé, from Nikitin et al., *Reducing Metadata Leakage from Encrypted Files*, PETS 2019).
pub const fn padme(size: usize) -> usize {
    if size < 4 {
        return size;
    }
    let exponent = size.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1_usize << exponent.saturating_sub(kept)) - 1;
    size.saturating_add(mask) & !mask
}

/// Fills the inside of a part up.
///
/// # Errors
/// The platform's refusal.
pub(crate) async fn fill<C: Crypto>(c: &C, content: &mut Vec<u8>) -> Result<(), CryptoError> {
    let goal = padme((c.deflate(content).await?.len() + 2 * AROUND).max(LEAST));
    // Base64 carries 6 bits in a letter, and compressing finds nearly that again: a byte for a byte. What it misses is
    // seen when most of it is there, and made good by the rest.
    for last in [false, true] {
        let packed = c.deflate(content).await?.len();
        let missing = goal.saturating_sub(packed + AROUND);
        let mut random = vec![0; if last { missing } else { missing / 8 * 7 }];
        c.random(&mut random);
        let padding = Padding {
            padding: STANDARD.encode(&random),
        };
        lines::write_note(&padding, content).map_err(|error| CryptoError::Platform(error.to_string()))?;
    }
    Ok(())
}

/// Fills the finished text up.
pub fn even_out(mut text: String) -> String {
    let goal = padme(text.len());
    text.extend(std::iter::repeat_n(' ', goal.saturating_sub(text.len())));
    text
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::vault::native::{Native, block_on};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_size_grows_by_an_eighth_at_most(size in 0_usize..1 << 40) {
            let padded = padme(size);
            prop_assert!(padded >= size);
            prop_assert!(padded - size <= size / 8, "{size} became {padded}");
            prop_assert_eq!(padme(padded), padded);
        }
    }

    #[test]
    fn what_is_filled_up_looks_alike_from_outside() {
        let sizes = [0, 1, 40, 90].map(|entries| {
            let line = |n: usize| format!("{{\"r\":\"{n:016x}\",\"s\":{n},\"i\":\"add\"}}\n");
            let mut content: Vec<u8> = (0..entries).flat_map(|n| line(n * 7919).into_bytes()).collect();
            block_on(fill(&Native, &mut content)).unwrap();
            let entries_left = lines::notes::<serde_json::Value>(&content).len();
            assert_eq!(entries_left, 2, "two notes more");
            block_on(Native.deflate(&content)).unwrap().len()
        });
        for size in sizes {
            assert!(size.abs_diff(LEAST) <= LEAST / 100, "{size} is not near {LEAST}");
        }
    }
}
