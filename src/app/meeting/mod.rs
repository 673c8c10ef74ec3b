//! What the pages of the match meeting know without a browser: the rows of the table, what is shown of them and in
//! which order, and what a new proposal changed. Plain values in, plain values out.

pub mod asked;
pub mod mentors;
pub mod order;
pub mod rows;
pub mod shift;
pub mod under_way;
pub mod waits;

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
