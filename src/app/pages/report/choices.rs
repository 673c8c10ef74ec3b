//! What the report is about: period, branch, day, audience. Kept in memory while the workspace is open, so that the
//! print view shows the same and coming back finds it again; never in the address.

use crate::app::prelude::*;
use crate::app::state::Session;
use crate::browser::clock;
use crate::dates::{self, About};
use crate::programme::organisation::BranchId;
use crate::reporting::tables::Audience;
use crate::reporting::{BranchScope, Period, Report, Scope};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The choice of own days; the others are empty (everything) or a year.
const OWN_PERIOD: &str = "own";
/// What belongs to no branch.
const NO_BRANCH: &str = "none";
/// How many past years the list offers.
const YEARS: i32 = 12;

/// What was chosen, once it can be computed with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Choices {
    pub(super) scope: Scope,
    pub(super) as_of: NaiveDate,
    pub(super) audience: Audience,
}

/// The fields as typed.
#[derive(Clone, Copy)]
pub(super) struct Form {
    period: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    branch: RwSignal<String>,
    as_of: RwSignal<String>,
    audience: RwSignal<String>,
}

/// The fields, in the order of [`Form::fields`].
static LAST: LazyLock<ArcRwSignal<Option<[String; 6]>>> = LazyLock::new(ArcRwSignal::default);

impl Form {
    /// The choices made before, else everything so far for own use; remembers what is chosen from here on.
    pub(super) fn recall(today: NaiveDate) -> Self {
        let last = LAST.get_untracked().unwrap_or_else(|| {
            let day = dates::write(today);
            [
                String::new(),
                String::new(),
                day.clone(),
                String::new(),
                day,
                "own".to_owned(),
            ]
        });
        let [period, from, to, branch, as_of, audience] = last.map(RwSignal::new);
        let form = Self {
            period,
            from,
            to,
            branch,
            as_of,
            audience,
        };
        Effect::new(move |_| LAST.set(Some(form.fields().map(|field| field.get()))));
        form
    }

    fn fields(self) -> [RwSignal<String>; 6] {
        [
            self.period,
            self.from,
            self.to,
            self.branch,
            self.as_of,
            self.audience,
        ]
    }

    /// Chooses a whole year of all branches, as of a day.
    pub(super) fn take_year(self, year: i32, as_of: NaiveDate) {
        self.period.set(year.to_string());
        self.branch.set(String::new());
        self.as_of.set(dates::write(as_of));
    }

    /// What can be computed with; while a field is wrong, the last that could.
    pub(super) fn checked(self) -> Memo<Choices> {
        Memo::new(move |last: Option<&Choices>| {
            let fallback = || {
                last.copied().unwrap_or(Choices {
                    scope: Scope::default(),
                    as_of: clock::today(),
                    audience: Audience::Own,
                })
            };
            self.read().unwrap_or_else(fallback)
        })
    }

    fn read(self) -> Option<Choices> {
        let period = match self.period.get().as_str() {
            "" => Period::ALL,
            OWN_PERIOD => {
                let (from, to) = (day(self.from).ok()?, day(self.to).ok()?);
                if is_backwards(from, to) {
                    return None;
                }
                Period { from, to }
            }
            year => Period::year(year.parse().ok()?)?,
        };
        let branch = match self.branch.get().as_str() {
            "" => BranchScope::All,
            NO_BRANCH => BranchScope::Only(None),
            id => BranchScope::Only(Some(id.parse().ok()?)),
        };
        Some(Choices {
            scope: Scope { period, branch },
            as_of: day(self.as_of).ok()??,
            audience: if self.audience.get() == "public" {
                Audience::Public
            } else {
                Audience::Own
            },
        })
    }
}

/// A day, or none where the field is empty; an error where it is not a day.
fn day(value: RwSignal<String>) -> Result<Option<NaiveDate>, dates::Fault> {
    read_date(value, About::Event)
}

fn is_backwards(from: Option<NaiveDate>, to: Option<NaiveDate>) -> bool {
    matches!((from, to), (Some(from), Some(to)) if to < from)
}

/// The choices as a card of fields.
#[component]
pub(super) fn ChoicesCard(form: Form, session: Session) -> impl IntoView {
    let years = session.today().year();
    let periods = Signal::derive(move || {
        let years = (0..YEARS).map(|back| (years - back).to_string());
        let years = years.map(|year| Choice::new(year.clone(), year));
        years
            .chain([Choice::new(OWN_PERIOD, t!("report-period-own"))])
            .collect::<Vec<_>>()
    });
    let branches = Signal::derive(move || {
        let names = session.read(|register| {
            let branches = register.branches().into_iter();
            branches
                .map(|(id, branch)| (id.to_string(), branch.name.clone().unwrap_or_default()))
                .collect::<Vec<_>>()
        });
        let names = names.into_iter().map(|(id, name)| Choice::new(id, name));
        names
            .chain([Choice::new(NO_BRANCH, t!("report-no-branch"))])
            .collect::<Vec<_>>()
    });
    let audiences = Signal::derive(move || {
        vec![
            Choice::new("own", t!("report-own")),
            Choice::new("public", t!("report-public")),
        ]
    });
    let missing =
        Signal::derive(move || matches!(day(form.as_of), Ok(None)).then(|| text!("date-field-missing")));
    let backwards = Signal::derive(move || {
        let ends = (day(form.from), day(form.to));
        matches!(ends, (Ok(from), Ok(to)) if is_backwards(from, to)).then(|| text!("report-bad-period"))
    });
    view! {
        <div class="no-print">
            <Card title=t!("report-choose")>
                <div class="columns">
                    <div class="stack">
                        <SelectField
                            label=t!("report-period")
                            value=form.period
                            choices=periods
                            none=t!("report-period-all")
                        />
                        {move || {
                            (form.period.get() == OWN_PERIOD)
                                .then(|| {
                                    view! {
                                        <DateField label=t!("report-from") value=form.from about=About::Event />
                                        <DateField label=t!("report-to") value=form.to about=About::Event error=backwards />
                                    }
                                })
                        }}
                    </div>
                    <SelectField
                        label=t!("report-branch")
                        value=form.branch
                        choices=branches
                        none=t!("report-branch-all")
                    />
                    <DateField
                        label=t!("report-as-of")
                        value=form.as_of
                        about=About::Event
                        hint=t!("report-as-of-hint")
                        error=missing
                        required=true
                    />
                    <RadioGroup label=t!("report-audience") value=form.audience choices=audiences />
                </div>
            </Card>
        </div>
    }
}

/// One sentence on what a report is about.
pub(super) fn scope_words(report: &Report, names: &BTreeMap<BranchId, String>) -> String {
    let texts = texts();
    let Period { from, to } = report.scope.period;
    let period = match (from, to) {
        (None, None) => text!("report-period-all"),
        (from, to) => text!(
            "report-span",
            from = from.map_or_else(|| text!("report-span-open"), |day| texts.date_numeric(day)),
            to = texts.date_numeric(to.unwrap_or(report.as_of))
        ),
    };
    let branch = match report.scope.branch {
        BranchScope::All => text!("report-branch-all"),
        BranchScope::Only(None) => text!("report-no-branch"),
        BranchScope::Only(Some(id)) => names.get(&id).cloned().unwrap_or_default(),
    };
    text!(
        "report-scope",
        period = period,
        branch = branch,
        day = texts.date_numeric(report.as_of),
        rules = report.rule_version.clone()
    )
}
