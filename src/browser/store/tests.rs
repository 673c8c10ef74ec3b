//! The store in a real browser: what is kept, what is undone, what is noticed.

use super::*;
use crate::{
    browser::{crypto::WebCrypto, random},
    vault::ids::Kind,
};
use wasm_bindgen_test::wasm_bindgen_test;

fn crypto() -> WebCrypto {
    WebCrypto::new().expect("tests run on localhost")
}

fn row(id: u64, compartment: &str, bytes: &[u8]) -> SealedRow {
    SealedRow {
        id,
        compartment: compartment.to_owned(),
        bytes: bytes.to_vec(),
    }
}

async fn store() -> (String, WorkspaceStore) {
    let id = random::id().expect("randomness");
    let store = WorkspaceStore::create(&id).await.expect("a store");
    (id, store)
}

/// An empty store of each kind: what holds of one must hold of the other.
async fn stores() -> [WorkspaceStore; 2] {
    [store().await.1, WorkspaceStore::in_memory()]
}

fn name_of(store: &WorkspaceStore) -> &str {
    match &store.0 {
        Place::Disk(name) => name,
        Place::Memory(_) => panic!("a store in memory has no name"),
    }
}

async fn load(store: &WorkspaceStore) -> Loaded {
    store.load(&crypto(), |_| ()).await.expect("loads")
}

async fn snapshot(store: &WorkspaceStore, kept: &Manifest, bytes: &[&[u8]], first_row: u64) -> Manifest {
    let segments: Vec<SealedSegment> = (kept.next_segment()..)
        .zip(bytes)
        .map(|(id, bytes)| SealedSegment {
            id,
            compartment: "everyday".to_owned(),
            bytes: bytes.to_vec(),
        })
        .collect();
    let manifest = Manifest::list(kept.segments.clone(), &segments, first_row, &crypto())
        .await
        .expect("listed");
    let snapshot = Snapshot {
        manifest: manifest.clone(),
        seal: b"mac".to_vec(),
        segments,
    };
    store.replace_by_segments(&snapshot).await.expect("replaced");
    manifest
}

#[wasm_bindgen_test]
async fn rows_of_both_compartments_come_back_in_order() {
    for store in stores().await {
        assert_eq!(load(&store).await, Loaded::default());
        let rows = [
            row(0, "everyday", b"a"),
            row(1, "confidential", b""),
            row(2, "everyday", &[0, 255, 128]),
        ];
        store.append(&rows[..2]).await.expect("kept");
        store.append(&rows[2..]).await.expect("kept");
        store.append(&[]).await.expect("nothing is nothing");
        let loaded = load(&store).await;
        assert_eq!(loaded.rows, rows);
        assert_eq!(loaded.next_row(), 3);
    }
}

#[wasm_bindgen_test]
async fn a_taken_number_undoes_the_whole_append() {
    for store in stores().await {
        store.append(&[row(5, "everyday", b"first")]).await.expect("kept");
        let refused = store
            .append(&[
                row(4, "everyday", b"x"),
                row(5, "everyday", b"y"),
                row(6, "everyday", b"z"),
            ])
            .await;
        assert!(matches!(refused, Err(StoreError::Raced { row: 4 })));
        assert_eq!(load(&store).await.rows, [row(5, "everyday", b"first")]);
    }
}

#[wasm_bindgen_test]
async fn more_rows_than_a_batch_load_with_progress() {
    for store in stores().await {
        let rows: Vec<_> = (0..2500)
            .map(|id| row(id, "everyday", &id.to_be_bytes()))
            .collect();
        store.append(&rows).await.expect("kept");
        let mut told = Vec::new();
        let loaded = store
            .load(&crypto(), |part| told.push(part))
            .await
            .expect("loads");
        assert_eq!(loaded.rows, rows);
        assert!(
            told.len() >= if store.is_in_memory() { 1 } else { 3 }
                && told.is_sorted()
                && told.last() == Some(&1.0),
            "{told:?}"
        );
    }
}

