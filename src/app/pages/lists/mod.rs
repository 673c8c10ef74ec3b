//! Bringing lists in: pick → see how it was read → correct → decide → one undoable step.

mod decide;
mod doubles;
mod left;
mod reading;
mod shown_beside;
mod state;
mod whom;
mod words;

use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::browser::files::PickedFile;
use crate::register::Command;
use state::Work;

pub use left::LeftLink;

/// The list that the example's story begins with.
const EXAMPLE_LIST: &str = include_str!("../../../demo/story_list.csv");

/// In the example nobody has a list at hand.
#[component]
fn ExampleList(work: Work) -> impl IntoView {
    let take = move || {
        let name = text!("story-list-name");
        work.pick(
            PickedFile::made(&name, EXAMPLE_LIST.as_bytes())
                .into_iter()
                .collect(),
        );
    };
    view! {
        <div class="actions">
            <Button icon=IconName::Upload on_click=take>{t!("story-take-list")}</Button>
        </div>
    }
}

/// The page.
#[component]
pub fn ListsPage() -> impl IntoView {
    let session = use_session();
    let work = Work::new(session);
    on_cleanup(move || work.end());
    let taking = RwSignal::new(false);
    let take_over = move || {
        let Some(list) = work.to_take_over() else {
            return;
        };
        taking.set(true);
        let count = work.count();
        let kind = work.kind();
        session.act_then(Command::TakeOver(list.into()), move |ended| {
            taking.try_set(false);
            if ended.is_ok() {
                work.finish(count);
                work.keep_mapping(kind);
            }
        });
    };
    view! {
        <PageHead title=t!("nav-lists") lead=t!("lists-lead") />
        <left::LeftToDo />
        <Card>
            <FileDrop label=t!("lists-pick") accept=".csv,.txt,.tsv,.xlsx,.xls,.ods" on_files=move |files| work.pick(files) />
            {untrack(|| session.info().example).then(|| view! { <ExampleList work /> })}
            {move || work.name.get().map(|name| view! { <p class="lists-file">{text!("lists-file", name = name)}</p> })}
            {move || {
                work.busy
                    .get()
                    .then(|| {
                        view! {
                            <Progress done=work.done text=t!("lists-reading") />
                            <div class="actions">
                                <Button on_click=move || work.stop()>{t!("cancel")}</Button>
                            </div>
                        }
                    })
            }}
            {move || work.stopped.get().then(|| view! { <Notice title=t!("lists-stopped") /> })}
            {move || work.error.get().map(|why| view! { <Notice tone=Tone::Bad title=why /> })}
            {move || {
                work.finished
                    .get()
                    .map(|n| {
                        view! {
                            <Notice tone=Tone::Good title=t!("lists-finished", n = n)>
                                <div class="actions">
                                    <LinkButton to=Route::People(PeopleFilter::default())>{t!("nav-people")}</LinkButton>
                                    <LinkButton to=Route::Match>{t!("nav-match")}</LinkButton>
                                </div>
                            </Notice>
                        }
                    })
            }}
        </Card>
        {move || {
            work.preview
                .with(Option::is_some)
                .then(|| {
                    view! {
                        <reading::HowRead work />
                        <shown_beside::ShownBeside work />
                        <reading::Columns work />
                        <words::Words work />
                        <decide::EntryPoints work />
                        <decide::Branches work />
                        <whom::Whom work />
                        <decide::Totals work />
                        <doubles::Doubles work />
                        <decide::Rows work />
                        <Card title=t!("lists-take-title")>
                            {move || {
                                work.asks_confirmation()
                                    .then(|| {
                                        view! {
                                            <CheckField
                                                label=t!("lists-confirm")
                                                hint=t!("lists-confirm-hint")
                                                checked=work.confirmed
                                            />
                                        }
                                    })
                            }}
                            {move || {
                                let n = work.open_questions();
                                (n > 0).then(|| view! { <Notice tone=Tone::Warn title=t!("lists-whom-wait", n = n) /> })
                            }}
                            <div class="actions">
                                <Button on_click=move || work.clear()>{t!("cancel")}</Button>
                                <Button
                                    kind=ButtonKind::Primary
                                    icon=IconName::Check
                                    disabled=Signal::derive(move || {
                                        taking.get() || work.count() == 0 || work.open_questions() > 0
                                    })
                                    on_click=take_over
                                >
                                    {t!("lists-take", n = work.count())}
                                </Button>
                            </div>
                            <Busy on=taking text=t!("lists-taking") />
                        </Card>
                    }
                })
        }}
    }
}
