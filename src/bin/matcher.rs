//! The matcher: scores who fits whom and finds the best proposal; fetched when it is first needed.

#[cfg(target_arch = "wasm32")]
fn main() {
    use koppel::browser::bench::Bench;
    use koppel::matching::{gaps::FindProfiles, job::FindProposal};

    Bench::new()
        .takes::<FindProposal>()
        .takes::<FindProfiles>()
        .open();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This part of Koppel runs in a browser's worker: build it with `make dist`.");
    std::process::exit(2);
}