#[wasm_bindgen_test]
async fn segments_take_the_place_of_the_rows_they_cover() {
    for store in stores().await {
        let rows: Vec<_> = (0..4).map(|id| row(id, "everyday", b"r")).collect();
        store.append(&rows).await.expect("kept");
        let first = snapshot(&store, &Manifest::default(), &[b"one", b"two"], 3).await;
        let loaded = load(&store).await;
        assert_eq!(loaded.rows, rows[3..]);
        assert_eq!(
            loaded
                .segments
                .iter()
                .map(|s| s.bytes.as_slice())
                .collect::<Vec<_>>(),
            [b"one", b"two"]
        );
        assert_eq!(
            (loaded.seal.as_slice(), &loaded.manifest),
            (b"mac".as_slice(), &first)
        );

        // A second one keeps the first segment, drops the other, covers all rows; numbers go on after it.
        let kept = Manifest {
            segments: first.segments[..1].to_vec(),
            first_row: 4,
        };
        let kept_with_room = Manifest {
            segments: first.segments.clone(),
            ..kept.clone()
        };
        assert_eq!(kept_with_room.next_segment(), 3);
        snapshot(&store, &kept, &[b"three"], 4).await;
        let loaded = load(&store).await;
        assert_eq!(
            loaded
                .segments
                .iter()
                .map(|s| s.bytes.as_slice())
                .collect::<Vec<_>>(),
            [b"one".as_slice(), b"three"]
        );
        assert_eq!((loaded.rows.len(), loaded.next_row()), (0, 4));
    }
}

#[wasm_bindgen_test]
async fn missing_and_changed_segments_are_named_and_the_rest_comes_along() {
    let (_, store) = store().await;
    let manifest = snapshot(&store, &Manifest::default(), &[b"one", b"two", b"three"], 0).await;
    store.append(&[row(0, "everyday", b"r")]).await.expect("kept");
    let connection = open(name_of(&store)).await.expect("open");
    let transaction = connection.write(&[SEGMENTS]).expect("a transaction");
    {
        let segments = transaction.object_store(SEGMENTS).expect("segments");
        segments
            .delete::<f64, _>(value::key(manifest.segments[0].id))
            .primitive()
            .expect("deleted");
        let changed = SealedSegment {
            id: 2,
            compartment: "everyday".to_owned(),
            bytes: b"twp".to_vec(),
        };
        segments
            .put(value::segment_to_js(&changed))
            .with_key(value::key(2))
            .without_key_type()
            .primitive()
            .expect("changed");
    }
    transaction.commit().await.expect("committed");
    let Err(StoreError::Damaged(damaged)) = store.load(&crypto(), |_| ()).await else {
        panic!("the damage was not noticed");
    };
    assert_eq!(damaged.lost, [1, 2]);
    assert_eq!(
        damaged.intact.segments.iter().map(|s| s.id).collect::<Vec<_>>(),
        [3]
    );
    assert_eq!(damaged.intact.rows.len(), 1);
}

#[wasm_bindgen_test]
async fn garbage_in_the_store_is_an_error_and_no_panic() {
    let (_, store) = store().await;
    let garbage = [
        JsValue::from_str("x"),
        JsValue::NULL,
        Object::new().into(),
        JsValue::from_f64(f64::NAN),
    ];
    for (at, garbage) in garbage.into_iter().enumerate() {
        let connection = open(name_of(&store)).await.expect("open");
        let transaction = connection.write(&[ROWS, BLOBS]).expect("a transaction");
        {
            let rows = transaction.object_store(ROWS).expect("rows");
            rows.put(garbage.clone())
                .with_key("no number")
                .without_key_type()
                .primitive()
                .expect("put");
            rows.put(garbage.clone())
                .with_key(at as f64)
                .without_key_type()
                .primitive()
                .expect("put");
            let blobs = transaction.object_store(BLOBS).expect("blobs");
            blobs
                .put(garbage)
                .with_key("draft")
                .without_key_type()
                .primitive()
                .expect("put");
        }
        transaction.commit().await.expect("committed");
        assert!(matches!(
            store.load(&crypto(), |_| ()).await,
            Err(StoreError::Unreadable(_))
        ));
        if at != 1 {
            assert!(
                matches!(store.get_blob("draft").await, Err(StoreError::Unreadable(_))),
                "{at}"
            );
        }
    }
}

#[wasm_bindgen_test]
async fn small_sealed_things_are_kept_replaced_and_taken_away() {
    for store in stores().await {
        assert_eq!(store.get_blob("draft").await.expect("read"), None);
        store.put_blob("draft", b"half").await.expect("kept");
        store.put_blob("draft", b"half-typed").await.expect("kept");
        assert_eq!(
            store.get_blob("draft").await.expect("read").as_deref(),
            Some(b"half-typed".as_slice())
        );
        assert_eq!(store.blob_names().await.expect("read"), ["draft"]);
        store.delete_blob("draft").await.expect("taken");
        store.delete_blob("draft").await.expect("taken already");
        assert_eq!(store.get_blob("draft").await.expect("read"), None);
    }
}

