//! A whole name in one cell, split into first and family name. Every word of the cell stays; what is a guess is said.

/// In which order a heading says that the parts stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// `Voornaam en naam`, or a heading that does not say.
    FirstLast,
    /// `Naam en voornaam`, `NOM Prénom`.
    LastFirst,
}

/// How a name was split.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// First name.
    pub first: String,
    /// Family name.
    pub last: String,
    /// A form of address that stood before it (`Dr.`).
    pub title: String,
    /// Nothing had to be guessed.
    pub sure: bool,
}

/// Words that begin a family name of several words.
const PARTICLES: &str = "van von de den der del della di da do dos du le la el al ben bin ibn ten ter te vander vanden \
    van't 't op abu abou ait ould mac st";

/// Forms of address, without a point.
const TITLES: &str =
    "dr prof ir ing mr mevr mevrouw mw dhr meneer m mme mlle madame monsieur mademoiselle mrs ms miss";

fn is_of(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

fn is_particle(word: &str) -> bool {
    is_of(PARTICLES, &word.to_lowercase())
}

fn is_title(word: &str) -> bool {
    is_of(TITLES, word.trim_end_matches('.').to_lowercase().as_str())
}

/// Written in capitals, as family names are in many lists.
fn is_shouted(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_alphabetic()).count() >= 2
        && !word.chars().any(char::is_lowercase)
        && word.chars().any(char::is_uppercase)
}

fn is_initials(word: &str) -> bool {
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    letters == 1
        || letters <= 3
            && word.ends_with('.')
            && word
                .chars()
                .all(|letter| letter == '.' || letter == '-' || letter.is_uppercase())
}

/// Splits a name.
pub fn split(text: &str, order: Order) -> Split {
    let words: Vec<&str> = text.split_whitespace().collect();
    let titles = words.iter().take_while(|word| is_title(word)).count();
    // Someone can be called like a title; then there is no name behind it.
    let titles = if titles + 1 < words.len() { titles } else { 0 };
    let (title, words) = words.split_at(titles);
    let title = title.join(" ");
    let rest = words.join(" ");
    if let Some((last, first)) = rest.split_once(',') {
        let (first, last) = (first.trim().to_owned(), last.trim().to_owned());
        let sure = title.is_empty() && !first.is_empty() && !last.is_empty() && !first.contains(',');
        return Split {
            first,
            last,
            title,
            sure,
        };
    }
    let (first, last, sure) = parts(words, order);
    Split {
        first: first.join(" "),
        last: last.join(" "),
        sure: sure && title.is_empty(),
        title,
    }
}

/// First and family name, and whether nothing was guessed.
fn parts<'w>(words: &'w [&'w str], order: Order) -> (&'w [&'w str], &'w [&'w str], bool) {
    let count = words.len();
    let first_last = |at: usize, sure: bool| {
        let (first, last) = words.split_at(at.min(count));
        (first, last, sure)
    };
    let last_first = |at: usize, sure: bool| {
        let (last, first) = words.split_at(at.min(count));
        (first, last, sure)
    };
    if count < 2 {
        return first_last(0, false);
    }
    // Capitals say which words are the family name, whatever stands first.
    let shouted = words.iter().filter(|word| is_shouted(word)).count();
    if (1..count).contains(&shouted) {
        if words.iter().take(shouted).all(|word| is_shouted(word)) {
            return last_first(shouted, true);
        }
        if words.iter().rev().take(shouted).all(|word| is_shouted(word)) {
            return first_last(count - shouted, true);
        }
    }
    let initials = |at: usize| words.get(at).is_some_and(|word| is_initials(word));
    if initials(count - 1) && !initials(0) {
        return last_first(count - 1, order == Order::LastFirst);
    }
    let leading = words.iter().take_while(|word| is_particle(word)).count();
    if leading > 0 {
        // The particles and the word behind them; `Van Damme` alone has no first name.
        return last_first(leading + 1, order == Order::LastFirst && leading + 1 < count);
    }
    match order {
        Order::LastFirst => last_first(count - 1, count == 2),
        Order::FirstLast => {
            let particle = words.iter().position(|word| is_particle(word));
            first_last(particle.unwrap_or(1), false)
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_split_where_they_part() {
        for (text, order, first, last, sure) in [
            ("Haddad Samira", Order::LastFirst, "Samira", "Haddad", true),
            (
                "Van den Broecke Lieve",
                Order::LastFirst,
                "Lieve",
                "Van den Broecke",
                true,
            ),
            ("EL AMRANI Nour", Order::LastFirst, "Nour", "EL AMRANI", true),
            ("De Smet, Bart", Order::LastFirst, "Bart", "De Smet", true),
            (
                "MUKENDI Jean-Baptiste",
                Order::LastFirst,
                "Jean-Baptiste",
                "MUKENDI",
                true,
            ),
            (
                "Lopez Garcia Maria",
                Order::LastFirst,
                "Maria",
                "Lopez Garcia",
                false,
            ),
            ("Samira Haddad", Order::FirstLast, "Samira", "Haddad", false),
            (
                "Lieve Van den Broecke",
                Order::FirstLast,
                "Lieve",
                "Van den Broecke",
                false,
            ),
            (
                "Van den Broecke Lieve",
                Order::FirstLast,
                "Lieve",
                "Van den Broecke",
                false,
            ),
            ("Jan PEETERS", Order::FirstLast, "Jan", "PEETERS", true),
            (
                "Maria del Carmen Lopez",
                Order::FirstLast,
                "Maria",
                "del Carmen Lopez",
                false,
            ),
            ("Peeters J.", Order::FirstLast, "J.", "Peeters", false),
            ("J. Peeters", Order::FirstLast, "J.", "Peeters", false),
            ("Osama", Order::FirstLast, "", "Osama", false),
            ("Van Damme", Order::FirstLast, "", "Van Damme", false),
        ] {
            let found = split(text, order);
            assert_eq!(
                (found.first.as_str(), found.last.as_str(), found.sure),
                (first, last, sure),
                "{text}"
            );
        }
        let doctor = split("Dr. Jan Peeters", Order::FirstLast);
        assert_eq!((doctor.title.as_str(), doctor.first.as_str()), ("Dr.", "Jan"));
    }

    proptest! {
        #[test]
        fn no_word_is_lost(text in "([A-Za-zéÉ.,'-]{1,6} ?){0,6}", last_first in any::<bool>()) {
            let order = if last_first { Order::LastFirst } else { Order::FirstLast };
            let found = split(&text, order);
            let words = |text: &str| {
                let mut words: Vec<String> =
                    text.split([' ', ',']).filter(|word| !word.is_empty()).map(str::to_owned).collect();
                words.sort();
                words
            };
            let all = format!("{} {} {}", found.title, found.first, found.last);
            prop_assert_eq!(words(&all), words(&text));
        }
    }
}
