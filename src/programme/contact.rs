//! Telephones, mail addresses and postcodes, read as people write them.

/// The number in E.164, when the text is a telephone number and nothing else: the one rule for forms, lists and the
/// register. Numbers without a country are read as Belgian: mobiles have 4xx and six more digits, other lines eight
/// digits after the zero (numbering plan of the BIPT). A mobile that lacks a digit is no number of any line.
pub fn e164(text: &str) -> Option<String> {
    let text = text.trim().replace("(0)", "");
    let mut digits = String::new();
    for (at, letter) in text.char_indices() {
        match letter {
            '0'..='9' => digits.push(letter),
            '+' if at == 0 => {}
            letter if is_between_digits(letter) => {}
            _ => return None,
        }
    }
    let abroad = text.starts_with('+') || text.starts_with("00");
    if text.starts_with("00") {
        digits.drain(..2);
    }
    if abroad {
        if let Some(national) = digits.strip_prefix("32") {
            return belgian(national.strip_prefix('0').unwrap_or(national));
        }
        let country = !digits.starts_with('0');
        return (country && (8..=15).contains(&digits.len())).then(|| format!("+{digits}"));
    }
    match digits.strip_prefix('0') {
        Some(national) => belgian(national),
        // A spreadsheet drops the zero of a number, or the plus before the country; only mobiles are then still
        // certain.
        None => {
            let national = digits.strip_prefix("32").filter(|rest| rest.len() == 9);
            belgian(national.unwrap_or(&digits)).filter(|number| is_mobile(number))
        }
    }
}

/// What people write between the digits of a number. Hyphens come in many widths, and a word processor puts in the
/// one that does not break.
fn is_between_digits(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '.' | '/' | '-' | '(' | ')' | '_' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}

/// Whether a number in E.164 is a Belgian mobile.
pub fn is_mobile(e164: &str) -> bool {
    e164.strip_prefix("+32")
        .is_some_and(|national| national.starts_with('4') && national.len() == 9)
}

fn belgian(national: &str) -> Option<String> {
    let mobile = national.starts_with('4') && national.len() == 9;
    // Lines of the area 04 (Liège) go on with 2 or 3, and mobiles with 5 to 9: 0470 11 22 3 lacks a digit.
    let short_mobile = national
        .strip_prefix('4')
        .is_some_and(|rest| rest.starts_with(['5', '6', '7', '8', '9']));
    let line = national.len() == 8 && !national.starts_with('0') && !short_mobile;
    (mobile || line).then(|| format!("+32{national}"))
}

/// Whether a text has the shape of a mail address: something, one @, a domain with a dot. Letters with accents
/// are allowed.
pub fn is_mail(text: &str) -> bool {
    let foreign = |letter: char| letter.is_whitespace() || letter.is_control() || ",;<>\"()".contains(letter);
    text.chars().count() <= super::text::LINE_MOST
        && !text.contains(foreign)
        && text.split_once('@').is_some_and(|(name, domain)| {
            let labels = domain.split('.').all(|label| !label.is_empty());
            !name.is_empty() && labels && domain.contains('.') && !domain.contains('@')
        })
}

/// The link that writes to a mail address; `None` for what is none. Whatever has a meaning in a link is written as its
/// bytes (RFC 6068), so that an address cannot bring a subject or other receivers along.
pub fn mail_link(text: &str) -> Option<String> {
    if !is_mail(text) {
        return None;
    }
    let mut link = "mailto:".to_owned();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' | b'@' => link.push(byte as char),
            other => link.push_str(&format!("%{other:02X}")),
        }
    }
    Some(link)
}

/// Whether a text is a Belgian postcode: four digits, 1000–9999.
pub fn is_postcode(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit()) && !text.starts_with('0')
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn telephones_become_e164() {
        for text in [
            "0461 32 75 25",
            "+32 461 32 75 25",
            "0032461327525",
            "+32 (0)461/32.75.25",
            "461327525",
            "32461327525",
            "0461\u{2011}32\u{2011}75\u{2011}25",
            "0461\u{a0}32\u{202f}75\u{2009}25",
            "0461\u{2013}32\u{2212}75\u{ad}25",
        ] {
            assert_eq!(e164(text).as_deref(), Some("+32461327525"), "{text}");
        }
        assert_eq!(e164("03 227 12 12").as_deref(), Some("+3232271212"));
        assert_eq!(e164("+90 532 123 45 67").as_deref(), Some("+905321234567"));
        for text in [
            "",
            "abc",
            "0461",
            "12345678901234567",
            "+0 123 456 789",
            "0461 32 75 25 thuis",
        ] {
            assert_eq!(e164(text), None, "{text}");
        }
    }

    #[test]
    fn a_mobile_that_lacks_a_digit_is_no_landline() {
        for text in [
            "0470 11 22 3",
            "04 7011 223",
            "+32 485 12 34 5",
            "0499/12.34.5",
            "32470112",
            "3247011223",
        ] {
            assert_eq!(e164(text), None, "{text}");
        }
        assert_eq!(e164("04 221 12 34").as_deref(), Some("+3242211234"));
        assert_eq!(e164("04/366.12.34").as_deref(), Some("+3243661234"));
    }

    proptest::proptest! {
        #[test]
        fn taking_any_digit_out_of_a_mobile_leaves_no_number(
            rest in "[5-9][0-9]{7}", at in 1usize..10, mark in "[ ./\u{2011}]?",
        ) {
            let whole = format!("04{rest}");
            proptest::prop_assert_eq!(e164(&whole), Some(format!("+324{rest}")));
            let mut short = whole;
            short.remove(at);
            // What is left of it may be a line of another area, but no longer one that begins as a mobile.
            if let Some(begin) = short.strip_prefix("04") {
                let mobile = begin.starts_with(['5', '6', '7', '8', '9']);
                let written = format!("{}{mark}{}", &short[..4], &short[4..]);
                proptest::prop_assert!(!mobile || e164(&written).is_none());
            }
        }

        #[test]
        fn what_is_read_is_read_again(text in "[+0-9 ./()\u{2011}-]{0,20}") {
            if let Some(number) = e164(&text) {
                proptest::prop_assert_eq!(e164(&number), Some(number.clone()));
                proptest::prop_assert!(number.len() <= 16 && number.starts_with('+'));
            }
        }
    }

    #[test]
    fn mail_and_postcode_have_a_shape() {
        assert!(is_mail("zoë@voorbeeld.be") && is_mail("a.b+c@x.y.org"));
        for text in [
            "", "a", "a@b", "@b.be", "a@b..be", "a b@c.be", "a@b@c.be", "a,b@c.be",
        ] {
            assert!(!is_mail(text), "{text}");
        }
        assert_eq!(mail_link("a.b@x.be").as_deref(), Some("mailto:a.b@x.be"));
        assert_eq!(
            mail_link("a?bcc=b%40c.be&x+ë@x.be").as_deref(),
            Some("mailto:a%3Fbcc%3Db%2540c.be%26x%2B%C3%AB@x.be")
        );
        assert_eq!(mail_link("javascript:alert(1)"), None);
        assert!(is_postcode("2018") && !is_postcode("0218") && !is_postcode("201") && !is_postcode("२०१८"));
    }
}
