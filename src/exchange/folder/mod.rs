//! A shared folder instead of a stick: a directory that Nextcloud, OneDrive, Syncthing… keep in step, or one on a
//! WebDAV server. This room has its rules, and knows neither the browser nor a server: both are a [`Folder`].
//!
//! ```text
//! chosen folder / koppel-<workspace> / <laptop> / <random>.json      one sealed pack, written once
//! ```
//! Each laptop writes into a directory of its own, only makes files and never changes one, and takes away only files
//! that its own [`Logbook`] says it made, once a newer full pack of its own stands there. So no two ever write one
//! file, no engine makes a "conflicted copy", and an erasure reaches the folder: the packs that still hold the person
//! go as soon as the full pack without them was read back. What is half there or foreign is named, passed over and
//! tried again later. Names say nothing, and sizes are padded (see [`padding`]).

mod logbook;
mod names;
pub mod padding;
mod steps;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
pub mod webdav;

pub use logbook::{Due, Logbook, Moment, Written};
pub use names::{Place, home, own_directory};
pub use steps::{collect, put, tidy};

use std::future::Future;

/// The largest pack that is read, bytes.
pub const LARGEST: u64 = 512 << 20;

/// By what a file is known to be the same as before, without reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mark {
    /// Its size, bytes.
    pub size: u64,
    /// When it was last changed, or the server's tag for its content; in whatever form the backend has it.
    pub changed: String,
}

/// A file that stands in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub at: Place,
    /// What it looked like from outside.
    pub mark: Mark,
}

/// Where packs are exchanged. Futures need not be `Send`: the browser has one thread a page.
pub trait Folder {
    /// All files of all laptops. Nothing at all yet is an empty list.
    fn list(&self) -> impl Future<Output = Result<Vec<Found>, FolderError>>;
    /// Reads a whole file of at most `at_most` bytes.
    fn read(&self, at: &Place, at_most: u64) -> impl Future<Output = Result<Vec<u8>, FolderError>>;
    /// Makes a file that is not there yet; never writes over one.
    fn create(&self, at: &Place, bytes: &[u8]) -> impl Future<Output = Result<(), FolderError>>;
    /// Takes a file away.
    fn remove(&self, at: &Place) -> impl Future<Output = Result<(), FolderError>>;
}

/// What can go wrong with a folder. What is on this laptop is safe each time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FolderError {
    /// The browser wants the person's word (again) before it opens the folder.
    #[error("the browser does not open the folder without being asked: press the button that asks it")]
    NotAllowed,
    /// The folder was moved, renamed or deleted, or its disk is not there.
    #[error("the folder is not there any more: is the disk connected? Else choose it again ({0})")]
    Gone(String),
    /// No room.
    #[error("there is no room left where the folder is; everything is safe on this computer")]
    Full,
    /// A file of that name is there.
    #[error("{0} is there already, and files are never written over")]
    Taken(Place),
    /// The file is not there (any more).
    #[error("{0} is not there any more")]
    Missing(Place),
    /// A server lists more than is read: more bytes, directories or files than a team could make.
    #[error("this folder lists more than is read; is it the right one?")]
    TooMany,
    /// The server sends elsewhere, which is not followed.
    #[error("the server sends on to another address, which is not followed; give that address itself")]
    Redirected,
    /// Larger than what is read.
    #[error("{at} is {size} bytes, more than can be read")]
    TooLarge {
        /// Which file.
        at: Place,
        /// Its size, bytes.
        size: u64,
    },
    /// Written, read back, and not the same. It does not count as written.
    #[error("{0} was read back and is not what was written")]
    NotTheSame(Place),
    /// The file is no text: no pack of ours, or not whole yet.
    #[error("{0} is not whole, or not a Koppel file")]
    NotText(Place),
    /// The server does not know this name and password.
    #[error("the server refuses this name and password")]
    WrongPassword,
    /// Nothing answered.
    #[error("the server does not answer")]
    Unreachable,
    /// It answers, but does not let a page of another origin read the answer.
    #[error("the server does not allow other sites to use it (CORS)")]
    NoCors,
    /// The address lies outside what this build may speak to.
    #[error("this app may speak to {allowed} only, not to {address}")]
    Elsewhere {
        /// What was asked for.
        address: String,
        /// Where it may go.
        allowed: String,
    },
    /// Something else is at that address.
    #[error("there is no WebDAV folder at this address (the server answered {0})")]
    NotWebDav(u16),
    /// Any other answer.
    #[error("the server answered {0}")]
    Server(u16),
    /// The browser's own words.
    #[error("{0}")]
    Other(String),
}
