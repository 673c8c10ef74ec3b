//! The light workshop: a typed job in, a typed result out, off the page's thread.

#[cfg(target_arch = "wasm32")]
fn main() {
    use koppel::browser::{bench::Bench, derive::DeriveKey};
    use koppel::matching::{gaps::FindProfiles, job::FindProposal};

    Bench::new()
        .takes::<DeriveKey>()
        .takes::<FindProposal>()
        .takes::<FindProfiles>()
        .open();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This part of Koppel runs in a browser's worker: build it with `make dist`.");
    std::process::exit(2);
}
