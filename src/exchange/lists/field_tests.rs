//! Lists as real work brings them, each with its right value. The files are made up, in the shape of real ones.

use super::*;
use crate::programme::rules::Rules;
use workbook::OtherFormat;

fn options() -> Options {
    Options::new("2026-03-15".parse().unwrap(), &Rules::default())
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/data/field/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn tried(name: &str) -> Result<Preview, ListError> {
    read(name, &bytes(name), &options())
}

#[test]
fn what_is_no_list_is_said_by_its_name() {
    for (name, format) in [
        ("L23a_contacts.vcf", OtherFormat::Contacts),
        ("L23b_people.json", OtherFormat::Json),
        ("L23c_paper.pdf", OtherFormat::Pdf),
        ("L23d_letter.docx", OtherFormat::Text),
    ] {
        assert_eq!(tried(name).map(|_| ()), Err(ListError::Other { format }), "{name}");
    }
    let told = |bytes: &[u8]| read("lijst.csv", bytes, &options()).unwrap_err();
    for (bytes, format) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], OtherFormat::Picture),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", OtherFormat::Picture),
        (b"{\\rtf1\\ansi Naam}", OtherFormat::Text),
        (b"\xef\xbb\xbf{\"naam\": \"Haddad\"}\n", OtherFormat::Json),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", OtherFormat::Calendar),
        (b"From: a@voorbeeld.be\r\nMIME-Version: 1.0\r\n\r\nDag", OtherFormat::Mail),
        (b"<?xml version=\"1.0\"?><people/>", OtherFormat::Xml),
    ] {
        assert_eq!(told(bytes), ListError::Other { format });
    }
    // What merely looks a little like it is a list.
    for list in ["[naam];voornaam\nHaddad;Amina\n", "BMI;naam\n1;Haddad\n", "from: x;naam\n1;Haddad\n"] {
        assert!(read("x.csv", list.as_bytes(), &options()).is_ok(), "{list}");
    }
}
