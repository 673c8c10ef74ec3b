//! A report as one table, each row on its own feet, to go out as CSV or XLSX.

use super::table::{Item, Table};
use crate::i18n::Texts;
use crate::reporting::Report;
use crate::reporting::statistics::Interval;
use crate::reporting::tables::{Audience, Line, Section};
use chrono::NaiveDate;

/// The headings: names for programs, alike in every language.
const COLUMNS: [&str; 17] = [
    "indicator",
    "title",
    "line",
    "k",
    "n",
    "percent",
    "lo",
    "hi",
    "median_days",
    "median_days_n",
    "hidden",
    "anchor",
    "rules",
    "as_of",
    "from",
    "to",
    "note",
];

/// The sections as one table. A hidden number stays empty and the column *hidden* says why. Counts that stand
/// beside a figure come as lines with a `k` only.
pub fn table(texts: &Texts, report: &Report, audience: Audience, sections: &[Section]) -> Table {
    let note = texts.t(match audience {
        Audience::Own => "report-own-note",
        Audience::Public => "report-public-note",
    });
    let mut rows = Vec::new();
    for section in sections {
        rows.extend(
            section
                .lines
                .iter()
                .map(|line| row(texts, report, section, line, &note)),
        );
        rows.extend(section.notes.iter().map(|beside| {
            let line = Line {
                label: crate::reporting::tables::Label::Name(
                    texts.t_with(beside.key, &[("n", beside.n.into())]),
                ),
                k: Some(beside.n),
                n: None,
                value: None,
                interval: None,
                days: None,
                hidden: false,
            };
            row(texts, report, section, &line, &note)
        }));
    }
    Table {
        title: texts.t("nav-report"),
        columns: COLUMNS.map(str::to_owned).to_vec(),
        rows,
    }
}

fn row(texts: &Texts, report: &Report, section: &Section, line: &Line, note: &str) -> Vec<Item> {
    let text = |text: &str| match text {
        "" => Item::Nothing,
        text => Item::Text(text.to_owned()),
    };
    let count = |value: Option<u64>| value.map_or(Item::Nothing, |value| Item::Number(value as f64));
    let limit = |of: fn(Interval) -> f64| percent(line.interval.map(of));
    let day = |day: Option<NaiveDate>| day.map_or(Item::Nothing, |day| Item::Text(day.to_string()));
    vec![
        text(section.figure.code()),
        text(&texts.t(section.figure.title())),
        text(&line.label.words(texts)),
        count(line.k),
        count(line.n),
        percent(line.value),
        limit(|interval| interval.lo),
        limit(|interval| interval.hi),
        line.days.map_or(Item::Nothing, |(days, _)| Item::Number(days)),
        count(line.days.map(|(_, people)| people)),
        text(&if line.hidden {
            texts.t("report-hidden")
        } else {
            String::new()
        }),
        text(&texts.t(section.figure.anchor())),
        text(&report.rule_version),
        day(Some(report.as_of)),
        day(report.scope.period.from),
        day(report.scope.period.to),
        text(note),
    ]
}

/// A part as a percentage of two decimals: as exact as a reader can use.
fn percent(part: Option<f64>) -> Item {
    part.map_or(Item::Nothing, |part| {
        Item::Number((part * 10_000.0).round() / 100.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::register::Register;
    use crate::reporting::Scope;
    use crate::reporting::indicators::Rate;
    use crate::reporting::report::BranchOutcome;

    #[test]
    fn every_row_is_whole_in_every_language_and_no_branch_becomes_a_formula() {
        let day = "2026-01-01".parse().unwrap();
        let mut report = Report::of(&Register::default(), day, Scope::default());
        report.from_start.immature = 3;
        let mut outcome = report.from_start.clone();
        outcome.headline = Rate::of_people(3, 4);
        report.by_branch.push(BranchOutcome {
            branch: None,
            name: "=1+1;\"x\"".into(),
            outcome,
        });
        let sections = report.sections(Audience::Own).unwrap();
        for lang in Lang::ALL {
            let table = table(Texts::of(lang), &report, Audience::Own, &sections);
            assert!(table.rows.iter().all(|row| row.len() == COLUMNS.len()));
            let text = String::from_utf8(table.csv().unwrap()).unwrap();
            assert!(!text.contains('⟨'), "{lang:?} lacks a text");
            // 3/4 with the limits that the reference gives.
            assert!(
                text.contains(r#";"'=1+1;""x""";"3";"4";"75";"30,06";"95,44";"#),
                "{text}"
            );
            assert!(
                table
                    .rows
                    .iter()
                    .any(|row| row[3] == Item::Number(3.0) && row[4] == Item::Nothing)
            );
        }
    }
}
