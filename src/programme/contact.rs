//! Telephones, mail addresses and postcodes, read as people write them.

/// The number in E.164, when the text is a telephone number and nothing else. Numbers without a country are read
/// as Belgian: mobiles have 4xx and six more digits, other lines eight digits after the zero (numbering plan of
/// the BIPT).
pub fn e164(text: &str) -> Option<String> {
    let text = text.trim().replace("(0)", "");
    let mut digits = String::new();
    for (at, letter) in text.char_indices() {
        match letter {
            '0'..='9' => digits.push(letter),
            '+' if at == 0 => {}
            ' ' | '.' | '/' | '-' | '(' | ')' | '\u{a0}' | '\u{202f}' => {}
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
        // A spreadsheet drops the zero of a number; only mobiles are then still certain.
        None => (digits.starts_with('4') && digits.len() == 9).then(|| format!("+32{digits}")),
    }
}

fn belgian(national: &str) -> Option<String> {
    let mobile = national.starts_with('4') && national.len() == 9;
    let line = national.len() == 8 && !national.starts_with('0');
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

/// Whether a text is a Belgian postcode: four digits, 1000–9999.
pub fn is_postcode(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit()) && !text.starts_with('0')
}

#[cfg(test)]
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
    fn mail_and_postcode_have_a_shape() {
        assert!(is_mail("zoë@voorbeeld.be") && is_mail("a.b+c@x.y.org"));
        for text in [
            "", "a", "a@b", "@b.be", "a@b..be", "a b@c.be", "a@b@c.be", "a,b@c.be",
        ] {
            assert!(!is_mail(text), "{text}");
        }
        assert!(is_postcode("2018") && !is_postcode("0218") && !is_postcode("201") && !is_postcode("२०१८"));
    }
}
