//! What happened, in words.

use super::words;
use crate::i18n::Texts;
use crate::order::InOrder;
use crate::programme::entity::split;
use crate::record::{RecordId, Value};
use crate::register::Register;
use crate::register::history::{Deed, FieldChange};

/// The most record names that one line lists.
const MOST_NAMES: usize = 4;

/// A change of a field: *Telefoon: 0470 … → 03 …*.
pub fn change(texts: &Texts, register: &Register, id: RecordId, change: &FieldChange) -> String {
    let kind = kind_of(register, id);
    let field = words::field(texts, register, &kind, &change.field);
    if !split(&change.field).1.is_empty() {
        let (now, before) = (change.new == Value::Bool(true), change.old == Value::Bool(true));
        if matches!(change.new, Value::Bool(_) | Value::Null) && (now || before) {
            let key = if now { "history-added" } else { "history-removed" };
            return texts.t_with(key, &[("field", field.into())]);
        }
    }
    let value = |value: &Value| words::value(texts, register, &kind, &change.field, value);
    let (old, new) = (value(&change.old), value(&change.new));
    if change.old.is_null() {
        return texts.t_with("history-set", &[("field", field.into()), ("new", new.into())]);
    }
    texts.t_with(
        "history-changed",
        &[("field", field.into()), ("old", old.into()), ("new", new.into())],
    )
}

fn kind_of(register: &Register, id: RecordId) -> String {
    let kind = register.known(id).and_then(|record| record.kind.clone());
    kind.as_deref().unwrap_or_default().to_owned()
}

/// About whom or what a command was: the names of people and duos first, then what else, a few of them.
pub fn about(texts: &Texts, register: &Register, deed: &Deed) -> String {
    let rank = |id: &RecordId| match kind_of(register, *id).as_str() {
        "duos" => 0,
        "people" => 1,
        "steps" | "decisions" | "triages" => 3,
        _ => 2,
    };
    let mut records = deed.records.clone();
    records.order_by_key(|id| (rank(id), *id));
    let least = records.first().map_or(0, rank);
    // What happens along the way (the steps behind a move) is not named beside whom it is about.
    let named: Vec<RecordId> = records
        .iter()
        .copied()
        .filter(|id| rank(id) <= least.max(1))
        .collect();
    let names: Vec<String> = named
        .iter()
        .take(MOST_NAMES)
        .map(|id| words::title(texts, register, *id))
        .collect();
    let more = named.len().saturating_sub(MOST_NAMES);
    let names = names.join(", ");
    if more == 0 {
        names
    } else {
        texts.t_with("history-and-more", &[("names", names.into()), ("n", more.into())])
    }
}

/// What was done, by the intent of the command.
pub fn done(texts: &Texts, intent: &str) -> String {
    match intent.strip_prefix("undo:") {
        Some(undone) => texts.t_with("intent-undo", &[("what", done(texts, undone).into())]),
        None => texts
            .find(&format!("intent-{intent}"), &[])
            .unwrap_or_else(|| texts.t("intent-other")),
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::register::scenario::Laptop;

    #[test]
    fn what_happened_reads_as_who_it_was_about_and_what_changed() {
        let mut laptop = Laptop::new(1);
        let (zoe, greet) = (laptop.mentee("Zoë"), laptop.mentor("Greet"));
        laptop
            .save(zoe, |person| person.phone = Some("+32470123456".into()))
            .unwrap();
        let slot = crate::programme::availability::Slot::all().next();
        laptop.save(zoe, |person| person.slots.extend(slot)).unwrap();
        laptop.propose(zoe, greet).unwrap();
        let (texts, register) = (Texts::of(Lang::Nl), &laptop.register);
        let told: Vec<String> = register
            .deeds()
            .iter()
            .map(|deed| format!("{}: {}", done(texts, &deed.intent), about(texts, register, deed)))
            .collect();
        assert_eq!(told[0], "Duo voorgesteld: Zoë · Greet, Zoë");
        assert_eq!(told[2], "Gegevens van een persoon bewaard: Zoë");
        let changes: Vec<String> = register
            .history(zoe.0)
            .iter()
            .flat_map(|event| {
                event
                    .changes
                    .iter()
                    .map(|one| change(texts, register, zoe.0, one))
            })
            .collect();
        assert!(
            changes.contains(&"Telefoon: 0470 12 34 56".to_owned()),
            "{changes:?}"
        );
        assert!(
            changes.contains(&"Vrij op, maandag voormiddag: toegevoegd".to_owned()),
            "{changes:?}"
        );
    }
}
