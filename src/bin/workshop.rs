//! A workshop: a typed job in, a typed result out.

fn main() {}
