//! What was erased: the certificate for the record, with who may still hold it.

use crate::app::prelude::*;
use crate::app::records::words;
use crate::app::state::use_session;
use crate::app::words as said;
use crate::browser::page;
use crate::exchange::packs::Way;
use crate::journal::Scope;
use crate::programme::residue::{EraseReason, residue_id};
use crate::register::erase::ConsentGroup;

/// Every erasing of a person or of a consent group, newest first; made for paper.
#[component]
pub fn ErasedPage() -> impl IntoView {
    let session = use_session();
    let lines = move || {
        let peers = session.peers();
        session.read(|register| {
            let texts = texts();
            let journal = register.journal();
            let mut lines = Vec::new();
            for erasure in journal.erasures().into_iter().rev() {
                let what = match &erasure.erase.scope {
                    // The records that went along with a person are part of that erasing.
                    Scope::Record
                        if journal
                            .record(residue_id(erasure.erase.record))
                            .is_none_or(|rest| rest.kind.as_deref() != Some("residues")) =>
                    {
                        continue;
                    }
                    Scope::Record => text!("erased-person", code = erasure.erase.record.to_string()),
                    Scope::Fields(names) => {
                        let group = ConsentGroup::ALL.iter().find(|group| {
                            group
                                .fields()
                                .first()
                                .is_some_and(|first| names.iter().any(|name| &**name == *first))
                        });
                        let Some(group) = group else { continue };
                        let name = words::title(texts, register, erasure.erase.record);
                        text!("erased-group", group = text!(group.text_key()), name = name)
                    }
                };
                let lacking = peers.iter().filter(|(_, peer)| {
                    let holds = peer.holds();
                    !holds.part(erasure.dot.0).holds(erasure.dot.1, erasure.dot.2)
                });
                let named = lacking.map(|(id, peer)| {
                    if peer.name.is_empty() {
                        id.to_string().chars().take(4).collect()
                    } else {
                        peer.name.clone()
                    }
                });
                let lacking = named.collect::<Vec<String>>().join(", ");
                let files = session.files_holding(erasure.erase.record, erasure.stamp.0);
                let files = files.iter().map(|file| {
                    let key = match file.way {
                        Way::Made => "erased-file-made",
                        Way::BroughtIn => "erased-file-brought-in",
                    };
                    text!(key, file = file.name.as_str(), day = said::on_day(file.at_ms))
                });
                let files = files.collect::<Vec<String>>();
                let who = words::author(texts, register, erasure.author);
                let why = texts.code(EraseReason::FAMILY, &erasure.erase.reason);
                lines.push((
                    what,
                    text!(
                        "erased-by",
                        when = said::when(erasure.stamp.0),
                        who = who,
                        why = why
                    ),
                    lacking,
                    files,
                ));
            }
            lines
        })
    };
    let line = |(what, by, lacking, files): (String, String, String, Vec<String>)| {
        let still = if lacking.is_empty() {
            text!("erased-everywhere")
        } else {
            text!("erased-not-yet", who = lacking)
        };
        view! {
            <li class="deed">
                <p><strong>{what}</strong></p>
                <p>{by}</p>
                <p>{still}</p>
                {(!files.is_empty())
                    .then(|| {
                        view! {
                            <p>{t!("erased-files-known")}</p>
                            <ul>{files.into_iter().map(|file| view! { <li>{file}</li> }).collect_view()}</ul>
                        }
                    })}
            </li>
        }
    };
    view! {
        <PageHead title=t!("erased-title") lead=t!("erased-lead")>
            <Button icon=IconName::Printer on_click=page::print>{t!("erased-print")}</Button>
        </PageHead>
        <Card>
            {move || {
                let lines = lines();
                if lines.is_empty() {
                    return view! { <p>{t!("erased-none")}</p> }.into_any();
                }
                view! { <ol class="deeds">{lines.into_iter().map(line).collect_view()}</ol> }.into_any()
            }}
            <p>{t!("erased-files")}</p>
        </Card>
    }
}
