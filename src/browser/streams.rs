//! Compression by the browser's own streams, with a limit on what comes out.
//!
//! web-sys hides `CompressionStream` behind `web_sys_unstable_apis`, so the constructors are looked
//! up by name; the streams themselves are web-sys' own.

use super::js;
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ReadableStream, ReadableStreamDefaultReader, WritableStream};

/// Which way, and in what wrapping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// To raw deflate (RFC 1951).
    Deflate,
    /// From raw deflate.
    Inflate,
    /// From gzip (RFC 1952).
    Gunzip,
}

/// Why nothing came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum StreamError {
    /// More would come out than this many bytes, which are allowed.
    TooLarge(usize),
    /// The input is not what it says, or ends too early, or goes on too long.
    Damaged,
    /// The browser has no such stream; its words.
    Platform(String),
}

/// What goes in at a time. Deflate grows a piece at most 1032-fold, and a browser hands on all that one
/// piece gives before it looks at the limit: so this bounds what a bomb can take in passing to 8 MiB.
const PIECE: u32 = 8 * 1024;
/// Pieces to compress cannot explode, and larger ones are quicker.
const LARGE_PIECE: u32 = 256 * 1024;

/// Sends `input` through the stream and refuses once more than `at_most` bytes come out. After each piece that came out
/// `step` may let the page draw, since a stream that is always ready never does, or stop it with an error.
pub(crate) async fn pass<E: From<StreamError>>(
    format: Format,
    input: &[u8],
    at_most: usize,
    step: impl AsyncFn() -> Result<(), E>,
) -> Result<Vec<u8>, E> {
    let reader = start(format, input)?;
    let mut out = Vec::new();
    let ended = loop {
        match read_on(&reader, &mut out, at_most).await {
            Ok(true) => {}
            Ok(false) => return Ok(out),
            Err(error) => break error.into(),
        }
        if let Err(error) = step().await {
            break error;
        }
    };
    let _ = JsFuture::from(reader.cancel()).await;
    Err(ended)
}

/// Begins to feed a stream; what comes out is at the reader.
fn start(format: Format, input: &[u8]) -> Result<ReadableStreamDefaultReader, StreamError> {
    let (class, name, piece) = match format {
        Format::Deflate => ("CompressionStream", "deflate-raw", LARGE_PIECE),
        Format::Inflate => ("DecompressionStream", "deflate-raw", PIECE),
        Format::Gunzip => ("DecompressionStream", "gzip", LARGE_PIECE),
    };
    let platform = |error: JsValue| StreamError::Platform(js::message(&error));
    let class = js::get(&js_sys::global(), class)
        .dyn_into::<Function>()
        .map_err(platform)?;
    let pair = Reflect::construct(&class, &Array::of1(&JsValue::from_str(name))).map_err(platform)?;
    let writable = js::get(&pair, "writable")
        .dyn_into::<WritableStream>()
        .map_err(platform)?;
    let readable = js::get(&pair, "readable")
        .dyn_into::<ReadableStream>()
        .map_err(platform)?;
    let reader: ReadableStreamDefaultReader = readable.get_reader().unchecked_into();
    feed(&writable, Uint8Array::from(input), piece).map_err(platform)?;
    Ok(reader)
}

/// Takes what comes out next; false at the end.
async fn read_on(
    reader: &ReadableStreamDefaultReader,
    out: &mut Vec<u8>,
    at_most: usize,
) -> Result<bool, StreamError> {
    let read = JsFuture::from(reader.read())
        .await
        .map_err(|_| StreamError::Damaged)?;
    if js::get(&read, "done").is_truthy() {
        return Ok(false);
    }
    let chunk = Uint8Array::new(&js::get(&read, "value"));
    let start = out.len();
    let end = start.saturating_add(chunk.length() as usize);
    if end > at_most {
        return Err(StreamError::TooLarge(at_most));
    }
    out.resize(end, 0);
    if let Some(room) = out.get_mut(start..) {
        chunk.copy_to(room);
    }
    Ok(true)
}

/// Writes in pieces, each only once the stream has room for it. What fails here fails at the reader too.
fn feed(writable: &WritableStream, input: Uint8Array, piece: u32) -> Result<(), JsValue> {
    let writer = writable.get_writer()?;
    spawn_local(async move {
        let mut at = 0;
        while at < input.length() {
            let end = at.saturating_add(piece).min(input.length());
            if JsFuture::from(writer.write_with_chunk(&input.subarray(at, end)))
                .await
                .is_err()
            {
                return;
            }
            at = end;
        }
        let _ = JsFuture::from(writer.close()).await;
    });
    Ok(())
}
