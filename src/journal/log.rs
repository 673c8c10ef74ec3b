//! The entries themselves, per compartment and laptop, and what has been seen without a gap.

use super::clock::Stamp;
use super::entry::{Dot, Entry};
use super::packed::Segment;
use super::rows::{Begun, Place, Rows, Told};
use super::{Compartment, ReplicaId};
use crate::record::RecordId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Per laptop the last number up to which *every* entry is there. (The highest number seen would hide gaps: in
/// simulation that lost writes for good.)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Vector(pub BTreeMap<ReplicaId, u32>);

impl Vector {
    /// Whether an entry lies within.
    pub fn holds(&self, replica: ReplicaId, seq: u32) -> bool {
        self.0.get(&replica).is_some_and(|upto| seq <= *upto)
    }
}

/// One laptop's entries in one compartment, by their places among all.
#[derive(Clone, Debug, Default)]
struct Run {
    /// Entries 1, 2, 3… without a gap.
    prefix: Vec<Place>,
    /// Entries beyond a gap.
    beyond: BTreeMap<u32, Place>,
    /// Entries whose number was given twice: those that came second.
    forks: Vec<Place>,
}

impl Run {
    fn get(&self, seq: u32) -> Option<Place> {
        let at = (seq as usize).checked_sub(1)?;
        self.prefix.get(at).or_else(|| self.beyond.get(&seq)).copied()
    }

    /// Takes note of an entry whose number is new.
    fn note(&mut self, seq: u32, place: Place) {
        if seq > self.prefix.len() as u32 + 1 {
            self.beyond.insert(seq, place);
            return;
        }
        self.prefix.push(place);
        while let Some(follows) = self.beyond.remove(&(self.prefix.len() as u32 + 1)) {
            self.prefix.push(follows);
        }
    }

    fn places(&self) -> impl Iterator<Item = Place> + Clone {
        let all = self.prefix.iter().chain(self.beyond.values()).chain(&self.forks);
        all.copied()
    }
}

/// What an entry is to a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It was not there.
    New,
    /// It is there.
    Known,
    /// It is there, but as a stub of which this copy knows more.
    Fuller,
    /// Another one of that number is there: two laptops took one name. Both are kept and both count.
    Forked,
}

/// One compartment's entries by laptop.
type Runs = BTreeMap<ReplicaId, Run>;

/// All entries of one compartment. They are kept in little memory: whoever looks at one gets it made anew.
#[derive(Clone, Copy, Debug)]
pub struct Log<'a> {
    rows: &'a Rows,
    runs: &'a Runs,
}

impl<'a> Log<'a> {
    /// What an entry would be, were it added. One that is numbered 0 is as good as known: it is not kept.
    pub fn arrival(self, entry: &Entry) -> Arrival {
        if entry.seq == 0 {
            return Arrival::Known;
        }
        let Some(run) = self.runs.get(&entry.replica) else {
            return Arrival::New;
        };
        if run.get(entry.seq).is_none() {
            return Arrival::New;
        }
        match self.same(entry) {
            // Only a stub can lack something.
            Some(known) if self.rows.is_unusual(known) && self.rows.get(known).lacks(entry) => {
                Arrival::Fuller
            }
            Some(_) => Arrival::Known,
            None => Arrival::Forked,
        }
    }

    /// The place of the copy that is here of an entry.
    fn same(self, entry: &Entry) -> Option<Place> {
        let run = self.runs.get(&entry.replica)?;
        let mut of_number = run.get(entry.seq).into_iter().chain(run.forks.iter().copied());
        of_number.find(|place| self.rows.name(*place) == (entry.seq, entry.chain))
    }

    /// An entry by its number.
    pub fn get(self, replica: ReplicaId, seq: u32) -> Option<Entry> {
        Some(self.rows.get(self.runs.get(&replica)?.get(seq)?))
    }

