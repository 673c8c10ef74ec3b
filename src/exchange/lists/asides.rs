//! Rows that are nobody: headings again, titles of groups, totals. They are kept in the plan and said, and stay out
//! unless a person lets them in.

use super::columns::{Target, is_heading, meaning};
use super::flag::What;
use super::values::words::plain;
use super::workbook::{Cell, MAX_COLUMNS, Row};
use std::collections::BTreeMap;

/// Words with which a total begins.
const TOTALS: &str = "totaal totalen total totaux subtotaal subtotal som somme sum aantal gemiddelde gemiddeld moyenne \
    average algemeen";

/// Words that name a group and no person.
const GROUPS: &str = "groep groepen groupe groupes group groups team klas klasse classe cohort cohorte reeks sessie lijst \
    liste list wachtlijst stoppers stopgezet afgehaakt gestopt actief actieven inactief archief deelnemers mentoren mentees \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lundi mardi mercredi jeudi vendredi samedi dimanche \
    monday tuesday wednesday thursday friday saturday sunday januari februari maart april mei juni juli augustus september \
    oktober november december janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre";

/// Finds the rows that are nobody, by their number, with what they are. Where headings stand a second time in another
/// order, the rows below are put in the order of the first; a heading that only the second has is added at the end.
pub(super) fn find(rows: &mut [Row], headings: &mut Vec<String>) -> BTreeMap<u32, What> {
    let mut found = BTreeMap::new();
    let full = rows.iter().filter(|row| filled(row).count() >= 2).count();
    let is_wide = headings.len() >= 3 && full * 2 >= rows.len();
    let mut first = Headings::of(headings);
    let mut order: Option<Vec<usize>> = None;
    for row in rows.iter_mut() {
        if let Some(columns) = first.again(row, headings) {
            let same = columns.iter().enumerate().all(|(from, to)| from == *to);
            let what = if same {
                What::HeadingAgain
            } else {
                What::OtherHeading
            };
            order = (!same).then_some(columns);
            found.insert(row.number, what);
            first = Headings::of(headings);
        } else if is_total(row) {
            found.insert(row.number, What::Total);
        } else if is_wide && first.is_group_title(row) {
            found.insert(row.number, What::GroupTitle);
        } else if let Some(order) = &order {
            put_in_order(row, order);
        }
    }
    // Every cell has a column, whatever rows were put in another order.
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    headings.resize(headings.len().max(width), String::new());
    found
}

/// The cells of a row that hold something, with their columns.
fn filled(row: &Row) -> impl Iterator<Item = (usize, &str)> {
    let cells = row.cells.iter().map(|cell| cell.text.as_str()).enumerate();
    cells.filter(|(_, text)| !text.is_empty())
}

fn is_name(target: Target) -> bool {
    matches!(
        target,
        Target::FirstName | Target::LastName | Target::FullName | Target::LastFirst
    )
}

/// The first headings, as others are compared with them.
struct Headings {
    words: Vec<String>,
    targets: Vec<Option<Target>>,
}

impl Headings {
    fn of(headings: &[String]) -> Self {
        Self {
            words: headings.iter().map(|heading| plain(heading)).collect(),
            targets: headings
                .iter()
                .map(|heading| Some(meaning(heading)?.target))
                .collect(),
        }
    }

    /// For a row of headings: which column of the first headings each of its cells belongs to.
    fn again(&self, row: &Row, headings: &mut Vec<String>) -> Option<Vec<usize>> {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        if filled(row).count() < 2 || filled(row).any(|(_, text)| digits(text) > 2) {
            return None;
        }
        let words: Vec<(usize, String)> = filled(row).map(|(at, text)| (at, plain(text))).collect();
        if words.iter().all(|(at, word)| self.words.get(*at) == Some(word)) {
            return Some((0..headings.len()).collect());
        }
        let known = |word: &str| {
            (!word.is_empty())
                .then(|| self.words.iter().position(|other| other == word))
                .flatten()
        };
        // Looked at closely only where half of it is known at first sight: there can be many rows.
        let seen = words
            .iter()
            .filter(|(_, word)| known(word).is_some() || is_heading(word))
            .count();
        if seen * 2 < words.len() {
            return None;
        }
        let meanings: Vec<_> = filled(row).map(|(_, text)| meaning(text)).collect();
        let understood = meanings.iter().flatten().count();
        // Someone can be called like a heading, but not in each of her cells.
        let named = meanings.iter().flatten().any(|found| is_name(found.target));
        if !named || understood * 4 < meanings.len() * 3 {
            return None;
        }
        let mut columns: Vec<Option<usize>> = vec![None; row.cells.len()];
        for ((at, text), ((_, word), found)) in filled(row).zip(words.iter().zip(&meanings)) {
            let free = |place: &usize| !columns.contains(&Some(*place));
            let target = found.map(|found| found.target);
            let by_target = || {
                let mut targets = self.targets.iter();
                targets.position(|other| other.is_some() && *other == target)
            };
            let place = known(word).filter(free).or_else(|| by_target().filter(free));
            let place = place.or_else(|| {
                (headings.len() < MAX_COLUMNS).then(|| {
                    headings.push(text.to_owned());
                    headings.len() - 1
                })
            });
            if let Some(column) = columns.get_mut(at) {
                *column = place;
            }
        }
        // Columns without a heading go where nothing else goes.
        let taken = columns.clone();
        let mut free = (0..).filter(|place| !taken.contains(&Some(*place)));
        columns
            .into_iter()
            .map(|column| column.or_else(|| free.next()))
            .collect()
    }

