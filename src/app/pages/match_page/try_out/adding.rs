//! The form that adds a change to try.

use super::super::desk::Desk;
use crate::app::prelude::*;
use crate::matching::rules::HardRule;
use crate::matching::sets::SlotSet;
use crate::matching::whatif::{self, Change};
use crate::order::InOrder;
use crate::programme::availability::Slot;
use crate::programme::person::PersonId;
use crate::programme::rules::Rules;
use crate::register::search::fold;
use std::collections::BTreeSet;

use super::super::phrases;

/// What can be changed.
const KINDS: [&str; 4] = ["places", "setting", "slots", "relax"];

/// Everything that the form can hold; which fields count depends on the kind.
#[derive(Clone, Copy)]
struct Typed {
    kind: RwSignal<String>,
    setting: RwSignal<String>,
    person: RwSignal<String>,
    number: RwSignal<String>,
    rule: RwSignal<String>,
    slots: RwSignal<BTreeSet<String>>,
}

impl Typed {
    fn number(self) -> Option<i64> {
        self.number.with(|typed| typed.trim().parse().ok())
    }

    /// The change, or which text says what is missing.
    fn read(self) -> Result<Change, &'static str> {
        let person = || {
            let id = self.person.with(|id| id.parse().ok().map(PersonId));
            id.ok_or("try-need-person")
        };
        match self.kind.get().as_str() {
            "setting" => {
                let name = self.setting.get();
                let (least, most) = Rules::range(&name).ok_or("try-need-setting")?;
                let value = self.number().filter(|value| (least..=most).contains(value));
                Ok(Change::Setting(name, value.ok_or("try-need-number")?))
            }
            "slots" => {
                let chosen = self.slots.get();
                let slots: SlotSet = Slot::all().filter(|slot| chosen.contains(&slot.code())).collect();
                Ok(Change::Slots(person()?, slots))
            }
            "relax" => {
                let rule = self.rule.with(|code| HardRule::from_code(code));
                Ok(Change::Relax(person()?, rule.ok_or("try-need-rule")?))
            }
            _ => {
                let person = person()?;
                let places = self.number().filter(|places| (0..=99).contains(places));
                Ok(Change::Capacity(person, places.ok_or("try-need-places")?))
            }
        }
    }
}

/// Who can be chosen: mentors, and mentees where a change can be theirs.
fn people(desk: Desk, mentees_too: bool) -> Vec<Choice> {
    let Some(meeting) = desk.meeting() else {
        return Vec::new();
    };
    let table = meeting.table();
    let mentors = table.mentors.iter().map(|card| (card.id, "role-mentor"));
    let mentees = table.mentees.iter().map(|card| (card.id, "role-mentee"));
    let mentees = mentees.filter(|_| mentees_too);
    let mut named: Vec<_> = mentors
        .chain(mentees)
        .map(|(id, role)| (format!("{} ({})", desk.name(id), text!(role)), id.0.to_string()))
        .collect();
    named.order();
    named
        .into_iter()
        .map(|(name, id)| Choice::new(id, name))
        .collect()
}

/// The form.
#[component]
pub fn Adding(
    /// Where from.
    desk: Desk,
) -> impl IntoView {
    let empty = || RwSignal::new(String::new());
    let typed = Typed {
        kind: RwSignal::new("places".to_owned()),
        setting: empty(),
        person: empty(),
        number: empty(),
        rule: empty(),
        slots: RwSignal::new(BTreeSet::new()),
    };
    let tried = RwSignal::new(false);
    let error = Signal::derive(move || {
        let missing = typed.read().err().filter(|_| tried.get())?;
        Some(match (missing, typed.setting.with(|name| Rules::range(name))) {
            ("try-need-number", Some((least, most))) => text!("settings-range", least = least, most = most),
            (key, _) => text!(key),
        })
    });
    // The present value is where one starts from.
    Effect::new(move |_| {
        let name = typed.setting.get();
        let now = untrack(|| desk.meeting()).and_then(|meeting| meeting.table().rules.get(&name));
        if let Some(now) = now {
            typed.number.set(now.to_string());
        }
    });
    let of_person = move || {
        let id = typed.person.with(|id| id.parse().ok().map(PersonId))?;
        untrack(|| desk.meeting()).map(|meeting| (id, meeting))
    };
    Effect::new(move |_| {
        let kind = typed.kind.get();
        let Some((id, meeting)) = of_person() else {
            return;
        };
        let (mentee, mentor) = (meeting.table().mentee(id), meeting.table().mentor(id));
        if kind == "places"
            && let Some(card) = mentor
        {
            typed.number.set(card.capacity.to_string());
        }
        let slots = mentor
            .map(|card| card.practical.slots)
            .or(mentee.map(|card| card.practical.slots));
        typed
            .slots
            .set(slots.unwrap_or_default().iter().map(|slot| slot.code()).collect());
    });
    let choose_kind = move || {
        tried.set(false);
        typed.person.set(String::new());
        typed.number.set(String::new());
        typed.setting.set(String::new());
    };
    let add = move || {
        tried.set(true);
        if let Ok(change) = untrack(|| typed.read()) {
            desk.room.sandbox.update(|sandbox| sandbox.add(change));
            tried.set(false);
        }
    };
    view! {
        <Card title=t!("try-add")>
            <SelectField
                label=t!("try-kind")
                value=typed.kind
                choices=Signal::derive(|| Choice::coded("try-kind", KINDS))
                required=true
                on_change=choose_kind
            />
            {move || fields(desk, typed)}
            <p class="field-error" role="alert">{move || error.get()}</p>
            <div class="actions">
                <Button kind=ButtonKind::Primary icon=IconName::Plus on_click=add>{t!("try-add-button")}</Button>
            </div>
        </Card>
    }
}

/// The fields of the kind that is chosen.
fn fields(desk: Desk, typed: Typed) -> AnyView {
    let kind = typed.kind.get();
    let mentees_too = kind != "places";
    let person = move || {
        view! {
            <PickOne
                label=if mentees_too { TextProp::from(t!("try-person")) } else { TextProp::from(t!("try-mentor")) }
                value=typed.person
                choices=Signal::derive(move || people(desk, mentees_too))
                fold=|words: String| fold(&words)
            />
        }
    };
    let number =
        move |label: TextProp| view! { <TextField label value=typed.number kind=InputKind::Number /> };
    match kind.as_str() {
        "setting" => {
            let names = || {
                let choice = |name: &str| Choice::new(name, text!(format!("rule-{name}")));
                whatif::settings().map(choice).collect::<Vec<_>>()
            };
            view! {
                <SelectField label=t!("try-setting") value=typed.setting choices=Signal::derive(names) />
                {number(TextProp::from(t!("try-value")))}
            }
            .into_any()
        }
        "slots" => {
            let slots = || {
                let all = Slot::all();
                all.map(|slot| Choice::new(slot.code(), phrases::slot(slot)))
                    .collect::<Vec<_>>()
            };
            view! {
                {person()}
                <ChipSet label=t!("match-pair-slots") selected=typed.slots choices=Signal::derive(slots) />
            }
            .into_any()
        }
        "relax" => {
            let rules = || {
                let codes = whatif::RELAXABLE.iter().map(|rule| rule.code());
                Choice::coded(HardRule::FAMILY, codes)
            };
            view! {
                {person()}
                <SelectField label=t!("try-rule") value=typed.rule choices=Signal::derive(rules) />
            }
            .into_any()
        }
        _ => view! { {person()} {number(TextProp::from(t!("meeting-column-places")))} }.into_any(),
    }
}
