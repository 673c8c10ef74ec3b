//! Inventing a branch as a job of the lists workshop: most people who use Koppel never need it again.

use super::{DemoOptions, branch};
use crate::journal::{Compartment, Entry, LineError, lines};
use crate::workshop::{Done, Job, JobError, Workshop};
use serde::{Deserialize, Serialize};

/// Invents a branch; out come the lines of both compartments, one after the other.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct InventBranch(pub DemoOptions);

impl Job for InventBranch {
    /// How many of the bytes are everyday lines; the rest are confidential.
    type Answer = usize;
    const WORKSHOP: Workshop = Workshop::Lists;
    const NAME: &'static str = "invent-branch";

    fn work(self, _: Vec<u8>, _: &dyn Fn(f64)) -> Result<Done<usize>, JobError> {
        let failed = |error: &dyn std::fmt::Display| JobError(error.to_string());
        let entries = branch(&self.0).map_err(|error| failed(&error))?;
        let (mut bytes, mut everyday) = (Vec::new(), 0);
        for compartment in Compartment::ALL {
            for (_, entry) in entries.iter().filter(|(of, _)| *of == compartment) {
                lines::write(entry, &mut bytes).map_err(|error| failed(&error))?;
            }
            if compartment == Compartment::Everyday {
                everyday = bytes.len();
            }
        }
        Ok(Done {
            answer: everyday,
            bytes,
        })
    }
}

/// The entries of what came out.
///
/// # Errors
/// [`LineError`] for anything but an answer of [`InventBranch`].
pub fn entries(done: &Done<usize>) -> Result<Vec<(Compartment, Entry)>, LineError> {
    let mut names = lines::Names::default();
    let (everyday, confidential) = done
        .bytes
        .split_at_checked(done.answer)
        .ok_or(LineError::NotText)?;
    let mut entries = Vec::new();
    for (compartment, text) in Compartment::ALL.into_iter().zip([everyday, confidential]) {
        let read = lines::read(text, &mut names)?;
        entries.extend(read.into_iter().map(|entry| (compartment, entry)));
    }
    Ok(entries)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::demo::Size;
    use crate::journal::AuthorId;
    use chrono::NaiveDate;

    #[test]
    fn what_the_workshop_invents_arrives_entry_for_entry() {
        let options = DemoOptions {
            size: Size::People {
                mentees: 20,
                mentors: 15,
            },
            seed: 3,
            today: NaiveDate::from_ymd_opt(2026, 5, 4).unwrap(),
            author: AuthorId([1; 8]),
        };
        let order = serde_json::to_string(&InventBranch(options)).unwrap();
        let job: InventBranch = serde_json::from_str(&order).unwrap();
        let arrived = entries(&job.work(Vec::new(), &|_| ()).unwrap()).unwrap();
        let mut made = branch(&options).unwrap();
        made.sort_by_key(|(compartment, _)| *compartment);
        assert_eq!(arrived, made);
        let cut = Done {
            answer: 9,
            bytes: vec![b'x'; 3],
        };
        assert!(entries(&cut).is_err());
    }
}
