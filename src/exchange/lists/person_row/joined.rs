//! Fields that several columns fill together, and columns that fill several fields.

use super::PersonRow;
use crate::exchange::lists::flag::{What, quoted};
use crate::exchange::lists::values::names::{self, Order};
use crate::exchange::lists::values::{contact, words};
use crate::programme::contact::is_mobile;
use crate::programme::person::Person;
use crate::programme::text::{LINE_MOST, is_too_long};

/// What makes a field together with another column, each under the heading where it stood.
#[derive(Default)]
pub(super) struct Parts<'a> {
    pub name_prefix: Option<(&'a str, String)>,
    pub house_number: Option<(&'a str, String)>,
    pub house_box: Option<(&'a str, String)>,
}

impl PersonRow<'_> {
    /// A whole name, see [`names::split`].
    pub(super) fn full_name(&mut self, text: &str, order: Order) {
        let name = names::split(text, order);
        if !name.title.is_empty() {
            self.say(What::TitleBeside {
                text: quoted(&name.title),
            });
        }
        if name.first.is_empty() && !text.contains(' ') {
            self.say(What::OneName);
        } else if !name.sure {
            self.say(What::NameSplit);
        }
        let some = |part: String| (!part.is_empty()).then_some(part);
        self.person.first_name = some(name.first);
        self.person.last_name = some(name.last);
    }

    /// Of several numbers a mobile is the one that reaches a person; the others are kept under their headings.
    pub(super) fn phone(&mut self, text: &str) {
        let Some(number) = self.value(contact::phone(text)) else {
            return;
        };
        match &self.person.phone {
            Some(before) if *before == number => {}
            Some(before) if is_mobile(before) || !is_mobile(&number) => self.keep(text),
            _ => {
                self.person.phone = Some(number);
                if let Some((heading, before)) = self.phone_from.replace((self.heading, text.to_owned())) {
                    self.person.list_raw.insert(heading.to_owned(), before);
                }
            }
        }
    }

    pub(super) fn mail(&mut self, text: &str) {
        let Some(address) = self.value(contact::mail(text)) else {
            return;
        };
        match &self.person.mail {
            None => self.person.mail = Some(address),
            Some(before) if before.eq_ignore_ascii_case(&address) => {}
            Some(_) => self.keep(text),
        }
    }

    /// Puts together what stood in several columns. What is too much for the field is kept beside it.
    pub(super) fn join_parts(&mut self) {
        let parts = std::mem::take(&mut self.parts);
        let person = &mut self.person;
        let mut join = |field: fn(&mut Person) -> &mut Option<String>,
                        part: Option<(&str, String)>,
                        shape: fn(&str, &str) -> String| {
            let Some((heading, part)) = part else {
                return;
            };
            let before = field(person).clone().unwrap_or_default();
            let whole = shape(&before, &part);
            if is_too_long(&whole, LINE_MOST) {
                person.list_raw.insert(heading.to_owned(), part);
            } else {
                *field(person) = Some(whole.trim().to_owned());
            }
        };
        join(
            |person| &mut person.last_name,
            parts.name_prefix,
            |last, prefix| format!("{prefix} {last}"),
        );
        join(
            |person| &mut person.street,
            parts.house_number,
            |street, number| format!("{street} {number}"),
        );
        join(
            |person| &mut person.street,
            parts.house_box,
            |street, number| {
                // `bus 3` says it itself.
                let said = words::plain(number)
                    .split(' ')
                    .any(|word| matches!(word, "bus" | "bte" | "boite" | "box"));
                format!("{street} {}{number}", if said { "" } else { "bus " })
            },
        );
    }
}