#[wasm_bindgen_test]
async fn a_deleted_workspace_is_gone_and_stays_gone() {
    let (id, store) = store().await;
    let card = WorkspaceCard {
        id: id.clone(),
        name: "Gent".to_owned(),
        kind: Kind::Real,
        members: vec![Member {
            slot: "s1".to_owned(),
            name: "Noor".to_owned(),
        }],
        keyring: "{}".to_owned(),
        last_opened: 7,
        passing: false,
        guest: false,
    };
    Workspaces::put(&card).await.expect("kept");
    assert_eq!(Workspaces::get(&id).await.expect("read"), Some(card.clone()));
    assert!(Workspaces::list().await.expect("listed").cards.contains(&card));
    assert_eq!(
        name_of(&WorkspaceStore::find(&id).await.expect("found")),
        name_of(&store)
    );
    store.append(&[row(0, "everyday", b"r")]).await.expect("kept");

    Workspaces::delete(&id).await.expect("deleted");
    Workspaces::delete(&id).await.expect("deleted already");
    assert_eq!(Workspaces::get(&id).await.expect("read"), None);
    // A tab that still believes in it must not bring an empty one to life.
    assert!(matches!(
        store.append(&[row(1, "everyday", b"r")]).await,
        Err(StoreError::Gone(_))
    ));
    assert!(matches!(
        WorkspaceStore::find(&id).await,
        Err(StoreError::Gone(_))
    ));
}

#[wasm_bindgen_test]
async fn a_store_of_a_newer_program_is_left_alone() {
    use indexed_db_futures::{Build as _, database::Database};
    let id = random::id().expect("randomness");
    let newer = Database::open(format!("koppel-{id}"))
        .with_version(2_u32)
        .build()
        .expect("asked")
        .await;
    newer.expect("made").close();
    assert!(matches!(
        WorkspaceStore::create(&id).await,
        Err(StoreError::Newer)
    ));
    assert!(matches!(WorkspaceStore::find(&id).await, Err(StoreError::Newer)));
}

#[wasm_bindgen_test]
fn each_refusal_of_the_browser_says_what_is_safe() {
    use indexed_db_futures::error::{Error, OpenDbError};
    let refusal = |name: &str| {
        Error::from(web_sys::DomException::new_with_message_and_name("words", name).expect("an exception"))
    };
    assert!(matches!(
        StoreError::from(refusal("QuotaExceededError")),
        StoreError::Full
    ));
    assert!(matches!(
        StoreError::from(refusal("ConstraintError")),
        StoreError::Raced { .. }
    ));
    assert!(matches!(
        StoreError::from(refusal("UnknownError")),
        StoreError::Unavailable(_)
    ));
    assert!(matches!(
        StoreError::from(refusal("AbortError")),
        StoreError::NotKept(_)
    ));
    let denied = StoreError::from(OpenDbError::from(refusal("InvalidStateError")));
    assert!(denied.to_string().contains("Nothing was kept"), "{denied}");
    assert!(StoreError::Full.to_string().contains("everything before it was"));
}

#[wasm_bindgen_test]
async fn who_has_all_before_a_row_reads_just_what_follows_unless_all_was_written_anew() {
    for store in stores().await {
        let rows: Vec<SealedRow> = (0..1203).map(|id| row(id, "everyday", b"x")).collect();
        store.append(&rows).await.expect("kept");
        assert_eq!(
            store.load_rows(1200).await.expect("reads"),
            Some(rows[1200..].to_vec())
        );
        assert_eq!(store.load_rows(1203).await.expect("reads"), Some(Vec::new()));
        snapshot(&store, &Manifest::default(), &[b"all of them"], 1203).await;
        assert_eq!(store.load_rows(1203).await.expect("reads"), Some(Vec::new()));
        assert_eq!(store.load_rows(1202).await.expect("reads"), None);
        // More segments than are asked for at a time come in the manifest's order.
        let many: Vec<Vec<u8>> = (0..20_u8).map(|at| vec![at; 3]).collect();
        let many: Vec<&[u8]> = many.iter().map(Vec::as_slice).collect();
        let manifest = snapshot(&store, &Manifest::default(), &many, 1203).await;
        let ids = |loaded: &Loaded| {
            loaded
                .segments
                .iter()
                .map(|segment| segment.id)
                .collect::<Vec<_>>()
        };
        let loaded = load(&store).await;
        assert_eq!(
            ids(&loaded),
            manifest
                .segments
                .iter()
                .map(|listed| listed.id)
                .collect::<Vec<_>>()
        );
        assert!(
            loaded
                .segments
                .iter()
                .map(|segment| segment.bytes.as_slice())
                .eq(many)
        );
    }
}
