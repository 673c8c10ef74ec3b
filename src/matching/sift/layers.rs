//! Mentors in layers of a mentee, by what weighs most: sectors and tastes.

use super::add;
use super::marks::Marks;
use super::mentors::Mentors;
use super::row::Row;

/// Where a mentor worked, as the mentee sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sectors {
    /// In a wished sector.
    Wished,
    /// In none of these, but in one that the mentee left.
    Past,
    /// In neither, or it is not known.
    Other,
}

/// A part of the mentors; each mentor is in one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layer {
    pub sectors: Sectors,
    /// Whether they share an interest or value with the mentee, or named none at all.
    pub tastes: bool,
}

/// All layers, the most promising first for the weights that a programme starts with.
pub(super) const LAYERS: &[Option<Layer>] = &[
    Layer::new(Sectors::Wished, true),
    Layer::new(Sectors::Wished, false),
    Layer::new(Sectors::Past, true),
    Layer::new(Sectors::Other, true),
    Layer::new(Sectors::Past, false),
    Layer::new(Sectors::Other, false),
];

/// No layers.
pub(super) const ALL_AT_ONCE: &[Option<Layer>] = &[None];

impl Layer {
    const fn new(sectors: Sectors, tastes: bool) -> Option<Self> {
        Some(Self { sectors, tastes })
    }
}

/// The layers of the mentee at hand, a bit for each mentor.
#[derive(Debug)]
pub(super) struct Layers {
    wished: Vec<u64>,
    past: Vec<u64>,
    tastes: Vec<u64>,
}

impl Layers {
    pub fn new(words: usize) -> Self {
        let none = vec![0; words];
        Self {
            wished: none.clone(),
            past: none.clone(),
            tastes: none,
        }
    }

    /// Sorts the mentors for the mentee at `row`, whose tables are ready.
    pub fn split(&mut self, of: &Row, mentors: &Mentors, marks: &Marks, row: usize) {
        self.wished.fill(0);
        add(&mut self.wished, &mentors.sectors, of.wished.into());
        self.past.fill(0);
        add(&mut self.past, &mentors.sectors, of.past.into());
        self.tastes.copy_from_slice(&mentors.nameless);
        add(&mut self.tastes, &mentors.tastes, of.tastes);
        for at in marks.with_rare(row) {
            self.tastes[at / 64] |= 1 << (at % 64);
        }
    }

    /// The mentors of a layer (`None`: all) among the 64 from `64 * word` on.
    pub fn word(&self, layer: Option<Layer>, word: usize) -> u64 {
        let Some(layer) = layer else { return u64::MAX };
        let (wished, past, tastes) = (self.wished[word], self.past[word], self.tastes[word]);
        let sectors = match layer.sectors {
            Sectors::Wished => wished,
            Sectors::Past => past & !wished,
            Sectors::Other => !(wished | past),
        };
        sectors & if layer.tastes { tastes } else { !tastes }
    }
}