    /// The last entry of a laptop's gapless run.
    pub fn last(self, replica: ReplicaId) -> Option<Entry> {
        Some(self.rows.get(*self.runs.get(&replica)?.prefix.last()?))
    }

    /// The last stamp of each laptop's gapless run.
    pub fn last_stamps(self) -> impl Iterator<Item = Stamp> + 'a {
        let last = |run: &Run| run.prefix.last().copied();
        self.runs
            .values()
            .filter_map(move |run| Some(self.rows.stamp(last(run)?)))
    }

    /// What is there without a gap.
    pub fn vector(self) -> Vector {
        let upto = |run: &Run| run.prefix.len() as u32;
        Vector(
            self.runs
                .iter()
                .map(|(id, run)| (*id, upto(run)))
                .filter(|(_, upto)| *upto > 0)
                .collect(),
        )
    }

    /// How many entries lie beyond a gap.
    pub fn beyond_gaps(self) -> usize {
        self.runs.values().map(|run| run.beyond.len()).sum()
    }

    /// All entries, by laptop and number.
    pub fn entries(self) -> impl Iterator<Item = Entry> + Clone + 'a {
        self.places().map(move |place| self.rows.get(place))
    }

    /// What all entries say of themselves, by laptop and number.
    pub(crate) fn told(self) -> impl Iterator<Item = Told<'a>> {
        self.places().map(move |place| self.rows.told(place))
    }

    fn places(self) -> impl Iterator<Item = Place> + Clone + 'a {
        self.runs.values().flat_map(Run::places)
    }

    /// The entries that have changes of the rarer kinds: erasures, what they left, and what only later versions know.
    pub(super) fn unusual(self) -> impl Iterator<Item = Entry> + 'a {
        let places = self.places().filter(move |place| self.rows.is_unusual(*place));
        places.map(move |place| self.rows.get(place))
    }

    /// The entries that speak of one of some records.
    pub(super) fn about(
        self,
        is_one: impl Fn(RecordId) -> bool + Copy + 'a,
    ) -> impl Iterator<Item = Entry> + 'a {
        let places = self
            .places()
            .filter(move |place| self.rows.speaks_of(*place, is_one));
        places.map(move |place| self.rows.get(place))
    }

    /// Entries whose number was given twice, those that came second.
    pub fn forks(self) -> impl Iterator<Item = Entry> + 'a {
        let places = self.runs.values().flat_map(|run| &run.forks);
        places.map(move |place| self.rows.get(*place))
    }

    /// The numbers beyond a gap, per laptop.
    pub fn beyond(self) -> BTreeMap<ReplicaId, BTreeSet<u32>> {
        let runs = self.runs.iter().filter(|(_, run)| !run.beyond.is_empty());
        runs.map(|(replica, run)| (*replica, run.beyond.keys().copied().collect()))
            .collect()
    }

    /// The entries that someone with this vector lacks. What was numbered twice is always among them, since a
    /// vector cannot say which of the two was seen.
    pub fn since(self, seen: &Vector) -> impl Iterator<Item = Entry> {
        let places = self.runs.iter().flat_map(|(replica, run)| {
            let upto = seen.0.get(replica).map_or(0, |upto| *upto);
            let from = (upto as usize).min(run.prefix.len());
            let beyond = run.beyond.iter().filter(move |(seq, _)| **seq > upto);
            let after = run.prefix[from..].iter().chain(beyond.map(|(_, place)| place));
            after.chain(&run.forks)
        });
        places.map(move |place| self.rows.get(*place))
    }

    /// How many entries someone with this vector lacks.
    pub fn count_since(self, seen: &Vector) -> usize {
        let lacks = |(id, run): (&ReplicaId, &Run)| {
            let upto = seen.0.get(id).map_or(0, |upto| *upto as usize);
            run.prefix.len().saturating_sub(upto)
                + run.beyond.keys().filter(|seq| **seq as usize > upto).count()
                + run.forks.len()
        };
        self.runs.iter().map(lacks).sum()
    }

    /// How many entries there are.
    pub fn len(self) -> usize {
        let count = |run: &Run| run.prefix.len() + run.beyond.len() + run.forks.len();
        self.runs.values().map(count).sum()
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
}

