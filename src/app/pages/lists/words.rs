//! Words that nobody knew: what they mean is said once, for all rows.

use super::state::Work;
use crate::app::prelude::*;
use crate::exchange::lists::Options;
use crate::exchange::lists::values::told::{UnknownWord, codes_of};

/// The code of a word that is none of what the programme counts.
const NONE: &str = "-";

/// A select per word, the commonest first. Those that were answered stay, so that an answer can be changed.
#[component]
pub(super) fn Words(work: Work) -> impl IntoView {
    // Once answered, a word is unknown no longer; it is still asked about. Each reading draws this card anew.
    let asked = work.asked;
    Effect::new(move |_| {
        let now = work
            .preview
            .with(|preview| preview.as_ref().map(|p| p.plan.words.clone()).unwrap_or_default());
        let is_answered = |word: &UnknownWord| {
            let says = |options: &Options| options.words.says(&word.family, &word.word).is_some();
            work.options.with_untracked(says)
        };
        let mut all: Vec<UnknownWord> = asked.get_untracked().into_iter().filter(is_answered).collect();
        for word in now {
            let same = |other: &UnknownWord| (&other.family, &other.word) == (&word.family, &word.word);
            if !all.iter().any(same) {
                all.push(word);
            }
        }
        all.sort_by_key(|word| std::cmp::Reverse(word.cells));
        asked.set(all);
    });
    view! {
        {move || {
            asked
                .with(|words| !words.is_empty())
                .then(|| {
                    view! {
                        <Card title=t!("lists-words")>
                            <p>{t!("lists-words-text")}</p>
                            <div class="list-columns">
                                {move || asked.get().into_iter().map(|word| one(work, word)).collect_view()}
                            </div>
                        </Card>
                    }
                })
        }}
    }
}

fn one(work: Work, asked: UnknownWord) -> impl IntoView {
    let UnknownWord {
        family,
        word,
        cells,
        read_as,
    } = asked;
    let said = work
        .options
        .with_untracked(|options| options.words.says(&family, &word).map(str::to_owned));
    let said = said.map(|code| if code.is_empty() { NONE.to_owned() } else { code });
    let value = RwSignal::new(said.or(read_as).unwrap_or_default());
    let codes = codes_of(&family);
    let choices = Signal::derive({
        let family = family.clone();
        move || {
            let none = std::iter::once(Choice::new(NONE, t!("lists-word-none")));
            let known = codes.iter().map(|code| {
                let (family, code) = (family.clone(), (*code).to_owned());
                Choice::new(code.clone(), move || texts().code(&family, &code))
            });
            none.chain(known).collect::<Vec<_>>()
        }
    });
    let label = text!("lists-word", word = word.clone(), n = cells);
    view! {
        <div class="list-column">
            <SelectField
                label
                value
                choices
                on_change=move || {
                    let code = value.get_untracked();
                    let (family, word) = (family.clone(), word.clone());
                    work.correct(move |options| match code.as_str() {
                        "" => options.words.forget(&family, &word),
                        NONE => options.words.tell(&family, &word, ""),
                        code => options.words.tell(&family, &word, code),
                    });
                }
            />
        </div>
    }
}
