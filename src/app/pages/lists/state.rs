//! What the page works on: the file's bytes, what was corrected, what was decided.

use crate::app::prelude::*;
use crate::app::state::Session;
use crate::app::words;
use crate::browser::clock;
use crate::browser::files::PickedFile;
use crate::browser::worker::{self, Cancel, RunOptions, WorkerError};
use crate::exchange::lists::events::sought::Answers;
use crate::exchange::lists::job::ReadList;
use crate::exchange::lists::plan::{Draft, KnownMember, KnownSession};
use crate::exchange::lists::values::told::{UnknownWord, Words};
use crate::exchange::lists::{Decision, Known, ListKind, ListPlan, Mapping, Options, Preview};
use crate::programme::organisation::BranchId;
use crate::register::take_over::{Arrivals, TakeOver};
use leptos::task::spawn_local;
use std::collections::BTreeMap;

/// The largest list that is read, bytes: what the reader takes.
const LARGEST: u64 = crate::exchange::lists::workbook::MAX_BYTES as u64;

/// What the reader was told and what was decided.
type Settled = (Options, BTreeMap<u32, Decision>);

/// The page's signals; copied into its parts.
#[derive(Clone, Copy)]
pub(super) struct Work {
    session: Session,
    /// The file as it was picked.
    file: StoredValue<Option<(String, Vec<u8>)>>,
    /// What the reader is told.
    pub options: RwSignal<Options>,
    /// What it found.
    pub preview: RwSignal<Option<Preview>>,
    /// The words that were asked about, those that were answered too.
    pub asked: RwSignal<Vec<UnknownWord>>,
    /// What a person decided about rows, by their number.
    pub decisions: RwSignal<BTreeMap<u32, Decision>>,
    /// Who is meant by those whom rows name, as a person said.
    pub answers: RwSignal<Answers>,
    /// The branch of all of it: the id as text, empty where none is said.
    pub branch: RwSignal<String>,
    /// What the file is called.
    pub name: RwSignal<Option<String>>,
    /// That the people of this list are eligible and have consented, as the coordinator says.
    pub confirmed: RwSignal<bool>,
    /// Something is being read.
    pub busy: RwSignal<bool>,
    /// How far, 0 to 1.
    pub done: RwSignal<f64>,
    /// Why it could not be read.
    pub error: RwSignal<Option<String>>,
    /// Reading was stopped by a person.
    pub stopped: RwSignal<bool>,
    /// Ends what is being read now.
    cancel: StoredValue<Cancel, LocalStorage>,
    /// What was told when the list was last read to its end: what stopping goes back to.
    settled: StoredValue<Option<Settled>>,
    /// How many rows were taken over last.
    pub finished: RwSignal<Option<usize>>,
}

impl Work {
    pub fn new(session: Session) -> Self {
        let today = session.today();
        let options = session.peek(|register| {
            let mut options = Options::new(today, &register.rules_on(today));
            options.known = Known::all(register);
            options.members = KnownMember::all(register);
            options.known_sessions = register
                .all()
                .into_iter()
                .map(|(id, session)| KnownSession {
                    id,
                    session: Draft(session),
                })
                .collect();
            options
        });
        Self {
            session,
            file: StoredValue::new(None),
            options: RwSignal::new(options),
            preview: RwSignal::new(None),
            asked: RwSignal::default(),
            decisions: RwSignal::default(),
            answers: RwSignal::default(),
            branch: RwSignal::default(),
            name: RwSignal::new(None),
            confirmed: RwSignal::new(false),
            busy: RwSignal::new(false),
            done: RwSignal::new(0.0),
            error: RwSignal::new(None),
            stopped: RwSignal::new(false),
            cancel: StoredValue::new_local(Cancel::default()),
            settled: StoredValue::new(None),
            finished: RwSignal::new(None),
        }
    }

    /// Stops what is being read: a first reading leaves no list, a correction leaves the list as it was read before.
    pub fn stop(self) {
        self.end();
        match self.settled.get_value() {
            Some((options, decisions)) => {
                self.options.set(options);
                self.decisions.set(decisions);
                // The fields show again what holds.
                self.preview.notify();
            }
            None => self.clear(),
        }
        self.stopped.set(true);
    }