/// A log per compartment.
#[derive(Clone, Debug, Default)]
pub struct Logs {
    rows: Rows,
    runs: [Runs; 2],
}

impl Logs {
    /// The log of a compartment.
    pub fn of(&self, compartment: Compartment) -> Log<'_> {
        Log {
            rows: &self.rows,
            runs: &self.runs[compartment as usize],
        }
    }

    /// All entries with their compartment.
    pub fn entries(&self) -> impl Iterator<Item = (Compartment, Entry)> + Clone {
        Compartment::ALL
            .into_iter()
            .flat_map(|c| self.of(c).entries().map(move |entry| (c, entry)))
    }

    /// Where all of them stand.
    pub(super) fn rows(&self) -> &Rows {
        &self.rows
    }

    /// Makes room for about so many entries more.
    pub(super) fn expect(&mut self, entries: usize) {
        self.rows.expect(entries);
    }

    /// Keeps an entry.
    pub fn add(&mut self, compartment: Compartment, entry: &Entry) -> Arrival {
        let arrival = self.of(compartment).arrival(entry);
        self.keep(compartment, entry, arrival);
        arrival
    }

    /// Keeps an entry of which it is known how it arrives; gives the place of one that was not there.
    pub(super) fn keep(
        &mut self,
        compartment: Compartment,
        entry: &Entry,
        arrival: Arrival,
    ) -> Option<Place> {
        match arrival {
            Arrival::Known => None,
            Arrival::Fuller => {
                if let Some(place) = self.of(compartment).same(entry) {
                    let mut healed = self.rows.get(place);
                    healed.heal(entry);
                    self.rows.replace(place, &healed);
                }
                None
            }
            Arrival::New | Arrival::Forked => {
                let place = self.rows.push(compartment, entry);
                let run = self.runs[compartment as usize].entry(entry.replica).or_default();
                if arrival == Arrival::Forked {
                    run.forks.push(place);
                } else {
                    run.note(entry.seq, place);
                }
                Some(place)
            }
        }
    }

    /// Keeps the next packed entry where it is a usual one that follows the laptop's last and speaks of no record
    /// that is `erased`; else nothing is read.
    pub(super) fn keep_packed<'a>(
        &mut self,
        compartment: Compartment,
        from: &mut Segment<'a>,
        erased: &dyn Fn(RecordId) -> bool,
    ) -> Option<(Begun<'a>, Place)> {
        let begun = from.begun()?;
        let run = self.runs[compartment as usize].entry(begun.replica).or_default();
        if begun.seq as usize != run.prefix.len() + 1 || run.beyond.contains_key(&begun.seq) {
            return None;
        }
        let place = self.rows.push_packed(compartment, &begun, from, erased)?;
        run.note(begun.seq, place);
        Some((begun, place))
    }

    /// Lets the entries that speak of one of some records be turned into stubs by `scrub`, which says whether it did;
    /// gives those that were.
    pub(super) fn scrub(
        &mut self,
        compartment: Compartment,
        is_one: impl Fn(RecordId) -> bool + Copy,
        scrub: impl Fn(&mut Entry) -> bool,
    ) -> Vec<Dot> {
        let places: Vec<Place> = self.of(compartment).places().collect();
        let mut scrubbed = Vec::new();
        for place in places {
            if !self.rows.speaks_of(place, is_one) {
                continue;
            }
            let mut entry = self.rows.get(place);
            if scrub(&mut entry) {
                self.rows.replace(place, &entry);
                scrubbed.push(entry.dot(compartment));
            }
        }
        scrubbed
    }
}
