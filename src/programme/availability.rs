//! Weekly availability: a day and a part of it, each a field of its own (`slot/mon-am`).

use super::codes::{Day, DayPart};
use crate::record::{FieldType, Value};

/// A weekly half-day in which two hours fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// The day.
    pub day: Day,
    /// The part of the day.
    pub part: DayPart,
}

impl Slot {
    /// All 21 slots of a week, Monday morning first.
    pub fn all() -> impl Iterator<Item = Self> {
        Day::ALL.iter().flat_map(|day| {
            DayPart::ALL.iter().map(|part| Self {
                day: *day,
                part: *part,
            })
        })
    }

    /// The place in the week, 0–20: one bit of a bitset.
    pub const fn index(self) -> u32 {
        self.day as u32 * 3 + self.part as u32
    }

    /// The code, `mon-am`.
    pub fn code(self) -> String {
        format!("{}-{}", self.day.code(), self.part.code())
    }
}

impl FieldType for Slot {
    fn from_value(value: &Value) -> Option<Self> {
        let (day, part) = value.as_text()?.split_once('-')?;
        Some(Self {
            day: Day::from_code(day)?,
            part: DayPart::from_code(part)?,
        })
    }
    fn to_value(&self) -> Value {
        Value::text(&self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_has_21_slots_and_each_reads_back() {
        let all: Vec<_> = Slot::all().collect();
        assert_eq!(all.len(), 21);
        for (index, slot) in all.iter().enumerate() {
            assert_eq!(slot.index() as usize, index);
            assert_eq!(Slot::from_value(&slot.to_value()), Some(*slot));
        }
        assert_eq!(Slot::from_value(&Value::text("mon")), None);
    }
}
