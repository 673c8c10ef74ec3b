//! Any text as a sealed file: everything that happens before a key is derived, and all of it for an example's file,
//! which opens with a key that stands in it.
#![no_main]

use koppel::exchange::sealed::open;
use koppel::vault::native::{Native, block_on};
use koppel::vault::sealed::{Credential, peek_header};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if block_on(peek_header(&Native, text)).is_ok() {
        let _ = block_on(open(&Native, text, Credential::Open));
    }
});
