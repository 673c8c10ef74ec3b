//! How long something took, as lists write it.

use super::super::flag::Reading;
use super::words::{fold, plain};

/// Hours or minutes, as minutes, at most `most`: `2`, `2,5`, `1u30`, `1:30`, `90 min`. A bare number is in the unit of its heading; where
/// that says none, few are hours and many are minutes.
pub fn minutes(text: &str, heading: &str, most: i64) -> Reading<Option<i64>> {
    let folded = fold(text);
    let heading = plain(heading);
    let named = |some: &[&str]| heading.split(' ').any(|word| some.contains(&word));
    let number = |text: &str| -> Option<f64> {
        let text = text.trim().replace(',', ".");
        let number: f64 = text.parse().ok()?;
        (number.is_finite() && number >= 0.0).then_some(number)
    };
    let unit = |units: &[&str]| -> Option<f64> {
        let end = units.iter().find_map(|unit| folded.strip_suffix(unit))?;
        number(end)
    };
    let clock = || {
        let (hours, minutes) = folded.split_once([':', 'u', 'h'])?;
        let minutes = minutes.trim();
        let whole = |text: &str| text.trim().parse::<u16>().ok();
        let minutes = if minutes.is_empty() { 0 } else { whole(minutes)? };
        (minutes < 60).then_some(f64::from(whole(hours)?) * 60.0 + f64::from(minutes))
    };
    let found = clock()
        .or_else(|| unit(&["minuten", "minutes", "min.", "min", "'"]))
        .or_else(|| {
            Some(
                unit(&[
                    "uren", "uur", "heures", "heure", "hours", "hour", "hrs", "u.", "h.", "u", "h",
                ])? * 60.0,
            )
        })
        .or_else(|| {
            let number = number(&folded)?;
            if named(&["minuten", "minutes", "min"]) {
                Some(number)
            } else if named(&["uren", "uur", "heures", "hours", "u"]) || number <= 10.0 {
                Some(number * 60.0)
            } else {
                (number >= 15.0).then_some(number)
            }
        });
    // Bounded before it becomes a whole number.
    match found.filter(|minutes| *minutes <= most as f64) {
        Some(minutes) => Reading::plain(Some(minutes.round() as i64)),
        None => Reading::unreadable(text),
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hours_and_minutes_are_told_apart() {
        for (text, heading, found) in [
            ("2", "Duur", Some(120)),
            ("90", "Duur", Some(90)),
            ("12", "Duur", None),
            ("12", "Uren", Some(720)),
            ("12", "Duur in minuten", Some(12)),
            ("22,5", "Uren tot nu", Some(1_350)),
            ("1u30", "Uren", Some(90)),
            ("1:30", "Duur", Some(90)),
            ("2h", "Minutes", Some(120)),
            ("90 min", "Uren", Some(90)),
            ("2 uur", "", Some(120)),
            ("veel", "Uren", None),
            ("-3", "Uren", None),
            ("1e9", "Uren", None),
            ("NaN", "Uren", None),
            ("1:75", "Uren", None),
        ] {
            assert_eq!(minutes(text, heading, 10_000).value, found, "{text} {heading}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_said(text in ".{0,20}", heading in "(uren|duur|minuten|)") {
            let read = minutes(&text, &heading, 1_440);
            prop_assert!(read.value.is_none_or(|minutes| (0..=1_440).contains(&minutes)));
            prop_assert!(read.value.is_some() || !read.flags.is_empty());
        }
    }
}
