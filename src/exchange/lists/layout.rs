//! Where the list is in its file: which sheet, which row holds the headings.

use super::columns::target_of;
use super::events;
use super::values::words::plain;
use super::workbook::{Row, Sheet};

/// How far down headings are looked for, rows.
const SEARCHED: usize = 25;

/// Whether a sheet says of itself that it is not to be imported.
pub fn says_keep_out(sheet: &Sheet) -> bool {
    let first = sheet
        .rows
        .iter()
        .take(3)
        .flat_map(|row| row.cells.iter().map(|cell| cell.text.as_str()));
    first
        .take(10)
        .chain([sheet.name.as_str()])
        .map(plain)
        .any(|text| {
            [
                "niet importeren",
                "ne pas importer",
                "do not import",
                "don t import",
            ]
            .iter()
            .any(|words| text.contains(words))
        })
}

/// The place of the heading row among a sheet's rows, and how many of its headings are known. A heading row has
/// at least two known headings and more of them than cells that look like values.
pub fn heading_row(sheet: &Sheet) -> Option<(usize, usize)> {
    let mut best = None;
    for (at, row) in sheet.rows.iter().take(SEARCHED).enumerate() {
        let found = known(row);
        if found >= 2 && found > values(row) && best.is_none_or(|(_, before)| found > before) {
            best = Some((at, found));
        }
    }
    best.or_else(|| stands_over_values(sheet).map(|at| (at, 1)))
}

/// How many rows below are looked at for values.
const LOOKED_AT: usize = 10;

/// The first row, where one of its headings is known and words stand in it over what are numbers, days or addresses in
/// the rows below: most headings of a programme are its own words.
fn stands_over_values(sheet: &Sheet) -> Option<usize> {
    let is_value = |text: &str| text.contains(|letter: char| letter.is_ascii_digit() || letter == '@');
    let row = sheet.rows.first()?;
    let words = row.cells.iter().filter(|cell| !cell.text.is_empty());
    let known = words.clone().any(|cell| target_of(&cell.text).is_some());
    if !known || words.clone().count() < 2 || words.clone().any(|cell| is_value(&cell.text)) {
        return None;
    }
    let below = |column: usize| {
        let rows = sheet.rows.iter().skip(1).take(LOOKED_AT);
        let mut texts = rows
            .map(|row| row.text(column))
            .filter(|text| !text.is_empty())
            .peekable();
        texts.peek().is_some() && texts.all(is_value)
    };
    let mut columns = row.cells.iter().enumerate();
    columns
        .any(|(column, cell)| !cell.text.is_empty() && below(column))
        .then_some(0)
}

/// How many of a row's texts are known headings.
fn known(row: &Row) -> usize {
    let texts = row.cells.iter();
    let found = texts.filter(|cell| target_of(&cell.text).is_some()).count();
    // `Buddy` and `Peter` over the columns of duos are words of those lists alone.
    let both = || events::headings::name_both(row.cells.iter().map(|cell| cell.text.as_str()));
    if found < 2 && both() { 2 } else { found }
}

/// How many of a row's texts look like values.
fn values(row: &Row) -> usize {
    let texts = row.cells.iter();
    texts
        .filter(|cell| cell.text.contains(|letter: char| letter.is_ascii_digit()))
        .count()
}

/// The headings of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headings {
    /// The text over each column.
    pub texts: Vec<String>,
    /// The place of the first row with headings, and of the first below them.
    pub rows: std::ops::Range<usize>,
}

/// Words over a group of columns that are about somebody else than the person of the row.
const SOMEBODY_ELSE: [&str; 8] = [
    "nood",
    "contactpers",
    "urgence",
    "emergency",
    "ouder",
    "parent",
    "verwijz",
    "begeleid",
];

/// The headings that stand in the row `at`, with those of the row above or below where headings stand in two rows:
/// `Naam` and `Contact` in one, `GSM` and `E-mail` under `Contact` in the other.
pub fn headings(sheet: &Sheet, at: usize) -> Headings {
    let width = sheet.width();
    let adjacent = |upper: usize, lower: usize| {
        let number = |at: usize| sheet.rows.get(at).map(|row| row.number);
        matches!((number(upper), number(lower)), (Some(upper), Some(lower)) if upper.checked_add(1) == Some(lower))
    };
    let above = at.checked_sub(1).map(|above| (above, at));
    let pair = above
        .into_iter()
        .chain([(at, at + 1)])
        .filter(|(upper, lower)| adjacent(*upper, *lower))
        .filter_map(|(upper, lower)| Some((upper, sheet.rows.get(upper)?, sheet.rows.get(lower)?)))
        .find(|(_, upper, lower)| are_one(sheet, upper, lower));
    let Some((first, upper, lower)) = pair else {
        let text = |column| sheet.rows.get(at).map_or("", |row| row.text(column)).to_owned();
        return Headings {
            texts: (0..width).map(text).collect(),
            rows: at..at + 1,
        };
    };
    let mut taken = std::collections::BTreeSet::new();
    let texts = (0..width).map(|column| {
        let own = lower.text(column);
        let over = group(sheet, upper, column);
        if own.is_empty() || own == over {
            return if own.is_empty() {
                upper.text(column).to_owned()
            } else {
                own.to_owned()
            };
        }
        let both = format!("{over} {own}");
        let somebody_else = SOMEBODY_ELSE.iter().any(|word| plain(over).contains(word));
        let target = target_of(own).map(|(target, _)| target);
        let twice = target.is_some_and(|target| !taken.insert(target));
        if !over.is_empty() && (twice || somebody_else || target_of(&both).is_some()) {
            both
        } else {
            own.to_owned()
        }
    });
    Headings {
        texts: texts.collect(),
        rows: first..first + 2,
    }
}

