//! The colours of `style/tokens.css` against WCAG 2.2 AA, in both looks.
#![allow(missing_docs)]

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../style/tokens.css");

/// Text on its ground: at least 4.5 : 1 (success criterion 1.4.3).
const TEXT: &[(&str, &str)] = &[
    ("ink", "paper"),
    ("ink", "sheet"),
    ("ink", "sunk"),
    ("ink-soft", "paper"),
    ("ink-soft", "sheet"),
    ("ink-soft", "sunk"),
    ("teal", "paper"),
    ("teal", "sheet"),
    ("teal-strong", "teal-wash"),
    ("teal-strong", "sheet"),
    ("on-teal", "teal"),
    ("on-teal", "teal-strong"),
    ("on-red", "red"),
    ("red", "sheet"),
    ("red", "red-wash"),
    ("sand", "sand-wash"),
    ("blue", "blue-wash"),
    ("terracotta", "paper"),
    ("terracotta", "terracotta-wash"),
    ("ink", "teal-wash"),
    ("ink", "sand-wash"),
    ("ink", "red-wash"),
    ("ink", "blue-wash"),
];

/// Edges of controls, icons and the focus ring: at least 3 : 1 (1.4.11).
const EDGES: &[(&str, &str)] = &[
    ("edge", "sheet"),
    ("edge", "paper"),
    ("focus", "paper"),
    ("focus", "sheet"),
    ("teal", "sunk"),
];

/// name → (light, dark).
fn colours() -> BTreeMap<&'static str, [f64; 2]> {
    TOKENS
        .lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(": light-dark(")?;
            let (light, dark) = value.strip_suffix(");")?.split_once(", ")?;
            Some((name, [luminance(light)?, luminance(dark)?]))
        })
        .collect()
}

/// Relative luminance as WCAG defines it, of `#rrggbb`.
fn luminance(hex: &str) -> Option<f64> {
    let bits = u32::from_str_radix(hex.strip_prefix('#')?, 16).ok()?;
    let channel = |shift: u32| {
        let c = f64::from((bits >> shift) & 0xff) / 255.0;
        if c <= 0.040_45 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    Some(0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0))
}

fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn check(pairs: &[(&str, &str)], at_least: f64) {
    let colours = colours();
    for (ink, ground) in pairs {
        for (look, name) in ["light", "dark"].iter().enumerate() {
            let ratio = contrast(colours[ink][look], colours[ground][look]);
            assert!(
                ratio >= at_least,
                "{name}: --{ink} on --{ground} has {ratio:.2}, not {at_least}"
            );
        }
    }
}

#[test]
fn text_is_readable_in_both_looks() {
    check(TEXT, 4.5);
}

#[test]
fn edges_and_focus_are_visible_in_both_looks() {
    check(EDGES, 3.0);
}
