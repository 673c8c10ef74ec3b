//! Why not every row can be placed: who is left over, and which rows crowd which columns.

use std::fmt;

use super::problem::{Column, Problem, Row};
use super::state::NONE;

/// Rows that may not wait outnumber the places they can reach (Hall's condition fails).
///
/// Both lists are unique for a problem, whatever path the solver took. `left_over` are the rows that remain when
/// rows that must be placed are admitted in order, each one if all admitted so far can still be placed together.
/// `crowd` are all rows that compete with those, directly or through others, and `columns` all they can reach:
/// `crowd.len() − room = left_over.len()`. To repair it, let one of the crowd wait, add room, or add an edge out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Infeasible {
    /// Rows that cannot be placed, ascending; as few as possible.
    pub left_over: Vec<Row>,
    /// Rows that together lack room, ascending; includes `left_over`.
    pub crowd: Vec<Row>,
    /// Every column that a row of the crowd can reach, ascending.
    pub columns: Vec<Column>,
    /// Room at those columns together.
    pub room: u64,
}

impl std::error::Error for Infeasible {}

impl fmt::Display for Infeasible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers = |rows: &[Row]| {
            rows.iter()
                .map(|row| row.0.to_string())
                .collect::<Vec<_>>()
                .join(", ")
        };
        let (noun, verb) = if self.crowd.len() == 1 {
            ("row", "has")
        } else {
            ("rows", "have")
        };
        let left = if self.left_over.len() == 1 { "row" } else { "rows" };
        write!(
            f,
            "{left} {} cannot be placed and may not wait: ",
            numbers(&self.left_over)
        )?;
        match self.crowd.len() {
            n @ ..=12 => write!(f, "{noun} {} {verb}", numbers(&self.crowd[..n]))?,
            n => write!(f, "{n} rows (among them {}) have", numbers(&self.crowd[..10]))?,
        }
        match self.columns.len() {
            0 => write!(f, " no candidate column"),
            1 => write!(
                f,
                " only column {}, with room for {}",
                self.columns[0].0, self.room
            ),
            n => write!(f, " only {n} columns, with room for {} together", self.room),
        }
    }
}

/// Explains an infeasible problem; `known` is a row the solver could not place (reported if nothing else is found).
///
/// Time is that of augmenting-path matching (Kuhn 1955), where a failed search closes off all it reached.
pub(super) fn diagnose(problem: &Problem, known: u32) -> Infeasible {
    let mut matching = Matching {
        problem,
        mates: vec![Vec::new(); problem.columns()],
        column_of: vec![NONE; problem.rows()],
        seen_by: vec![NONE; problem.columns()],
        from: vec![NONE; problem.columns()],
        closed: vec![false; problem.columns()],
    };
    let must = |i: &u32| problem.wait_of(*i).is_none();
    let mut left_over: Vec<u32> = (0..problem.rows() as u32)
        .filter(must)
        .filter(|&i| !matching.place(i))
        .collect();
    if left_over.is_empty() {
        left_over.push(known);
    }
    let mut crowd: Vec<u32> = left_over.clone();
    let mut columns = Vec::new();
    let mut reached = vec![false; problem.columns()];
    let mut next = 0;
    while let Some(&row) = crowd.get(next) {
        next += 1;
        for &j in problem.row(row).0 {
            if !std::mem::replace(&mut reached[j as usize], true) {
                columns.push(Column(j));
                crowd.extend(&matching.mates[j as usize]);
            }
        }
    }
    crowd.sort_unstable();
    columns.sort_unstable();
    let room = columns.iter().map(|&Column(j)| u64::from(problem.room(j))).sum();
    let rows = |list: Vec<u32>| list.into_iter().map(Row).collect();
    Infeasible {
        left_over: rows(left_over),
        crowd: rows(crowd),
        columns,
        room,
    }
}

struct Matching<'a> {
    problem: &'a Problem,
    mates: Vec<Vec<u32>>,
    column_of: Vec<u32>,
    /// The last row whose search reached this column, and from which row.
    seen_by: Vec<u32>,
    from: Vec<u32>,
    /// No way out of this column will ever be found.
    closed: Vec<bool>,
}

impl Matching<'_> {
    /// Breadth-first search for a column with room; shifts the rows along the way.
    fn place(&mut self, row: u32) -> bool {
        let mut reached = Vec::new();
        let mut turn = row;
        let mut next = 0;
        let mut mate = 0;
        loop {
            for &j in self.problem.row(turn).0 {
                let at = j as usize;
                if self.closed[at] || self.seen_by[at] == row {
                    continue;
                }
                self.seen_by[at] = row;
                self.from[at] = turn;
                if (self.mates[at].len() as u64) < u64::from(self.problem.room(j)) {
                    self.shift(row, j);
                    return true;
                }
                reached.push(j);
            }
            // The next row placed at a reached column.
            loop {
                let Some(&j) = reached.get(next) else {
                    for &j in &reached {
                        self.closed[j as usize] = true;
                    }
                    return false;
                };
                if let Some(&row) = self.mates[j as usize].get(mate) {
                    mate += 1;
                    turn = row;
                    break;
                }
                next += 1;
                mate = 0;
            }
        }
    }

    fn shift(&mut self, row: u32, end: u32) {
        let mut j = end;
        loop {
            let mover = self.from[j as usize];
            let left = self.column_of[mover as usize];
            self.mates[j as usize].push(mover);
            self.column_of[mover as usize] = j;
            if mover == row {
                return;
            }
            self.mates[left as usize].retain(|&mate| mate != mover);
            j = left;
        }
    }
}
