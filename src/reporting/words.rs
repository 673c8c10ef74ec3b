//! The tables in the words and numbers of a language.

use super::statistics::Interval;
use super::tables::{Label, Line};
use crate::i18n::Texts;

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

/// An interval of parts: `65–82%`; a dash where there is none.
pub fn interval(texts: &Texts, interval: Option<Interval>) -> String {
    match interval {
        Some(Interval { lo, hi }) => {
            let lang = texts.lang();
            format!("{}–{}", lang.number(lo * 100.0, 1), lang.percent(hi, 1))
        }
        None => texts.t("report-none"),
    }
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
        line.value.map_or_else(none, |value| lang.percent(value, 1)),
        interval(texts, line.interval),
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