    /// Whether only one cell of a row holds something, where the list asks for more than that.
    fn is_group_title(&self, row: &Row) -> bool {
        let mut cells = filled(row);
        let (Some((at, text)), None) = (cells.next(), cells.next()) else {
            return false;
        };
        let words = plain(text);
        if !text.chars().any(char::is_alphabetic) || text.contains('@') {
            return false;
        }
        let names_group = words
            .split(' ')
            .any(|word| GROUPS.split_whitespace().any(|known| known == word));
        // Someone of whom only the whole name is known is somebody; half a name in a list of two halves is not.
        let target = self.targets.get(at).copied().flatten();
        let in_whole = match target {
            Some(Target::FullName | Target::LastFirst) => true,
            Some(Target::LastName) => !self.targets.contains(&Some(Target::FirstName)),
            _ => false,
        };
        names_group || !in_whole
    }
}

fn put_in_order(row: &mut Row, order: &[usize]) {
    let width = order.iter().copied().max().map_or(0, |last| last + 1);
    let cells = std::mem::take(&mut row.cells);
    row.cells.resize(width, Cell::default());
    for (from, cell) in cells.into_iter().enumerate() {
        match order.get(from).and_then(|to| row.cells.get_mut(*to)) {
            Some(place) => *place = cell,
            // A cell beyond the headings stays beyond them.
            None => row.cells.push(cell),
        }
    }
}

/// `Totaal;3`: the word, and beside it nothing but numbers.
fn is_total(row: &Row) -> bool {
    let mut cells = filled(row);
    let Some((_, first)) = cells.next() else {
        return false;
    };
    let first = plain(first);
    let mut words = first.split(' ');
    let begins = words
        .next()
        .is_some_and(|word| TOTALS.split_whitespace().any(|known| known == word));
    let number = |text: &str| {
        text.chars().any(|letter| letter.is_ascii_digit())
            && text
                .chars()
                .all(|letter| letter.is_ascii_digit() || " .,%€-/".contains(letter))
    };
    // `Aantal deelnemers`, `totaal 3`: words of groups and numbers may stand behind it.
    let of_groups = |word: &str| {
        number(word)
            || GROUPS
                .split_whitespace()
                .chain(TOTALS.split_whitespace())
                .any(|known| known == word)
    };
    begins && words.all(of_groups) && cells.all(|(_, text)| number(text))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::super::workbook::CellKind;
    use super::*;
    use proptest::prelude::*;

    fn rows(lines: &[&str]) -> Vec<Row> {
        let cells = |line: &str| {
            line.split(';')
                .map(|text| Cell::new(text, CellKind::Text))
                .collect()
        };
        (2..)
            .zip(lines)
            .map(|(number, line)| Row {
                number,
                cells: cells(line),
            })
            .collect()
    }

    fn headings(line: &str) -> Vec<String> {
        line.split(';').map(str::to_owned).collect()
    }

    #[test]
    fn titles_totals_and_headings_are_nobody() {
        let mut list = rows(&[
            "GROEP DINSDAG;;",
            "Haddad;Amina;0470 11 22 33",
            "Naam;Voornaam;GSM",
            "Gebre;Abel;",
            "Totaal;2;",
            "Aantal deelnemers: 2;;",
            "Total;Marie;0470 11 22 34",
        ]);
        let found = find(&mut list, &mut headings("Naam;Voornaam;GSM"));
        let found: Vec<_> = found.into_iter().collect();
        assert_eq!(
            found,
            [
                (2, What::GroupTitle),
                (4, What::HeadingAgain),
                (6, What::Total),
                (7, What::Total)
            ]
        );
    }

    #[test]
    fn who_has_only_a_name_is_somebody() {
        let mut list = rows(&[
            "Samira Haddad;;",
            "Abel Gebre;m;2018",
            "Dilan Kaya;v;2018",
            "Wachtlijst;;",
        ]);
        let found = find(&mut list, &mut headings("Naam;Geslacht;Postcode"));
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [(5, What::GroupTitle)]);
    }

    #[test]
    fn below_other_headings_rows_are_put_in_the_first_order() {
        let mut list = rows(&[
            "Haddad;Amina;0470 11 22 33",
            "Voornaam;Naam;E-mail;GSM",
            "Abel;Gebre;a@b.be;0470 11 22 34",
        ]);
        let mut all = headings("Naam;Voornaam;GSM");
        let found = find(&mut list, &mut all);
        assert_eq!(found[&3], What::OtherHeading);
        assert_eq!(all, ["Naam", "Voornaam", "GSM", "E-mail"]);
        let texts: Vec<&str> = (0..4).map(|at| list[2].text(at)).collect();
        assert_eq!(texts, ["Gebre", "Abel", "0470 11 22 34", "a@b.be"]);
    }

    proptest! {
        #[test]
        fn no_cell_is_lost(
            lines in prop::collection::vec(
                prop::collection::vec(
                    prop::sample::select(vec!["Naam", "Voornaam", "GSM", "E-mail", "Haddad", "", "x", "Totaal", "3"]), 1..6,
                ), 0..8,
            ),
        ) {
            let lines: Vec<String> = lines.iter().map(|line| line.join(";")).collect();
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let mut list = rows(&lines);
            let mut all = headings("Naam;Voornaam;GSM");
            let texts = |row: &Row| {
                let mut texts: Vec<String> = filled(row).map(|(_, text)| text.to_owned()).collect();
                texts.sort();
                texts
            };
            let before: Vec<_> = list.iter().map(texts).collect();
            find(&mut list, &mut all);
            prop_assert!(list.iter().all(|row| row.cells.len() <= all.len()));
            prop_assert_eq!(list.iter().map(texts).collect::<Vec<_>>(), before);
        }
    }
}
