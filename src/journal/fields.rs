//! A record's fields by name, in one piece of memory: there are very many records, each with few fields.

use super::heads::Heads;
use crate::record::Field;
use std::ops::Index;

/// Fields with their heads, by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(Vec<(Field, Heads)>);

impl Fields {
    fn place(&self, field: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| (**other).cmp(field))
    }

    /// The heads of a field.
    pub fn get(&self, field: &str) -> Option<&Heads> {
        self.place(field).ok().map(|at| &self.0[at].1)
    }

    /// The heads of a field, to be changed; none as yet where it is new.
    pub(super) fn heads_of(&mut self, field: &Field) -> &mut Heads {
        // A new record's fields come in order, most of the time.
        let behind = self.0.last().is_none_or(|(last, _)| **last < **field);
        let place = if behind {
            Err(self.0.len())
        } else {
            self.place(field)
        };
        let at = place.unwrap_or_else(|at| {
            self.0.insert(at, (field.clone(), Heads::default()));
            at
        });
        &mut self.0[at].1
    }

    /// Whether something was ever written to a field.
    pub fn contains(&self, field: &str) -> bool {
        self.place(field).is_ok()
    }

    /// Whether nothing was ever written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The parts of a set: what stands behind the slash, with its heads.
    pub fn of_set<'a>(&'a self, name: &'a str) -> impl Iterator<Item = (&'a str, &'a Heads)> {
        let part = move |field: &'a str| field.strip_prefix(name)?.strip_prefix('/');
        let from = |(field, _): &(Field, Heads)| field.bytes().lt(name.bytes().chain([b'/']));
        let from = self.0[self.0.partition_point(from)..].iter();
        from.map_while(move |(field, heads)| Some((part(field)?, heads)))
    }

    /// All of them, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&Field, &Heads)> + Clone {
        self.0.iter().map(|(field, heads)| (field, heads))
    }
}

impl FromIterator<(Field, Heads)> for Fields {
    /// Of two of one name the last counts.
    fn from_iter<I: IntoIterator<Item = (Field, Heads)>>(from: I) -> Self {
        let mut fields = Self::default();
        for (field, heads) in from {
            *fields.heads_of(&field) = heads;
        }
        fields
    }
}

impl Index<&str> for Fields {
    type Output = Heads;
    fn index(&self, field: &str) -> &Heads {
        const NONE: &Heads = &Heads::Many(Vec::new());
        self.get(field).unwrap_or(NONE)
    }
}
