use super::*;
use crate::matching::MentorCard;
use crate::matching::fit::Points;
use crate::matching::testing::*;
use crate::programme::codes::DayPart;
use proptest::prelude::*;

fn evening(n: u8) -> crate::matching::MenteeCard {
    let mut card = mentee(n);
    card.practical.slots = half_days(&["mon-ev", "thu-ev"]);
    card
}

#[test]
fn three_evening_mentors_in_logistics_would_place_three_people() {
    let table = table((1..=5).map(evening).collect(), vec![mentor(7)]);
    let proposal = table.propose().unwrap();
    assert!(proposal.pairs.is_empty());
    let found = worth(&table, &proposal, 3, &|_| {}).unwrap();
    let best = &found[0];
    assert_eq!(best.profile.sector, Some(Sector::Logistics));
    assert_eq!(
        (best.profile.part, best.profile.postcode),
        (DayPart::Evening, Some(2140))
    );
    assert_eq!(best.placed, [1, 2, 3]);
    assert!(
        best.gain
            .windows(2)
            .all(|two| Points(0) < two[0] && two[0] < two[1])
    );
}

#[test]
fn counts_stand_side_by_side_and_what_is_not_known_has_its_own_line() {
    let mut unknown = mentee(2);
    unknown.wants.sectors = Default::default();
    let full = MentorCard {
        taken: 1,
        ..mentor(8)
    };
    let table = table(vec![evening(1), unknown, mentee(3)], vec![mentor(7), full]);
    let gaps = Gaps::of(&table, &table.propose().unwrap());
    let logistics = Balance {
        waiting: 2,
        left_waiting: 1,
        places: 1,
        left_free: 0,
    };
    let at = |key| gaps.sectors.iter().find(|(sector, _)| *sector == key).unwrap().1;
    assert_eq!(at(Some(Sector::Logistics)).waiting + at(None).waiting, 3);
    assert_eq!(at(Some(Sector::Logistics)).places, logistics.places);
    assert_eq!(gaps.sectors.last().unwrap().0, None);
    let evening = gaps
        .slots
        .iter()
        .find(|(slot, _)| slot.is_some_and(|slot| slot.code() == "mon-ev"))
        .unwrap();
    assert_eq!(
        evening.1,
        Balance {
            waiting: 1,
            left_waiting: 1,
            places: 0,
            left_free: 0
        }
    );
    assert_eq!(
        gaps.postcodes,
        [(
            Some(2140),
            Balance {
                waiting: 3,
                left_waiting: 2,
                places: 1,
                left_free: 0
            }
        )]
    );
}

#[test]
fn the_job_answers_what_a_direct_call_does() {
    let table = table((1..=4).map(evening).collect(), vec![mentor(7)]);
    let direct = worth(&table, &table.propose().unwrap(), 2, &|_| {}).unwrap();
    let done = FindProfiles { most: 2 }
        .work(table.pack().unwrap(), &|_| {})
        .unwrap();
    let json = serde_json::to_string(&done.answer).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Worth>>(&json).unwrap(), direct);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn more_mentors_never_place_fewer_or_gain_less(table in any_table()) {
        let proposal = table.propose().unwrap();
        for worth in worth(&table, &proposal, 99, &|_| {}).unwrap() {
            prop_assert!(worth.gain.windows(2).all(|two| two[0] <= two[1]));
            prop_assert!(worth.gain.iter().all(|gain| gain.0 >= 0));
            prop_assert_eq!(worth.gain.len(), MOST_MENTORS);
        }
    }
}
