//! A record as it is known: with those that are linked to it taken together, and with whatever it refers to by
//! the id that stands for the class.

use super::Register;
use super::aliases::Aliases;
use crate::journal::{Draft, Head, Heads, Journal, Looker, Record, Shown};
use crate::record::{Field, RecordId, Value};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A record and the ones linked with it as one.
pub(super) fn known<'a>(journal: &'a Journal, aliases: &Aliases, id: RecordId) -> Option<Cow<'a, Record>> {
    if aliases.is_empty() {
        return journal.look(id);
    }
    let class = aliases.class(id).filter_map(|member| journal.look(member));
    let class: Vec<Cow<Record>> = class.collect();
    if !class.is_empty() {
        let class: Vec<&Record> = class.iter().map(AsRef::as_ref).collect();
        return Some(Cow::Owned(together(&class, aliases)));
    }
    let record = journal.look(id)?;
    Some(if refers(&record, aliases) {
        Cow::Owned(together(&[&record], aliases))
    } else {
        record
    })
}

/// What is shown of it.
pub(super) fn shown<'a>(looker: &'a mut Looker, aliases: &Aliases, id: RecordId) -> Option<Cow<'a, Shown>> {
    if aliases.is_empty() {
        looker.shown(id).map(Cow::Borrowed)
    } else {
        known(looker.journal(), aliases, id).map(|record| Cow::Owned(Shown::of(&record)))
    }
}

#[cfg(test)]
thread_local! {
    /// How many records were taken together on this thread, so that a test can tell how much work it was.
    pub(super) static TAKEN: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

fn together(class: &[&Record], aliases: &Aliases) -> Record {
    #[cfg(test)]
    TAKEN.set(TAKEN.get() + class.len());
    let mut parts: BTreeMap<Field, Vec<Head>> = BTreeMap::new();
    for record in class {
        for (field, heads) in record.fields.iter() {
            let field = resolved_field(field, aliases).unwrap_or_else(|| field.clone());
            let heads = heads.all().iter().map(|head| resolved(head, aliases));
            parts.entry(field).or_default().extend(heads);
        }
    }
    // One record put away does not put the person away.
    if class.iter().any(|record| !super::is_archived(record)) {
        parts.remove("archived");
    }
    Record {
        kind: class.iter().find_map(|record| record.kind.clone()),
        fields: parts
            .into_iter()
            .map(|(field, heads)| (field, Heads::of(heads)))
            .collect(),
    }
}

fn stands_for(text: &str, aliases: &Aliases) -> Option<RecordId> {
    let id: RecordId = (text.len() == 32).then(|| text.parse().ok())??;
    Some(aliases.canonical(id)).filter(|canonical| *canonical != id)
}

fn resolved_field(field: &Field, aliases: &Aliases) -> Option<Field> {
    let (name, part) = field.split_once('/')?;
    // The links themselves name records, not people.
    let id = (name != super::aliases::SAME_AS).then(|| stands_for(part, aliases))??;
    Some(format!("{name}/{id}").into())
}

fn resolved(head: &Head, aliases: &Aliases) -> Head {
    let mut head = head.clone();
    if let Some(id) = head.value.as_text().and_then(|text| stands_for(text, aliases)) {
        head.value = Value::text(&id.to_string());
    }
    head
}

fn refers(record: &Record, aliases: &Aliases) -> bool {
    record.fields.iter().any(|(field, heads)| {
        resolved_field(field, aliases).is_some()
            || heads.all().iter().any(|head| {
                head.value
                    .as_text()
                    .is_some_and(|text| stands_for(text, aliases).is_some())
            })
    })
}

impl Register {
    /// A record as it is known now, with what is linked to it; `None` when there is none.
    pub fn known(&self, id: RecordId) -> Option<Cow<'_, Record>> {
        known(&self.journal, self.aliases(), id)
    }

    /// Who stands for whom among linked records.
    pub fn aliases(&self) -> &Aliases {
        self.tables.aliases()
    }

    /// The records of a class: those linked with `id`, or just `id`.
    pub(crate) fn records_of(&self, id: RecordId) -> Vec<RecordId> {
        let class: Vec<_> = self.aliases().class(id).collect();
        if class.is_empty() { vec![id] } else { class }
    }

    /// Lets each write of a linked record hold for the class: on the record that stands for it, and on every
    /// other that holds something in that field, which would else stay beside it as a conflict.
    pub(super) fn write_whole_class(&self, draft: &mut Draft) {
        if self.aliases().is_empty() {
            return;
        }
        let mut writes: Vec<(RecordId, Field, Value)> = Vec::new();
        for (record, field, value) in std::mem::take(&mut draft.writes) {
            let canonical = self.aliases().canonical(record);
            let is_link = crate::programme::entity::split(&field).0 == super::aliases::SAME_AS;
            if is_link || canonical == record && self.aliases().class(record).next().is_none() {
                writes.push((record, field, value));
                continue;
            }
            let holds = |member: &RecordId| {
                let record = self.journal.record(*member);
                *member == canonical
                    || &*field == "archived"
                    || record.is_some_and(|record| record.value(&field).is_some())
            };
            for member in self.aliases().class(record).filter(holds) {
                writes.push((member, field.clone(), value.clone()));
            }
        }
        draft.writes = writes;
    }
}
