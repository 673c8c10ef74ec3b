//! All parts side by side, for whoever builds pages. Only in builds with debug assertions, so its
//! example words are not translated.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::app::prelude::*;
use crate::browser::files::PickedFile;

/// The gallery.
#[component]
pub fn GalleryPage() -> impl IntoView {
    view! {
        <PageHead title=t!("page-gallery") lead="Every part once. Try it in both looks and on a phone.">
            <Button kind=ButtonKind::Primary icon=IconName::Check>{t!("save")}</Button>
            <Button icon=IconName::Back>{t!("back")}</Button>
        </PageHead>
        <Controls />
        <Fields />
        <States />
        <Rows />
    }
}

#[component]
fn Controls() -> impl IntoView {
    let toasts = use_toasts();
    let (dialog, confirm) = (RwSignal::new(false), RwSignal::new(false));
    let tab = RwSignal::new("one");
    view! {
        <Card title="Buttons, menu, dialogs, messages">
            <div class="actions">
                <Button kind=ButtonKind::Danger>"Danger"</Button>
                <Button kind=ButtonKind::Quiet icon=IconName::Pencil>"Quiet"</Button>
                <Button disabled=true>"Disabled"</Button>
                <Button icon=IconName::Cross label=t!("close") />
                <LinkButton to=Route::Help icon=IconName::Help>"A link"</LinkButton>
                <Menu label="Menu" icon=IconName::More>
                    <MenuItem icon=IconName::Pencil on_click=move || toasts.say("Edited")>"Edit"</MenuItem>
                    <MenuItem icon=IconName::Download on_click=move || toasts.say("Saved")>"Save a copy"</MenuItem>
                </Menu>
            </div>
            <div class="actions">
                <Button on_click=move || dialog.set(true)>"Dialog"</Button>
                <Button on_click=move || confirm.set(true)>"Question"</Button>
                <Button on_click=move || {
                    toasts.offer("Duo made", t!("undo"), move || toasts.say("Undone"));
                }>"Message"</Button>
            </div>
            <Dialog open=dialog title="A dialog"><p>"Escape closes it; the focus goes back."</p></Dialog>
            <ConfirmDialog
                open=confirm
                title="Close this duo?"
                text="Both can then be matched again. You can undo this."
                confirm="Close the duo"
                on_confirm=move || toasts.say("Closed")
            />
            <Stepper steps=vec!["File".into(), "Columns".into(), "Check".into()] current=1_usize />
            <Tabs
                label="Parts"
                tabs=vec![Tab::new("one", "First"), Tab::new("two", "Second")]
                current=tab
            >
                {move || view! { <p>{format!("Tab {}", tab.get())}</p> }}
            </Tabs>
        </Card>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let name = RwSignal::new(String::new());
    let level = RwSignal::new(String::new());
    let town = RwSignal::new(String::new());
    let days = RwSignal::new(BTreeSet::from(["di".to_owned()]));
    let levels = || ["A1", "A2", "B1", "B2"].map(|one| Choice::new(one, one)).to_vec();
    let towns = || {
        ["Aalst", "Antwerpen", "Gent", "Mechelen"]
            .map(|one| Choice::new(one, one))
            .to_vec()
    };
    let take = move |files: Vec<PickedFile>| name.set(files.iter().map(PickedFile::name).collect());
    view! {
        <Card title="Fields">
            <div class="columns">
                <div class="stack">
                    <TextField label="First name" value=name required=true hint="As she is called." />
                    <TextField
                        label="Phone"
                        kind=InputKind::Phone
                        value=RwSignal::new("03".into())
                        error=|| Some("This number is too short. Write all digits.".to_owned())
                    />
                    <DateField label="Born on" about=crate::dates::About::Birth { least: 14 } value=RwSignal::new(String::new()) />
                    <TextAreaField label="Note" value=RwSignal::new(String::new()) />
                </div>
                <div class="stack">
                    <SelectField label="Level" value=level choices=levels />
                    <PickOne label="Town" value=town choices=towns fold=|words: String| words.to_lowercase() />
                    <RadioGroup label="Level" value=level choices=levels />
                    <CheckField label="Has agreed" checked=RwSignal::new(true) hint="Ask again each year." />
                    <ChipSet
                        label="Free on"
                        selected=days
                        choices=|| ["ma", "di", "wo", "do", "vr"].map(|one| Choice::new(one, one)).to_vec()
                    />
                </div>
            </div>
            <FileDrop
                label="A list in Excel or CSV"
                accept=".csv,.xlsx"
                on_files=take
            />
        </Card>
    }
}

#[component]
fn States() -> impl IntoView {
    let entry = |icon, title: &'static str, detail: &'static str| TimelineEntry {
        icon,
        when: "di 3 mrt 2026".into(),
        title: title.into(),
        detail: detail.into(),
    };
    view! {
        <Card title="States">
            <div class="actions">
                <Badge text="candidate" />
                <Badge tone=Tone::Good text="active" />
                <Badge tone=Tone::Busy text="waiting" />
                <Badge tone=Tone::Warn text="silent" />
                <Badge tone=Tone::Bad text="stopped" />
            </div>
            <Notice title="Something to know"><p>"And what it means."</p></Notice>
            <Notice tone=Tone::Good title="All is kept" />
            <Notice tone=Tone::Warn title="Three rows need a look"><p>"Look at them below."</p></Notice>
            <Notice tone=Tone::Bad title="The file could not be read"><p>"Save it again as CSV and try once more."</p></Notice>
            <Bar label="Sector" value=Some(18.0) max=22.0 />
            <Bar label="Interests" value=None max=18.0 />
            <Busy on=true />
            <Progress done=0.4 text="Reading the list" />
            <div class="figures">
                <Figure label="Positive outcome" value="74%" basis="n = 100 · 65–82% · from the start" />
                <Figure label="Between meetings" value=t!("days", n = 9) basis="n = 88 · median" />
            </div>
            <Timeline entries=vec![
                entry(IconName::Duo, "Duo started", "With a mentor from Ghent."),
                entry(IconName::Person, "Signed up", ""),
            ] />
            <EmptyState icon=IconName::People title="Nobody here yet" text="Read in a list, or add someone.">
                <LinkButton to=Route::Lists kind=ButtonKind::Primary icon=IconName::Upload>"Read a list"</LinkButton>
            </EmptyState>
        </Card>
    }
}

#[component]
fn Rows() -> impl IntoView {
    let toasts = use_toasts();
    let search = RwSignal::new(String::new());
    let rows = Memo::new(move |_| {
        let wanted = search.get();
        Arc::new(
            (1..=10_000_u32)
                .filter(|n| n.to_string().contains(&wanted))
                .collect::<Vec<_>>(),
        )
    });
    view! {
        <Card title="Ten thousand rows">
            <SearchBox label="Search a number" value=search />
            <WindowedTable
                label="Numbers"
                columns=vec![
                    Column::new("col-wide", "Number"),
                    Column::new("col-roomy", "Half"),
                    Column::new("col-number", "Square"),
                ]
                rows=rows
                key=|n: &u32| *n
                cells=|n: &u32| vec![
                    format!("No. {n}").into_any(),
                    (n / 2).into_any(),
                    (u64::from(*n) * u64::from(*n)).into_any(),
                ]
                on_open=move |n: u32| toasts.say(format!("Opened {n}"))
            />
        </Card>
    }
}
