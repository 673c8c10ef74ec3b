//! The question, checked: candidate edges in compressed rows, capacities, waiting costs.

use std::ops::Range;

/// A cost in whole units; may be negative. The unit is the caller's.
pub type Cost = i64;

/// A row of the problem, by index from 0: someone to be placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Row(pub u32);

/// A column of the problem, by index from 0: something with room for `capacity` rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Column(pub u32);

/// A permitted pair and its cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// Who is placed.
    pub row: Row,
    /// Where.
    pub column: Column,
    /// At what cost.
    pub cost: Cost,
}

/// What is wrong with the numbers offered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProblemError {
    /// An edge names a row or column that does not exist.
    #[error("edge {position} joins row {} and column {}, but there are {rows} rows and {columns} columns", .edge.row.0, .edge.column.0)]
    OutOfRange {
        /// Position of the edge in the input, from 0.
        position: usize,
        /// The edge itself.
        edge: Edge,
        /// Rows in the problem.
        rows: usize,
        /// Columns in the problem.
        columns: usize,
    },
    /// More rows, columns or edges than indices can count.
    #[error("{count} {what} is more than the {limit} that can be numbered")]
    TooMany {
        /// "rows", "columns" or "edges".
        what: &'static str,
        /// How many were offered.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A cost so large that sums along a chain of moves might overflow.
    #[error(
        "cost {cost} is out of bounds: with this many rows and columns it must lie between -{limit} and {limit}"
    )]
    CostTooLarge {
        /// The offending cost.
        cost: Cost,
        /// Largest magnitude for this number of rows and columns.
        limit: Cost,
    },
}

/// Sums along a chain stay below this: a quarter of the range, so that two of them can still be added.
const SUM_LIMIT: i64 = i64::MAX / 4;
/// Bidding steps per row (see `bidding`); each lowers a price by at most twice the largest cost.
pub(super) const STEPS_PER_ROW: usize = 24;

/// A checked assignment problem.
///
/// ```
/// use koppel::matching::assignment::{Column, Edge, Problem, Row, solve};
/// // Two rows want the only place at column 0; row 1 may wait at cost 60.
/// let edge = |row, cost| Edge { row: Row(row), column: Column(0), cost };
/// let problem = Problem::new(&[1], &[None, Some(60)], &[edge(0, 30), edge(1, 10)])?;
/// let solution = solve(&problem)?;
/// assert_eq!(solution.total(), 90);
/// assert_eq!(solution.column_of(Row(0)), Some(Column(0)));
/// assert_eq!(solution.column_of(Row(1)), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Problem {
    capacity: Vec<u32>,
    wait: Vec<Option<Cost>>,
    /// `edges of row i` are `start[i]..start[i + 1]` in the two lists below, by ascending column.
    start: Vec<u32>,
    column: Vec<u32>,
    cost: Vec<Cost>,
    /// The least cost of an edge of row `i`; `Cost::MAX` where there is none.
    least: Vec<Cost>,
}

/// The numbers of a problem by themselves, to ask it again with some of them changed.
#[derive(Debug, Clone)]
pub struct Parts {
    /// Room per column.
    pub capacity: Vec<u32>,
    /// What waiting costs each row; `None`: must be placed.
    pub wait: Vec<Option<Cost>>,
    /// The permitted pairs.
    pub edges: Vec<Edge>,
}

impl Parts {
    /// The problem that they make.
    ///
    /// # Errors
    /// As for [`Problem::new`].
    pub fn problem(&self) -> Result<Problem, ProblemError> {
        Problem::new(&self.capacity, &self.wait, &self.edges)
    }
}

impl Problem {
    /// Its numbers.
    #[must_use]
    pub fn parts(&self) -> Parts {
        let edges = |row| {
            let of_row = self.edges_of(row);
            of_row.map(move |(column, cost)| Edge { row, column, cost })
        };
        Parts {
            capacity: self.capacity.clone(),
            wait: self.wait.clone(),
            edges: (0..self.rows() as u32).map(Row).flat_map(edges).collect(),
        }
    }

