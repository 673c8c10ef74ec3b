use super::*;
use crate::matching::cards::{Earlier, Taste};
use crate::matching::places;
use crate::matching::rules::HardRule;
use crate::matching::testing::*;
use crate::programme::codes::{Gender, GenderWish};
use crate::programme::language::Cefr;
use crate::programme::organisation::BranchId;
use crate::programme::person::PersonId;
use crate::programme::rules::Rules;
use crate::record::RecordId;
use proptest::collection::vec;
use proptest::prelude::*;

/// Every pair of a mentee that fits but for a place, judged one by one.
fn one_by_one(table: &Table, mentee: &MenteeCard, full: bool, least: Points) -> Vec<(usize, Points)> {
    let points = |mentor| Fit::of_cards(mentee, mentor, &table.rules).score();
    let mentors = table.mentors.iter().enumerate();
    mentors
        .filter(|(_, mentor)| full || mentor.places_left() > 0)
        .filter(|(_, mentor)| rules::permits_but_for_a_place(mentee, mentor, table))
        .map(|(at, mentor)| (at, points(mentor)))
        .filter(|(_, points)| *points >= least)
        .collect()
}

/// The same in one go.
fn sifted(sift: &mut Sift, table: &Table, row: usize, least: Points) -> Vec<(usize, Points)> {
    let mut found = Vec::new();
    sift.scan(table, row, least, |at, points| {
        found.push((at, points));
        least
    });
    found.sort_unstable();
    found
}

fn agrees(table: &Table) -> Result<(), TestCaseError> {
    for full in [false, true] {
        let mut sift = Sift::new(table, full);
        for (row, mentee) in table.mentees.iter().enumerate() {
            let all = one_by_one(table, mentee, full, Points(i64::MIN));
            prop_assert_eq!(&sifted(&mut sift, table, row, Points(0)), &all);
            // At the points of a pair, and next to them.
            for (_, points) in all.iter().take(6) {
                for least in [points.0 - 1, points.0, points.0 + 1].map(Points) {
                    let expected = one_by_one(table, mentee, full, least);
                    prop_assert_eq!(sifted(&mut sift, table, row, least), expected);
                }
            }
            let mut best = Points(i64::MIN);
            sift.scan(table, row, best, |_, points| {
                best = best.max(points);
                Points(best.0 + 1)
            });
            prop_assert_eq!(
                Some(best),
                all.iter().map(|(_, points)| *points).max().or(Some(best))
            );
        }
    }
    Ok(())
}

/// What sets one person apart: number `n` of them for mentee `i` and mentor `j`.
fn set_apart(table: &mut Table, n: u8, i: usize, j: usize, spin: u8) {
    let (mentee_id, mentor_id) = (table.mentees[i].id, table.mentors[j].id);
    let (mentee, mentor) = (&mut table.mentees[i], &mut table.mentors[j]);
    let spins = |n: u8| spin.is_multiple_of(n);
    match n {
        0 => mentee.standing.refuses.extend([mentor_id.0]),
        1 => mentor.standing.refuses.extend([mentee_id.0]),
        2 => mentee.earlier.push((mentor_id, Earlier::EndedEarly(None))),
        3 => {
            let wish = [GenderWish::Woman, GenderWish::Man][usize::from(spins(2))];
            (mentee.standing.gender_wish, mentor.standing.gender_wish) =
                (Some(wish), spins(3).then_some(wish));
        }
        4 => {
            let gender = Gender::ALL[usize::from(spin) % Gender::ALL.len()];
            (mentee.standing.gender, mentor.standing.gender) = (Some(gender), Some(gender));
        }
        5 => mentor.paused_until = day().checked_add_days(chrono::Days::new(u64::from(spin % 2))),
        6 => mentor.trained = Some(spins(2)),
        7 => {
            let answer = [None, Some(true), Some(false)][usize::from(spin) % 3];
            match spins(2) {
                true => mentee.standing.eligible = answer,
                false => mentor.standing.eligible = answer,
            }
        }
        8 if spins(2) => mentee.standing.no_match = true,
        8 => mentor.standing.no_match = true,
        9 => {
            let branch = |n| Some(BranchId(RecordId([n; 16])));
            (mentee.standing.branch, mentor.standing.branch) = (branch(spin % 2), branch(spin % 3));
        }
        10 => {
            mentor.practical.places = ["9000", "2000", "4000"]
                .map(|p| places::centre(p).unwrap())
                .into()
        }
        11 => {
            let rule = HardRule::ALL[usize::from(spin) % HardRule::ALL.len()];
            let person = [mentee_id, mentor_id][usize::from(spins(2))];
            table.relaxed.insert((person, rule));
        }
        12 => {
            mentor.practical.speaks.reverse();
            mentee.practical.tastes.reverse();
        }
        13 => (mentee.practical.places, mentor.practical.mobility) = Default::default(),
        14 => (mentee.wants.past_occupation, mentor.offers.occupation) = (Some(spin % 20), Some(spin % 25)),
        15 => table.rules.weight_values = [0, 100, 1_001, -3][usize::from(spin) % 4],
        16 => table.rules.weight_sector = [0, 15, 100][usize::from(spin) % 3],
        17 => table.rules.language_min = i64::from(spin % 7),
        18 => table.rules.reach_bike = i64::from(spin % 20),
        19 => {
            mentee.may_be.insert(mentor_id);
        }
        _ => table.mentees[i].id = mentor_id,
    }
}

