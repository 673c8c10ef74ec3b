//! Numbers as each language writes them.

use super::Lang;

/// Keeps a number together with what follows it.
const NARROW_NO_BREAK_SPACE: &str = "\u{202f}";

impl Lang {
    fn decimal_mark(self) -> &'static str {
        match self {
            Self::Nl | Self::Fr => ",",
            Self::En => ".",
        }
    }

    fn group_mark(self) -> &'static str {
        match self {
            Self::Nl => ".",
            Self::Fr => NARROW_NO_BREAK_SPACE,
            Self::En => ",",
        }
    }

    /// Rewrites a number written the way Rust does (`-1234.5`) in the way of this language.
    pub(super) fn localise(self, plain: &str) -> String {
        let (sign, digits) = plain
            .strip_prefix('-')
            .map_or(("", plain), |rest| ("\u{2212}", rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut out = String::from(sign);
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i) % 3 == 0 {
                out.push_str(self.group_mark());
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push_str(self.decimal_mark());
            out.push_str(fraction);
        }
        out
    }

    /// A number with `decimals` digits behind the mark: `1.234,5`. Not-a-number shows as `–`.
    pub fn number(self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let plain = format!("{value:.decimals$}");
        // "-0.0" would read as if something were below zero.
        let negative_zero = plain.starts_with('-') && !plain.contains(|c: char| ('1'..='9').contains(&c));
        self.localise(if negative_zero { &plain[1..] } else { &plain })
    }

    /// A whole number: `1.234`.
    pub fn count(self, value: usize) -> String {
        self.localise(&value.to_string())
    }

    /// A rate between 0 and 1 as a percentage: `74,3%`.
    pub fn percent(self, rate: f64, decimals: usize) -> String {
        let number = self.number(rate * 100.0, decimals);
        match self {
            Self::Fr => format!("{number}{NARROW_NO_BREAK_SPACE}%"),
            Self::Nl | Self::En => format!("{number}%"),
        }
    }

    /// A distance in kilometres, to 0.1 below ten: `0 km`, `3,2 km`, `24 km`.
    pub fn km(self, km: f64) -> String {
        let decimals = usize::from((0.05..9.95).contains(&km));
        format!("{}{NARROW_NO_BREAK_SPACE}km", self.number(km, decimals))
    }

    /// Minutes as hours: `2 u 30`, `2 h 30`; `45 min` below the hour.
    pub fn hours(self, minutes: u32) -> String {
        let unit = match self {
            Self::Nl => "u",
            Self::Fr | Self::En => "h",
        };
        let space = NARROW_NO_BREAK_SPACE;
        match (minutes / 60, minutes % 60) {
            (0, rest) => format!("{rest}{space}min"),
            (hours, 0) => format!("{}{space}{unit}", self.localise(&hours.to_string())),
            (hours, rest) => format!(
                "{}{space}{unit}{space}{rest:02}",
                self.localise(&hours.to_string())
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_differ_by_language() {
        assert_eq!(Lang::Nl.number(1_234_567.25, 1), "1.234.567,2");
        assert_eq!(Lang::Fr.number(1_234.5, 1), "1\u{202f}234,5");
        assert_eq!(Lang::En.number(-1_234.5, 1), "\u{2212}1,234.5");
        assert_eq!(Lang::Nl.count(999), "999");
        assert_eq!(Lang::Nl.number(-0.01, 1), "0,0");
        assert_eq!(Lang::En.number(f64::NAN, 1), "–");
    }

    #[test]
    fn units_stay_with_their_number() {
        assert_eq!(Lang::Nl.percent(0.74, 0), "74%");
        assert_eq!(Lang::Fr.percent(0.743, 1), "74,3\u{202f}%");
        assert_eq!(Lang::Nl.km(3.24), "3,2\u{202f}km");
        assert_eq!(Lang::Nl.km(9.96), "10\u{202f}km");
        assert_eq!(Lang::Nl.hours(150), "2\u{202f}u\u{202f}30");
        assert_eq!(Lang::En.hours(45), "45\u{202f}min");
        assert_eq!(Lang::Fr.hours(120), "2\u{202f}h");
    }
}
