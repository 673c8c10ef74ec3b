//! The words that the journal and the programme share: records, fields and what a field holds.

use serde::de::{DeserializeSeed, Visitor};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::sync::Arc;

/// Names one record, on every laptop alike. 16 random bytes, written as 32 hexadecimal digits, so that it
/// says nothing of whom it is about and two laptops never choose the same one.
#[derive(Clone, Copy)]
pub struct RecordId(pub [u8; 16]);

// As numbers: a browser compares bytes one by one, and tables of records are nothing but comparing ids.
impl RecordId {
    fn number(self) -> u128 {
        u128::from_be_bytes(self.0)
    }
}

impl PartialEq for RecordId {
    fn eq(&self, other: &Self) -> bool {
        u128::from_ne_bytes(self.0) == u128::from_ne_bytes(other.0)
    }
}

impl Eq for RecordId {}

impl Ord for RecordId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number().cmp(&other.number())
    }
}

impl PartialOrd for RecordId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for RecordId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u128(u128::from_le_bytes(self.0));
    }
}

/// The text is not an id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not an id: {1} hexadecimal digits were expected")]
pub struct NotAnId(pub String, pub usize);

/// Bytes as lower-case hexadecimal digits.
pub fn to_hex(bytes: &[u8]) -> String {
    let mut digits = vec![0; bytes.len() * 2];
    write_hex(bytes, &mut digits).to_owned()
}

/// The same, in memory that is there: `to` is twice as long as `bytes`. Every line of a journal has several ids.
pub fn write_hex<'a>(bytes: &[u8], to: &'a mut [u8]) -> &'a str {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for (byte, pair) in bytes.iter().zip(to.chunks_exact_mut(2)) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
    }
    std::str::from_utf8(to).unwrap_or_default()
}

/// Reads exactly `N` bytes from hexadecimal digits.
pub fn from_hex<const N: usize>(text: &str) -> Result<[u8; N], NotAnId> {
    let digits = text.as_bytes();
    let mut bytes = [0; N];
    let mut odd = u8::from(digits.len() != N * 2) << 7;
    // No branch for each digit: a large file has millions of them.
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let (upper, lower) = (NIBBLES[usize::from(pair[0])], NIBBLES[usize::from(pair[1])]);
        odd |= upper | lower;
        *byte = upper << 4 | lower & 15;
    }
    if odd > 15 {
        return Err(NotAnId(text.chars().take(40).collect(), N * 2));
    }
    Ok(bytes)
}

/// What each byte is worth as a hexadecimal digit in lower case; more than 15 where it is none.
static NIBBLES: [u8; 256] = {
    let mut nibbles = [u8::MAX; 256];
    let mut worth = 0;
    while worth < 16 {
        nibbles[b"0123456789abcdef"[worth] as usize] = worth as u8;
        worth += 1;
    }
    nibbles
};

/// Reads hexadecimal digits where they stand: journals are full of ids, and a copy of each would be made in vain.
pub(crate) struct Hex<const N: usize>;

impl<const N: usize> Visitor<'_> for Hex<N> {
    type Value = [u8; N];

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} hexadecimal digits", N * 2)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<[u8; N], E> {
        from_hex(text).map_err(E::custom)
    }
}

/// Gives a fixed-size id its text form in `Display`, `Debug`, `FromStr` and serde.
macro_rules! hex_text {
    ($name:ident, $bytes:literal) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::record::write_hex(&self.0, &mut [0; $bytes * 2]))
            }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({})", stringify!($name), self)
            }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::record::NotAnId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::record::from_hex::<$bytes>(text).map(Self)
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str($crate::record::write_hex(&self.0, &mut [0; $bytes * 2]))
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_str($crate::record::Hex::<$bytes>)
                    .map(Self)
            }
        }
    };
}
hex_text!(RecordId, 16);
#[allow(unused_imports, reason = "the journal's ids are made with it")]
pub(crate) use hex_text;

/// What kind of thing a record is, as the plural that plain JSON prints: `people`, `duos`, `meetings`…
pub type Kind = Arc<str>;

/// The name of a field. Parts of a set stand behind a slash: `slot/mon-am`, `language/nl/speaking`.
pub type Field = Arc<str>;

/// What a field holds. `Null` means *no longer known*: an emptied field.
///
/// Text is shared, not copied: the same value stands in the log and among what is shown, and most values (days, codes,
/// ids) stand in many records.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Value {
    /// Nothing (any more).
    #[default]
    Null,
    /// Yes or no; a part of a set is present when `true`.
    Bool(bool),
    /// A whole number; its unit belongs to the field.
    Int(i64),
    /// Text; also dates (`2026-03-22`), codes and ids.
    Text(Arc<str>),
}

impl Value {
    /// A text value; empty text is [`Value::Null`], since nothing typed is nothing known.
    pub fn text(text: &str) -> Self {
        if text.is_empty() {
            Self::Null
        } else {
            Self::Text(text.into())
        }
    }

