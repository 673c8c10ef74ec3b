//! How the programme's types stand in fields: [`codes!`] makes an enum of codes, [`entity!`] a record type
//! with its field table.

use crate::record::{Field, FieldType, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Which journal a field lives in, so which key opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Keeping {
    /// Names, contacts, languages, availability, attendance, duo states, meetings, next steps.
    Everyday,
    /// Residence, income, health, obstacles, scales, incidents, casework notes; and whatever no table names.
    Confidential,
}

/// One line of a field table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// The name without the part behind a slash.
    pub name: &'static str,
    /// Where it is kept.
    pub keeping: Keeping,
}

/// Something that fills one line of a field table: an optional value, a set or a map.
pub trait Shape: Default {
    /// Takes in one field; `part` is what stands behind the first slash, or empty. False: not understood.
    fn fill(&mut self, part: &str, value: &Value) -> bool;
    /// Lists the fields that this holds, under `name`.
    fn list(&self, name: &str, into: &mut BTreeMap<String, Value>);
}

impl<T: FieldType> Shape for Option<T> {
    fn fill(&mut self, part: &str, value: &Value) -> bool {
        if !part.is_empty() {
            return false;
        }
        *self = T::from_value(value);
        self.is_some() || value.is_null()
    }
    fn list(&self, name: &str, into: &mut BTreeMap<String, Value>) {
        if let Some(value) = self.as_ref().map(T::to_value).filter(|value| !value.is_null()) {
            into.insert(name.to_owned(), value);
        }
    }
}

impl<T: FieldType + Ord> Shape for BTreeSet<T> {
    fn fill(&mut self, part: &str, value: &Value) -> bool {
        match (T::from_value(&Value::text(part)), value) {
            (Some(item), Value::Bool(true)) => self.insert(item),
            (Some(item), Value::Null | Value::Bool(false)) => {
                self.remove(&item);
                true
            }
            _ => false,
        }
    }
    fn list(&self, name: &str, into: &mut BTreeMap<String, Value>) {
        for item in self {
            into.insert(format!("{name}/{}", item.to_value()), Value::Bool(true));
        }
    }
}

/// A free list of own fields, by their id.
impl<T: FieldType> Shape for BTreeMap<String, T> {
    fn fill(&mut self, part: &str, value: &Value) -> bool {
        match T::from_value(value) {
            Some(item) if !part.is_empty() => {
                self.insert(part.to_owned(), item);
                true
            }
            _ => self.remove(part).is_some(),
        }
    }
    fn list(&self, name: &str, into: &mut BTreeMap<String, Value>) {
        for (key, item) in self {
            into.insert(format!("{name}/{key}"), item.to_value());
        }
    }
}

/// A type whose values are the fields of a record (or of a part of one).
pub trait Entity: Default + Clone + PartialEq {
    /// The kind of record, as the plural that plain JSON prints.
    const KIND: &'static str;
    /// The field table.
    const FIELDS: &'static [FieldSpec];
    /// Takes in one field. False: not one of this type's, or not understood.
    fn take(&mut self, field: &str, value: &Value) -> bool;
    /// All fields that hold something.
    fn fields(&self) -> BTreeMap<String, Value>;

    /// The type as read from fields.
    fn read<'a>(fields: impl IntoIterator<Item = (&'a str, &'a Value)>) -> Self {
        let mut read = Self::default();
        for (field, value) in fields {
            read.take(field, value);
        }
        read
    }

    /// The writes that lead from here to `new`; an emptied field is written as [`Value::Null`].
    fn changes_to(&self, new: &Self) -> Vec<(Field, Value)> {
        let (old, new) = (self.fields(), new.fields());
        let gone = old
            .keys()
            .filter(|key| !new.contains_key(*key))
            .map(|key| (key.as_str().into(), Value::Null));
        let set = new.iter().filter(|(key, value)| old.get(*key) != Some(value));
        gone.chain(set.map(|(key, value)| (key.as_str().into(), value.clone())))
            .collect()
    }
}

/// Splits `language/nl/speaking` into `language` and `nl/speaking`.
pub fn split(field: &str) -> (&str, &str) {
    // Byte by byte: every field of every record comes through here, and names are short.
    match field.bytes().position(|byte| byte == b'/') {
        Some(at) => (&field[..at], &field[at + 1..]),
        None => (field, ""),
    }
}

/// Makes an enum whose variants are stored, exported and translated by a code.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident = $family:literal { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* #[doc = concat!("`", $code, "`")] $variant),+ }

        impl $name {
            /// Every value, in the order in which a form shows them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The family's name in the translations: the text of a code is `<family>-<code>`.
            pub const FAMILY: &'static str = $family;
            /// The code that is stored and exported.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            /// The value of a code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
            /// The key of its text in the translations.
            pub const fn text_key(self) -> &'static str {
                match self { $(Self::$variant => concat!($family, "-", $code)),+ }
            }
        }

        impl $crate::record::FieldType for $name {
            fn from_value(value: &$crate::record::Value) -> Option<Self> {
                Self::from_code(value.as_text()?)
            }
            fn to_value(&self) -> $crate::record::Value {
                $crate::record::Value::Text(self.code().into())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let code = <std::borrow::Cow<'de, str>>::deserialize(from)?;
                Self::from_code(&code).ok_or_else(|| serde::de::Error::custom(format!("unknown code “{code}”")))
            }
        }
    };
}

/// Makes the id of one kind of record.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $crate::record::RecordId);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::record::NotAnId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
        impl $crate::record::FieldType for $name {
            fn from_value(value: &$crate::record::Value) -> Option<Self> {
                $crate::record::RecordId::from_value(value).map(Self)
            }
            fn to_value(&self) -> $crate::record::Value {
                $crate::record::FieldType::to_value(&self.0)
            }
        }
    };
}

/// Makes a record type with its field table: `field: Shape = "name" in Keeping`.
macro_rules! entity {
    ($(#[$doc:meta])* $name:ident = $kind:literal {
        $($(#[$fdoc:meta])* $field:ident : $shape:ty = $key:literal in $keeping:ident),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name { $($(#[$fdoc])* pub $field: $shape),+ }

        impl $crate::programme::entity::Entity for $name {
            const KIND: &'static str = $kind;
            const FIELDS: &'static [$crate::programme::entity::FieldSpec] = &[$(
                $crate::programme::entity::FieldSpec {
                    name: $key,
                    keeping: $crate::programme::entity::Keeping::$keeping,
                }
            ),+];
            fn take(&mut self, field: &str, value: &$crate::record::Value) -> bool {
                use $crate::programme::entity::Shape;
                let (name, part) = $crate::programme::entity::split(field);
                match name {
                    $($key => self.$field.fill(part, value),)+
                    _ => false,
                }
            }
            fn fields(&self) -> std::collections::BTreeMap<String, $crate::record::Value> {
                use $crate::programme::entity::Shape;
                let mut all = std::collections::BTreeMap::new();
                $(self.$field.list($key, &mut all);)+
                all
            }
        }
    };
}
pub(crate) use {codes, entity, id};
