//! The register as plain JSON: sorted, and nothing of the journal in it (no laptop, no time of export, no order
//! of merging), so that equal registers print equal text. Described in `docs/plain-json.md`.

use super::{Register, is_away};
use crate::order::InOrder;
use crate::record::Value;
use serde_json::{Map, Value as Json};

impl Register {
    /// Kinds by name, each a list of records by id; a field's slashes are nested objects.
    pub fn to_plain_json(&self) -> Json {
        let mut records: Vec<_> = self.journal.all_shown().collect();
        records.order_by_key(|(id, _)| *id);
        let mut kinds: Map<String, Json> = Map::new();
        for (id, record) in records {
            let Some(kind) = record.kind.as_deref() else {
                continue;
            };
            let mut plain = Map::new();
            plain.insert("id".into(), Json::String(id.to_string()));
            for (field, value) in record.fields() {
                nest(&mut plain, field, value);
            }
            if is_away(&record) {
                plain.insert("archived".into(), Json::Bool(true));
            }
            if let Json::Array(list) = kinds.entry(kind).or_insert_with(|| Json::Array(Vec::new())) {
                list.push(Json::Object(plain));
            }
        }
        Json::Object(kinds)
    }
}

/// A field with more slashes than this stands under its whole name. Ours have two at most; each is an object in an
/// object, and whoever writes, reads or drops those goes as deep, so a name made of slashes would be the end of it.
const MOST_NESTED: usize = 16;

fn nest(mut into: &mut Map<String, Json>, field: &str, value: &Value) {
    let mut name = field;
    if field
        .bytes()
        .filter(|byte| *byte == b'/')
        .nth(MOST_NESTED)
        .is_none()
    {
        while let Some((outer, rest)) = name.split_once('/') {
            let inner = into.entry(outer).or_insert_with(|| Json::Object(Map::new()));
            let Json::Object(inner) = inner else { return };
            (into, name) = (inner, rest);
        }
    }
    into.insert(name.to_owned(), json(value));
}

fn json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Int(value) => Json::from(*value),
        Value::Text(value) => Json::String(value.to_string()),
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn a_name_made_of_slashes_stands_whole_and_nothing_of_it_is_lost() {
        let deep = format!("a{}", "/".repeat(200_000));
        let at_most = format!("b{}", "/".repeat(MOST_NESTED));
        let mut plain = Map::new();
        for field in [
            &deep,
            &at_most,
            "slot/mon-am",
            "slot/tue-pm",
            "language/nl/speaking",
        ] {
            nest(&mut plain, field, &Value::Bool(true));
        }
        assert_eq!(plain[&deep], Json::Bool(true));
        assert_eq!(plain["slot"], serde_json::json!({"mon-am": true, "tue-pm": true}));
        assert_eq!(plain["language"], serde_json::json!({"nl": {"speaking": true}}));
        let text = serde_json::to_string(&plain).unwrap();
        let again: Map<String, Json> = serde_json::from_str(&text).unwrap();
        assert_eq!(again, plain);
    }
}
