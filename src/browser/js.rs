//! Small conversions between JavaScript's values and ours, shared by this room.

use wasm_bindgen::{JsCast, JsValue};

/// The platform's own words for what went wrong: `Name: message`, cut at 200 characters.
///
/// For a typed error's detail only. Browsers put neither keys nor record content in these.
pub(crate) fn message(error: &JsValue) -> String {
    let text = match error.dyn_ref::<js_sys::Error>() {
        Some(error) => format!(
            "{}: {}",
            String::from(error.name()),
            String::from(error.message())
        ),
        None => error.as_string().unwrap_or_else(|| "unknown".to_owned()),
    };
    text.chars().take(200).collect()
}

/// `object[key]`, or `undefined` where there is no such thing.
pub(crate) fn get(object: &JsValue, key: &str) -> JsValue {
    js_sys::Reflect::get(object, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

/// Sets `object[key]`; plain objects made here never refuse.
pub(crate) fn set(object: &JsValue, key: &str, value: &JsValue) {
    let _ = js_sys::Reflect::set(object, &JsValue::from_str(key), value);
}

/// A plain object with these fields.
pub(crate) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in fields {
        set(&object, name, value);
    }
    object.into()
}

/// Calls `object[name](…)`; an answer that is a promise is awaited.
pub(crate) async fn call(object: &JsValue, name: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: js_sys::Function = get(object, name).dyn_into()?;
    let answer = method.apply(object, &with.iter().collect::<js_sys::Array>())?;
    match answer.dyn_into::<js_sys::Promise>() {
        Ok(promise) => wasm_bindgen_futures::JsFuture::from(promise).await,
        Err(plain) => Ok(plain),
    }
}
