use super::*;
use crate::matching::cards::Earlier;
use crate::matching::testing::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn verdict(rule: HardRule, mentee: &MenteeCard, mentor: &MentorCard) -> Verdict {
    judge(rule, mentee, mentor, &table(Vec::new(), Vec::new()))
}

fn failure(rule: HardRule, mentee: &MenteeCard, mentor: &MentorCard) -> Failure {
    match verdict(rule, mentee, mentor) {
        Verdict::Failed(failure) => failure,
        other => panic!("{rule:?} gave {other:?}"),
    }
}

#[test]
fn an_ordinary_pair_passes_every_rule() {
    let (a, b) = (mentee(1), mentor(2));
    let table = table(Vec::new(), Vec::new());
    for (rule, verdict) in judge_all(&a, &b, &table) {
        assert!(matches!(verdict, Verdict::Passed(_)), "{rule:?}: {verdict:?}");
    }
    assert!(permits(&a, &b, &table));
}

#[test]
fn a_common_language_must_be_spoken_well_enough_by_both() {
    let (mut a, mut b) = (mentee(1), mentor(2));
    let best = Shared {
        language: code("nl"),
        mentee: Cefr::B2,
        mentor: Cefr::B2,
    };
    assert_eq!(
        verdict(HardRule::Language, &a, &b),
        Verdict::Passed(Fact::Language(best))
    );
    a.practical.speaks = vec![(code("nl"), Cefr::A2)];
    let shared = Shared {
        language: code("nl"),
        mentee: Cefr::A2,
        mentor: Cefr::B2,
    };
    let low = Failure::LanguageTooLow {
        shared,
        needed: Cefr::B1,
    };
    assert_eq!(failure(HardRule::Language, &a, &b), low);
    a.practical.speaks = vec![(code("ar"), Cefr::C2)];
    assert_eq!(failure(HardRule::Language, &a, &b), Failure::NoCommonLanguage);
    b.practical.speaks.clear();
    let unknown = failure(HardRule::Language, &a, &b);
    assert_eq!(unknown, Failure::LanguagesUnknown(Side::Mentor));
    assert!(unknown.is_unknown() && !low.is_unknown());
}

#[test]
fn half_days_must_be_shared_and_known() {
    let (mut a, b) = (mentee(1), mentor(2));
    a.practical.slots = half_days(&["tue-am", "sun-ev"]);
    assert_eq!(
        verdict(HardRule::Slot, &a, &b),
        Verdict::Passed(Fact::Slots(half_days(&["tue-am"])))
    );
    a.practical.slots = half_days(&["sun-ev"]);
    assert_eq!(failure(HardRule::Slot, &a, &b), Failure::NoSharedSlot);
    a.practical.slots = half_days(&[]);
    assert_eq!(
        failure(HardRule::Slot, &a, &b),
        Failure::SlotsUnknown(Side::Mentee)
    );
}

#[test]
fn both_must_be_ready() {
    let (mut a, mut b) = (mentee(1), mentor(2));
    b.paused_until = day().succ_opt();
    assert!(matches!(failure(HardRule::Ready, &a, &b), Failure::Paused(_)));
    b.paused_until = Some(day());
    assert!(!verdict(HardRule::Ready, &a, &b).fails());
    b.state = Some(MentorState::Training);
    assert_eq!(
        failure(HardRule::Ready, &a, &b),
        Failure::NotActive(Some(MentorState::Training))
    );
    a.state = Some(MenteeState::OnHold);
    assert_eq!(
        failure(HardRule::Ready, &a, &b),
        Failure::NotWaiting(Some(MenteeState::OnHold))
    );
    b.trained = Some(false);
    assert_eq!(failure(HardRule::Trained, &a, &b), Failure::NotTrained);
    b.taken = 1;
    assert_eq!(
        failure(HardRule::Capacity, &a, &b),
        Failure::Full {
            taken: 1,
            capacity: 1
        }
    );
    b.capacity = 0;
    assert!(verdict(HardRule::Capacity, &a, &b).fails());
}

