//! Declining a proposal: by whom, why, and in whose words.

use super::{NEXT, Shown, past_day, said};
use crate::app::prelude::*;
use crate::app::words;
use crate::dates::About;
use crate::programme::lifecycle::{DeclineReason, DeclinedBy};
use crate::register::Command;
use crate::register::command::Decline;

/// Asks by whom and why.
#[component]
pub(super) fn DeclineDialog(
    /// The duo.
    shown: Shown,
    /// Whether it shows.
    show: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Dialog open=show title=t!("duos-decline")>
            <DeclineForm shown show />
        </Dialog>
    }
}

#[component]
fn DeclineForm(shown: Shown, show: RwSignal<bool>) -> impl IntoView {
    let Shown { id, session, duo } = shown;
    let on = typed_date(Some(session.today()));
    let by = RwSignal::new(String::new());
    let reason = RwSignal::new(String::new());
    let why = RwSignal::new(String::new());
    let (wrong_day, wrong_by, wrong_reason) = (
        RwSignal::new(None::<String>),
        RwSignal::new(None::<String>),
        RwSignal::new(None::<String>),
    );
    let submit = move || {
        let day = past_day(on).and_then(|day| {
            let check = duo.with_untracked(|duo| duo.check_day(day));
            check.map(|()| day).map_err(words::wrong_day)
        });
        let by = DeclinedBy::from_code(&by.get_untracked());
        let reason = DeclineReason::from_code(&reason.get_untracked());
        wrong_day.set(day.as_ref().err().cloned());
        wrong_by.set(by.is_none().then(|| text!("duos-choose-one")));
        wrong_reason.set(reason.is_none().then(|| text!("duos-choose-one")));
        let (Ok(on), Some(by), Some(reason)) = (day, by, reason) else {
            return;
        };
        let decline = Decline {
            duo: id,
            on,
            by,
            reason,
            why: said(why),
        };
        session.act_then(Command::Decline(decline), move |ended| {
            if ended.is_ok() {
                show.try_set(false);
                go_on(NEXT);
            }
        });
    };
    let who = || Choice::coded(DeclinedBy::FAMILY, DeclinedBy::ALL.iter().map(|one| one.code()));
    let reasons = || {
        Choice::coded(
            DeclineReason::FAMILY,
            DeclineReason::ALL.iter().map(|one| one.code()),
        )
    };
    view! {
        <Form on_submit=submit>
            <p>{t!("duos-decline-text")}</p>
            <RadioGroup label=t!("duos-declined-by") value=by choices=who error=wrong_by />
            <SelectField label=t!("duos-reason") value=reason choices=reasons error=wrong_reason required=true />
            <TextAreaField label=t!("duos-own-words") value=why rows=2 />
            <DateField label=t!("duos-day") about=About::Past value=on error=wrong_day />
            <div class="actions">
                <Button on_click=move || show.set(false)>{t!("cancel")}</Button>
                <Button kind=ButtonKind::Danger submit=true>{t!("duos-decline")}</Button>
            </div>
        </Form>
    }
}