    /// Checks and sorts the numbers: one capacity per column, one waiting option per row (`None`: must be placed).
    ///
    /// The order of `edges` does not matter; of several edges between the same pair the cheapest counts. Memory
    /// and time are linear in the lengths given (edges are sorted within their row).
    ///
    /// # Errors
    /// [`ProblemError`] for an index out of range, too many items, or a cost beyond `±`[`Problem::cost_limit`].
    pub fn new(capacity: &[u32], wait: &[Option<Cost>], edges: &[Edge]) -> Result<Self, ProblemError> {
        let (rows, columns) = (wait.len(), capacity.len());
        for (what, count) in [("rows", rows), ("columns", columns), ("edges", edges.len())] {
            // One less than u32::MAX: that value marks "none".
            let limit = (u32::MAX - 1) as usize;
            if count > limit {
                return Err(ProblemError::TooMany { what, count, limit });
            }
        }
        let limit = Self::cost_limit(rows, columns);
        let bounded = |cost: Cost| match cost.unsigned_abs() <= limit.unsigned_abs() {
            true => Ok(()),
            false => Err(ProblemError::CostTooLarge { cost, limit }),
        };
        wait.iter().flatten().try_for_each(|&cost| bounded(cost))?;
        let mut problem = Self {
            capacity: capacity.to_vec(),
            wait: wait.to_vec(),
            start: vec![0; rows + 1],
            column: Vec::with_capacity(edges.len()),
            cost: Vec::with_capacity(edges.len()),
            least: Vec::new(),
        };

        let mut start = vec![0_u32; rows + 1];
        for (position, &edge) in edges.iter().enumerate() {
            if edge.row.0 as usize >= rows || edge.column.0 as usize >= columns {
                return Err(ProblemError::OutOfRange {
                    position,
                    edge,
                    rows,
                    columns,
                });
            }
            bounded(edge.cost)?;
            start[edge.row.0 as usize + 1] += 1;
        }
        for i in 0..rows {
            start[i + 1] += start[i];
        }
        if edges.is_sorted_by(|a, b| (a.row, a.column) < (b.row, b.column)) {
            problem.start = start;
            problem.column.extend(edges.iter().map(|edge| edge.column.0));
            problem.cost.extend(edges.iter().map(|edge| edge.cost));
            return Ok(problem.with_least());
        }
        let mut next = start.clone();
        let mut sorted = vec![(0_u32, 0_i64); edges.len()];
        for edge in edges {
            let slot = &mut next[edge.row.0 as usize];
            sorted[*slot as usize] = (edge.column.0, edge.cost);
            *slot += 1;
        }
        for i in 0..rows {
            let row = &mut sorted[start[i] as usize..start[i + 1] as usize];
            if !row.is_sorted() {
                row.sort_unstable();
            }
            let mut last = None;
            for &(column, cost) in row.iter() {
                // Sorted by column and then cost: the first of several is the cheapest.
                if last != Some(column) {
                    problem.column.push(column);
                    problem.cost.push(cost);
                    last = Some(column);
                }
            }
            problem.start[i + 1] = problem.column.len() as u32;
        }
        Ok(problem.with_least())
    }

    fn with_least(mut self) -> Self {
        let least = |row| self.row(row).1.iter().copied().min().unwrap_or(Cost::MAX);
        self.least = (0..self.rows() as u32).map(least).collect();
        self
    }

    /// Largest magnitude of a cost with this many rows and columns, so that no sum of the solver can overflow.
    ///
    /// A shortest chain visits each row and column once, and bidding lowers a price at most
    /// `STEPS_PER_ROW` times per row by twice the largest cost. At 10,000 × 10,000 the limit is 2.0·10¹².
    #[must_use]
    pub fn cost_limit(rows: usize, columns: usize) -> Cost {
        let chain = (rows + columns + 1) as i64;
        SUM_LIMIT / chain.saturating_mul(2 * STEPS_PER_ROW as i64 + 8)
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.wait.len()
    }

