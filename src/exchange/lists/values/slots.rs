//! Weekly slots: `di av, vr nm`, `zat voormiddag`, `lundi matin`, `mon am`.

use super::super::flag::{Reading, What, quoted};
use super::words::fold;
use crate::programme::availability::Slot;
use crate::programme::codes::{Day, DayPart};
use std::collections::BTreeSet;

/// Which language's two-letter days are meant: `ma` and `di` are Monday and Tuesday in Dutch, Tuesday and
/// Sunday in French.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tongue {
    Dutch,
    French,
}

enum Word {
    Days(&'static [Day]),
    Parts(&'static [DayPart]),
    /// `ma-vr`, `lundi à vendredi`
    Until,
    Filler,
    Unknown,
}

const WEEKDAYS: &[Day] = &[Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];
const DAYTIME: &[DayPart] = &[DayPart::Morning, DayPart::Afternoon];

/// Reads all slots of a cell. Days wait for the part behind them (`ma, wo vm` is both mornings).
pub fn read(text: &str) -> Reading<BTreeSet<Slot>> {
    let mut reading = Reading::<BTreeSet<Slot>>::default();
    let mut days: Vec<Day> = Vec::new();
    let mut parted = false;
    let mut until = false;
    let folded = fold(text)
        .replace("'s ", "")
        .replace("apres-midi", "apm")
        .replace("apres midi", "apm");
    let spaced = folded.replace('-', " - ").replace("jusqu'a", " - ");
    let words: Vec<&str> = spaced
        .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let tongue = tongue(&words);
    for word in &words {
        match meaning(word, tongue) {
            Word::Days(found) => {
                if parted {
                    days.clear();
                    parted = false;
                }
                match (until, days.last().copied(), found) {
                    (true, Some(first), [last]) => {
                        let between = Day::ALL.iter().filter(|day| (first..=*last).contains(*day));
                        days.extend(between);
                    }
                    _ => days.extend(found),
                }
                until = false;
            }
            Word::Parts(parts) => {
                if days.is_empty() {
                    days.extend(WEEKDAYS);
                    reading.flags.push(What::EveryWeekday);
                }
                for day in &days {
                    reading.value.extend(parts.iter().map(|part| Slot {
                        day: *day,
                        part: *part,
                    }));
                }
                parted = true;
            }
            Word::Until => until = true,
            Word::Filler => {}
            Word::Unknown => reading.flags.push(What::Unreadable { text: quoted(word) }),
        }
    }
    if !parted && !days.is_empty() {
        for day in days {
            reading
                .value
                .extend(DAYTIME.iter().map(|part| Slot { day, part: *part }));
        }
        reading.flags.push(What::WholeDay);
    }
    reading
}

/// French when a word is only French and none is only Dutch.
fn tongue(words: &[&str]) -> Tongue {
    let dutch = ["wo", "do", "vr", "za", "zo", "vm", "nm", "av", "avond"];
    let french = [
        "lu", "me", "je", "ve", "sa", "matin", "apm", "soir", "soiree", "matinee",
    ];
    let any = |list: &[&str]| words.iter().any(|word| list.contains(word));
    if any(&french) && !any(&dutch) {
        Tongue::French
    } else {
        Tongue::Dutch
    }
}

fn meaning(word: &str, tongue: Tongue) -> Word {
    use Day::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    Word::Days(match word {
        "ma" if tongue == Tongue::French => &[Tue],
        "di" if tongue == Tongue::French => &[Sun],
        "ma" | "maa" | "maandag" | "lu" | "lun" | "lundi" | "mo" | "mon" | "monday" => &[Mon],
        "di" | "din" | "dinsdag" | "mar" | "mardi" | "tu" | "tue" | "tues" | "tuesday" => &[Tue],
        "wo" | "woe" | "woensdag" | "me" | "mer" | "mercredi" | "wed" | "wednesday" => &[Wed],
        "do" | "don" | "donderdag" | "je" | "jeu" | "jeudi" | "th" | "thu" | "thur" | "thursday" => &[Thu],
        "vr" | "vrij" | "vrijdag" | "ve" | "ven" | "vendredi" | "fr" | "fri" | "friday" => &[Fri],
        "za" | "zat" | "zaterdag" | "sa" | "sam" | "samedi" | "sat" | "saturday" => &[Sat],
        "zo" | "zon" | "zondag" | "dim" | "dimanche" | "su" | "sun" | "sunday" => &[Sun],
        "weekdagen" | "werkdagen" | "weekdays" | "semaine" => WEEKDAYS,
        "weekend" => &[Sat, Sun],
        _ => return part(word),
    })
}

fn part(word: &str) -> Word {
    Word::Parts(match word {
        "vm" | "voormiddag" | "voormiddagen" | "ochtend" | "ochtends" | "morgen" | "morgens" | "matin"
        | "matins" | "matinee" | "am" | "morning" | "mornings" => &[DayPart::Morning],
        "nm" | "namiddag" | "namiddagen" | "middag" | "apm" | "pm" | "afternoon" | "afternoons" => {
            &[DayPart::Afternoon]
        }
        "av" | "avond" | "avonds" | "avonden" | "soir" | "soirs" | "soiree" | "ev" | "evening"
        | "evenings" => &[DayPart::Evening],
        "dag" | "hele" | "heledag" | "journee" | "overdag" => DAYTIME,
        "-" | "tot" | "tem" | "au" | "to" | "until" => return Word::Until,
        "en" | "et" | "and" | "de" | "le" | "la" | "les" | "heel" | "op" | "on" | "in" | "the" | "toute"
        | "all" | "of" | "ou" | "or" | "day" => return Word::Filler,
        _ => return Word::Unknown,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn codes(text: &str) -> String {
        let codes: Vec<String> = read(text).value.into_iter().map(Slot::code).collect();
        codes.join(" ")
    }

    #[test]
    fn days_with_their_parts_in_three_languages() {
        for (text, slots) in [
            ("di av, vr nm", "tue-ev fri-pm"),
            ("ma nm", "mon-pm"),
            ("zat voormiddag", "sat-am"),
            ("ma, wo vm", "mon-am wed-am"),
            ("ma vm nm", "mon-am mon-pm"),
            ("lundi après-midi et mardi matin", "mon-pm tue-am"),
            ("ma matin, di soir", "tue-am sun-ev"),
            ("Mon evening; Sat AM", "mon-ev sat-am"),
            ("ma-wo 's avonds", "mon-ev tue-ev wed-ev"),
            ("weekend nm", "sat-pm sun-pm"),
        ] {
            assert_eq!(codes(text), slots, "{text}");
            assert!(read(text).flags.is_empty(), "{text}: {:?}", read(text).flags);
        }
    }

    #[test]
    fn what_was_assumed_or_not_understood_is_said() {
        assert_eq!(
            (codes("dinsdag").as_str(), read("dinsdag").flags),
            ("tue-am tue-pm", vec![What::WholeDay])
        );
        assert_eq!(read("'s avonds").flags, [What::EveryWeekday]);
        assert_eq!(
            read("ma nm, soms").flags,
            [What::Unreadable { text: "soms".into() }]
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_said(text in ".{0,40}") {
            let reading = read(&text);
            prop_assert!(reading.value.len() <= 21);
        }
    }
}
