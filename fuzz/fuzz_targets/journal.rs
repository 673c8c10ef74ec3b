//! Any bytes as the content of a part that opened: read, tried out, taken in, and written again. What was taken in
//! must survive being written and read, and then be nothing new.
#![no_main]

use koppel::exchange::packs::preview;
use koppel::journal::{Compartment, lines};
use koppel::register::Register;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut names = lines::Names::default();
    let Ok(entries) = lines::read(bytes, &mut names) else { return };
    let mut register = Register::default();
    let _ = preview(&register, &[(Compartment::Everyday, entries.clone())], 0);
    // In two steps and in both compartments, so that halves, gaps and forks meet what is there.
    let (first, second) = entries.split_at(entries.len() / 2);
    register.apply(Compartment::Everyday, second.iter().cloned(), 0);
    register.apply(Compartment::Confidential, entries.iter().cloned(), 0);
    register.apply(Compartment::Everyday, first.iter().cloned(), 0);
    let _ = register.to_plain_json();
    let mut text = Vec::new();
    for entry in register.journal().log(Compartment::Everyday).entries() {
        lines::write(&entry, &mut text).expect("an entry is text");
    }
    let again = lines::read(&text, &mut names).expect("what was written is read");
    let seen = preview(&register, &[(Compartment::Everyday, again)], 0);
    assert!(seen.is_nothing(), "{seen:?}");
});
