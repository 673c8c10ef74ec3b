//! What a field holds now: its writes that no other write has replaced.

use super::entry::{Dot, Entry};
use super::fields::Fields;
use super::{AuthorId, Stamp};
use crate::order::InOrder;
use crate::record::{Kind, Value};
use std::cmp::Ordering;
use std::ops::Deref;
use std::sync::Arc;

/// A write that stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Where it comes from. What one entry wrote shares it: most of a record stands as it was first written.
    pub origin: Arc<Origin>,
    /// What.
    pub value: Value,
}

/// The entry that a write stands in.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// Which.
    pub dot: Dot,
    /// When.
    pub stamp: Stamp,
    /// By whom.
    pub author: AuthorId,
}

impl Origin {
    /// An entry's.
    pub fn of(entry: &Entry, dot: Dot) -> Self {
        Self {
            dot,
            stamp: entry.stamp,
            author: entry.author,
        }
    }
}

/// A head's `dot`, `stamp` and `author` are those of its origin.
impl Deref for Head {
    type Target = Origin;
    fn deref(&self) -> &Origin {
        &self.origin
    }
}

/// A field's heads. Nearly always one, so that one lies flat.
#[derive(Clone, Debug, PartialEq)]
pub enum Heads {
    /// The usual case.
    One(Head),
    /// Written at the same time on several laptops; the one that is shown comes first. Empty for a field that nobody
    /// wrote to.
    Many(Vec<Head>),
}

/// The value decides only where two writes have one name: after a fork.
fn latest_first(a: &Head, b: &Head) -> Ordering {
    (b.stamp, b.dot, &b.value).cmp(&(a.stamp, a.dot, &a.value))
}

impl Default for Heads {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl Heads {
    /// The writes that stand, the shown one first.
    pub fn all(&self) -> &[Head] {
        match self {
            Self::One(head) => std::slice::from_ref(head),
            Self::Many(heads) => heads,
        }
    }

    /// The value that is shown: that of the latest write (laptop and number decide between equals).
    pub fn shown(&self) -> Option<&Head> {
        self.all().first()
    }

    /// Whether laptops wrote different values without knowing of each other.
    pub fn is_conflict(&self) -> bool {
        self.all().windows(2).any(|pair| pair[0].value != pair[1].value)
    }

    /// The heads of several records of one thing, taken together.
    pub(crate) fn of(mut heads: Vec<Head>) -> Self {
        heads.order_by(latest_first);
        let mut together = Self::default();
        together.settle(heads);
        together
    }

    pub(super) fn add(&mut self, head: Head) {
        if self.all().is_empty() {
            *self = Self::One(head);
            return;
        }
        let mut heads = match std::mem::take(self) {
            Self::One(other) => vec![other],
            Self::Many(heads) => heads,
        };
        // They are in order: a file with very many heads of one field is not to be sorted anew for each.
        let at = heads.partition_point(|other| latest_first(other, &head).is_le());
        heads.insert(at, head);
        self.settle(heads);
    }

    fn settle(&mut self, mut heads: Vec<Head>) {
        *self = match heads.pop() {
            Some(only) if heads.is_empty() => Self::One(only),
            Some(last) => {
                heads.push(last);
                Self::Many(heads)
            }
            None => Self::default(),
        };
    }
}

/// A record: its kind and its fields' heads.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// What it is; `None` while its creation has not arrived.
    pub kind: Option<Kind>,
    /// Its fields.
    pub fields: Fields,
}

impl Record {
    /// The fields with the value that is shown, emptied ones left out.
    pub fn shown(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.fields
            .iter()
            .filter_map(|(field, heads)| Some((&**field, &heads.shown()?.value)))
            .filter(|(_, value)| !value.is_null())
    }

    /// The shown value of one field.
    pub fn value(&self, field: &str) -> Option<&Value> {
        self.fields
            .get(field)?
            .shown()
            .map(|head| &head.value)
            .filter(|value| !value.is_null())
    }

    /// Fields that laptops disagree on.
    pub fn conflicts(&self) -> impl Iterator<Item = (&str, &Heads)> {
        self.fields
            .iter()
            .filter(|(_, heads)| heads.is_conflict())
            .map(|(field, heads)| (&**field, heads))
    }
}