    /// Number of columns.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.capacity.len()
    }

    /// Number of edges, after parallel ones were joined.
    #[must_use]
    pub fn edges(&self) -> usize {
        self.column.len()
    }

    /// Room at a column; 0 for one that does not exist.
    #[must_use]
    pub fn capacity(&self, column: Column) -> u32 {
        self.capacity.get(column.0 as usize).copied().unwrap_or(0)
    }

    /// What waiting costs this row; `None` when it must be placed or does not exist.
    #[must_use]
    pub fn wait(&self, row: Row) -> Option<Cost> {
        self.wait.get(row.0 as usize).copied().flatten()
    }

    /// The cost of placing `row` at `column`, if that is permitted.
    #[must_use]
    pub fn cost(&self, row: Row, column: Column) -> Option<Cost> {
        if row.0 as usize >= self.rows() {
            return None;
        }
        let (columns, costs) = self.row(row.0);
        columns.binary_search(&column.0).ok().map(|at| costs[at])
    }

    /// The edges of one row, by ascending column.
    pub fn edges_of(&self, row: Row) -> impl Iterator<Item = (Column, Cost)> + '_ {
        let known = (row.0 as usize) < self.rows();
        let (columns, costs) = if known {
            self.row(row.0)
        } else {
            (&[][..], &[][..])
        };
        columns
            .iter()
            .zip(costs)
            .map(|(&column, &cost)| (Column(column), cost))
    }

    /// Columns and costs of row `i`, in step.
    pub(super) fn row(&self, i: u32) -> (&[u32], &[Cost]) {
        let range = self.range(i);
        (&self.column[range.clone()], &self.cost[range])
    }

    /// Tells `each` of the position, cost and column price of every edge of row `i`; `prices` has one per column.
    ///
    /// Much of the time of a dense problem goes by in such passes over all edges. Where a row has every column, its
    /// edges and the prices stand side by side, and nothing has to be looked up.
    pub(super) fn priced<'a>(&'a self, i: u32, prices: &'a [Cost], mut each: impl FnMut(usize, Cost, Cost)) {
        let (columns, costs) = self.row(i);
        if columns.len() == prices.len() {
            for (at, (&cost, &price)) in costs.iter().zip(prices).enumerate() {
                each(at, cost, price);
            }
        } else {
            for (at, (&j, &cost)) in columns.iter().zip(costs).enumerate() {
                each(at, cost, prices[j as usize]);
            }
        }
    }

    /// The least cost of an edge of row `i`; `Cost::MAX` where there is none.
    pub(super) fn least_of(&self, i: u32) -> Cost {
        self.least[i as usize]
    }

    pub(super) fn wait_of(&self, i: u32) -> Option<Cost> {
        self.wait[i as usize]
    }

    pub(super) fn room(&self, j: u32) -> u32 {
        self.capacity[j as usize]
    }

    fn range(&self, i: u32) -> Range<usize> {
        self.start[i as usize] as usize..self.start[i as usize + 1] as usize
    }

    /// The same problem on fewer edges: `choose` lists, per row, the positions to keep in ascending order.
    pub(super) fn restricted(&self, mut choose: impl FnMut(u32, &mut Vec<u32>)) -> Self {
        let mut less = Self {
            capacity: self.capacity.clone(),
            wait: self.wait.clone(),
            start: vec![0],
            column: Vec::new(),
            cost: Vec::new(),
            least: Vec::new(),
        };
        let mut keep = Vec::new();
        for row in 0..self.rows() as u32 {
            keep.clear();
            choose(row, &mut keep);
            let (columns, costs) = self.row(row);
            less.column.extend(keep.iter().map(|&at| columns[at as usize]));
            less.cost.extend(keep.iter().map(|&at| costs[at as usize]));
            less.start.push(less.column.len() as u32);
        }
        less.with_least()
    }

    /// How many rows could be at each column at once: its capacity or, if fewer, its edges.
    pub(super) fn slots(&self) -> Vec<u32> {
        let mut degree = vec![0_u32; self.columns()];
        for &j in &self.column {
            degree[j as usize] += 1;
        }
        degree
            .iter()
            .zip(&self.capacity)
            .map(|(&degree, &capacity)| degree.min(capacity))
            .collect()
    }
}