    /// From now on a reading can be stopped, and one that was going on before is.
    fn start(self) -> Cancel {
        self.cancel.with_value(Cancel::now);
        let cancel = Cancel::default();
        self.cancel.set_value(cancel.clone());
        self.stopped.set(false);
        self.done.set(0.0);
        self.busy.set(true);
        cancel
    }

    /// Takes a picked file and reads it.
    pub fn pick(self, files: Vec<PickedFile>) {
        let Some(file) = files.into_iter().next() else {
            return;
        };
        // What was decided and confirmed, was about the list before.
        self.clear();
        let cancel = self.start();
        self.finished.set(None);
        self.name.set(Some(file.name()));
        spawn_local(async move {
            let read = file.read(LARGEST).await;
            if cancel.asked() {
                return;
            }
            match read {
                Ok(bytes) => {
                    self.file.set_value(Some((file.name(), bytes)));
                    let kept = Self::new(self.session).options.get_untracked();
                    self.options.set(kept);
                    self.read(cancel.clone()).await;
                    self.recall_mapping(cancel).await;
                }
                Err(error) => {
                    self.error.try_set(Some(words::picked_error(&error)));
                    self.busy.try_set(false);
                }
            }
        });
    }

    /// Changes what the reader is told, and reads again.
    pub fn correct(self, change: impl FnOnce(&mut Options)) {
        let rows = |options: &Options| {
            (
                options.sheet.clone(),
                options.heading_row,
                options.separator,
                options.kind,
            )
        };
        let before = self.options.with_untracked(rows);
        self.options.update(change);
        if self.options.with_untracked(rows) != before {
            // Other rows now have the numbers that were decided about.
            self.decisions.set(BTreeMap::new());
            self.answers.set(Answers::new());
        }
        let cancel = self.start();
        spawn_local(self.read(cancel));
    }

    async fn read(self, cancel: Cancel) {
        let Some((name, bytes)) = self.file.get_value() else {
            return;
        };
        let options = self.options.get_untracked();
        let progress = RunOptions {
            on_progress: Some(Box::new(move |done| {
                self.done.try_set(done);
            })),
            cancel: Some(cancel.clone()),
        };
        let told = options.clone();
        let answer = worker::run(ReadList { name, options }, bytes, progress).await;
        if cancel.asked() {
            return;
        }
        let read = match answer {
            Ok(done) => match done.answer {
                Ok(sliced) => sliced
                    .whole(clock::breathe)
                    .await
                    .map_err(|error| error.to_string()),
                Err(error) => Err(text!(error.text_key())),
            },
            Err(WorkerError::Cancelled) => {
                self.busy.try_set(false);
                return;
            }
            Err(error) => Err(words::worker_error(&error)),
        };
        if cancel.asked() {
            return;
        }
        match read {
            Ok(preview) => {
                self.error.try_set(None);
                self.preview.try_set(Some(preview));
                let decisions = self.decisions.try_get_untracked().unwrap_or_default();
                self.settled.try_set_value(Some((told, decisions)));
            }
            Err(why) => {
                self.error.try_set(Some(why));
            }
        }
        self.busy.try_set(false);
    }

    /// What the list is about.
    pub fn kind(self) -> Option<ListKind> {
        self.preview
            .with(|preview| preview.as_ref().map(|preview| preview.kind))
    }

    /// Looks at what the import would do; at that of nothing while there is no list.
    pub fn plan<T>(self, look: impl FnOnce(&ListPlan) -> T) -> T {
        self.preview.with(|preview| match preview {
            Some(preview) => look(&preview.plan),
            None => look(&ListPlan::default()),
        })
    }

    /// A mapping that was kept for this kind of list is used where the headings are the same, and what was said of
    /// words before holds for them.
    async fn recall_mapping(self, cancel: Cancel) {
        let Some(kind) = self.preview.with_untracked(|p| p.as_ref().map(|p| p.kind)) else {
            return;
        };
        let kept = self.session.small(&mapping_name(kind)).await;
        let mapping: Mapping = kept
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        let kept = self.session.small(WORDS_NAME).await;
        let words: Words = kept
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        let (mapping, differs) = self.preview.with_untracked(|preview| {
            let Some(preview) = preview else {
                return (Mapping::default(), false);
            };
            let mapping = mapping.fitting(&preview.columns);
            let mapped = preview.columns.iter().any(|column| {
                let kept = mapping.0.get(&column.heading);
                kept.is_some_and(|kept| *kept != column.target)
            });
            let mut asked = preview.plan.words.iter();
            let told = asked.any(|asked| words.says(&asked.family, &asked.word).is_some());
            (mapping, mapped || told)
        });
        if differs && !cancel.asked() {
            self.options.update(|options| {
                options.mapping = mapping;
                options.words = words;
            });
            self.busy.set(true);
            self.read(cancel).await;
        }
    }

