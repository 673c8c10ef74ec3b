//! What entries would do, before they are kept: which ones must be written, which kept ones must be written anew, and
//! what would be known afterwards. Nothing is changed, and only the records that are touched are looked at.

use super::entry::{Change, Dot, Entry};
use super::erase::Erasures;
use super::log::{Arrival, Logs};
use super::quick::QuickMap;
use super::said::Standing;
use super::transactions::Transactions;
use super::{Compartment, Journal, Record, TxId};
use crate::record::RecordId;
use std::collections::BTreeSet;

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
pub struct Trial(QuickMap<RecordId, Record>);

impl Trial {
    /// A touched record as it would be; `None` when it would be unknown or erased.
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        self.0.get(&id)
    }
}

/// Entries on their way in of which what is known already was taken out, with what they bring: the first of the
/// three steps of [`Journal::try_out`].
#[derive(Debug)]
pub struct Sifted {
    logs: Logs,
    /// All erasures that would be known, where there are new ones among the entries.
    erasures: Option<Erasures>,
    /// Records that an erasure is new for.
    erased: BTreeSet<RecordId>,
    transactions: Transactions,
    forked: BTreeSet<Dot>,
}

impl Sifted {
    fn erasures<'a>(&'a self, here: &'a Journal) -> &'a Erasures {
        self.erasures.as_ref().unwrap_or(&here.erasures)
    }
}

impl Journal {
    /// What adding these entries would write.
    pub fn plan(&self, entries: impl IntoIterator<Item = (Compartment, Entry)>) -> Plan {
        self.try_out(entries).0
    }

    /// The same, with what would be known afterwards of the records that are touched.
    pub fn try_out(&self, entries: impl IntoIterator<Item = (Compartment, Entry)>) -> (Plan, Trial) {
        let mut sifted = self.sift(entries);
        let mut plan = self.plan_of(&mut sifted);
        let trial = self.trial_of(&sifted, &mut plan);
        (plan, trial)
    }

    /// The second step: what must be written.
    pub fn plan_of(&self, incoming: &mut Sifted) -> Plan {
        let mut plan = Plan {
            forked: std::mem::take(&mut incoming.forked),
            ..Plan::default()
        };
        for compartment in Compartment::ALL {
            // What an erasure among them covers came in before it.
            let erased = &incoming.erased;
            let erasures = incoming.erasures.as_ref().unwrap_or(&self.erasures);
            let is_one = |id| erased.contains(&id);
            let logs = &mut incoming.logs;
            logs.scrub(compartment, is_one, |entry| erasures.scrub(entry));
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
                    if incoming.erasures(self).scrub(&mut entry) {
                        plan.scrubbed.push((compartment, entry));
                    }
                }
            }
        }
        plan
    }

    /// The first step: takes out what is known already, also within the entries themselves.
    pub fn sift(&self, entries: impl IntoIterator<Item = (Compartment, Entry)>) -> Sifted {
        let mut incoming = Sifted {
            logs: Logs::default(),
            erasures: None,
            erased: BTreeSet::new(),
            transactions: Transactions::default(),
            forked: BTreeSet::new(),
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
                let all = incoming.erasures.get_or_insert_with(|| self.erasures.clone());
                incoming.erased.extend(all.note(dot, &entry));
            }
            if here == Arrival::Forked || among == Arrival::Forked {
                incoming.forked.insert(dot);
            }
            if let Some(place) = incoming.logs.keep(compartment, &entry, among) {
                let command = (entry.tx, entry.half);
                incoming.transactions.note(dot, place, command, entry.undoes);
            }
        }
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

    /// The third step: what would be known of the touched records. Halves that would count bring more of these.
    pub fn trial_of(&self, incoming: &Sifted, plan: &mut Plan) -> Trial {
        let touched = &mut plan.touched;
        let (here, new) = (&self.transactions, &incoming.transactions);
        let meet = |tx: TxId| match (here.lone(tx), new.lone(tx)) {
            (Some((one, _)), Some((other, _))) => one != other,
            _ => false,
        };
        let whole = |tx: TxId| here.is_whole(tx) || new.is_whole(tx) || meet(tx);
        // A half that arrives lets the half that waited for it count.
        for tx in new.halves().filter(|tx| !here.is_whole(*tx) && whole(*tx)) {
            let rows = self.logs.rows();
            let waited = here.lone(tx).map_or(&[][..], |(_, places)| places);
            touched.extend(waited.iter().flat_map(|place| rows.records_of(*place)));
        }
        let both = [self.logs.rows(), incoming.logs.rows()];
        let worked_out = |id: &RecordId| {
            let mut said = Vec::new();
            both.iter().for_each(|rows| rows.said_of(*id, &whole, &mut said));
            Some((
                *id,
                Standing::of(&mut said, incoming.erasures(self).of(*id))?.record(),
            ))
        };
        Trial(touched.iter().filter_map(worked_out).collect())
    }
}
