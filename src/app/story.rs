//! The example's story: five steps in five minutes, each of which can be left. It stands above whatever page one is on.

use crate::app::prelude::*;

/// A step: the keys of its words, and where it is done.
struct Step {
    title: &'static str,
    text: &'static str,
    to: Route,
}

fn steps() -> [Step; 5] {
    let step = |title, text, to| Step { title, text, to };
    [
        step("story-list", "story-list-text", Route::Lists),
        step("story-match", "story-match-text", Route::Match),
        step("story-refuse", "story-refuse-text", Route::Match),
        step("story-meeting", "story-meeting-text", Route::Duos),
        step("story-report", "story-report-text", Route::Report),
    ]
}

/// How far the story is; `None` while nobody follows it.
#[derive(Clone, Copy)]
pub struct Story(RwSignal<Option<usize>>);

impl Story {
    /// Makes the place for it. Call once, at the root.
    pub fn provide() -> Self {
        let story = Self(RwSignal::new(None));
        provide_context(story);
        story
    }

    fn go_to(self, at: usize) {
        self.0.set(Some(at));
        if let Some(step) = steps().into_iter().nth(at) {
            go(&step.to);
        }
    }

    /// Leaves it.
    pub fn leave(self) {
        self.0.set(None);
    }
}

/// Offers the story, on the first page of the example.
#[component]
pub fn StoryOffer() -> impl IntoView {
    let story = expect_context::<Story>();
    move || {
        story.0.with(Option::is_none).then(|| {
            view! {
                <Card title=t!("story-title")>
                    <p>{t!("story-lead")}</p>
                    <div class="actions">
                        <Button kind=ButtonKind::Primary on_click=move || story.go_to(0)>
                            {t!("story-begin")}
                        </Button>
                    </div>
                </Card>
            }
        })
    }
}

/// The step that one is at.
#[component]
pub fn StoryPanel() -> impl IntoView {
    let story = expect_context::<Story>();
    move || {
        let at = story.0.get()?;
        let all = steps();
        let count = all.len();
        let step = all.into_iter().nth(at)?;
        let (to, title, text) = (step.to, step.title, step.text);
        let last = at + 1 == count;
        Some(view! {
            <section class="story no-print" aria-label=t!("story-title")>
                <p class="story-at">{t!("story-at", n = at + 1, of = count)}</p>
                <h2>{t!(title)}</h2>
                <p>{t!(text)}</p>
                <div class="actions">
                    <LinkButton to>{t!("story-there")}</LinkButton>
                    {(at > 0)
                        .then(|| {
                            view! {
                                <Button icon=IconName::Back on_click=move || story.go_to(at - 1)>{t!("story-back")}</Button>
                            }
                        })}
                    {if last {
                        view! {
                            <Button kind=ButtonKind::Primary icon=IconName::Check on_click=move || story.leave()>
                                {t!("story-done")}
                            </Button>
                        }
                            .into_any()
                    } else {
                        view! {
                            <Button kind=ButtonKind::Primary on_click=move || story.go_to(at + 1)>
                                {t!("story-next")}
                            </Button>
                            <Button kind=ButtonKind::Quiet on_click=move || story.leave()>{t!("story-leave")}</Button>
                        }
                            .into_any()
                    }}
                </div>
            </section>
        })
    }
}