/// What stands over a column: in its own cell, or in one that is merged across it.
fn group<'a>(sheet: &Sheet, upper: &'a Row, column: usize) -> &'a str {
    let own = upper.text(column);
    if !own.is_empty() {
        return own;
    }
    let over = sheet.notes.merges.iter().find(|merge| {
        let number = |column: u32| usize::try_from(column).unwrap_or(usize::MAX);
        (merge.rows.0..=merge.rows.1).contains(&upper.number)
            && (number(merge.columns.0)..=number(merge.columns.1)).contains(&column)
    });
    over.map_or("", |merge| {
        upper.text(usize::try_from(merge.columns.0).unwrap_or(usize::MAX))
    })
}

/// Whether two rows hold the headings together: each has some that are known, no row looks like values, and each has
/// headings that the other lacks (or has from a cell that is merged over both).
fn are_one(sheet: &Sheet, upper: &Row, lower: &Row) -> bool {
    let width = upper.cells.len().max(lower.cells.len());
    let heads = |row: &Row, other: &Row| {
        (0..width)
            .filter(|column| target_of(row.text(*column)).is_some())
            .filter(|column| {
                let there = other.text(*column);
                there.is_empty() || sheet.notes.filled.contains(&(lower.number, *column))
            })
            .count()
    };
    let filled = lower.cells.iter().filter(|cell| !cell.text.is_empty()).count();
    // A row of people below the headings has hardly any word that is a heading, and none under an empty one.
    let headings = known(lower);
    values(upper) == 0
        && values(lower) == 0
        && heads(upper, lower) > 0
        && heads(lower, upper) > 0
        && headings >= 2
        && headings * 2 >= filled
}

/// The sheet that most looks like a list, among those that do not say to be kept out.
/// `headings` are their heading rows, as [`heading_row`] found them.
pub fn best_sheet(sheets: &[Sheet], headings: &[Option<(usize, usize)>]) -> Option<usize> {
    let open = sheets
        .iter()
        .enumerate()
        .filter(|(_, sheet)| !sheet.rows.is_empty() && !says_keep_out(sheet));
    // What is hidden was put away: it is read only where nothing else is there.
    let points = |at: usize, sheet: &Sheet| {
        let known = headings.get(at).copied().flatten().map_or(0, |(_, known)| known);
        (!sheet.notes.hidden, known, sheet.rows.len())
    };
    open.map(|(at, sheet)| (points(at, sheet), std::cmp::Reverse(at)))
        .max()
        .map(|(_, std::cmp::Reverse(at))| at)
        .or_else(|| sheets.iter().position(|sheet| !sheet.rows.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::super::workbook::{Cell, CellKind};
    use super::*;

    fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
        let mut sheet = Sheet {
            name: name.into(),
            ..Sheet::default()
        };
        for (number, row) in (1..).zip(rows) {
            let cells = row.iter().map(|text| Cell::new(text, CellKind::Text)).collect();
            sheet.push(number, cells).unwrap();
        }
        sheet
    }

    #[test]
    fn titles_above_and_sheets_beside_are_passed_over() {
        let notes = sheet("Notes", &[&["Naam", "Voornaam"], &["Ne pas importer"]]);
        let list = sheet(
            "2026",
            &[
                &["Liste des mentors"],
                &[],
                &["Nom", "Prénom", "CP"],
                &["A", "B", "2018"],
            ],
        );
        let best = |sheets: &[Sheet]| {
            let headings: Vec<_> = sheets.iter().map(heading_row).collect();
            best_sheet(sheets, &headings)
        };
        assert_eq!(best(&[notes.clone(), list.clone()]), Some(1));
        assert_eq!(best(&[notes]), Some(0), "better than nothing");
        assert_eq!(heading_row(&list), Some((1, 3)));
        assert_eq!(list.rows[1].number, 3);
    }

    #[test]
    fn one_known_heading_over_values_is_enough() {
        let own = sheet("x", &[&["Deelnemer", "Code"], &["Samira", "12"], &["Abel", "13"]]);
        assert_eq!(heading_row(&own), Some((0, 1)));
        let people = sheet("x", &[&["Deelnemer", "Samira"], &["Deelnemer", "Abel"]]);
        assert_eq!(heading_row(&people), None);
    }

    #[test]
    fn a_list_without_headings_has_none() {
        assert_eq!(
            heading_row(&sheet("x", &[&["Haddad", "Samira", "04/01/1998"]])),
            None
        );
    }
}
