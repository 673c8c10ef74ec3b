use super::*;
use crate::matching::testing::*;
use crate::programme::codes::{Help, Sector};
use crate::programme::language::Cefr;
use proptest::prelude::*;

fn fit(mentee: &MenteeCard, mentor: &MentorCard) -> Fit {
    Fit::of_cards(mentee, mentor, &Rules::default())
}

fn share(fit: &Fit, criterion: Criterion) -> Option<u16> {
    let part = fit.parts().find(|part| part.criterion == criterion)?;
    part.share.map(Share::thousandths)
}

#[test]
fn a_worked_example() {
    let fit = fit(&mentee(1), &mentor(2));
    // Sector all 22; help 1 of 2 asked = 10/20; Dutch B2 = 70 % of a half = 4.2/12; 2 of 3 slots = 6.66/10;
    // next door = 8/8. Interests, network and digital are not known: 50.86 of 72.
    assert_eq!(fit.missing(), 3);
    assert_eq!(
        fit.as_text(),
        "sector:22/22 help:10/20 values:-/18 language:4/12 slots:7/10 travel:8/8 network:-/5 digital:-/5"
    );
    assert_eq!(fit.score(), Points(7064));
    assert_eq!(fit.score().rounded(), 71);
}

#[test]
fn a_pair_of_which_nothing_is_known_scores_nothing_and_says_so() {
    let fit = Fit::new(
        (&Practical::default(), &Wants::default()),
        (&Practical::default(), &Offers::default()),
        None,
        &Rules::default(),
    );
    assert_eq!((fit.score(), fit.missing()), (Points(0), 8));
}

#[test]
fn without_a_project_sector_points_move_to_help_and_breadth() {
    let rules = Rules::default();
    let weights = Weights::new(&rules, Some(Project::None));
    let of = |criterion| weights.of(criterion);
    assert_eq!(
        (of(Criterion::Sector), of(Criterion::Help), of(Criterion::Breadth)),
        (7, 28, 7)
    );
    let sum = |weights: Weights| Criterion::ALL.iter().map(|c| weights.of(*c)).sum::<i64>();
    assert_eq!(sum(weights), 100);
    assert_eq!(sum(Weights::new(&rules, None)), 100);
    // A shift larger than the sector's points moves what there is.
    let small = Rules {
        weight_sector: 4,
        ..rules
    };
    assert_eq!(Weights::new(&small, Some(Project::None)).of(Criterion::Sector), 0);
}

#[test]
fn each_criterion_does_what_it_says() {
    let (mut a, mut b) = (mentee(1), mentor(2));
    assert_eq!(share(&fit(&a, &b), Criterion::Sector), Some(1000));
    a.wants.sectors = [Sector::Care].into_iter().collect();
    a.wants.past_sectors = [Sector::Logistics].into_iter().collect();
    assert_eq!(share(&fit(&a, &b), Criterion::Sector), Some(400));
    (a.wants.occupation, b.offers.occupation) = (Some(53), Some(51));
    assert_eq!(share(&fit(&a, &b), Criterion::Sector), Some(440));
    b.offers.network = [Sector::Care, Sector::Ict].into_iter().collect();
    assert_eq!(share(&fit(&a, &b), Criterion::Network), Some(1000));

    a.wants.help = [Help::DontKnowYet].into_iter().collect();
    assert_eq!(share(&fit(&a, &b), Criterion::Help), Some(333));

    a.practical.tastes = ["Koken ", "FIETSEN", "lezen"]
        .into_iter()
        .filter_map(super::super::cards::Taste::new)
        .collect();
    b.practical.tastes = ["koken", "fietsen"]
        .into_iter()
        .filter_map(super::super::cards::Taste::new)
        .collect();
    a.practical.tastes.sort_unstable();
    b.practical.tastes.sort_unstable();
    assert_eq!(share(&fit(&a, &b), Criterion::Values), Some(1000));

    a.practical.speaks = vec![
        (code("ar"), Cefr::C2),
        (code("fr"), Cefr::B1),
        (code("nl"), Cefr::B2),
    ];
    b.practical.speaks = vec![(code("ar"), Cefr::C2), (code("nl"), Cefr::C2)];
    assert_eq!(share(&fit(&a, &b), Criterion::Language), Some(850));

    (a.practical.online, b.practical.online) = (Some(true), Some(false));
    assert_eq!(share(&fit(&a, &b), Criterion::Digital), Some(500));
    (a.practical.digital, b.practical.digital) = (Some(3), Some(0));
    assert_eq!(share(&fit(&a, &b), Criterion::Digital), Some(250));
}

proptest! {
    #[test]
    fn a_score_lies_between_0_and_100_and_is_the_mean_of_what_is_known(a in any_mentee(1), b in any_mentor(2)) {
        let fit = fit(&a, &b);
        prop_assert!((0..=10_000).contains(&fit.score().0));
        let known: Vec<_> = fit.parts().filter_map(|part| Some((part.of, part.share?.thousandths()))).collect();
        let of: i64 = known.iter().map(|(of, _)| of).sum();
        let got: f64 = known.iter().map(|(of, share)| *of as f64 * f64::from(*share) / 1000.0).sum();
        if of > 0 {
            prop_assert!((fit.score().0 as f64 / 100.0 - 100.0 * got / of as f64).abs() <= 0.005 + 1e-9);
        }
        prop_assert_eq!(fit.missing(), fit.parts().count() - known.len());
    }

    #[test]
    fn scaling_all_weights_changes_no_score(a in any_mentee(1), b in any_mentor(2)) {
        let rules = Rules { no_project_shift: 0, ..Rules::default() };
        let half = Rules {
            weight_sector: 11, weight_help: 10, weight_values: 9, weight_language: 6, weight_slots: 5,
            weight_travel: 4, weight_network: 0, weight_digital: 0, ..rules.clone()
        };
        let rules = Rules { weight_network: 0, weight_digital: 0, ..rules };
        prop_assert_eq!(Fit::of_cards(&a, &b, &rules).score(), Fit::of_cards(&a, &b, &half).score());
    }

    #[test]
    fn more_weight_on_what_fits_best_never_lowers_a_score(a in any_mentee(1), b in any_mentor(2), more in 1..50_i64) {
        let rules = Rules::default();
        let before = Fit::of_cards(&a, &b, &rules);
        let slots = before.parts().find(|part| part.criterion == Criterion::Slots).and_then(|part| part.share);
        let heavier = Rules { weight_slots: rules.weight_slots + more, ..rules };
        let after = Fit::of_cards(&a, &b, &heavier).score();
        match slots {
            Some(share) if share == Share::FULL => prop_assert!(after >= before.score()),
            Some(share) if share == Share::NONE => prop_assert!(after <= before.score()),
            Some(_) => {}
            None => prop_assert_eq!(after, before.score()),
        }
    }
}

#[test]
fn parts_read_back_what_was_kept_and_pass_over_nonsense() {
    let fit = Fit::of_cards(&mentee(1), &mentor(2), &Rules::default());
    let kept = read_parts(&fit.as_text());
    let expected: Vec<_> = fit
        .parts()
        .map(|part| (part.criterion, part.got().map(Points::rounded), part.of))
        .collect();
    assert_eq!(
        kept.iter()
            .map(|part| (part.criterion, part.got, part.of))
            .collect::<Vec<_>>(),
        expected
    );
    for nonsense in [
        "",
        "sector",
        "sector:9",
        "sector:-1/22",
        "sector:23/22",
        "taste:1/2",
        "sector:1/0",
        "help:x/20",
    ] {
        assert!(read_parts(nonsense).is_empty(), "{nonsense}");
    }
}
