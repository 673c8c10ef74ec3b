//! The cards of the workspaces in this browser: what is shown before anything is unlocked.

use super::{
    FolderHandles, StoreError,
    database::{self, Connection, IfAbsent},
    database_name,
};
use crate::order::InOrder;
use crate::vault::ids::Kind;
use indexed_db_futures::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

const NAME: &str = "koppel";
const CARDS: &str = "workspaces";

/// What is known of a workspace without unlocking it. All of it stands in clear, and nothing else does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkspaceCard {
    /// The workspace's random id.
    pub id: String,
    /// Its name, as its people gave it.
    pub name: String,
    /// Whether it holds real people; the two kinds never mix.
    pub kind: Kind,
    /// Who can unlock it.
    pub members: Vec<Member>,
    /// The vault's keyring as it writes it: sealed keys, no open ones.
    pub keyring: String,
    /// When it was last opened here, in milliseconds since 1970.
    #[serde(default)]
    pub last_opened: u64,
    /// Nothing of it is to stay in this browser once it is closed.
    #[serde(default)]
    pub passing: bool,
    /// Made for someone with a file's extra passphrase, who may look only.
    #[serde(default)]
    pub guest: bool,
}

/// Someone with an own passphrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The slot that this person's passphrase opens.
    pub slot: String,
    /// The person's name, as shown at unlocking.
    pub name: String,
}

/// The cards that were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// Those that can be read, last opened first.
    pub cards: Vec<WorkspaceCard>,
    /// The ids of those that cannot: their data may still be there, and is left alone.
    pub unreadable: Vec<String>,
}

/// The list of workspaces in this browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Workspaces;

impl Workspaces {
    async fn open() -> Result<Connection, StoreError> {
        Connection::open(NAME, &[CARDS], IfAbsent::Create).await
    }

    /// All workspaces in this browser.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when this browser keeps nothing.
    pub async fn list() -> Result<Cards, StoreError> {
        let connection = Self::open().await?;
        let transaction = connection.read(&[CARDS])?;
        let store = transaction.object_store(CARDS)?;
        let keys = store.get_all_keys::<JsValue>().primitive()?.await?;
        let texts = store.get_all::<JsValue>().primitive()?.await?;
        let mut found = Cards::default();
        for (key, text) in keys.zip(texts) {
            let id = key?.as_string().unwrap_or_default();
            let card = text?
                .as_string()
                .and_then(|text| serde_json::from_str::<WorkspaceCard>(&text).ok());
            match card {
                Some(card) if card.id == id => found.cards.push(card),
                _ => found.unreadable.push(id),
            }
        }
        found.cards.order_by(|a, b| {
            b.last_opened
                .cmp(&a.last_opened)
                .then_with(|| a.name.cmp(&b.name))
        });
        Ok(found)
    }

    /// The card of one workspace.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] when what stands there is no card.
    pub async fn get(id: &str) -> Result<Option<WorkspaceCard>, StoreError> {
        let connection = Self::open().await?;
        let transaction = connection.read(&[CARDS])?;
        let text: Option<JsValue> = transaction.object_store(CARDS)?.get(id).primitive()?.await?;
        text.map(|text| {
            serde_json::from_str(&text.as_string().unwrap_or_default())
                .map_err(|error| StoreError::Unreadable(error.to_string()))
        })
        .transpose()
    }

    /// Keeps a card in the place of the one with its id.
    ///
    /// # Errors
    /// As for every write.
    pub async fn put(card: &WorkspaceCard) -> Result<(), StoreError> {
        let text = serde_json::to_string(card).map_err(|error| StoreError::Unreadable(error.to_string()))?;
        let connection = Self::open().await?;
        let transaction = connection.write(&[CARDS])?;
        transaction
            .object_store(CARDS)?
            .put(text)
            .with_key(card.id.as_str())
            .without_key_type()
            .primitive()?;
        database::commit(transaction).await
    }

    /// Deletes a workspace: its store first, then its card, so that one cut short can be asked again.
    ///
    /// # Errors
    /// [`StoreError::NotKept`] when the browser would not; the card is there still.
    pub async fn delete(id: &str) -> Result<(), StoreError> {
        database::delete(&database_name(id)).await?;
        FolderHandles::delete(id).await?;
        let connection = Self::open().await?;
        let transaction = connection.write(&[CARDS])?;
        transaction.object_store(CARDS)?.delete(id).primitive()?;
        database::commit(transaction).await
    }
}
