//! What cannot be together, each with what would mend it.

use crate::app::differences::Found;
use crate::app::prelude::*;
use crate::app::records::breaches;
use crate::app::state::use_session;
use crate::register::Command;
use std::sync::Arc;

/// The breaches; nothing while there are none.
#[component]
pub(super) fn Breaches(found: Memo<Arc<Found>>) -> impl IntoView {
    let session = use_session();
    let told = Memo::new(move |_| {
        let texts = texts();
        session.read(|register| {
            let found = found.get();
            let one = found.breaches.iter().map(|breach| {
                let repairs = register.repairs(breach, session.today()).into_iter();
                let named = repairs.map(|repair| (breaches::repair(texts, register, &repair), repair));
                (
                    breaches::breach(texts, register, breach),
                    named.collect::<Vec<_>>(),
                )
            });
            one.collect::<Vec<_>>()
        })
    });
    move || {
        let told = told.get();
        (!told.is_empty()).then(|| {
            let line = move |(words, repairs): (String, Vec<_>)| {
                let repairs = repairs.into_iter().map(move |(label, repair)| {
                    let command = Command::Repair(repair);
                    view! { <Button on_click=move || session.act(command.clone())>{label}</Button> }
                });
                view! {
                    <li class="difference">
                        <p><Icon name=IconName::Warning /><span>{words}</span></p>
                        <div class="actions">{repairs.collect_view()}</div>
                    </li>
                }
            };
            view! {
                <Card title=t!("differs-meaning")>
                    <ul class="differences">{told.into_iter().map(line).collect_view()}</ul>
                </Card>
            }
        })
    }
}
