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

fn nest(into: &mut Map<String, Json>, field: &str, value: &Value) {
    match field.split_once('/') {
        None => {
            into.insert(field.to_owned(), json(value));
        }
        Some((name, rest)) => {
            if let Json::Object(inner) = into.entry(name).or_insert_with(|| Json::Object(Map::new())) {
                nest(inner, rest, value);
            }
        }
    }
}

fn json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Int(value) => Json::from(*value),
        Value::Text(value) => Json::String(value.to_string()),
    }
}
