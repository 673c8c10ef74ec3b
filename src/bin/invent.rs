//! The example's workshop: invents its branch; fetched when somebody asks for the example.

#[cfg(target_arch = "wasm32")]
fn main() {
    use koppel::{browser::bench::Bench, demo::job::InventBranch};

    Bench::new().takes::<InventBranch>().open();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This part of Koppel runs in a browser's worker: build it with `make dist`.");
    std::process::exit(2);
}
