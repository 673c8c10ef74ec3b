//! The union of all entries, and what follows from it.

use super::Compartment;
use super::clock::{self, Clock, Doubt};
use super::entry::{Change, Dot, Entry};
use super::erase::Erasures;
use super::heads::Record;
use super::lines::{self, LineError, Names};
use super::log::{Arrival, Log, Logs};
use super::packed::Segment;
use super::records::Records;
use super::rows::Place;
use super::said::{Looker, Said, Shown, Standing};
use super::transactions::{Counts, Transactions};
use crate::record::{Kind, RecordId};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Everything remembered, with what follows from it. What is shown is a pure function of the set of entries.
#[derive(Debug, Default)]
pub struct Journal {
    pub(super) logs: Logs,
    records: Records,
    pub(super) erasures: Erasures,
    pub(super) transactions: Transactions,
    pub(super) clock: Clock,
    pub(super) names: Names,
}

/// What an addition brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// Entries that were new.
    pub entries: usize,
    /// Records that they touched.
    pub touched: BTreeSet<RecordId>,
    /// Entries from which something was erased just now, those that were there and those that came in: wherever
    /// they are kept with what they said before, they must be written anew.
    pub scrubbed: BTreeSet<Dot>,
    /// Entries whose number another entry had taken.
    pub forked: BTreeSet<Dot>,
}

/// What several entries brought, and what still has to be done about it.
#[derive(Debug, Default)]
struct Batch {
    added: Added,
    /// Records of which something was erased.
    erased: BTreeSet<RecordId>,
    /// Records of which more was known than is now, or the other way round.
    anew: Vec<RecordId>,
}

impl Journal {
    /// Takes in entries of one compartment, from wherever they come. Those already there change nothing.
    pub fn add(
        &mut self,
        compartment: Compartment,
        entries: impl IntoIterator<Item = Entry>,
        now_ms: i64,
    ) -> Added {
        let mut touched = Vec::new();
        let mut added = self.add_noting(compartment, entries, now_ms, &mut touched);
        added.touched = touched.into_iter().collect();
        added
    }

    /// The same, for who adds many pieces: the records that were touched are put behind those in `touched`, some of
    /// them more than once, and `Added` has none.
    pub(crate) fn add_noting(
        &mut self,
        compartment: Compartment,
        entries: impl IntoIterator<Item = Entry>,
        now_ms: i64,
        touched: &mut Vec<RecordId>,
    ) -> Added {
        let mut batch = Batch::default();
        let entries = entries.into_iter();
        self.logs.expect(entries.size_hint().0);
        for entry in entries {
            self.take_in(compartment, entry, now_ms, touched, &mut batch);
        }
        self.finish(batch, touched)
    }

    /// Takes in one of several entries; what follows for the others waits for [`Journal::finish`].
    fn take_in(
        &mut self,
        compartment: Compartment,
        mut entry: Entry,
        now_ms: i64,
        touched: &mut Vec<RecordId>,
        batch: &mut Batch,
    ) {
        let dot = entry.dot(compartment);
        if self.erasures.scrub(&mut entry) {
            batch.added.scrubbed.insert(dot);
        }
        let arrival = self.logs.of(compartment).arrival(&entry);
        if arrival == Arrival::Known {
            return;
        }
        self.clock.observe(entry.stamp, now_ms);
        batch.erased.extend(self.erasures.note(dot, &entry));
        if arrival != Arrival::New {
            batch.anew.extend(entry.changes.iter().filter_map(Change::record));
        }
        if arrival == Arrival::Forked {
            batch.added.forked.insert(dot);
        }
        if let Some(place) = self.logs.keep(compartment, &entry, arrival) {
            batch.added.entries += 1;
            let command = (entry.tx, entry.half);
            let counts = self.transactions.note(dot, place, command, entry.undoes);
            self.touch(place, counts, touched);
        }
    }

