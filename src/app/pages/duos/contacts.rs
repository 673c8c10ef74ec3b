//! The coordinator's contacts with the two: logged in one line, so that a check-in counts.

use super::{Shown, past_day, said};
use crate::app::prelude::*;
use crate::dates::About;
use crate::programme::duo::CoordinatorContact;
use crate::programme::text::NOTE_MOST;
use crate::register::Command;

/// The form in which a contact is noted.
#[component]
pub(super) fn ContactForm(
    /// The duo.
    shown: Shown,
    /// Called once it is saved.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let Shown { id, session, .. } = shown;
    let on = typed_date(Some(session.today()));
    let with_mentee = RwSignal::new(true);
    let with_mentor = RwSignal::new(true);
    let note = RwSignal::new(String::new());
    let (wrong_day, wrong_who) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let submit = move || {
        let day = past_day(on);
        wrong_day.set(day.as_ref().err().cloned());
        let nobody = !with_mentee.get_untracked() && !with_mentor.get_untracked();
        wrong_who.set(nobody.then(|| text!("duos-contact-nobody")));
        let (Ok(day), false) = (day, nobody) else { return };
        let contact = CoordinatorContact {
            duo: Some(id),
            date: Some(day),
            with_mentee: with_mentee.get_untracked().then_some(true),
            with_mentor: with_mentor.get_untracked().then_some(true),
            note: said(note),
            ..CoordinatorContact::default()
        };
        session.act_then(Command::SaveContact(None, contact.into()), move |ended| {
            if ended.is_ok() {
                note.try_set(String::new());
                done.try_run(());
            }
        });
    };
    view! {
        <Form on_submit=submit>
            <div class="filters">
                <DateField label=t!("duos-day") about=About::Past value=on error=wrong_day />
                <CheckField label=move || shown.mentee() checked=with_mentee error=wrong_who />
                <CheckField label=move || shown.mentor() checked=with_mentor />
                <TextField label=t!("duos-contact-note") value=note most=NOTE_MOST />
            </div>
            <div class="actions">
                <Button submit=true icon=IconName::Phone>{t!("duos-contact-save")}</Button>
            </div>
        </Form>
    }
}

/// The card with the form and what was logged.
#[component]
pub(super) fn Contacts(
    /// The duo.
    shown: Shown,
) -> impl IntoView {
    let Shown { id, session, .. } = shown;
    let all = Memo::new(move |_| {
        session.read(|register| {
            let contacts = register.contacts_of(id).into_iter().rev();
            contacts
                .map(|(id, contact)| (id, contact.clone()))
                .collect::<Vec<_>>()
        })
    });
    let line = move |contact: &CoordinatorContact| {
        let with = [
            (contact.with_mentee, shown.mentee()),
            (contact.with_mentor, shown.mentor()),
        ];
        let names = with
            .into_iter()
            .filter(|(with, _)| *with == Some(true))
            .map(|(_, name)| name);
        names.chain(contact.note.clone()).collect::<Vec<_>>().join(" · ")
    };
    view! {
        <Card title=t!("duos-contacts")>
            <ContactForm shown done=|| () />
            <ul class="meetings">
                {move || {
                    all.get()
                        .into_iter()
                        .map(|(record, contact)| {
                            let date = contact.date.map(|day| texts().date(day)).unwrap_or_default();
                            let label = text!("duos-remove-of", day = date.clone());
                            view! {
                                <li class="meeting">
                                    <p><strong>{date}</strong> " " {line(&contact)}</p>
                                    <div class="card-actions">
                                        <Button
                                            kind=ButtonKind::Quiet
                                            icon=IconName::Cross
                                            label=label
                                            on_click=move || session.act(Command::Archive(record))
                                        />
                                    </div>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </Card>
    }
}
