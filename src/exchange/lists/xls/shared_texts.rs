//! The texts that a workbook keeps once for many cells.

use super::broken;
use super::container::{u16_at, u32_at};
use crate::exchange::lists::workbook::{ListError, MAX_FILLED};

/// How long the shared texts are. They stand in pieces, and a text may go on in the next one.
pub(super) fn shared_texts(pieces: &[&[u8]]) -> Result<Vec<u32>, ListError> {
    let mut rest = Pieces {
        now: pieces
            .first()
            .and_then(|first| first.get(8..))
            .ok_or_else(broken)?,
        later: pieces.get(1..).unwrap_or_default(),
    };
    let mut lengths = Vec::new();
    while !rest.now.is_empty() || rest.turn() {
        if lengths.len() >= MAX_FILLED {
            return Err(ListError::TooManyCells {
                sheet: "SST".to_owned(),
                limit: MAX_FILLED as u64,
            });
        }
        lengths.push(rest.text()?);
    }
    Ok(lengths)
}

/// What is left of a record and of those that go on with it.
struct Pieces<'a> {
    now: &'a [u8],
    later: &'a [&'a [u8]],
}

impl Pieces<'_> {
    /// Goes to the next piece; false where there is none.
    fn turn(&mut self) -> bool {
        let Some((first, later)) = self.later.split_first() else {
            return false;
        };
        (self.now, self.later) = (first, later);
        true
    }

    fn take(&mut self, bytes: usize) -> Result<(), ListError> {
        self.now = self.now.get(bytes..).ok_or_else(broken)?;
        Ok(())
    }

    fn skip(&mut self, mut bytes: usize) -> Result<(), ListError> {
        while bytes > 0 {
            if self.now.is_empty() && !self.turn() {
                return Err(broken());
            }
            let some = bytes.min(self.now.len());
            self.take(some)?;
            bytes -= some;
        }
        Ok(())
    }

    /// Passes over one text and tells how long it is, bytes.
    fn text(&mut self) -> Result<u32, ListError> {
        if self.now.is_empty() {
            return Ok(0);
        }
        let mut letters = usize::from(u16_at(self.now, 0).ok_or_else(broken)?);
        let flags = *self.now.get(2).ok_or_else(broken)?;
        self.take(3)?;
        let (mut behind, mut wide, mut length) = (0, flags & 1 != 0, 0usize);
        if flags & 8 != 0 {
            behind += usize::from(u16_at(self.now, 0).ok_or_else(broken)?) * 4;
            self.take(2)?;
        }
        if flags & 4 != 0 {
            let more = u32_at(self.now, 0).ok_or_else(broken)?;
            behind += usize::try_from(more).map_err(|_| broken())?;
            self.take(4)?;
        }
        while letters > 0 {
            let each = if wide { 2 } else { 1 };
            let some = letters.min(self.now.len() / each);
            self.take(some * each)?;
            length += some * each;
            letters -= some;
            if letters > 0 {
                if !self.turn() {
                    return Err(broken());
                }
                wide = self.now.first().ok_or_else(broken)? & 1 != 0;
                self.take(1)?;
            }
        }
        self.skip(behind)?;
        u32::try_from(length).map_err(|_| broken())
    }
}