    /// The text, when it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether nothing is known.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

impl Serialize for Value {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Bool(value) => to.serialize_bool(*value),
            Self::Int(value) => to.serialize_i64(*value),
            Self::Text(value) => to.serialize_str(value),
        }
    }
}

// By hand: what serde derives for this first keeps a copy of whatever comes, and journals are mostly values.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        ValueSeed(|text: &str| text.into()).deserialize(from)
    }
}

/// Reads a [`Value`] whose text is made by a function, which may know it already.
pub(crate) struct ValueSeed<F>(pub F);

impl<'de, F: FnMut(&str) -> Arc<str>> DeserializeSeed<'de> for ValueSeed<F> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<F: FnMut(&str) -> Arc<str>> Visitor<'_> for ValueSeed<F> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing, yes or no, a whole number or text")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Int(value))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Value, E> {
        let int = i64::try_from(value);
        int.map(Value::Int)
            .map_err(|_| E::invalid_value(serde::de::Unexpected::Unsigned(value), &self))
    }

    fn visit_str<E>(mut self, value: &str) -> Result<Value, E> {
        Ok(Value::Text((self.0)(value)))
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => Ok(()),
            Self::Bool(value) => value.fmt(f),
            Self::Int(value) => value.fmt(f),
            Self::Text(value) => value.fmt(f),
        }
    }
}

/// A kind or value of one of the programme's types, readable from a [`Value`] and back.
pub trait FieldType: Sized {
    /// Reads a value; `None` where it is none of this type's (the value itself stays in the journal).
    fn from_value(value: &Value) -> Option<Self>;
    /// Writes the value.
    fn to_value(&self) -> Value;
}

impl FieldType for bool {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }
    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }
}

impl FieldType for i64 {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(value) => Some(*value),
            _ => None,
        }
    }
    fn to_value(&self) -> Value {
        Value::Int(*self)
    }
}

impl FieldType for String {
    fn from_value(value: &Value) -> Option<Self> {
        value.as_text().map(str::to_owned)
    }
    fn to_value(&self) -> Value {
        Value::text(self)
    }
}

impl FieldType for RecordId {
    fn from_value(value: &Value) -> Option<Self> {
        Self::from_str(value.as_text()?).ok()
    }
    fn to_value(&self) -> Value {
        Value::Text(to_hex(&self.0).into())
    }
}

impl FieldType for chrono::NaiveDate {
    fn from_value(value: &Value) -> Option<Self> {
        let text = value.as_text()?;
        // Nearly all are written so, and a large branch has a hundred thousand of them.
        if let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes()
            && [y1, y2, y3, y4, m1, m2, d1, d2].iter().all(u8::is_ascii_digit)
        {
            let number = |digits: &[u8]| {
                digits
                    .iter()
                    .fold(0, |all, digit| all * 10 + u32::from(digit - b'0'))
            };
            let year = number(&[y1, y2, y3, y4]) as i32;
            return Self::from_ymd_opt(year, number(&[m1, m2]), number(&[d1, d2]));
        }
        (text.len() == 10).then(|| Self::parse_from_str(text, "%Y-%m-%d").ok())?
    }
    fn to_value(&self) -> Value {
        Value::Text(self.format("%Y-%m-%d").to_string().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_and_refuses_the_rest() {
        let id = RecordId(*b"0123456789abcdef");
        assert_eq!(id.to_string().parse::<RecordId>().unwrap(), id);
        for wrong in [
            "",
            "0",
            &"g".repeat(32),
            &"é".repeat(16),
            &"A".repeat(32),
            &"0".repeat(33),
        ] {
            assert!(wrong.parse::<RecordId>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn values_are_plain_json() {
        let values = [Value::Null, Value::Bool(true), Value::Int(-3), Value::text("é")];
        let json = serde_json::to_string(&values).unwrap();
        assert_eq!(json, r#"[null,true,-3,"é"]"#);
        assert_eq!(serde_json::from_str::<Vec<Value>>(&json).unwrap(), values);
    }

    #[test]
    fn dates_are_read_strictly() {
        use chrono::NaiveDate;
        let read = |text: &str| NaiveDate::from_value(&Value::text(text));
        assert_eq!(read("2026-03-22"), NaiveDate::from_ymd_opt(2026, 3, 22));
        assert_eq!(read("2026-3-22"), None);
        assert_eq!(read("2026-02-29"), None);
        assert_eq!(read("2026-00-10"), None);
        assert_eq!(read("+12026-03-22"), None);
    }

    proptest::proptest! {
        #[test]
        fn dates_are_read_as_the_calendar_does(text in "[0-9]{4}-[0-3][0-9]-[0-3][0-9]") {
            let read = chrono::NaiveDate::from_value(&Value::text(&text));
            proptest::prop_assert_eq!(read, chrono::NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok());
        }
    }
}