fn crowd() -> impl Strategy<Value = Table> {
    let mentees: Vec<_> = (1..=4).map(any_mentee).collect();
    // More than one word of 64.
    let mentors: Vec<_> = (101..=170).map(any_mentor).collect();
    let apart = vec((0..21_u8, 0..4_usize, 0..70_usize, any::<u8>()), 0..16);
    (mentees, mentors, apart).prop_map(|(mentees, mentors, apart)| {
        let mut table = Table::new(day(), Rules::default(), mentees, mentors);
        for (n, i, j, spin) in apart {
            set_apart(&mut table, n, i, j, spin);
        }
        // Someone may have become the same person as a mentor.
        let again = Table::new(table.day, table.rules, table.mentees, table.mentors);
        Table {
            relaxed: table.relaxed,
            ..again
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn the_sieve_lets_through_what_rules_and_fit_say(table in crowd()) {
        agrees(&table)?;
    }
}

/// More languages and tastes than there are bits.
#[test]
fn what_has_no_bit_is_not_lost() {
    let mut random = crate::random::SplitMix64::new(7);
    let mut some = |of: u64, most: u64| -> Vec<u64> {
        let mut some: Vec<_> = (0..random.below(most + 1)).map(|_| random.below(of)).collect();
        some.sort_unstable();
        some.dedup();
        some
    };
    let letter = |n: u64| char::from(b'a' + (n % 26) as u8);
    let language = |n: &u64| (code(&format!("{}{}", letter(n / 26), letter(*n))), Cefr::B2);
    let mut practical = |practical: &mut crate::matching::cards::Practical| {
        practical.speaks = some(100, 8).iter().map(language).collect();
        let words = some(150, 30)
            .into_iter()
            .map(|n| Taste::new(&format!("word {n}")).unwrap());
        practical.tastes = words.collect();
        practical.tastes.sort_unstable();
    };
    let mut mentees: Vec<_> = (1..=60).map(mentee).collect();
    let mut mentors: Vec<_> = (61..=250).map(mentor).collect();
    mentees.iter_mut().for_each(|card| practical(&mut card.practical));
    mentors.iter_mut().for_each(|card| practical(&mut card.practical));
    let table = table(mentees, mentors);
    let marks = Marks::new(&table);
    let odd = |marks: &[marks::Mark]| marks.iter().filter(|mark| mark.odd).count();
    assert!(odd(&marks.mentors) > 10 && odd(&marks.mentees) == 0);
    agrees(&table).unwrap();
}

#[test]
fn nobody_fits_an_empty_table() {
    let nobody = table(vec![mentee(1)], Vec::new());
    assert!(sifted(&mut Sift::new(&nobody, true), &nobody, 0, Points(0)).is_empty());
    assert_eq!(nobody.mentees[0].id, PersonId(RecordId([1; 16])));
}
