//! Opens a sealed file and prints its register as plain JSON (see `docs/plain-json.md`).
//!
//! `KOPPEL_PASSPHRASE=… cargo run --example open_sealed -- FILE`

mod common;

use common::Failure;
use std::process::ExitCode;

fn main() -> ExitCode {
    common::run(|arguments| {
        let [file] = arguments.as_slice() else {
            return Err(Failure::usage(
                "usage: open_sealed FILE (passphrase in KOPPEL_PASSPHRASE)",
            ));
        };
        let register = common::open_register(file)?;
        serde_json::to_string(&register.to_plain_json()).map_err(Failure::input)
    })
}
