//! Whether what stands in a column can be what its heading says.

use super::Target;
use crate::exchange::lists::values::{languages, words};

/// How many texts are looked at.
const LOOKED_AT: usize = 200;

/// Whether the texts of a column agree with its target, for those targets whose headings have two meanings:
/// *opleiding* is a diploma as often as the training of mentors, *Frans* is a level or the language of a book.
pub(super) fn agrees<'a>(target: Target, texts: impl FnOnce() -> Vec<&'a str>) -> bool {
    let fits: fn(&str) -> bool = match target {
        Target::Trained | Target::SlotMark => |text| words::yes_no(text).value.is_some(),
        Target::LanguageLevel => |text| languages::level(text).is_some(),
        _ => return true,
    };
    let texts = texts();
    let texts = texts.iter().take(LOOKED_AT);
    let (all, fitting) = texts.fold((0, 0), |(all, fitting), text| {
        (all + 1, fitting + usize::from(fits(text)))
    });
    fitting * 2 > all || all == 0
}
