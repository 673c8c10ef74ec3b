//! What a preview comes to, in plain JSON: for the `import_lists` example and for comparing with another reader.

use super::plan::{Preview, RowPlan, Subject, Totals};
use serde::Serialize;
use std::collections::BTreeSet;

/// A preview in short.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary<'a> {
    /// Row by row.
    pub rows: &'a [RowPlan],
    /// How many of what, and how the file was read.
    pub totals: Facts<'a>,
}

/// The counts, with what was found about the file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Facts<'a> {
    /// Counts over all rows.
    #[serde(flatten)]
    pub counts: Totals,
    /// What the list is about.
    pub kind: &'static str,
    /// Encoding of a delimited file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<&'a str>,
    /// Separator of a delimited file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separator: Option<char>,
    /// Number of sheets.
    pub sheets: usize,
    /// Row of the headings.
    pub heading_row: Option<u32>,
    /// Cells that were read although they are filled in otherwise than the rest: `C10 text date`.
    pub odd_cells: Vec<String>,
    /// How accents had been broken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// The repaired cells of the first row that has any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repaired_first: Option<&'a str>,
    /// How many municipalities a list of sessions names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipalities: Option<usize>,
}

impl Preview {
    /// The preview in short.
    pub fn summary(&self) -> Summary<'_> {
        let rows = &self.plan.rows;
        let odd_cells = rows.iter().flat_map(|row| {
            row.flags
                .iter()
                .filter_map(|flag| Some(format!("{} {}", flag.cell(row.row)?, flag.what.oddity()?)))
        });
        let municipalities: BTreeSet<&str> = rows
            .iter()
            .filter_map(|row| match &row.subject {
                Subject::Session { session } => session.0.municipality.as_deref(),
                _ => None,
            })
            .collect();
        Summary {
            rows,
            totals: Facts {
                counts: self.plan.totals,
                kind: self.kind.code(),
                encoding: self.file.encoding.as_deref(),
                separator: self.file.separator,
                sheets: self.file.sheets.len(),
                heading_row: self.file.heading_row,
                odd_cells: odd_cells.collect(),
                was: self
                    .file
                    .misread
                    .map(|way| format!("utf-8 read as {}", way.name())),
                repaired_first: self.file.repaired_first.as_deref(),
                municipalities: (!municipalities.is_empty()).then_some(municipalities.len()),
            },
        }
    }
}
