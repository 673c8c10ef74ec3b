//! The card to hand to a mentee or a mentor: what the programme noted of themselves, and nothing of anyone else.

use super::phrases;
use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::browser::page;
use crate::matching::minutes::Handout;
use crate::programme::person::PersonId;

/// The page.
#[component]
pub fn HandoutPage(
    /// Whose.
    id: PersonId,
) -> impl IntoView {
    let session = use_session();
    let cards = Memo::new(move |_| {
        session.read(|register| {
            let file = register.person(id)?;
            Some((Handout::for_mentee(file), Handout::for_mentor(file)))
        })
    });
    let sheets = move || {
        let (mentee, mentor) = cards.get().unwrap_or_default();
        if mentee.is_none() && mentor.is_none() {
            return view! { <Notice tone=Tone::Warn title=t!("handout-none") /> }.into_any();
        }
        view! {
            {mentee.map(|card| sheet(&card, "mentee"))}
            {mentor.map(|card| sheet(&card, "mentor"))}
        }
        .into_any()
    };
    view! {
        <PageHead title=t!("page-handout") lead=t!("handout-lead")>
            <Button icon=IconName::Printer on_click=|| page::print()>{t!("minutes-print")}</Button>
            <LinkButton to=Route::Meeting(MeetingPart::Minutes) icon=IconName::Back>
                {t!("meeting-part-minutes")}
            </LinkButton>
        </PageHead>
        <div class="print-alone stack">{sheets}</div>
    }
}

fn sheet(card: &Handout, side: &'static str) -> impl IntoView + use<> {
    let joined = |words: Vec<String>| words.join(", ");
    let speaks = card.speaks.iter();
    let speaks =
        speaks.map(|(code, level)| format!("{} {}", texts().code("tongue", code.as_str()), level.code()));
    let online = card.online.map(|yes| {
        if yes {
            text!("handout-yes")
        } else {
            text!("handout-no")
        }
    });
    let facts = [
        (
            text!("handout-sectors", side = side),
            joined(card.sectors.iter().map(|one| text!(one.text_key())).collect()),
        ),
        (
            text!("handout-help", side = side),
            joined(card.help.iter().map(|one| text!(one.text_key())).collect()),
        ),
        (text!("match-pair-languages"), joined(speaks.collect())),
        (
            text!("handout-slots"),
            joined(card.slots.iter().map(|slot| phrases::slot(*slot)).collect()),
        ),
        (
            text!("handout-travel"),
            joined(card.mobility.iter().map(|one| text!(one.text_key())).collect()),
        ),
        (text!("gaps-postcodes"), card.postcode.clone().unwrap_or_default()),
        (text!("handout-online"), online.unwrap_or_default()),
        (text!("match-pair-tastes"), card.tastes.join(", ")),
    ];
    let rows = facts.map(|(what, words)| {
        let words = if words.is_empty() {
            text!("parts-unknown")
        } else {
            words
        };
        view! { <dt>{what}</dt><dd>{words}</dd> }
    });
    let name = if card.name.is_empty() {
        text!("match-nameless")
    } else {
        card.name.clone()
    };
    view! {
        <article class="card handout">
            <h2>{name}</h2>
            <p class="match-soft">{text!("handout-of", side = side)}</p>
            <dl class="facts">{rows.into_iter().collect_view()}</dl>
            <p class="match-soft">{t!("handout-right")}</p>
        </article>
    }
}
