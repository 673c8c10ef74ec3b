//! A report as one table, each row on its own feet, to go out as CSV or XLSX.

use super::table::{Item, Table};
use crate::i18n::Texts;
use crate::reporting::Report;
use crate::reporting::statistics::Interval;
use crate::reporting::tables::{Audience, Label, Line, Section, Unit};
use crate::reporting::words;
use chrono::NaiveDate;

/// The headings, as keys of their words.
const COLUMNS: [&str; 18] = [
    "report-csv-indicator",
    "report-csv-title",
    "report-col-what",
    "report-col-k",
    "report-col-n",
    "report-csv-value",
    "report-csv-unit",
    "report-csv-lo",
    "report-csv-hi",
    "report-col-days",
    "report-csv-days-n",
    "report-csv-hidden",
    "report-csv-anchor",
    "report-csv-rules",
    "report-as-of",
    "report-from",
    "report-to",
    "report-csv-note",
];

/// The sections as one table. A hidden number stays empty and the column *hidden* says why. Counts that stand
/// beside a figure come as lines with a `k` only.
pub fn table(texts: &Texts, report: &Report, audience: Audience, sections: &[Section]) -> Table {
    let note = texts.t(match audience {
        Audience::Own => "report-own-note",
        Audience::Public => "report-public-note",
    });
    let mut rows = match audience {
        Audience::Own => counts(texts, report, &note),
        // Plain counts are small by nature.
        Audience::Public => Vec::new(),
    };
    for section in sections {
        rows.extend(
            section
                .lines
                .iter()
                .map(|line| row(texts, report, section, line, &note)),
        );
        rows.extend(section.notes.iter().map(|beside| {
            let label = texts.t_with(beside.key, &[("n", beside.n.into())]);
            row(
                texts,
                report,
                section,
                &Line::count(Label::Name(label), beside.n),
                &note,
            )
        }));
    }
    Table {
        title: texts.t("nav-report"),
        columns: COLUMNS.map(|key| texts.t(key)).to_vec(),
        rows,
    }
}

/// The plain counts, a row each.
fn counts(texts: &Texts, report: &Report, note: &str) -> Vec<Vec<Item>> {
    let lines = words::counts(texts, &report.counts).into_iter();
    lines
        .map(|(label, count)| {
            let line = Line::count(Label::Name(label), count);
            full_row(texts, report, ["", "report-counts", ""], &line, note)
        })
        .collect()
}

fn row(texts: &Texts, report: &Report, section: &Section, line: &Line, note: &str) -> Vec<Item> {
    let figure = section.figure;
    full_row(
        texts,
        report,
        [figure.code(), figure.title(), figure.anchor()],
        line,
        note,
    )
}

/// A row under an indicator's code, the key of its title and of what it counts from.
fn full_row(texts: &Texts, report: &Report, of: [&str; 3], line: &Line, note: &str) -> Vec<Item> {
    let [code, title, anchor] = of;
    let text = |text: &str| match text {
        "" => Item::Nothing,
        text => Item::Text(text.to_owned()),
    };
    let count = |value: Option<u64>| value.map_or(Item::Nothing, |value| Item::Number(value as f64));
    let in_unit = |value: Option<f64>| match line.unit {
        Unit::Part => percent(value),
        Unit::HoursPerWeek => hundredths(value),
    };
    let limit = |of: fn(Interval) -> f64| in_unit(line.interval.map(of));
    let unit = match line.unit {
        Unit::Part => "%".to_owned(),
        Unit::HoursPerWeek => texts.t("report-unit-hours-week"),
    };
    let anchor = match anchor {
        "" => String::new(),
        key => texts.t(key),
    };
    let day = |day: Option<NaiveDate>| day.map_or(Item::Nothing, |day| Item::Text(day.to_string()));
    vec![
        text(code),
        text(&texts.t(title)),
        text(&line.label.words(texts)),
        count(line.k),
        count(line.n),
        in_unit(line.value),
        text(if line.value.is_some() { &unit } else { "" }),
        limit(|interval| interval.lo),
        limit(|interval| interval.hi),
        line.days.map_or(Item::Nothing, |(days, _)| Item::Number(days)),
        count(line.days.map(|(_, people)| people)),
        text(&if line.hidden {
            texts.t("report-hidden")
        } else {
            String::new()
        }),
        text(&anchor),
        text(&report.rule_version),
        day(Some(report.as_of)),
        day(report.scope.period.from),
        day(report.scope.period.to),
        text(note),
    ]
}

/// A part as a percentage of two decimals: as exact as a reader can use.
fn percent(part: Option<f64>) -> Item {
    hundredths(part.map(|part| part * 100.0))
}

fn hundredths(value: Option<f64>) -> Item {
    value.map_or(Item::Nothing, |value| {
        Item::Number((value * 100.0).round() / 100.0)
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
                text.contains(r#";"'=1+1;""x""";"3";"4";"75";"%";"30,06";"95,44";"#),
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
