//! What stands around every page: header, menu, messages.

use leptos::prelude::*;

use super::differences::Differences;
use super::language::{lang, set_lang, t, text};
use super::navigation::Here;
use super::pages;
use super::parts::{Button, ButtonKind, Icon, IconName, ToastRegion, Toasts};
use super::route::{PeopleFilter, Route, SettingsTab};
use super::state::Sessions;
use super::story::{Story, StoryPanel};
use super::theme::{Theme, set_theme, theme};
use super::tools::{HeaderTools, LockWarning};
use crate::browser::update::{self, NewVersion};
use crate::browser::{page, panic};
use crate::i18n::Lang;

/// The root of the app.
#[component]
pub fn App() -> impl IntoView {
    let here = Here::follow();
    let toasts = Toasts::provide();
    let open = OpenWorkspace::provide();
    let sessions = Sessions::provide();
    Differences::provide(sessions);
    super::pages::MeetingRoom::provide();
    super::pages::NewNames::provide();
    let story = Story::provide();
    Effect::new(move |_| {
        if let Some(session) = sessions.open() {
            let info = session.info();
            open.label.set(Some(WorkspaceLabel {
                name: info.name,
                example: info.example,
                passing: info.passing && !info.guest,
            }));
            story.leave();
            open.tools
                .set((move || view! { <HeaderTools session /><LockWarning session /> }).into());
        }
    });
    let in_memory = move || sessions.open().is_some_and(|session| session.in_memory());
    let new_version = RwSignal::new_local(None::<NewVersion>);
    // Without it the site would not open offline.
    leptos::task::spawn_local(update::watch(move |version| new_version.set(Some(version))));
    Effect::new(move |_| {
        panic::set_words(panic::Words {
            title: &text!("shell-crash-title"),
            text: &text!(if in_memory() {
                "shell-crash-text-passing"
            } else {
                "shell-crash-text"
            }),
            reload: &text!("shell-crash-reload"),
        });
    });
    view! {
        {move || {
            // Changing over loads the page anew, which what is only in memory would not outlive.
            new_version
                .get()
                .filter(|_| !in_memory())
                .map(|version| {
                    view! {
                        <div class="new-version" role="status">
                            <p>{t!("shell-new-version")}</p>
                            <button type="button" class="button" on:click=move |_| version.take()>
                                {t!("shell-new-version-take")}
                            </button>
                        </div>
                    }
                })
        }}
        <Shell here open sessions toasts />
    }
}

/// What the header says about the workspace that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkspaceLabel {
    /// Its name, as its people gave it.
    pub name: String,
    /// Whether its people are invented.
    pub example: bool,
    /// Whether nothing of it is to stay on this computer.
    pub passing: bool,
}

/// What the shell shows of the open workspace; set by whoever opens or locks one.
#[derive(Clone, Copy)]
pub struct OpenWorkspace {
    /// Name and kind; `None` while nothing is open, and then there is no menu.
    pub label: RwSignal<Option<WorkspaceLabel>>,
    /// Buttons at the right of the header: undo, how safe the data is, lock.
    pub tools: RwSignal<ViewFn>,
}

impl OpenWorkspace {
    fn provide() -> Self {
        let open = Self {
            label: RwSignal::new(None),
            tools: RwSignal::new(ViewFn::default()),
        };
        provide_context(open);
        open
    }
}

/// What the shell shows of the open workspace. Ask while a component is set up.
pub fn use_open_workspace() -> OpenWorkspace {
    expect_context::<OpenWorkspace>()
}

#[component]
fn Shell(here: Here, open: OpenWorkspace, sessions: Sessions, toasts: Toasts) -> impl IntoView {
    // Filters and tabs change within a page: the page stays, and so does the focus.
    let place = Memo::new(move |_| match here.route() {
        Route::People(_) => Route::People(PeopleFilter::default()),
        Route::Settings(_) => Route::Settings(SettingsTab::default()),
        other => other,
    });
    Effect::new(move |_| page::set_title(&text!("shell-title", page = text!(place.get().title_key()))));
    Effect::new(move |before: Option<()>| {
        place.track();
        if before.is_some() {
            // The new page stands there at the next frame.
            request_animation_frame(|| {
                page::scroll_to_top();
                page::focus_first("main h1");
            });
        }
    });
    let bare = move || sessions.open().is_none() || matches!(place.get(), Route::Start | Route::Demo);
    view! {
        // A plain link to `#main` would be taken for an address of a page.
        <button type="button" class="skip" on:click=move |_| { page::focus("main"); }>
            {t!("shell-skip")}
        </button>
        <div class="shell" class:shell-bare=bare>
            <Header open />
            {move || (!bare()).then(|| view! { <MainMenu place /> })}
            <main id="main" tabindex="-1">
                {move || (!bare() && is_example(open)).then(|| view! { <StoryPanel /> })}
                {move || pages::page(&place.get(), sessions.open())}
            </main>
        </div>
        <ToastRegion toasts />
    }
}

