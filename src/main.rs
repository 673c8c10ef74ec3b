//! Starts the app in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {
    koppel::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Koppel runs in a browser: build it with `make dist` or `make serve`.");
    std::process::exit(2);
}
