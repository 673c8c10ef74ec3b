//! What this laptop knows of the others: their names, and what each has confirmed to hold. Kept sealed beside the
//! journal, and part of every pack.

use crate::journal::{Compartment, Dot, Journal, ReplicaId, Vector};
use crate::record::hex_text;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Laptops that are remembered; a file may name as many as it likes.
const MOST_PEERS: usize = 1_000;
/// Characters of a laptop's name.
const MOST_NAME: usize = 200;

/// One laptop's store: the same over all unlockings, another in every browser profile.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LaptopId(pub [u8; 8]);
hex_text!(LaptopId, 8);

/// What is held of each compartment, without a gap and without a stub that nothing explains.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Holdings {
    /// Of the everyday journal.
    pub everyday: Vector,
    /// Of the confidential journal.
    pub confidential: Vector,
}

impl Holdings {
    /// What a journal holds.
    pub fn of(journal: &Journal) -> Self {
        Self {
            everyday: journal.holds(Compartment::Everyday),
            confidential: journal.holds(Compartment::Confidential),
        }
    }

    /// One compartment's part.
    pub fn part(&self, compartment: Compartment) -> &Vector {
        match compartment {
            Compartment::Everyday => &self.everyday,
            Compartment::Confidential => &self.confidential,
        }
    }
}

/// What a laptop confirmed to hold of one compartment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// When it said so, by its own clock, in milliseconds since 1970.
    pub at_ms: i64,
    /// Up to where it holds everything.
    pub upto: Vector,
}

/// What is known of a laptop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Peer {
    /// What its people call it.
    pub name: String,
    /// Under which names its entries are numbered: one for each unlocking in which something was written.
    pub replicas: BTreeSet<ReplicaId>,
    /// What it holds of the everyday journal.
    pub everyday: Receipt,
    /// What it holds of the confidential journal.
    pub confidential: Receipt,
}

impl Peer {
    fn receipt(&self, compartment: Compartment) -> &Receipt {
        match compartment {
            Compartment::Everyday => &self.everyday,
            Compartment::Confidential => &self.confidential,
        }
    }

    fn receipt_mut(&mut self, compartment: Compartment) -> &mut Receipt {
        match compartment {
            Compartment::Everyday => &mut self.everyday,
            Compartment::Confidential => &mut self.confidential,
        }
    }

    /// What it confirmed to hold.
    pub fn holds(&self) -> Holdings {
        Holdings {
            everyday: self.everyday.upto.clone(),
            confidential: self.confidential.upto.clone(),
        }
    }
}

/// For whom a pack is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Whoever opens it, also someone never heard of: everything.
    Anyone,
    /// All laptops that are known here: what at least one of them has not confirmed. Everything when none is known.
    Known,
    /// One laptop: what it has not confirmed. Everything when it is not known.
    One(LaptopId),
}

/// This laptop and those it has heard of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    laptop: LaptopId,
    own: Peer,
    peers: BTreeMap<LaptopId, Peer>,
    /// Sealed parts that were made or opened here, with what they contain: what an erasure must replace.
    #[serde(default)]
    pub(super) parts: Vec<super::carried::KnownPart>,
}

/// What one compartment's part of a pack says beside its entries. Names and numberings stand in the everyday part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Note {
    from: LaptopId,
    peers: BTreeMap<LaptopId, Told>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Told {
    receipt: Receipt,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    replicas: BTreeSet<ReplicaId>,
}

impl Note {
    /// What the maker of the file held of this compartment.
    pub(crate) fn held_by_maker(&self) -> &Vector {
        static NOTHING: Vector = Vector(BTreeMap::new());
        self.peers
            .get(&self.from)
            .map_or(&NOTHING, |told| &told.receipt.upto)
    }
}

impl Book {
    /// The book of a laptop that has heard of no other.
    pub fn new(laptop: LaptopId) -> Self {
        Self {
            laptop,
            own: Peer::default(),
            peers: BTreeMap::new(),
            parts: Vec::new(),
        }
    }

    /// This laptop.
    pub fn laptop(&self) -> LaptopId {
        self.laptop
    }

    /// What this laptop is called; empty until someone names it.
    pub fn name(&self) -> &str {
        &self.own.name
    }

    /// Names this laptop.
    pub fn rename(&mut self, name: &str) {
        self.own.name = name.to_owned();
    }

