//! Opening databases and strict transactions.
//!
//! A connection lives for one operation: it costs about a millisecond, and no tab can then block
//! another that deletes a workspace or is of a newer version.

use super::StoreError;
use crate::browser::persist;
use indexed_db_futures::{
    Build as _,
    database::Database,
    error::{Error, UnexpectedDataError},
    transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions},
};
use std::{cell::Cell, rc::Rc};

/// An open connection that closes itself.
pub(super) struct Connection(Database);

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.clone().close();
    }
}

/// Whether a database that is not there is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum IfAbsent {
    /// Make it, with these object stores.
    Create,
    /// Refuse: whoever asks believes that it is there.
    Refuse,
}

/// The version of the layout; a higher one found means that a newer program was here.
const LAYOUT: u32 = 1;

impl Connection {
    /// Opens the database `name` that has the object stores `stores`.
    pub(super) async fn open(
        name: &str,
        stores: &'static [&'static str],
        if_absent: IfAbsent,
    ) -> Result<Self, StoreError> {
        let absent = Rc::new(Cell::new(false));
        let seen = Rc::clone(&absent);
        let opened = Database::open(name)
            .with_version(LAYOUT)
            .with_on_upgrade_needed(move |event, database| {
                if event.old_version() == 0.0 && if_absent == IfAbsent::Refuse {
                    seen.set(true);
                    return Err(UnexpectedDataError::NoErrorFound.into());
                }
                for store in stores {
                    database.create_object_store(store).build()?;
                }
                Ok(())
            })
            .await;
        match opened {
            Ok(database) => Ok(Self(database)),
            Err(_) if absent.get() => Err(StoreError::Gone(name.to_owned())),
            Err(error) => Err(error.into()),
        }
    }

    /// A transaction that is on the disk, not only on its way there, when its commit returns.
    pub(super) fn write<'a>(&'a self, stores: &[&str]) -> Result<Transaction<'a>, StoreError> {
        let strict = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        Ok(self
            .0
            .transaction(stores)
            .with_mode(TransactionMode::Readwrite)
            .with_options(strict)
            .build()?)
    }

    /// A transaction that only reads: one consistent picture.
    pub(super) fn read<'a>(&'a self, stores: &[&str]) -> Result<Transaction<'a>, StoreError> {
        Ok(self.0.transaction(stores).build()?)
    }
}

/// Deletes a database; one that is not there counts as deleted.
pub(super) async fn delete(name: &str) -> Result<(), StoreError> {
    Ok(Database::delete_by_name(name)?.await?)
}

/// What is taken for "full" when a browser undoes a change at its very end without a reason: less room than
/// this, in bytes. The largest change, a snapshot, is about as big as the store itself.
const CRAMPED: f64 = 64.0 * 1024.0 * 1024.0;

/// Commits and waits until the disk has it.
pub(super) async fn commit(transaction: Transaction<'_>) -> Result<(), StoreError> {
    match transaction.commit().await {
        Err(Error::MissingData(UnexpectedDataError::TransactionAborted)) => {
            let cramped = persist::room()
                .await
                .is_some_and(|room| room.quota - room.used < CRAMPED);
            Err(if cramped {
                StoreError::Full
            } else {
                StoreError::NotKept("undone at the end".to_owned())
            })
        }
        done => Ok(done?),
    }
}
