//! The tables in the words and numbers of a language.

use super::counts::{Counts, Pair};
use super::statistics::Interval;
use super::tables::{Label, Line, Unit};
use crate::i18n::Texts;
use crate::programme::residue::AgeBand;

impl Label {
    /// Its words.
    pub fn words(&self, texts: &Texts) -> String {
        match self {
            Self::Key(key) | Self::Code(key) => texts.t(key),
            Self::Days(key, days) => texts.t_with(key, &[("n", (*days).into())]),
            Self::Name(name) => name.clone(),
        }
    }
}

/// A value in its unit: `74,3%`, `1,9 uur per week`.
pub fn value(texts: &Texts, value: f64, unit: Unit) -> String {
    match unit {
        Unit::Part => texts.lang().percent(value, 1),
        Unit::HoursPerWeek => {
            let hours = texts.lang().number(value, 1);
            texts.t_with("report-hours-week", &[("hours", hours.into())])
        }
    }
}

/// An interval in a unit: `65–82%`; a dash where there is none.
pub fn interval(texts: &Texts, interval: Option<Interval>, unit: Unit) -> String {
    match interval {
        Some(Interval { lo, hi }) => {
            let lo = match unit {
                Unit::Part => lo * 100.0,
                Unit::HoursPerWeek => lo,
            };
            format!("{}–{}", texts.lang().number(lo, 1), value(texts, hi, unit))
        }
        None => texts.t("report-none"),
    }
}

/// A band of ages in words.
pub fn age_words(texts: &Texts, age: Option<AgeBand>) -> String {
    texts.t(age.map_or("report-age-unknown", AgeBand::text_key))
}

/// The plain counts in words, in the order in which they are told.
pub fn counts(texts: &Texts, counts: &Counts) -> Vec<(String, u64)> {
    let of = |who: &str, what: &str| {
        let who = texts.t(who);
        match what {
            "" => who,
            what => texts.t_with("label-value", &[("label", who.into()), ("value", what.into())]),
        }
    };
    let pair = |what: &str, pair: Pair| {
        [
            (of("report-count-mentees", what), pair.mentees),
            (of("report-count-mentors", what), pair.mentors),
        ]
    };
    let mut all = Vec::from(pair("", counts.people));
    for (gender, of_gender) in &counts.by_gender {
        all.extend(pair(&texts.t(gender.text_key()), *of_gender));
    }
    for (age, of_age) in &counts.by_age {
        all.extend(pair(&age_words(texts, *age), *of_age));
    }
    let work = [
        ("report-count-duos", counts.duos),
        ("report-count-running", counts.running),
        ("report-count-meetings", counts.meetings),
        ("report-count-hours", counts.minutes / 60),
        ("report-count-sessions", counts.sessions),
        ("report-count-visits", counts.visits),
    ];
    all.extend(work.map(|(key, count)| (texts.t(key), count)));
    all
}

/// A line as five cells: k, n, part, interval, days.
pub fn cells(texts: &Texts, line: &Line) -> [String; 5] {
    let lang = texts.lang();
    let none = || texts.t("report-none");
    let count = |value: Option<u64>| value.map_or_else(none, |value| lang.number(value as f64, 0));
    let n = count(line.n);
    if line.hidden {
        let hidden = texts.t("report-hidden");
        return [hidden.clone(), n, hidden, none(), none()];
    }
    let days = line.days.map_or_else(none, |(days, people)| {
        let days = lang.number(days, usize::from(days.fract() != 0.0));
        texts.t_with("report-days", &[("days", days.into()), ("n", people.into())])
    });
    [
        count(line.k),
        n,
        line.value.map_or_else(none, |of| value(texts, of, line.unit)),
        interval(texts, line.interval, line.unit),
        days,
    ]
}

#[cfg(test)]
mod tests {
    use super::super::cohort::Scope;
    use super::super::facts::DuoFact;
    use super::super::indicators::sample::*;
    use super::super::report::Report;
    use super::super::tables::Audience;
    use super::*;
    use crate::i18n::Lang;
    use std::collections::BTreeMap;

    fn report() -> Report {
        let mut facts = facts_on("2025-12-31");
        for n in 1..=8 {
            let at = Some(branch(1));
            facts.duos.push(DuoFact {
                branch: at,
                ..duo(n, n, 100 + n, "2024-03-01")
            });
        }
        for n in 1..=6 {
            episode(&mut facts, n, "2024-06-01", None);
        }
        Report::of_facts(
            &facts,
            &BTreeMap::from([(branch(1), "=1+1;\"x\"".to_owned())]),
            Scope::default(),
        )
    }

    #[test]
    fn cells_read_as_the_language_writes() {
        let report = report();
        let sections = report.sections(Audience::Own).unwrap();
        let [k, n, part, limits, days] = cells(Texts::of(Lang::Nl), &sections[0].lines[0]);
        assert_eq!(
            [&*k, &*n, &*part, &*limits, &*days],
            ["6", "8", "75,0%", "40,9–92,9%", "–"]
        );
        let hidden = Line {
            hidden: true,
            ..sections[0].lines[0].clone()
        };
        assert_eq!(cells(Texts::of(Lang::En), &hidden)[0], "too small");
    }
}
