//! Entries that belong together: nearly always one, so that one lies flat.

use super::entry::Dot;

/// One dot or more, in the order in which they came.
#[derive(Debug)]
pub(crate) enum Dots {
    /// The usual case.
    One(Dot),
    /// The others.
    Many(Vec<Dot>),
}

impl Dots {
    /// All of them.
    pub(crate) fn as_slice(&self) -> &[Dot] {
        match self {
            Self::One(dot) => std::slice::from_ref(dot),
            Self::Many(dots) => dots,
        }
    }

    /// Adds one, unless it is the last already.
    pub(crate) fn push(&mut self, dot: Dot) {
        match self {
            Self::One(first) if *first == dot => {}
            Self::One(first) => *self = Self::Many(vec![*first, dot]),
            Self::Many(dots) if dots.last() == Some(&dot) => {}
            Self::Many(dots) => dots.push(dot),
        }
    }
}