    /// Lets what was erased among the entries of a batch reach those that came before.
    fn finish(&mut self, mut batch: Batch, touched: &mut Vec<RecordId>) -> Added {
        if !batch.erased.is_empty() {
            self.scrub(&batch.erased, &mut batch.added.scrubbed);
            batch.anew.extend(batch.erased);
        }
        self.forget(&batch.anew);
        touched.extend(batch.anew);
        batch.added
    }

    /// Takes in what the store holds in a segment; the records that were touched are put behind those in `touched`.
    /// `watch` sees the entries that are not of the usual kind: those that take something back, or erase, or are
    /// not understood.
    ///
    /// # Errors
    /// [`LineError`] where the segment is cut off or changed; what stands before that is taken in.
    pub(crate) fn add_segment(
        &mut self,
        compartment: Compartment,
        bytes: &[u8],
        now_ms: i64,
        touched: &mut Vec<RecordId>,
        mut watch: impl FnMut(&Entry),
    ) -> Result<Added, LineError> {
        let Some(mut segment) = Segment::of(bytes)? else {
            let entries = lines::read(bytes, &mut self.names)?;
            let entries = entries.into_iter().inspect(|entry| watch(entry));
            return Ok(self.add_noting(compartment, entries, now_ms, touched));
        };
        let mut batch = Batch::default();
        self.logs.expect(segment.at_most());
        loop {
            // Where something of a record is erased, what is said of it is looked through before it is kept.
            let erased = |id| !self.erasures.of(id).is_empty();
            let kept = self.logs.keep_packed(compartment, &mut segment, &erased);
            if let Some((begun, place)) = kept {
                self.clock.observe(begun.stamp, now_ms);
                batch.added.entries += 1;
                let dot = Dot(compartment, begun.replica, begun.seq);
                let counts = self.transactions.note(dot, place, (begun.tx, begun.half), None);
                self.touch(place, counts, touched);
                continue;
            }
            match segment.next_entry(&mut self.names) {
                Ok(Some(entry)) => {
                    watch(&entry);
                    self.take_in(compartment, entry, now_ms, touched, &mut batch);
                }
                Ok(None) => return Ok(self.finish(batch, touched)),
                Err(error) => {
                    self.finish(batch, touched);
                    return Err(error);
                }
            }
        }
    }

    /// Takes note of what an entry that came in touches, where it counts.
    fn touch(&mut self, place: Place, counts: Counts, touched: &mut Vec<RecordId>) {
        let rows = self.logs.rows();
        self.records.expect(rows.records().len());
        let waited = match counts {
            Counts::NotYet => return,
            Counts::Now => Vec::new(),
            Counts::WithWhatWaited(places) => places,
        };
        for place in waited.into_iter().chain([place]) {
            for record in rows.said_about(place) {
                self.records.forget(record);
                touched.push(rows.records()[record as usize]);
            }
        }
    }

    /// Lets go of what was worked out of some records.
    fn forget(&mut self, records: &[RecordId]) {
        let rows = self.logs.rows();
        self.records.expect(rows.records().len());
        let places = records.iter().filter_map(|id| rows.place_of(*id));
        places.for_each(|place| self.records.forget(place));
    }

    /// Turns what the erasures of these records cover into stubs.
    fn scrub(&mut self, records: &BTreeSet<RecordId>, scrubbed: &mut BTreeSet<Dot>) {
        for compartment in Compartment::ALL {
            let erasures = &self.erasures;
            let is_one = |id| records.contains(&id);
            scrubbed.extend(
                self.logs
                    .scrub(compartment, is_one, |entry| erasures.scrub(entry)),
            );
        }
    }

    /// What stands of a record, worked out in `said`, which is empty.
    pub(super) fn standing<'a, 's>(
        &'a self,
        id: RecordId,
        said: &'s mut Vec<Said<'a>>,
    ) -> Option<Standing<'a, 's>> {
        let counts = |tx| self.transactions.is_whole(tx);
        self.logs.rows().said_of(id, &counts, said);
        Standing::of(said, self.erasures.of(id))
    }

