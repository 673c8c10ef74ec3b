//! Writing a single field by the name that plain JSON prints: for tools and examples. People use commands, which also
//! check what fits the life of a duo; here only the field's own type is checked, since what arrives from other laptops
//! is checked no further either.

use super::command::{Context, Written};
use super::{Register, compartment};
use crate::journal::{Draft, Scope};
use crate::programme;
use crate::record::{Field, RecordId, Value};

/// Why a field was not written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlainEditError {
    /// No such record.
    #[error("there is no record {0} in this register; its ids stand under “id” in what open_sealed prints")]
    Unknown(RecordId),
    /// The record was erased.
    #[error("the record {0} was erased; nothing can be written to it any more")]
    Erased(RecordId),
    /// The field is none of its kind, or cannot hold the value.
    #[error(
        "“{field}” of {kind} cannot hold “{value}”; docs/plain-json.md lists the fields of {kind} and their types"
    )]
    DoesNotFit {
        /// The kind of record.
        kind: String,
        /// The field that was named.
        field: String,
        /// What was to be written.
        value: String,
    },
}

impl Register {
    /// Writes a field of a record. `value` is as plain JSON prints it (`true`, `3`, `text`, `"text"`), or `null` to
    /// empty the field; parts of sets and maps stand behind a slash (`slot/mon-am`).
    pub fn edit_plain(
        &mut self,
        id: RecordId,
        field: &str,
        value: &str,
        context: &mut Context<'_>,
    ) -> Result<Written, PlainEditError> {
        let kind = self.kind_of(id)?;
        let fits = |read: &Value| programme::can_hold(&kind, field, read);
        let Some(read) = readings(value).into_iter().find(fits) else {
            return Err(PlainEditError::DoesNotFit {
                kind,
                field: field.to_owned(),
                value: value.to_owned(),
            });
        };
        let draft = Draft {
            intent: "edit-plain".into(),
            writes: vec![(id, Field::from(field), read)],
            ..Draft::default()
        };
        Ok(self.carry_out_draft(draft, id, context))
    }

    /// Erases one record everywhere, and nothing beside it.
    pub fn erase_plain(
        &mut self,
        id: RecordId,
        reason: &str,
        context: &mut Context<'_>,
    ) -> Result<Written, PlainEditError> {
        self.kind_of(id)?;
        let draft = Draft {
            intent: "erase".into(),
            erases: vec![(id, Scope::Record, reason.into())],
            ..Draft::default()
        };
        Ok(self.carry_out_draft(draft, id, context))
    }

    fn kind_of(&self, id: RecordId) -> Result<String, PlainEditError> {
        if self.journal.erased(id).is_some() {
            return Err(PlainEditError::Erased(id));
        }
        let kind = self.journal.record(id).and_then(|record| record.kind.as_deref());
        kind.map(str::to_owned).ok_or(PlainEditError::Unknown(id))
    }

    fn carry_out_draft(&mut self, draft: Draft, id: RecordId, context: &mut Context<'_>) -> Written {
        let by = context.stamped();
        let entries = self.journal_mut().stamp(draft, by, compartment);
        for (compartment, entry) in &entries {
            self.apply(*compartment, [entry.clone()], context.now_ms);
        }
        Written {
            tx: by.tx,
            entries,
            record: Some(id),
        }
    }
}

/// What a text may mean, the most particular first.
fn readings(text: &str) -> Vec<Value> {
    let json = serde_json::from_str::<Value>(text).ok();
    json.into_iter().chain([Value::text(text)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::scenario::{Laptop, acting};

    #[test]
    fn a_field_takes_what_its_type_allows() {
        let mut laptop = Laptop::new(1);
        let id = laptop.mentee("Zoë").0;
        let mut edit = |field: &str, value: &str| {
            acting(&mut laptop, |register, context| {
                register.edit_plain(id, field, value, context)
            })
        };
        for (field, value) in [
            ("phone", "+32470000001"),
            ("street", "12"),
            ("birth_date", "1990-02-03"),
            ("slot/mon-am", "true"),
            ("language/nl/speaking", "B1"),
            ("remark", "\"quoted\""),
            ("phone", "null"),
        ] {
            assert!(edit(field, value).is_ok(), "{field} {value}");
        }
        for (field, value) in [
            ("birth_date", "1990-2-3"),
            ("slot/mon-am", "b1"),
            ("colour", "red"),
            ("phone/x", "1"),
            ("state", "no such state"),
        ] {
            let refused = edit(field, value);
            assert!(
                matches!(refused, Err(PlainEditError::DoesNotFit { .. })),
                "{field} {value}"
            );
        }
        let unknown = acting(&mut laptop, |register, context| {
            register.edit_plain(RecordId([9; 16]), "phone", "1", context)
        });
        assert_eq!(unknown, Err(PlainEditError::Unknown(RecordId([9; 16]))));
        acting(&mut laptop, |register, context| {
            register.erase_plain(id, "asked", context)
        })
        .unwrap();
        let erased = acting(&mut laptop, |register, context| {
            register.edit_plain(id, "phone", "1", context)
        });
        assert_eq!(erased, Err(PlainEditError::Erased(id)));
        assert!(laptop.register.people().next().is_none());
    }
}
