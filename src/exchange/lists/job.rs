//! Reading a list as a job of the lists workshop.

use super::plan::{Options, Preview};
use super::workbook::ListError;
use crate::workshop::{Done, Job, JobError, Workshop};
use serde::{Deserialize, Serialize};

/// Reads a list; the file goes in as the job's bytes. Asked again, with corrected options, for every correction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadList {
    /// The file's name.
    pub name: String,
    /// What the reader is told.
    pub options: Options,
}

impl Job for ReadList {
    type Answer = Result<Preview, ListError>;
    const WORKSHOP: Workshop = Workshop::Lists;
    const NAME: &'static str = "read-list";

    fn work(self, file: Vec<u8>, _: &dyn Fn(f64)) -> Result<Done<Self::Answer>, JobError> {
        Ok(Done::new(super::read(&self.name, &file, &self.options)))
    }
}