#[test]
fn unknown_eligibility_or_branch_warns_and_a_known_no_fails() {
    let (mut a, mut b) = (mentee(1), mentor(2));
    a.standing.eligible = None;
    let warned = Verdict::Warned(Warning::EligibilityUnknown(Side::Mentee));
    assert_eq!(verdict(HardRule::Eligible, &a, &b), warned);
    b.standing.eligible = Some(false);
    assert_eq!(
        failure(HardRule::Eligible, &a, &b),
        Failure::NotEligible(Side::Mentor)
    );
    let branch = |n| Some(crate::programme::organisation::BranchId(person(n).0));
    a.standing.branch = branch(8);
    let warned = Verdict::Warned(Warning::BranchUnknown(Side::Mentor));
    assert_eq!(verdict(HardRule::Branch, &a, &b), warned);
    b.standing.branch = branch(9);
    assert_eq!(failure(HardRule::Branch, &a, &b), Failure::OtherBranch);
    b.standing.branch = branch(8);
    assert!(!verdict(HardRule::Branch, &a, &b).fails());
}

#[test]
fn refusals_wishes_and_flags_are_respected() {
    let (mut a, mut b) = (mentee(1), mentor(2));
    b.standing.refuses = BTreeSet::from([a.id.0]);
    assert_eq!(failure(HardRule::Refusal, &a, &b), Failure::Refuses(Side::Mentor));
    let own = MentorCard {
        id: a.id,
        ..mentor(1)
    };
    assert_eq!(failure(HardRule::TwoPeople, &a, &own), Failure::OnePerson);
    a.standing.gender_wish = Some(GenderWish::Woman);
    for (gender, expected) in [
        (None, Some(Failure::GenderUnknown(Side::Mentee))),
        (
            Some(Gender::Undisclosed),
            Some(Failure::GenderUnknown(Side::Mentee)),
        ),
        (Some(Gender::Male), Some(Failure::GenderWish(Side::Mentee))),
        (Some(Gender::Female), None),
    ] {
        b.standing.gender = gender;
        let failure = match verdict(HardRule::Wish, &a, &b) {
            Verdict::Failed(failure) => Some(failure),
            _ => None,
        };
        assert_eq!(failure, expected, "{gender:?}");
    }
    a.standing.no_match = true;
    assert_eq!(failure(HardRule::Safety, &a, &b), Failure::NoMatch(Side::Mentee));
}

#[test]
fn a_refused_pair_does_not_come_back_and_a_veto_is_named_first() {
    let (mut a, b) = (mentee(1), mentor(2));
    a.earlier = vec![(person(3), Earlier::Vetoed), (b.id, Earlier::EndedEarly(None))];
    assert_eq!(
        failure(HardRule::Earlier, &a, &b),
        Failure::Earlier(Earlier::EndedEarly(None))
    );
    a.earlier.push((b.id, Earlier::Vetoed));
    assert_eq!(
        failure(HardRule::Earlier, &a, &b),
        Failure::Earlier(Earlier::Vetoed)
    );
}

#[test]
fn a_place_is_reached_together_or_both_meet_online() {
    let at = |postcode| vec![places::centre(postcode).unwrap()];
    let (mut a, mut b) = (mentee(1), mentor(2));
    assert_eq!(verdict(HardRule::Reach, &a, &b), Verdict::Passed(Fact::Km(0.0)));
    b.practical.places = at("9000");
    assert!(matches!(failure(HardRule::Reach, &a, &b), Failure::TooFar { reach: 16, km } if km > 40.0));
    b.practical.mobility = [Mobility::Car, Mobility::Walk].into_iter().collect();
    assert!(matches!(
        failure(HardRule::Reach, &a, &b),
        Failure::TooFar { reach: 48, .. }
    ));
    b.practical.places = at("9300");
    assert!(
        !verdict(HardRule::Reach, &a, &b).fails(),
        "a car and a bike bridge the way to Aalst"
    );
    // A licence is not a car; what is not known does not travel.
    b.practical.mobility = [Mobility::Licence].into_iter().collect();
    assert!(matches!(
        failure(HardRule::Reach, &a, &b),
        Failure::TravelUnknown {
            side: Side::Mentor,
            ..
        }
    ));
    b.practical.places.clear();
    assert_eq!(
        failure(HardRule::Reach, &a, &b),
        Failure::PlaceUnknown(Side::Mentor)
    );
    (a.practical.online, b.practical.online) = (Some(true), Some(true));
    assert_eq!(verdict(HardRule::Reach, &a, &b), Verdict::Passed(Fact::Online));
    b.practical.places = at("9000");
    assert_eq!(verdict(HardRule::Reach, &a, &b), Verdict::Passed(Fact::Online));
    // The work address counts as well.
    b.practical.online = None;
    b.practical.places.extend(at("2140"));
    assert_eq!(verdict(HardRule::Reach, &a, &b), Verdict::Passed(Fact::Km(0.0)));
}

