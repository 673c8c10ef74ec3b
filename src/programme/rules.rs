//! The programme's rules as data: every threshold and weight is a setting, versioned by date.

use super::entity::{Entity, FieldSpec, Keeping, Shape};
use crate::order::InOrder;
use crate::record::Value;
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// Version of the indicator definitions that every figure prints.
pub const RULE_VERSION: &str = "v1";

/// The modules of a mentor's training: 4 days in 8 half-day modules.
pub const TRAINING_MODULES: [&str; 8] = ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8"];

macro_rules! rules {
    ($($(#[$doc:meta])* $field:ident = $default:literal, $least:literal..=$most:literal;)+) => {
        /// The numbers in force on a day. Whole numbers; the unit stands with each.
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub struct Rules { $($(#[$doc])* #[doc = concat!("\n\nDefault ", $default, ", allowed ", $least, " to ", $most, ".")] pub $field: i64),+ }

        impl Default for Rules {
            fn default() -> Self {
                Self { $($field: $default),+ }
            }
        }

        impl Rules {
            /// The settings' names, in the order in which a form shows them.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($field)),+];

            /// A setting by its name.
            pub fn get(&self, name: &str) -> Option<i64> {
                match name { $(stringify!($field) => Some(self.$field),)+ _ => None }
            }

            /// Sets a setting; false when the name is unknown or the value outside what is allowed.
            pub fn set(&mut self, name: &str, value: i64) -> bool {
                match name {
                    $(stringify!($field) if ($least..=$most).contains(&value) => { self.$field = value; true })+
                    _ => false,
                }
            }

            /// The least and greatest value that a setting may have.
            pub fn range(name: &str) -> Option<(i64, i64)> {
                match name { $(stringify!($field) => Some(($least, $most)),)+ _ => None }
            }
        }
    };
}

rules! {
    /// Youngest mentee, years.
    mentee_age_min = 18, 0..=120;
    /// Oldest mentee, years (18–33 in later public rules).
    mentee_age_max = 33, 0..=120;
    /// Youngest mentor, years.
    mentor_age_min = 50, 0..=120;
    /// Hours a week of a duo.
    hours_week = 2, 1..=40;
    /// Weeks of a duo: six months.
    duo_weeks = 26, 1..=104;
    /// Speaking level both need in a common language: 1 = A1 … 6 = C2.
    language_min = 3, 1..=6;
    /// Points for sector and occupation.
    weight_sector = 22, 0..=100;
    /// Points for help asked and strengths offered.
    weight_help = 20, 0..=100;
    /// Points for values, personality and interests.
    weight_values = 18, 0..=100;
    /// Points for the depth of a common language and for more of them.
    weight_language = 12, 0..=100;
    /// Points for the overlap of slots.
    weight_slots = 10, 0..=100;
    /// Points for travel and neighbourhood.
    weight_travel = 8, 0..=100;
    /// Points for the mentor's network in the wished sector.
    weight_network = 5, 0..=100;
    /// Points for digital skill and way of meeting.
    weight_digital = 5, 0..=100;
    /// Of the sector points, how many move to help and to the mentor's breadth when a mentee has no project yet.
    no_project_shift = 15, 0..=100;
    /// Quality floor, points: a pair below is not proposed.
    floor = 40, 0..=100;
    /// Cost of waiting on, before the bonus for days waited, points.
    wait_base = 60, 0..=100;
    /// Greatest waiting bonus, points.
    wait_bonus_max = 10, 0..=100;
    /// Days waited for one more point.
    wait_days_per_point = 9, 1..=365;
    /// Reach on foot, km.
    reach_walk = 3, 0..=500;
    /// Reach by bike, km.
    reach_bike = 8, 0..=500;
    /// Reach by public transport, km.
    reach_public_transport = 25, 0..=500;
    /// Reach by car, km.
    reach_car = 40, 0..=500;
    /// Days without a meeting before an alert.
    alert_no_meeting = 15, 1..=365;
    /// Days without a contact of the coordinator in a duo's first month before an alert.
    alert_contact_first_month = 14, 1..=365;
    /// The same, later.
    alert_contact_later = 31, 1..=365;
    /// Hours of reflection after the first meeting.
    reflection_hours = 24, 1..=720;
    /// Days of waiting for a match before an alert.
    alert_waiting = 30, 1..=365;
    /// Days before the end of a residence permit for an alert.
    alert_residence = 60, 1..=365;
    /// Intervisions a mentor should have had by month 5.
    intervisions_by_month_5 = 2, 0..=20;
    /// Days that an intake may stay unfinished.
    alert_intake = 14, 1..=365;
    /// Days that a trained mentor may stay unmatched.
    alert_trained_mentor = 45, 1..=365;
    /// Days without a note.
    alert_no_note = 28, 1..=365;
    /// Days after the start for a check-in with both.
    check_in_days = 90, 1..=365;
    /// Days of an indicator's window after its anchor.
    outcome_days = 365, 1..=3650;
    /// A follow-up this many days after the anchor makes an outcome known.
    known_days = 335, 1..=3650;
    /// Months that refused or withdrawn people are kept.
    retention_refused_months = 12, 0..=120;
    /// Minutes without input before the app locks itself.
    auto_lock_minutes = 10, 1..=240;
}

impl Rules {
    /// When a duo that starts on a day is planned to end; `None` beyond the calendar.
    pub fn planned_end(&self, start: NaiveDate) -> Option<NaiveDate> {
        start.checked_add_days(Days::new(self.duo_weeks.unsigned_abs().saturating_mul(7)))
    }
}

/// One dated version of the rules: what differs from the defaults.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RuleSet {
    /// In force from this day on.
    pub valid_from: Option<NaiveDate>,
    /// The training modules that a mentor follows; empty means [`TRAINING_MODULES`].
    pub modules: BTreeSet<String>,
    /// Settings that differ, by name.
    pub settings: BTreeMap<String, i64>,
}

impl Entity for RuleSet {
    const KIND: &'static str = "rules";
    const FIELDS: &'static [FieldSpec] = &[
        FieldSpec {
            name: "valid_from",
            keeping: Keeping::Everyday,
        },
        FieldSpec {
            name: "module",
            keeping: Keeping::Everyday,
        },
        FieldSpec {
            name: "setting",
            keeping: Keeping::Everyday,
        },
    ];
    fn take(&mut self, field: &str, value: &Value) -> bool {
        match super::entity::split(field) {
            ("valid_from", part) => self.valid_from.fill(part, value),
            ("module", part) => self.modules.fill(part, value),
            ("setting", part) => self.settings.fill(part, value),
            _ => false,
        }
    }
    fn fields(&self) -> BTreeMap<String, Value> {
        let mut all = BTreeMap::new();
        self.valid_from.list("valid_from", &mut all);
        self.modules.list("module", &mut all);
        self.settings.list("setting", &mut all);
        all
    }
}

/// The rules in force on `day`: the defaults with every version applied that was valid by then, oldest first.
/// Settings that are unknown here or outside their range are left at what they were.
pub fn rules_on<'a>(day: NaiveDate, versions: impl IntoIterator<Item = &'a RuleSet>) -> Rules {
    let mut versions: Vec<_> = versions
        .into_iter()
        .filter(|v| v.valid_from.is_none_or(|from| from <= day))
        .collect();
    versions.order_by_key(|version| version.valid_from);
    let mut rules = Rules::default();
    for version in versions {
        for (name, value) in &version.settings {
            rules.set(name, *value);
        }
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_sum_to_a_hundred() {
        let rules = Rules::default();
        let sum: i64 = Rules::NAMES
            .iter()
            .filter(|n| n.starts_with("weight_"))
            .filter_map(|n| rules.get(n))
            .sum();
        assert_eq!(sum, 100);
    }

    #[test]
    fn a_version_holds_from_its_day_on_and_nonsense_changes_nothing() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 1, d).unwrap();
        let mut version = RuleSet {
            valid_from: Some(day(10)),
            ..RuleSet::default()
        };
        version.settings.insert("mentee_age_max".into(), 30);
        version.settings.insert("floor".into(), 4000);
        version.settings.insert("no_such".into(), 1);
        assert_eq!(rules_on(day(9), [&version]).mentee_age_max, 33);
        let later = rules_on(day(10), [&version]);
        assert_eq!((later.mentee_age_max, later.floor), (30, 40));
    }
}