    /// Takes note of a numbering that this laptop begins. True when it is new, so that the book is to be kept.
    pub fn writes_as(&mut self, replica: ReplicaId) -> bool {
        self.own.replicas.insert(replica)
    }

    /// The other laptops that were heard of.
    pub fn peers(&self) -> impl Iterator<Item = (LaptopId, &Peer)> {
        self.peers.iter().map(|(id, peer)| (*id, peer))
    }

    /// The laptop on which a numbering was used.
    pub fn laptop_of(&self, replica: ReplicaId) -> Option<(LaptopId, &Peer)> {
        let all = std::iter::once((self.laptop, &self.own)).chain(self.peers());
        all.into_iter().find(|(_, peer)| peer.replicas.contains(&replica))
    }

    /// The laptops that have not confirmed an entry: those that may still hold what an erasure takes.
    pub fn unconfirmed(&self, dot: Dot) -> impl Iterator<Item = (LaptopId, &Peer)> {
        let lacks = move |peer: &Peer| !peer.receipt(dot.0).upto.holds(dot.1, dot.2);
        self.peers().filter(move |(_, peer)| lacks(peer))
    }

    /// What the audience has confirmed: a pack for it begins after that.
    pub fn confirmed(&self, audience: Audience) -> Holdings {
        match audience {
            Audience::Anyone => Holdings::default(),
            Audience::One(id) => self.peers.get(&id).map(Peer::holds).unwrap_or_default(),
            Audience::Known => {
                let all = self.peers.values().map(Peer::holds);
                let least = all.reduce(|least, other| Holdings {
                    everyday: common(least.everyday, &other.everyday),
                    confidential: common(least.confidential, &other.confidential),
                });
                least.unwrap_or_default()
            }
        }
    }

    /// What a pack made now says beside its entries: every receipt, the own one included.
    pub(crate) fn note(&self, compartment: Compartment, journal: &Journal, now_ms: i64) -> Note {
        let told = |peer: &Peer| {
            let names = compartment == Compartment::Everyday;
            Told {
                receipt: peer.receipt(compartment).clone(),
                name: if names { peer.name.clone() } else { String::new() },
                replicas: if names {
                    peer.replicas.clone()
                } else {
                    BTreeSet::new()
                },
            }
        };
        let mut peers: BTreeMap<_, _> = self.peers.iter().map(|(id, peer)| (*id, told(peer))).collect();
        let mut own = told(&self.own);
        own.receipt = Receipt {
            at_ms: now_ms,
            upto: journal.holds(compartment),
        };
        peers.insert(self.laptop, own);
        Note {
            from: self.laptop,
            peers,
        }
    }

    /// Believes what a pack says of other laptops: of its maker always, of others as far as it is newer than what is
    /// known and not from the future. (A laptop whose backup was put back holds less than it said before, and its clock
    /// may have gone back as well. To believe too little only makes the next pack larger.) What it says of this one is
    /// left: only this one knows what it holds. `now_ms` is milliseconds since 1970.
    pub(crate) fn believe(&mut self, compartment: Compartment, note: &Note, now_ms: i64) {
        let latest = now_ms.saturating_add(crate::journal::clock::MOST_AHEAD);
        for (id, told) in note.peers.iter().filter(|(id, _)| **id != self.laptop) {
            if self.peers.len() >= MOST_PEERS && !self.peers.contains_key(id) {
                continue;
            }
            let peer = self.peers.entry(*id).or_default();
            peer.replicas.extend(&told.replicas);
            let known = peer.receipt_mut(compartment);
            let newer = told.receipt.at_ms >= known.at_ms && told.receipt.at_ms <= latest;
            if *id == note.from || newer {
                known.clone_from(&told.receipt);
                if !told.name.is_empty() {
                    peer.name = told.name.chars().take(MOST_NAME).collect();
                }
            }
        }
    }

    /// Forgets a laptop that is used no more, so that packs need not wait for it.
    pub fn forget(&mut self, id: LaptopId) {
        self.peers.remove(&id);
    }
}

/// What both hold.
fn common(mut one: Vector, other: &Vector) -> Vector {
    one.0.retain(|replica, upto| {
        *upto = (*upto).min(other.0.get(replica).copied().unwrap_or(0));
        *upto > 0
    });
    one
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
impl Note {
    /// Lets a faulty program claim what it likes.
    pub(super) fn hold(&mut self, upto: Vector) {
        if let Some(own) = self.peers.get_mut(&self.from) {
            own.receipt.upto = upto;
        }
    }
}
