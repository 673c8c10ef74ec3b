//! The question behind a decision: why, and by whom.

use super::desk::Desk;
use super::phrases;
use crate::app::prelude::*;
use crate::app::words;
use crate::matching::HardRule;
use crate::programme::duo::DecisionKind;
use crate::programme::lifecycle::{DeclineReason, DeclinedBy};
use crate::programme::person::PersonId;
use crate::programme::register_number;

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// To keep the pair in the proposal.
    Pin,
    /// To rule the pair out.
    Veto,
    /// To write down that one of them or the team refuses.
    Refuse,
    /// To accept a pair that breaks a rule.
    Accept,
}

/// A question about a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What.
    pub about: About,
    /// The mentee.
    pub mentee: PersonId,
    /// The mentor.
    pub mentor: PersonId,
    /// Rules that the pair breaks.
    pub breaks: Vec<HardRule>,
}

impl Desk {
    /// Asks what has to be asked before the deed; does at once what needs no answer.
    pub fn ask(self, about: About, mentee: PersonId, mentor: PersonId) {
        // Some pairs no reason makes possible: of someone who does not wait any more, or a mentor without a place.
        if about == About::Accept {
            let checked = self
                .session
                .peek(|register| register.check_proposal(mentee, mentor));
            if let Err(refusal) = checked {
                self.toasts.say(words::refused(&refusal, &self.session));
                return;
            }
        }
        let view = untrack(|| self.view(mentee, mentor));
        let breaks: Vec<_> = view
            .iter()
            .flat_map(|view| view.failures().map(|(rule, _)| rule))
            .collect();
        match about {
            About::Accept if breaks.is_empty() => self.accept(mentee, mentor, None),
            About::Pin if breaks.is_empty() => {
                self.decide((mentee, mentor), DecisionKind::Pin, None, None, None);
            }
            about => self.asking.set(Some(Ask {
                about,
                mentee,
                mentor,
                breaks,
            })),
        }
    }
}

/// The dialog, shown while a question is open.
#[component]
pub fn AskDialog(
    /// Whose question.
    desk: Desk,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(desk.asking.with(Option::is_some)));
    Effect::new(move |_| {
        if !open.get() && desk.asking.with_untracked(Option::is_some) {
            desk.asking.set(None);
        }
    });
    let title = move || {
        let Some(ask) = desk.asking.get() else {
            return String::new();
        };
        let (mentee, mentor) = (desk.name(ask.mentee), desk.name(ask.mentor));
        match ask.about {
            About::Pin => text!("match-ask-pin", mentee = mentee, mentor = mentor),
            About::Veto => text!("match-ask-veto", mentee = mentee, mentor = mentor),
            About::Refuse => text!("match-ask-refuse", mentee = mentee, mentor = mentor),
            About::Accept => text!("match-ask-accept", mentee = mentee, mentor = mentor),
        }
    };
    view! {
        <Dialog open title>
            {move || desk.asking.get_untracked().map(|ask| view! { <AskForm desk ask /> })}
        </Dialog>
    }
}

#[component]
fn AskForm(desk: Desk, ask: Ask) -> impl IntoView {
    let (by, reason, why) = (
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
    );
    let tried = RwSignal::new(false);
    let about = ask.about;
    let asks_by = about == About::Refuse;
    let asks_reason = matches!(about, About::Refuse | About::Veto);
    // A rule broken, or a reason that says nothing by itself, asks for words.
    let needs_words = move || !asks_reason || reason.with(|reason| reason == DeclineReason::Other.code());
    let by_error = move || (asks_by && by.with(String::is_empty)).then(|| text!("match-ask-need-by"));
    let reason_error =
        move || (asks_reason && reason.with(String::is_empty)).then(|| text!("match-ask-need-reason"));
    let why_error = move || {
        why.with(|why| match () {
            () if register_number::is_in(why) => Some(text!("match-ask-register-number")),
            () if needs_words() && why.trim().is_empty() => Some(text!("match-ask-need-why")),
            () => None,
        })
    };
    let shown = move |error: Option<String>| error.filter(|_| tried.get());
    let text = {
        let ask = ask.clone();
        move || match ask.about {
            About::Veto => text!("match-ask-veto-text"),
            About::Refuse => text!("match-ask-refuse-text", mentee = desk.name(ask.mentee)),
            About::Pin if ask.breaks.is_empty() => text!("match-ask-pin-text"),
            About::Pin | About::Accept => {
                text!("match-ask-pin-breaks", rules = phrases::rules(&ask.breaks))
            }
        }
    };
    let deed = move || match about {
        About::Pin => text!("match-pin"),
        About::Veto => text!("match-veto"),
        About::Refuse => text!("match-refuse"),
        About::Accept => text!("match-accept-anyway"),
    };
    let send = move || {
        tried.set(true);
        if by_error().is_some() || reason_error().is_some() || why_error().is_some() {
            return;
        }
        let words = Some(why.get_untracked().trim().to_owned()).filter(|words| !words.is_empty());
        let pair = (ask.mentee, ask.mentor);
        let reason = DeclineReason::from_code(&reason.get_untracked());
        desk.asking.set(None);
        match about {
            About::Accept => desk.accept(pair.0, pair.1, words),
            About::Pin => desk.decide(pair, DecisionKind::Pin, None, None, words),
            About::Veto => {
                desk.decide(pair, DecisionKind::Veto, Some(DeclinedBy::Team), reason, words);
            }
            About::Refuse => {
                // A pin would keep the pair in the proposal. One made after this, with a reason, counts again.
                desk.take_back(pair.0, pair.1, DecisionKind::Pin);
                let by = DeclinedBy::from_code(&by.get_untracked());
                desk.decide(pair, DecisionKind::Refusal, by, reason, words);
            }
        }
    };
    let by_choices = || Choice::coded(DeclinedBy::FAMILY, DeclinedBy::ALL.iter().map(|by| by.code()));
    let reasons = || {
        Choice::coded(
            DeclineReason::FAMILY,
            DeclineReason::ALL.iter().map(|why| why.code()),
        )
    };
    view! {
        <p>{text}</p>
        {asks_by
            .then(|| {
                view! {
                    <RadioGroup
                        label=t!("match-ask-by")
                        value=by
                        choices=by_choices
                        error=Signal::derive(move || shown(by_error()))
                    />
                }
            })}
        {asks_reason
            .then(|| {
                view! {
                    <SelectField
                        label=t!("match-ask-reason")
                        value=reason
                        choices=reasons
                        required=true
                        error=Signal::derive(move || shown(reason_error()))
                    />
                }
            })}
        <TextAreaField
            label=t!("match-ask-why")
            hint=t!("match-ask-why-hint")
            value=why
            error=Signal::derive(move || shown(why_error()))
        />
        <div class="actions">
            <Button on_click=move || desk.asking.set(None)>{t!("cancel")}</Button>
            <Button kind=ButtonKind::Primary on_click=send>{deed}</Button>
        </div>
    }
}
