//! The rules of a folder on real directory handles: those of the browser's own private file system.

use super::*;
use crate::browser::store::FolderHandles;
use crate::exchange::folder::{Due, Logbook, put, tidy};
use wasm_bindgen_test::wasm_bindgen_test;

async fn private_root() -> Directory {
    let navigator = js::get(&js_sys::global(), "navigator");
    let root = call(&js::get(&navigator, "storage"), "getDirectory", &[]).await;
    Directory(root.expect("a test page has a file system of its own"))
}

async fn fresh(name: &str) -> DirectoryFolder {
    let root = private_root().await;
    let recursive = object(&[("recursive", JsValue::TRUE)]);
    let _ = call(root.as_js(), "removeEntry", &[JsValue::from_str(name), recursive]).await;
    let chosen = root.inner(name, true).await.expect("it can be made");
    DirectoryFolder::new(chosen, "koppel-0123456789abcdef".to_owned())
}

fn place(number: u8) -> Place {
    Place::new("00112233aabbccdd", [number; 16])
}

#[wasm_bindgen_test]
async fn what_is_put_in_a_directory_is_found_read_and_never_written_over() {
    let folder = fresh("koppel-test-put").await;
    assert_eq!(folder.list().await, Ok(Vec::new()), "nothing yet");
    assert_eq!(put(&folder, &place(1), b"sealed").await, Ok(()));
    let found = folder.list().await.expect("it can be listed");
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0].at, found[0].mark.size), (&place(1), 6));
    let again = folder.create(&place(1), b"other").await;
    assert_eq!(again, Err(FolderError::Taken(place(1))));
    assert_eq!(folder.read(&place(1), 6).await, Ok(b"sealed".to_vec()));
    let large = folder.read(&place(1), 5).await;
    assert!(
        matches!(large, Err(FolderError::TooLarge { size: 6, .. })),
        "{large:?}"
    );
    assert_eq!(
        folder.read(&place(2), 9).await,
        Err(FolderError::Missing(place(2)))
    );
}

#[wasm_bindgen_test]
async fn an_own_pack_goes_once_a_full_one_stands_there() {
    let folder = fresh("koppel-test-tidy").await;
    let mut logbook = Logbook::default();
    for number in [1, 2] {
        logbook.begins(&place(number), Due::Full);
        put(&folder, &place(number), b"sealed")
            .await
            .expect("there is room");
        logbook.verified(&place(number), &Default::default());
    }
    tidy(&folder, &mut logbook).await;
    let left: Vec<Place> = folder
        .list()
        .await
        .unwrap_or_default()
        .into_iter()
        .map(|one| one.at)
        .collect();
    assert_eq!(left, [place(2)]);
}

#[wasm_bindgen_test]
async fn a_chosen_directory_is_remembered_until_it_is_forgotten() {
    let chosen = fresh("koppel-test-kept").await.chosen;
    FolderHandles::put("w", &chosen).await.expect("it can be kept");
    let kept = FolderHandles::get("w")
        .await
        .expect("it can be read")
        .expect("it is there");
    assert_eq!(
        (kept.name(), kept.permission().await),
        ("koppel-test-kept".to_owned(), Permission::Granted)
    );
    FolderHandles::delete("w").await.expect("it can be forgotten");
    assert!(FolderHandles::get("w").await.expect("it can be read").is_none());
}
