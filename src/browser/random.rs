//! Randomness from the browser's own generator.

/// Fills `out` with bytes fit for keys; `false` where the browser has no generator (then nothing was filled).
#[must_use]
pub fn fill(out: &mut [u8]) -> bool {
    let Some(crypto) = web_sys::window().and_then(|window| window.crypto().ok()) else {
        return false;
    };
    // The browser refuses more than 65,536 bytes at a time.
    out.chunks_mut(65_536)
        .all(|part| crypto.get_random_values_with_u8_array(part).is_ok())
}

/// A random id of 128 bits as 32 lower-case hexadecimal characters; `None` without a generator.
pub fn id() -> Option<String> {
    let mut bytes = [0; 16];
    fill(&mut bytes).then(|| bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn ids_differ_and_large_buffers_are_filled() {
        assert_ne!(id(), id());
        assert_eq!(id().map(|id| id.len()), Some(32));
        let mut large = vec![0; 70_000];
        assert!(fill(&mut large));
        assert!(large[69_000..].iter().any(|byte| *byte != 0));
    }
}