    /// Keeps the mapping for the next list of this kind, and what was said of words.
    pub fn keep_mapping(self, kind: Option<ListKind>) {
        let words = self.options.with_untracked(|options| options.words.clone());
        if let (false, Ok(text)) = (words.0.is_empty(), serde_json::to_string(&words)) {
            self.session.keep_small(WORDS_NAME, text);
        }
        let mapping = self.options.with_untracked(|options| options.mapping.clone());
        if let (Some(kind), false, Ok(text)) = (kind, mapping.0.is_empty(), serde_json::to_string(&mapping)) {
            self.session.keep_small(&mapping_name(kind), text);
        }
    }

    /// How many rows come in as decided now.
    pub fn count(self) -> usize {
        let (decisions, answers) = (self.decisions.get(), self.answers.get());
        self.plan(|plan| {
            let rows = plan.rows.iter();
            rows.filter(|row| plan.comes_in(row, &decisions, &answers))
                .count()
        })
    }

    /// Of how many people it is still to be said who they are.
    pub fn open_questions(self) -> usize {
        let (decisions, answers) = (self.decisions.get(), self.answers.get());
        self.plan(|plan| plan.open_questions(&decisions, &answers))
    }

    /// What a list of what happened would bring, as answered now; `None` for a list of people or sessions.
    pub fn arrivals(self) -> Option<Arrivals> {
        self.kind().filter(|kind| kind.is_of_events())?;
        let (decisions, answers) = (self.decisions.get(), self.answers.get());
        let today = self.session.today();
        let list = self.plan(|plan| plan.take_over_as(&decisions, &answers, today));
        Some(self.session.read(|register| register.arrivals(&list)))
    }

    /// Whether eligibility or consent of someone is unknown.
    pub fn asks_confirmation(self) -> bool {
        self.preview.with(|preview| {
            let totals = preview
                .as_ref()
                .map(|preview| preview.plan.totals)
                .unwrap_or_default();
            totals.eligibility_unknown + totals.consent_unknown > 0
        })
    }

    /// The step that takes the list over; those of whom the list does not say it are eligible and have consented where
    /// that is confirmed.
    pub fn to_take_over(self) -> Option<TakeOver> {
        let today = self.session.today();
        let decisions = self.decisions.get_untracked();
        let mut plan = self
            .preview
            .with_untracked(|preview| preview.as_ref().map(|p| p.plan.clone()))?;
        if self.confirmed.get_untracked() {
            plan.confirm();
        }
        let answers = self.answers.get_untracked();
        let mut list = plan.take_over_as(&decisions, &answers, today);
        list.branch = self.branch_said();
        Some(list)
    }

    /// The branch of the list: the only one there is, or the one that was chosen.
    fn branch_said(self) -> Option<BranchId> {
        let branches: Vec<BranchId> = self
            .session
            .peek(|register| register.branches().into_iter().map(|(id, _)| id).collect());
        match branches.as_slice() {
            [only] => Some(*only),
            _ => self.branch.get_untracked().parse().ok(),
        }
    }

    /// Ends the worker, if one reads: what it says is not heard any more. Also when the page is left.
    pub fn end(self) {
        self.cancel.try_with_value(Cancel::now);
        self.busy.try_set(false);
    }

    /// Puts the list away.
    pub fn clear(self) {
        self.end();
        self.file.set_value(None);
        self.settled.set_value(None);
        self.stopped.set(false);
        self.preview.set(None);
        self.decisions.set(BTreeMap::new());
        self.answers.set(Answers::new());
        self.asked.set(Vec::new());
        self.confirmed.set(false);
        self.name.set(None);
        self.error.set(None);
    }

    /// Says that it is done.
    pub fn finish(self, count: usize) {
        self.clear();
        self.finished.set(Some(count));
    }
}

/// Under which name what was said of words is kept.
const WORDS_NAME: &str = "words";

fn mapping_name(kind: ListKind) -> String {
    format!("mapping/{}", kind.code())
}
