//! Telephones, mail addresses and postcodes.

use super::super::flag::{Reading, What};
use crate::programme::contact;

/// A telephone number in E.164. Numbers without a country are read as Belgian: mobiles have 4xx and six more
/// digits, other lines an area and in all eight digits after the zero (numbering plan of the BIPT).
pub fn phone(text: &str) -> Reading<Option<String>> {
    let first = text.split([';', '|']).next().unwrap_or(text);
    let (first, rest) = match first.split_once(" / ") {
        Some((first, rest)) => (first, rest),
        None => (first, &text[first.len()..]),
    };
    match contact::e164(first) {
        Some(number) if rest.trim().is_empty() => Reading::plain(Some(number)),
        Some(number) => Reading::flagged(
            Some(number),
            What::MoreNumbers {
                text: super::super::flag::quoted(rest.trim_start_matches([';', '|', ' '])),
            },
        ),
        None => Reading::unreadable(text),
    }
}

/// A mail address: something, one @, a domain with a dot; letters with accents are allowed.
pub fn mail(text: &str) -> Reading<Option<String>> {
    let address = text.trim().strip_prefix("mailto:").unwrap_or(text.trim());
    if contact::is_mail(address) {
        Reading::plain(Some(address.to_owned()))
    } else {
        Reading::unreadable(text)
    }
}

/// A Belgian postcode, and the municipality where it stands behind it (`2018 Antwerpen`).
pub fn postcode(text: &str) -> Reading<Option<(String, Option<String>)>> {
    let text = text.trim();
    let bare = ["BE", "B"].iter().find_map(|country| {
        let (start, rest) = text.split_at_checked(country.len())?;
        let rest = rest.trim_start_matches(['-', ' ', '.']);
        (start.eq_ignore_ascii_case(country) && rest.starts_with(|letter: char| letter.is_ascii_digit()))
            .then_some(rest)
    });
    let rest = bare.unwrap_or(text);
    let (code, place) = rest.split_once([' ', ',']).unwrap_or((rest, ""));
    let code = code.strip_suffix(".0").unwrap_or(code);
    let place = place.trim();
    let four = contact::is_postcode(code);
    if !four
        || place.contains(|letter: char| letter.is_ascii_digit())
        || (place.len() == 2 && place.is_ascii())
    {
        return Reading::unreadable(text);
    }
    let value = Some((code.to_owned(), (!place.is_empty()).then(|| place.to_owned())));
    match bare {
        Some(_) => Reading::flagged(value, What::CountryPrefix),
        None => Reading::plain(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn phones_become_e164() {
        for text in [
            "0461 32 75 25",
            "+32 461 32 75 25",
            "0032461327525",
            "+32 (0)461/32.75.25",
            "461327525",
        ] {
            assert_eq!(phone(text), Reading::plain(Some("+32461327525".into())), "{text}");
        }
        assert_eq!(phone("03 123 45 67").value.unwrap(), "+3231234567");
        assert_eq!(phone("+31 6 12345678").value.unwrap(), "+31612345678");
        for text in [
            "",
            "+32 Cmd",
            "0461",
            "gsm van broer",
            "12345678901",
            "+",
            "+0123456789",
            "00",
        ] {
            assert_eq!(phone(text).value, None, "{text}");
        }
        let two = phone("0461 32 75 25 / 0461 32 75 26");
        assert_eq!(
            (two.value.unwrap().as_str(), two.flags.len()),
            ("+32461327525", 1)
        );
    }

    #[test]
    fn postcodes_and_what_stands_around_them() {
        assert_eq!(postcode("2018"), Reading::plain(Some(("2018".into(), None))));
        assert_eq!(postcode("2018.0"), Reading::plain(Some(("2018".into(), None))));
        assert_eq!(
            postcode("B-2018"),
            Reading::flagged(Some(("2018".into(), None)), What::CountryPrefix)
        );
        assert_eq!(
            postcode("2018 Antwerpen").value,
            Some(("2018".into(), Some("Antwerpen".into())))
        );
        for text in ["", "B", "0999", "20180", "4811 AB", "Berchem", "2018 2020", "ßß"] {
            assert_eq!(postcode(text).value, None, "{text}");
        }
    }

    #[test]
    fn mail_addresses() {
        assert!(mail("françoise.goossens3@example.org").value.is_some());
        for text in ["", "x", "a@b", "a@b@c.be", "a b@c.be", "a@.be", "@c.be"] {
            assert!(mail(text).value.is_none(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_kept(text in ".{0,30}") {
            for flags in [phone(&text).flags, mail(&text).flags, postcode(&text).flags] {
                prop_assert!(flags.iter().all(|what| !what.text_key().is_empty()));
            }
            let number = phone(&text).value;
            prop_assert!(number.is_none_or(|number| number.starts_with('+') && number.len() <= 16));
        }
    }
}
