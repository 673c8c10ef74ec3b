//! What a WebDAV server says of a directory (RFC 4918 §9.1), and the addresses of what is in it. Pure: the requests
//! themselves are made by the browser's door.

use super::FolderError;
use quick_xml::events::Event;
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

/// What to ask of a directory's members: no more than is read here.
pub const ASK: &str = r#"<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getlastmodified/><getetag/></prop></propfind>"#;

/// The largest answer that is read, bytes: more than [`MOST`] members take.
pub const LARGEST_ANSWER: u64 = 16 << 20;

/// The most members of a directory, and the most files in all, that are read.
pub const MOST: usize = 20_000;

/// The most directories of laptops that are looked into: each is a request of its own.
pub const MOST_LAPTOPS: usize = 500;

const DAV: Namespace<'static> = Namespace("DAV:");

/// A member of a directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// Its name: the last segment of its address, decoded.
    pub name: String,
    /// Whether it is a directory.
    pub is_directory: bool,
    /// Its size, bytes.
    pub size: u64,
    /// The server's tag for its content, else when it was last changed.
    pub changed: String,
}

/// What is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Href,
    Length,
    Modified,
    Tag,
    Other,
}

/// Reads the answer to a `PROPFIND` with depth 1. `path` is the path of the directory that was asked about, decoded;
/// its own entry is left out, and so is whatever lies elsewhere.
///
/// # Errors
/// [`FolderError::NotWebDav`] for what is no such answer, [`FolderError::TooMany`] for more than [`MOST`] members.
pub fn members(answer: &str, path: &str) -> Result<Vec<Member>, FolderError> {
    // 207 is how every such answer is numbered; what came with it is not what that number stands for.
    let broken = || FolderError::NotWebDav(207);
    let mut reader = NsReader::from_str(answer);
    let (mut members, mut one, mut href) = (Vec::new(), Member::default(), String::new());
    let (mut tag, mut modified) = (String::new(), String::new());
    let (mut inside, mut is_answer) = (Inside::Other, false);
    loop {
        let (space, event) = reader.read_resolved_event().map_err(|_| broken())?;
        let dav = space == ResolveResult::Bound(DAV);
        match event {
            Event::Start(start) if dav => match start.local_name().as_ref() {
                "multistatus" => is_answer = true,
                "response" => {
                    (one, href) = (Member::default(), String::new());
                    (tag, modified) = (String::new(), String::new());
                }
                "collection" => one.is_directory = true,
                "href" => inside = Inside::Href,
                "getcontentlength" => inside = Inside::Length,
                "getlastmodified" => inside = Inside::Modified,
                "getetag" => inside = Inside::Tag,
                _ => {}
            },
            Event::Empty(empty) if dav => one.is_directory |= empty.local_name().as_ref() == "collection",
            Event::End(end) => {
                inside = Inside::Other;
                if dav && end.local_name().as_ref() == "response" {
                    one.changed = if tag.is_empty() {
                        std::mem::take(&mut modified)
                    } else {
                        std::mem::take(&mut tag)
                    };
                    if let Some(name) = name_in(&href, path) {
                        if members.len() == MOST {
                            return Err(FolderError::TooMany);
                        }
                        members.push(Member {
                            name,
                            ..std::mem::take(&mut one)
                        });
                    }
                }
            }
            Event::Text(text) => add(
                &mut one,
                inside,
                text.trim(),
                (&mut href, &mut tag, &mut modified),
            ),
            Event::GeneralRef(reference) => {
                let sign = match reference.as_ref() {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().ok().flatten(),
                };
                // An entity of the server's own making is none that stands in an address.
                let sign = sign.ok_or_else(broken)?;
                let text = sign.encode_utf8(&mut [0; 4]).to_owned();
                add(&mut one, inside, &text, (&mut href, &mut tag, &mut modified));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if is_answer { Ok(members) } else { Err(broken()) }
}

fn add(one: &mut Member, inside: Inside, text: &str, into: (&mut String, &mut String, &mut String)) {
    let (href, tag, modified) = into;
    match inside {
        Inside::Href => href.push_str(text),
        Inside::Length => one.size = text.parse().unwrap_or(0),
        Inside::Modified => modified.push_str(text),
        Inside::Tag => tag.push_str(text),
        Inside::Other => {}
    }
}

/// The name of what an address names, where it is a direct member of `path`.
fn name_in(href: &str, path: &str) -> Option<String> {
    // Some servers give whole addresses, some only paths.
    let href = match href.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("/", |at| rest.get(at..).unwrap_or("/")),
        None => href,
    };
    let decoded = decode(href.split(['?', '#']).next().unwrap_or_default())?;
    let (there, path) = (decoded.trim_end_matches('/'), path.trim_end_matches('/'));
    let name = there.strip_prefix(path)?.strip_prefix('/')?;
    let single = !name.is_empty() && !name.contains(['/', '\\']) && name != "." && name != "..";
    single.then(|| name.to_owned())
}

/// Undoes percent-encoding; `None` for what is no text.
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut out = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        out.push(if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let (high, low) = (digit(bytes.next())?, digit(bytes.next())?);
            u8::try_from(high * 16 + low).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(out).ok()
}

/// One segment of a path, percent-encoded (RFC 3986 §2.3).
pub fn encode(segment: &str) -> String {
    let mut out = String::with_capacity(segment.len());
    for byte in segment.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// What a status means, where it is no success.
pub fn refusal(status: u16) -> FolderError {
    match status {
        401 | 403 => FolderError::WrongPassword,
        404 | 409 | 410 => FolderError::Gone(status.to_string()),
        // Storage is full; or a quota, as some servers say it.
        507 | 413 => FolderError::Full,
        405 | 501 => FolderError::NotWebDav(status),
        other => FolderError::Server(other),
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ANSWER: &str = r#"<?xml version="1.0" encoding="utf-8" ?>
<D:multistatus xmlns:D="DAV:" xmlns:x="urn:other">
 <D:response><D:href>/dav/koppel/</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop></D:propstat></D:response>
 <D:response><D:href>https://files.example/dav/koppel/ab%20c/</D:href><D:propstat><D:prop><D:resourcetype><D:collection></D:collection></D:resourcetype></D:prop></D:propstat></D:response>
 <D:response><D:href>/dav/koppel/a&amp;1.json</D:href><D:propstat><D:prop><D:resourcetype/><D:getcontentlength>123</D:getcontentlength><D:getetag>&quot;e1&quot;</D:getetag><D:getlastmodified>Mon</D:getlastmodified><x:getetag>no</x:getetag></D:prop></D:propstat></D:response>
 <D:response><D:href>/dav/koppel/b.json</D:href><D:propstat><D:prop><D:getlastmodified>Tue</D:getlastmodified></D:prop></D:propstat></D:response>
 <D:response><D:href>/dav/koppel/../../etc/passwd</D:href></D:response>
 <D:response><D:href>/elsewhere/c.json</D:href></D:response>
 <D:response><D:href>/dav/koppel/%2e%2e</D:href></D:response>
</D:multistatus>"#;

    #[test]
    fn a_listing_of_more_than_a_team_could_make_is_refused() {
        let listing = |n: usize| {
            let one = |at: usize| format!("<response><href>/dav/{at}.json</href></response>");
            let all: String = (0..n).map(one).collect();
            format!("<multistatus xmlns=\"DAV:\">{all}</multistatus>")
        };
        assert_eq!(
            members(&listing(MOST), "/dav/").map(|found| found.len()),
            Ok(MOST)
        );
        assert_eq!(members(&listing(MOST + 1), "/dav/"), Err(FolderError::TooMany));
    }

    #[test]
    fn members_of_a_directory_are_read_and_nothing_else() {
        let found = members(ANSWER, "/dav/koppel/").unwrap();
        let names: Vec<_> = found
            .iter()
            .map(|one| (one.name.as_str(), one.is_directory))
            .collect();
        assert_eq!(names, [("ab c", true), ("a&1.json", false), ("b.json", false)]);
        assert_eq!((found[1].size, found[1].changed.as_str()), (123, "\"e1\""));
        assert_eq!((found[2].size, found[2].changed.as_str()), (0, "Tue"));
    }

    #[test]
    fn what_is_no_listing_is_said_to_be_none() {
        for answer in [
            "",
            "<html><body>Welcome</body></html>",
            "<a",
            "{}",
            "<multistatus/>",
        ] {
            assert_eq!(members(answer, "/"), Err(FolderError::NotWebDav(207)), "{answer}");
        }
    }

    proptest! {
        #[test]
        fn segments_survive_the_address(text in "\\PC{0,40}") {
            prop_assert_eq!(decode(&encode(&text)), Some(text));
        }

        #[test]
        fn any_answer_is_read_or_refused(bytes in "\\PC{0,300}", path in "/[a-z/]{0,9}") {
            let _ = members(&bytes, &path);
            let _ = members(&format!("<D:multistatus xmlns:D='DAV:'>{bytes}</D:multistatus>"), &path);
        }
    }
}