/// Whether the people of what is open are invented.
fn is_example(open: OpenWorkspace) -> bool {
    open.label
        .with(|label| label.as_ref().is_some_and(|label| label.example))
}

#[component]
fn Header(open: OpenWorkspace) -> impl IntoView {
    // The example is called by the language that is shown, whichever it was made in.
    let name = move || {
        open.label.with(|label| {
            let label = label.as_ref()?;
            Some(if label.example {
                text!("start-demo-name")
            } else {
                label.name.clone()
            })
        })
    };
    let example = move || is_example(open);
    let passing = move || open.label.with(|label| label.as_ref().is_some_and(|l| l.passing));
    view! {
        <header class="header">
            <div class="header-row">
                <a class="brand" href=Route::Today.href()>
                    <Icon name=IconName::Duo />
                    <span>"Koppel"</span>
                </a>
                <p class="workspace">{name}</p>
                <div class="header-tools">{move || open.tools.get().run()}</div>
                <LanguageSwitch />
                <ThemeSwitch />
            </div>
            {move || example().then(|| view! { <p class="example">{t!("shell-example")}</p> })}
            {move || passing().then(|| view! { <p class="example">{t!("shell-passing")}</p> })}
        </header>
    }
}

/// The three languages, each in its own name, the one in use pressed in.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let buttons = Lang::ALL.map(|one| {
        view! {
            <button
                type="button"
                lang=one.code()
                title=one.own_name()
                // Holds what is written on it too, for those who steer by voice.
                aria-label=format!("{} {}", one.code(), one.own_name())
                aria-pressed=move || if lang() == one { "true" } else { "false" }
                on:click=move |_| set_lang(one)
            >
                {one.code()}
            </button>
        }
    });
    view! {
        <div class="languages" role="group" aria-label=t!("shell-language")>
            {buttons.into_iter().collect_view()}
        </div>
    }
}

/// Goes round: as the computer, light, dark.
#[component]
fn ThemeSwitch() -> impl IntoView {
    let next = move || {
        let at = Theme::ALL.iter().position(|one| *one == theme()).unwrap_or(0);
        Theme::ALL[(at + 1) % Theme::ALL.len()]
    };
    let words = move || format!("{}: {}", text!("shell-theme"), text!(theme().name_key()));
    move || {
        let icon = match theme() {
            Theme::System => IconName::Screen,
            Theme::Light => IconName::Sun,
            Theme::Dark => IconName::Moon,
        };
        let turn = next();
        view! { <Button kind=ButtonKind::Quiet icon label=words on_click=move || set_theme(turn) /> }
    }
}

/// Always in sight; on a phone these four stand at the bottom.
fn first_entries() -> [(Route, IconName); 4] {
    [
        (Route::Today, IconName::Home),
        (Route::People(PeopleFilter::default()), IconName::People),
        (Route::Match, IconName::Link),
        (Route::Duos, IconName::Duo),
    ]
}

/// Behind *More* on a phone.
fn more_entries() -> [(Route, IconName); 5] {
    [
        (Route::Report, IconName::Chart),
        (Route::Lists, IconName::Upload),
        (Route::HandOver, IconName::Folder),
        (Route::Settings(SettingsTab::default()), IconName::Gear),
        (Route::Help, IconName::Help),
    ]
}

#[component]
fn MainMenu(place: Memo<Route>) -> impl IntoView {
    let more = RwSignal::new(false);
    Effect::new(move |_| {
        place.track();
        more.set(false);
    });
    let entry = move |(route, icon): (Route, IconName)| {
        let key = route.title_key();
        let (href, own) = (route.href(), route);
        view! {
            <li>
                <a
                    href=href
                    aria-current=move || (place.get().section() == own).then_some("page")
                >
                    <Icon name=icon />
                    <span>{t!(key)}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="nav" aria-label=t!("shell-nav")>
            <ul>{first_entries().map(entry).into_iter().collect_view()}</ul>
            <button
                type="button"
                class="nav-more"
                aria-expanded=move || if more.get() { "true" } else { "false" }
                on:click=move |_| more.update(|open| *open = !*open)
            >
                <Icon name=IconName::More />
                <span>{t!("shell-more")}</span>
            </button>
            <ul class="nav-rest" class:nav-rest-open=move || more.get()>
                {more_entries().map(entry).into_iter().collect_view()}
            </ul>
        </nav>
    }
}