    fn worked_out(&self, id: RecordId) -> Option<Record> {
        Some(self.standing(id, &mut Vec::new())?.record())
    }

    /// A record. `None` also when it was erased.
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        let place = self.logs.rows().place_of(id)?;
        self.records.get(place, || self.worked_out(id))
    }

    /// The same for whoever looks at very many of them once: what is worked out is not kept.
    pub fn look(&self, id: RecordId) -> Option<Cow<'_, Record>> {
        let place = self.logs.rows().place_of(id)?;
        if let Some(known) = self.records.known(place) {
            return Some(Cow::Borrowed(known));
        }
        Some(Cow::Owned(self.worked_out(id)?))
    }

    /// What is shown of a record, which costs least.
    pub fn shown(&self, id: RecordId) -> Option<Shown> {
        Looker::new(self).shown(id).cloned()
    }

    /// What a record is. `None` when it is not known, was erased, or its creation has not arrived.
    pub fn kind(&self, id: RecordId) -> Option<Kind> {
        self.standing(id, &mut Vec::new())?.kind().cloned()
    }

    /// All records, in no order.
    pub fn records(&self) -> impl Iterator<Item = (RecordId, Cow<'_, Record>)> {
        let ids = self.logs.rows().records().iter();
        ids.filter_map(|id| Some((*id, self.look(*id)?)))
    }

    /// Puts ids in the order in which their records are kept, the last one first and each once: whoever looks at very
    /// many goes through memory from one end to the other.
    pub(crate) fn order_as_kept(&self, ids: &mut Vec<RecordId>) {
        let rows = self.logs.rows();
        let mut wanted = vec![false; rows.records().len()];
        // What nothing is known of (it was erased, say) has no place.
        ids.retain(|id| match rows.place_of(*id) {
            Some(place) => {
                wanted[place as usize] = true;
                false
            }
            None => true,
        });
        let known = wanted.iter().zip(rows.records()).rev();
        ids.extend(known.filter(|(wanted, _)| **wanted).map(|(_, id)| *id));
    }

    /// What is shown of all records, in no order.
    pub fn all_shown(&self) -> impl Iterator<Item = (RecordId, Shown)> {
        let ids = self.logs.rows().records().iter();
        ids.filter_map(|id| Some((*id, self.shown(*id)?)))
    }

    /// Whether anything was ever written to a part of a set, of whatever record; rarely true where it is not.
    pub(crate) fn knows_set(&self, name: &str) -> bool {
        self.logs.rows().has_text(&format!("{name}/"))
    }

    /// The entries of a compartment.
    pub fn log(&self, compartment: Compartment) -> Log<'_> {
        self.logs.of(compartment)
    }

    /// The logs of all compartments: a copy of them is what is held at one moment.
    pub fn logs(&self) -> &Logs {
        &self.logs
    }

    /// All entries with their compartment.
    pub fn entries(&self) -> impl Iterator<Item = (Compartment, Entry)> + Clone {
        self.logs.entries()
    }

    /// The entry of a write.
    pub fn entry(&self, dot: Dot) -> Option<Entry> {
        self.logs.of(dot.0).get(dot.1, dot.2)
    }

    /// Tells which entries speak of which records, by entry; of one and the same at least once.
    pub(crate) fn mentions(&self, tell: impl FnMut(RecordId, Dot)) {
        self.logs.rows().mentions(tell);
    }

    /// What speaks against this laptop's date, `now_ms`; see [`clock::doubt`].
    pub fn clock_doubt(&self, now_ms: i64) -> Option<Doubt> {
        let last = Compartment::ALL
            .into_iter()
            .flat_map(|compartment| self.log(compartment).last_stamps());
        clock::doubt(last, now_ms)
    }

    /// Halves of transactions that wait for the other.
    pub fn lone_halves(&self) -> usize {
        self.transactions.lone_halves()
    }

    /// The names of fields and kinds, shared in memory.
    pub fn names(&mut self) -> &mut Names {
        &mut self.names
    }
}
