//! Inventing a branch as a job of a workshop of its own: most people who use Koppel never need it again.

use super::{DemoOptions, branch};
use crate::journal::packed::{SEGMENT, Writer};
use crate::journal::{Compartment, LineError};
use crate::workshop::{Done, Job, JobError, Workshop};
use serde::{Deserialize, Serialize};

/// Invents a branch; out come packed entries as the store keeps them, so that the page reads them as it would from
/// there, and need not pack them anew.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct InventBranch(pub DemoOptions);

impl Job for InventBranch {
    /// Whose entries each segment holds, and how many of the bytes are its own; they stand one after the other.
    type Answer = Vec<(Compartment, usize)>;
    const WORKSHOP: Workshop = Workshop::Example;
    const NAME: &'static str = "invent-branch";

    fn work(self, _: Vec<u8>, _: &dyn Fn(f64)) -> Result<Done<Self::Answer>, JobError> {
        let entries = branch(&self.0).map_err(|error| JobError(error.to_string()))?;
        let mut done = Done::new(Vec::new());
        for compartment in Compartment::ALL {
            let mut of = entries.iter().filter(|(of, _)| *of == compartment).peekable();
            while of.peek().is_some() {
                let mut writer = Writer::default();
                while writer.len() < SEGMENT
                    && let Some((_, entry)) = of.next()
                {
                    writer.push(entry).map_err(|error| JobError(error.to_string()))?;
                }
                let segment = writer.finish().map_err(|error| JobError(error.to_string()))?;
                done.answer.push((compartment, segment.len()));
                done.bytes.extend(segment);
            }
        }
        Ok(done)
    }
}

/// The segments of what came out.
///
/// # Errors
/// [`LineError::NotText`] for anything but an answer of [`InventBranch`].
pub fn segments(done: &Done<Vec<(Compartment, usize)>>) -> Result<Vec<(Compartment, &[u8])>, LineError> {
    let mut left = done.bytes.as_slice();
    let mut segments = Vec::with_capacity(done.answer.len());
    for (compartment, length) in &done.answer {
        let (segment, rest) = left.split_at_checked(*length).ok_or(LineError::NotText)?;
        segments.push((*compartment, segment));
        left = rest;
    }
    match left {
        [] => Ok(segments),
        _ => Err(LineError::NotText),
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::demo::Size;
    use crate::journal::lines::Names;
    use crate::journal::{AuthorId, Entry, packed};
    use chrono::NaiveDate;

    #[test]
    fn what_the_workshop_invents_arrives_entry_for_entry() {
        let options = DemoOptions {
            size: Size::People {
                mentees: 60,
                mentors: 45,
            },
            seed: 3,
            today: NaiveDate::from_ymd_opt(2026, 5, 4).unwrap(),
            author: AuthorId([1; 8]),
        };
        let order = serde_json::to_string(&InventBranch(options)).unwrap();
        let job: InventBranch = serde_json::from_str(&order).unwrap();
        let done = job.work(Vec::new(), &|_| ()).unwrap();
        let segments = segments(&done).unwrap();
        assert!(
            segments.len() > 2,
            "more than a segment each, so that cutting is tried"
        );
        assert!(segments.iter().all(|(_, bytes)| bytes.len() < 2 * SEGMENT));
        let mut names = Names::default();
        let mut arrived: Vec<(Compartment, Entry)> = Vec::new();
        for (compartment, bytes) in segments {
            let entries = packed::read(bytes, &mut names).unwrap();
            arrived.extend(entries.into_iter().map(|entry| (compartment, entry)));
        }
        let mut made = branch(&options).unwrap();
        made.sort_by_key(|(compartment, _)| *compartment);
        assert_eq!(arrived, made);
    }

    #[test]
    fn what_is_no_whole_answer_is_refused() {
        let done = |lengths: &[usize]| Done {
            answer: lengths
                .iter()
                .map(|length| (Compartment::Everyday, *length))
                .collect(),
            bytes: vec![b'x'; 3],
        };
        assert!(segments(&done(&[3])).is_ok());
        assert!(segments(&done(&[2, 1])).is_ok());
        for wrong in [&[9][..], &[2], &[3, 1], &[usize::MAX, 4], &[]] {
            assert!(segments(&done(wrong)).is_err(), "{wrong:?}");
        }
    }
}
