//! What the pages about people know without a browser: which fields there are, what is typed in the form, which
//! people the list shows. Plain values in, plain values out.

pub mod form;
pub mod roll;
pub mod sheet;
pub mod words;
