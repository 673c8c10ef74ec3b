//! A time of day, read as people write it.

use crate::record::{FieldType, Value};
use std::fmt;
use std::str::FromStr;

/// A time of day, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    /// 0–23.
    hour: u8,
    /// 0–59.
    minute: u8,
}

/// A text that is no time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no time of day")]
pub struct NoTime;

impl TimeOfDay {
    /// A time of day; `None` where there is no such one.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }
}

impl fmt::Display for TimeOfDay {
    /// `09:30`: as it is kept, and as it reads in all three languages.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl FromStr for TimeOfDay {
    type Err = NoTime;

    /// Reads `14:30`, `14.30`, `14u30`, `14 h 30`, `14u`, `14 uur`, `1430`, `2:30 pm`, and an hour by itself.
    fn from_str(text: &str) -> Result<Self, NoTime> {
        let text = text.trim().to_ascii_lowercase();
        let (clock, half) = match text.strip_suffix("am").or(text.strip_suffix("a.m.")) {
            Some(clock) => (clock, Some(0)),
            None => match text.strip_suffix("pm").or(text.strip_suffix("p.m.")) {
                Some(clock) => (clock, Some(12)),
                None => (text.as_str(), None),
            },
        };
        let clock = clock.trim();
        let clock = clock
            .strip_suffix("uur")
            .or(clock.strip_suffix("heures"))
            .unwrap_or(clock);
        let is_digits = |part: &str| part.len() <= 2 && part.bytes().all(|digit| digit.is_ascii_digit());
        let (hour, minute) = match clock.split_once([':', '.', 'u', 'h']) {
            Some((hour, minute)) => (hour.trim(), minute.trim()),
            None if clock.len() == 4 && clock.is_ascii() => clock.split_at(2),
            None => (clock.trim(), ""),
        };
        // `14u3` is a time that someone has not finished.
        if hour.is_empty() || !is_digits(hour) || !is_digits(minute) || minute.len() == 1 {
            return Err(NoTime);
        }
        let hour: u8 = hour.parse().map_err(|_| NoTime)?;
        let minute = if minute.is_empty() {
            0
        } else {
            minute.parse().map_err(|_| NoTime)?
        };
        let hour = match half {
            None => hour,
            Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
            Some(_) => return Err(NoTime),
        };
        Self::new(hour, minute).ok_or(NoTime)
    }
}

impl FieldType for TimeOfDay {
    fn from_value(value: &Value) -> Option<Self> {
        value.as_text()?.parse().ok()
    }
    fn to_value(&self) -> Value {
        Value::text(&self.to_string())
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, kept) in [
            ("14:30", "14:30"),
            ("14.30", "14:30"),
            ("14u30", "14:30"),
            ("14 h 30", "14:30"),
            (" 9u ", "09:00"),
            ("9 uur", "09:00"),
            ("18", "18:00"),
            ("0915", "09:15"),
            ("2:30 PM", "14:30"),
            ("12 am", "00:00"),
            ("12pm", "12:00"),
        ] {
            assert_eq!(
                text.parse::<TimeOfDay>().map(|time| time.to_string()),
                Ok(kept.into()),
                "{text}"
            );
        }
        for text in [
            "",
            "u",
            ":30",
            "24:00",
            "14:60",
            "14u3",
            "14:3",
            "avond",
            "13 pm",
            "1 2",
            "14:30:00",
            "１４:30",
        ] {
            assert_eq!(text.parse::<TimeOfDay>(), Err(NoTime), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_reads_back(hour in 0u8..24, minute in 0u8..60) {
            let time = TimeOfDay::new(hour, minute).unwrap();
            proptest::prop_assert_eq!(TimeOfDay::from_value(&time.to_value()), Some(time));
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,12}") {
            if let Ok(time) = text.parse::<TimeOfDay>() {
                proptest::prop_assert_eq!(time.to_string().parse(), Ok(time));
            }
        }
    }
}
