//! The light workshop: a typed job in, a typed result out, off the page's thread.

#[cfg(target_arch = "wasm32")]
fn main() {
    use koppel::browser::{bench::Bench, derive::DeriveKey};

    Bench::new().takes::<DeriveKey>().open();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This part of Koppel runs in a browser's worker: build it with `make dist`.");
    std::process::exit(2);
}
