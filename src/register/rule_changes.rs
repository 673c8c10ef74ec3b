//! Changing the rules: a dated version that holds only what differs, so that later defaults still count.

use super::{Command, Register};
use crate::programme::rules::{RuleSet, Rules};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Settings that may not have the value asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("these settings are outside what is allowed: {}", .0.join(", "))]
pub struct OutOfRange(
    /// Their names.
    pub Vec<String>,
);

impl Register {
    /// The command that makes `wanted` hold from `day` on; `None` when it holds already. What `wanted` does not
    /// name stays as it is. A version that begins on the same day is completed, since two of one day would have
    /// no order.
    pub fn change_rules(
        &self,
        day: NaiveDate,
        wanted: &BTreeMap<String, i64>,
    ) -> Result<Option<Command>, OutOfRange> {
        let in_force = self.rules_on(day);
        let mut tried = in_force.clone();
        let wrong: Vec<String> = wanted
            .iter()
            .filter(|(name, value)| !tried.set(name, **value))
            .map(|(name, _)| name.clone())
            .collect();
        if !wrong.is_empty() {
            return Err(OutOfRange(wrong));
        }
        let changed = Rules::NAMES
            .iter()
            .filter_map(|name| Some((*name, tried.get(name)?)))
            .filter(|(name, value)| in_force.get(name) != Some(*value));
        let changed: BTreeMap<String, i64> = changed.map(|(name, value)| (name.to_owned(), value)).collect();
        if changed.is_empty() {
            return Ok(None);
        }
        let of_day = self
            .all::<RuleSet>()
            .into_iter()
            .rfind(|(_, version)| version.valid_from == Some(day));
        let (id, mut version) =
            of_day.map_or((None, RuleSet::default()), |(id, version)| (Some(id), version));
        version.valid_from = Some(day);
        version.settings.extend(changed);
        Ok(Some(Command::SaveRules(id, version.into())))
    }
}

#[cfg(test)]
mod tests {
    use super::super::scenario::{Laptop, day};
    use super::*;

    fn wanted(name: &str, value: i64) -> BTreeMap<String, i64> {
        BTreeMap::from([(name.to_owned(), value)])
    }

    fn change(laptop: &mut Laptop, from: NaiveDate, name: &str, value: i64) {
        let command = laptop
            .register
            .change_rules(from, &wanted(name, value))
            .unwrap()
            .unwrap();
        laptop.act(command).unwrap();
    }

    #[test]
    fn a_rule_changes_from_a_day_on_and_back_again() {
        let mut laptop = Laptop::new(1);
        change(&mut laptop, day(3, 1), "duo_weeks", 30);
        assert_eq!(laptop.register.rules_on(day(2, 28)).duo_weeks, 26);
        assert_eq!(laptop.register.rules_on(day(3, 1)).duo_weeks, 30);
        change(&mut laptop, day(5, 1), "duo_weeks", 26);
        assert_eq!(laptop.register.rules_on(day(4, 30)).duo_weeks, 30);
        assert_eq!(laptop.register.rules_on(day(5, 1)).duo_weeks, 26);
    }

    #[test]
    fn two_changes_of_one_day_are_one_version() {
        let mut laptop = Laptop::new(1);
        change(&mut laptop, day(3, 1), "duo_weeks", 30);
        change(&mut laptop, day(3, 1), "duo_weeks", 26);
        change(&mut laptop, day(3, 1), "floor", 50);
        assert_eq!(laptop.register.all::<RuleSet>().len(), 1);
        let rules = laptop.register.rules_on(day(3, 1));
        assert_eq!((rules.duo_weeks, rules.floor), (26, 50));
    }

    #[test]
    fn what_holds_already_is_no_change_and_what_may_not_be_is_named() {
        let laptop = Laptop::new(1);
        assert_eq!(
            laptop.register.change_rules(day(3, 1), &wanted("duo_weeks", 26)),
            Ok(None)
        );
        assert_eq!(
            laptop.register.change_rules(day(3, 1), &wanted("floor", 101)),
            Err(OutOfRange(vec!["floor".into()]))
        );
        assert_eq!(
            laptop.register.change_rules(day(3, 1), &wanted("flour", 1)),
            Err(OutOfRange(vec!["flour".into()]))
        );
    }
}