/// The lists of one person in both roles, told apart by nobody.
#[test]
fn nobody_is_proposed_to_herself() {
    use crate::exchange::lists::{Decision, Known, Options, Pile, piles::Answer, read};
    use crate::register::Command;
    use crate::register::scenario::Laptop;
    let mut laptop = Laptop::new(1);
    let bring_in = |laptop: &mut Laptop, name: &str, answer: Option<Answer>| {
        let path = format!("{}/tests/data/field/{name}", env!("CARGO_MANIFEST_DIR"));
        let mut options = Options::new(day(), &Rules::default());
        options.known = Known::all(&laptop.register);
        let mut plan = read(name, &std::fs::read(path).unwrap(), &options).unwrap().plan;
        let mut decisions = std::collections::BTreeMap::<u32, Decision>::new();
        if let Some(answer) = answer {
            plan.answer(Pile::Ask, answer, &mut decisions);
        } else {
            // As the release before did: two records, and nobody was asked.
            plan.rows.iter_mut().for_each(|row| row.duplicate = None);
            plan.rows.iter_mut().for_each(|row| row.sureness = None);
        }
        let list = plan.take_over(&decisions, day());
        laptop.act(Command::TakeOver(list.into())).unwrap();
    };
    // One record with both roles.
    bring_in(&mut laptop, "L48d_mentees.csv", None);
    bring_in(&mut laptop, "L48d_mentors.csv", Some(Answer::Same));
    let table = Table::read(&laptop.register, day());
    assert_eq!((table.mentees.len(), table.mentors.len()), (2, 1));
    let amina = table.mentors[0].id;
    let own = table.explain_pair(amina, amina).unwrap();
    let failed: Vec<_> = own.failures().map(|(rule, _)| rule).collect();
    assert_eq!(failed, [HardRule::TwoPeople]);
    assert_eq!(table.propose().unwrap().mentor_of(amina), None);
    assert!(laptop.propose(amina, amina).is_err(), "nor by hand");
    // Two records of one person.
    let mut laptop = Laptop::new(1);
    bring_in(&mut laptop, "L48d_mentees.csv", None);
    bring_in(&mut laptop, "L48d_mentors.csv", None);
    let table = Table::read(&laptop.register, day());
    let mentor = table.mentors[0].id;
    let amina = table
        .mentees
        .iter()
        .find(|card| !card.may_be.is_empty())
        .unwrap()
        .id;
    assert_ne!(amina, mentor);
    let view = table.explain_pair(amina, mentor).unwrap();
    let verdicts: Vec<_> = view.failures().collect();
    assert_eq!(
        verdicts,
        [(HardRule::TwoPeople, &Verdict::Failed(Failure::OnePerson))]
    );
    assert_eq!(
        crate::matching::PairView::of(&laptop.register, amina, mentor, &table),
        Some(view)
    );
    assert!(laptop.propose(amina, mentor).is_err(), "nor by hand");
    assert_eq!(table.propose().unwrap().mentor_of(amina), None);
    assert!(!table.choices(amina).iter().any(|choice| choice.mentor == mentor));
    // Not even for trying.
    let mut trying = table.clone();
    trying.relaxed.insert((amina, HardRule::TwoPeople));
    assert!(!permits(
        trying.mentee(amina).unwrap(),
        trying.mentor(mentor).unwrap(),
        &trying
    ));
    // Whoever says that they are two, is believed.
    laptop.act(Command::NotTheSame(amina, mentor)).unwrap();
    let table = Table::read(&laptop.register, day());
    assert!(table.choices(amina).iter().any(|choice| choice.mentor == mentor));
}

proptest! {
    #[test]
    fn a_pair_is_permitted_exactly_when_no_rule_fails(table in any_table()) {
        for mentee in &table.mentees {
            for mentor in &table.mentors {
                let fails = judge_all(mentee, mentor, &table).iter().any(|(_, verdict)| verdict.fails());
                prop_assert_eq!(permits(mentee, mentor, &table), !fails);
                let view = table.explain_pair(mentee.id, mentor.id).unwrap();
                prop_assert_eq!(view.is_permitted(), !fails);
            }
            let choices: BTreeSet<_> = table.choices(mentee.id).iter().map(|choice| choice.mentor).collect();
            let impossible: BTreeSet<_> = table.impossible(mentee.id).iter().map(|(mentor, _)| *mentor).collect();
            prop_assert_eq!(choices.len() + impossible.len(), table.mentors.len());
            prop_assert!(choices.is_disjoint(&impossible));
        }
    }
}
