//! The lists workshop: spreadsheets in and out; fetched when they are first needed.

#[cfg(target_arch = "wasm32")]
fn main() {
    use koppel::{
        browser::bench::Bench,
        exchange::{lists::job::ReadList, table::WriteXlsx},
    };

    Bench::new().takes::<ReadList>().takes::<WriteXlsx>().open();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This part of Koppel runs in a browser's worker: build it with `make dist`.");
    std::process::exit(2);
}
