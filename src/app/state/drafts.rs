//! What is half typed: sealed as one types, back after unlocking.

use super::keeping::{Keeper, OpenError};
use super::session::Session;
use leptos::task::spawn_local;
use std::collections::BTreeMap;

/// Names of drafts begin so in the store.
const PREFIX: &str = "draft/";

impl Session {
    /// What was half typed under a name (a place in the app; ids only, since it stands in clear).
    pub fn draft(&self, name: &str) -> Option<String> {
        self.inner().drafts.borrow().get(name).cloned()
    }

    /// Keeps what is half typed.
    pub fn keep_draft(&self, name: &str, text: String) {
        let inner = self.inner();
        let before = inner.drafts.borrow_mut().insert(name.to_owned(), text.clone());
        if before.as_deref() == Some(&text) {
            return;
        }
        self.guard_leaving();
        let name = name.to_owned();
        spawn_local(async move {
            // The latest text wins: an older one that is written later is not what the map says.
            let current = inner.drafts.borrow().get(&name) == Some(&text);
            if current {
                // A draft that cannot be kept is still on the page; the next keystroke tries again.
                let _ = inner
                    .keeper
                    .keep_small(&format!("{PREFIX}{name}"), text.as_bytes())
                    .await;
            }
        });
    }

    /// Forgets what was half typed: it is saved, or thrown away.
    pub fn drop_draft(&self, name: &str) {
        let inner = self.inner();
        let gone = inner.drafts.borrow_mut().remove(name);
        if gone.is_some() {
            self.guard_leaving();
            let name = name.to_owned();
            spawn_local(async move {
                let _ = inner.keeper.forget_small(&format!("{PREFIX}{name}")).await;
            });
        }
    }

    /// Keeps a small sealed thing that belongs to this workspace (saved filters, a mapping).
    pub fn keep_small(&self, name: &str, text: String) {
        let (inner, name) = (self.inner(), name.to_owned());
        spawn_local(async move {
            let _ = inner.keeper.keep_small(&name, text.as_bytes()).await;
        });
    }

    /// Reads a small sealed thing.
    pub async fn small(&self, name: &str) -> Option<String> {
        let bytes = self.inner().keeper.small(name).await.ok()??;
        String::from_utf8(bytes).ok()
    }
}

/// All drafts, at unlocking.
pub(super) async fn all(keeper: &Keeper) -> Result<BTreeMap<String, String>, OpenError> {
    let mut drafts = BTreeMap::new();
    for stored in keeper.store.blob_names().await? {
        let Some(name) = stored.strip_prefix(PREFIX) else {
            continue;
        };
        // One that does not open (an older key) is left where it is.
        if let Ok(Some(bytes)) = keeper.small(&stored).await
            && let Ok(text) = String::from_utf8(bytes)
        {
            drafts.insert(name.to_owned(), text);
        }
    }
    Ok(drafts)
}
