//! What entries would do, before they are kept: which ones must be written, which kept ones must be written anew, and
//! what would be known afterwards. Nothing is changed, and only the records that are touched are looked at.

use super::entry::{Change, Dot, Entry};
use super::erase::Erasures;
use super::log::{Arrival, Logs};
use super::state::State;
use super::transactions::Transactions;
use super::union::counting;
use super::{Compartment, Journal, Record};
use crate::record::RecordId;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What must be written for entries to be kept: all of it together or nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Entries to add: those that are not there yet (or of which more is known now), each once, with what is erased
    /// left out.
    pub new: Vec<(Compartment, Entry)>,
    /// Entries that are there and lose something, as they are from now on. Every row or segment that holds one of
    /// them (by laptop, number and chain) must be written anew.
    pub scrubbed: Vec<(Compartment, Entry)>,
    /// Entries whose number another entry has taken: two laptops wrote under one name.
    pub forked: BTreeSet<Dot>,
    /// Entries whose digest does not follow from the one before: made by a faulty program, or changed.
    pub unlinked: BTreeSet<Dot>,
    /// Records that are touched.
    pub touched: BTreeSet<RecordId>,
}

impl Plan {
    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.scrubbed.is_empty()
    }
}

/// What would be known of the touched records.
#[derive(Debug)]
pub struct Trial(State);

impl Trial {
    /// A touched record as it would be; `None` when it would be unknown or erased.
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        self.0.record(id)
    }
}

/// Entries on their way in, with what they bring.
struct Incoming<'a> {
    logs: Logs,
    erasures: Cow<'a, Erasures>,
    /// Records that an erasure is new for.
    erased: BTreeSet<RecordId>,
    transactions: Transactions,
    /// Whether records must be made anew rather than added to.
    slow: bool,
}

impl Journal {
    /// What adding these entries would write.
    pub fn plan(&self, entries: impl IntoIterator<Item = (Compartment, Entry)>) -> Plan {
        self.try_out(entries).0
    }

    /// The same, with what would be known afterwards of the records that are touched.
    pub fn try_out(&self, entries: impl IntoIterator<Item = (Compartment, Entry)>) -> (Plan, Trial) {
        let mut plan = Plan::default();
        let mut incoming = self.sift(entries, &mut plan);
        for compartment in Compartment::ALL {
            // What an erasure among them covers came in before it.
            let erased = &incoming.erased;
            let log = incoming.logs.of_mut(compartment);
            log.scrub(|id| erased.contains(&id), |entry| incoming.erasures.scrub(entry));
        }
        plan.touched.clone_from(&incoming.erased);
        for (compartment, entry) in incoming.logs.entries() {
            plan.touched
                .extend(entry.changes.iter().filter_map(Change::record));
            if !self.follows(compartment, &entry, &incoming.logs) {
                plan.unlinked.insert(entry.dot(compartment));
            }
            plan.new.push((compartment, entry));
        }
        if !incoming.erased.is_empty() {
            for compartment in Compartment::ALL {
                for mut entry in self.log(compartment).about(|id| incoming.erased.contains(&id)) {
                    if incoming.erasures.scrub(&mut entry) {
                        plan.scrubbed.push((compartment, entry));
                    }
                }
            }
        }
        let trial = self.trial(&incoming, &mut plan.touched);
        (plan, trial)
    }

    /// Takes out what is known already, also within the entries themselves.
    fn sift(&self, entries: impl IntoIterator<Item = (Compartment, Entry)>, plan: &mut Plan) -> Incoming<'_> {
        let mut incoming = Incoming {
            logs: Logs::default(),
            erasures: Cow::Borrowed(&self.erasures),
            erased: BTreeSet::new(),
            transactions: Transactions::default(),
            slow: false,
        };
        for (compartment, mut entry) in entries {
            let dot = entry.dot(compartment);
            // A stub that an erasure put there needs no filling.
            self.erasures.scrub(&mut entry);
            let here = self.log(compartment).arrival(&entry);
            if here == Arrival::Known {
                continue;
            }
            let among = incoming.logs.of(compartment).arrival(&entry);
            if entry.erasures().next().is_some() {
                let fresh = incoming.erasures.to_mut().note(dot, &entry);
                incoming.erased.extend(fresh);
            }
            if here == Arrival::Forked || among == Arrival::Forked {
                plan.forked.insert(dot);
            }
            incoming.slow |= here != Arrival::New || !matches!(among, Arrival::New | Arrival::Known);
            if matches!(among, Arrival::New | Arrival::Forked) {
                incoming.transactions.note(dot, &entry);
            }
            incoming.logs.of_mut(compartment).add(&entry);
        }
        incoming.slow |= !incoming.erased.is_empty();
        incoming
    }

    /// Whether an entry's digest follows from the one before it, as far as that one is there.
    fn follows(&self, compartment: Compartment, entry: &Entry, incoming: &Logs) -> bool {
        if entry.seq == 1 {
            return entry.link([0; 16], compartment) == entry.chain;
        }
        let before = |logs: &Logs| {
            let found = logs.of(compartment).get(entry.replica, entry.seq - 1);
            found.map(|before| entry.link(before.chain, compartment) == entry.chain)
        };
        let fits = [before(&self.logs), before(incoming)];
        fits.contains(&Some(true)) || fits == [None, None]
    }

    fn trial(&self, incoming: &Incoming<'_>, touched: &mut BTreeSet<RecordId>) -> Trial {
        // A half that arrives lets the half that waited for it count.
        let whole = |entry: &Entry| {
            let here = self.transactions.entries_of(entry.tx);
            let new = incoming.transactions.entries_of(entry.tx);
            let has = |c: Compartment| here.iter().chain(new).any(|dot| dot.0 == c);
            !entry.half || Compartment::ALL.into_iter().all(has)
        };
        let mut waited: BTreeMap<Dot, Entry> = BTreeMap::new();
        let mut seen = HashSet::new();
        for (_, entry) in incoming.logs.entries() {
            let completes = entry.half && !self.transactions.is_whole(entry.tx) && whole(&entry);
            if completes && seen.insert(entry.tx) {
                let dots = self.transactions.entries_of(entry.tx).iter();
                waited.extend(dots.filter_map(|dot| Some((*dot, self.entry(*dot)?))));
            }
        }
        for entry in waited.values() {
            touched.extend(entry.changes.iter().filter_map(Change::record));
        }
        if incoming.slow {
            let mut state = State::default();
            let counting_here = counting(&self.logs, &self.transactions);
            let new = incoming.logs.entries().filter(|(_, entry)| whole(entry));
            let waited = waited.iter().map(|(dot, entry)| (dot.0, entry.clone()));
            let all = counting_here.chain(waited).chain(new);
            state.rebuild(touched, all, &incoming.erasures);
            return Trial(state);
        }
        let mut state = self.state.part(touched);
        let mut again = Vec::new();
        for (dot, entry) in waited {
            state.apply(dot, &entry, &mut again);
        }
        for (compartment, entry) in incoming.logs.entries().filter(|(_, entry)| whole(entry)) {
            state.apply(entry.dot(compartment), &entry, &mut again);
        }
        Trial(state)
    }
}
