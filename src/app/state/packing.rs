//! Segments: many entries packed and sealed together, and the sealed list of those that hold.

use super::keeping::{BREATH, Filling, Keeper, Kept, OpenError, row_store, settled};
use crate::browser::clock;
use crate::browser::crypto::WebCrypto;
use crate::browser::store::{Loaded, Manifest, SealedSegment, SegmentRef, Snapshot, StoreError};
use crate::exchange::sealed::part;
use crate::journal::lines::{self, Names};
use crate::journal::packed::{self, SEGMENT};
use crate::journal::{Compartment, Entry};
use crate::register::Reading;
use crate::vault::VaultError;
use crate::vault::crypto::Crypto;
use crate::vault::ids::Compartment as Part;
use crate::vault::rows::{RowKeys, open_row, seal_row};
use futures_util::{StreamExt, TryStreamExt, future, stream};

/// Segments that are deflated and sealed at a time.
const SEALED_AHEAD: usize = 4;

/// Text that is being put into segments.
struct Packing {
    next: u64,
    segments: Vec<SealedSegment>,
    entries: packed::Writer,
}

impl Packing {
    fn after(manifest: &Manifest) -> Self {
        Self {
            next: manifest.next_segment(),
            segments: Vec::new(),
            entries: packed::Writer::default(),
        }
    }
}

impl Keeper {
    /// Puts the rows into segments.
    pub(super) async fn compact(&self, loaded: &Loaded, keys: &RowKeys<WebCrypto>) -> Result<(), OpenError> {
        let (mut packing, mut names) = (Packing::after(&loaded.manifest), Names::default());
        for compartment in Compartment::ALL {
            let (store, of) = row_store(compartment);
            let rows = loaded.rows.iter();
            for row in rows.filter(|row| row.compartment == compartment.name()) {
                let text = open_row(&self.crypto, keys, store, &of, &row.id.to_string(), &row.bytes).await?;
                for entry in lines::read(&text, &mut names)? {
                    packing.entries.push(&entry)?;
                }
                self.pack(&mut packing, compartment, SEGMENT, keys).await?;
            }
            self.pack(&mut packing, compartment, 1, keys).await?;
        }
        let kept = loaded.manifest.segments.clone();
        self.put_segments(kept, packing, loaded.next_row(), keys).await
    }

    /// Writes all entries anew and lets go of every row and segment before, in one transaction: when something that
    /// they hold must not be there any more.
    pub async fn rewrite(
        &self,
        entries: impl Iterator<Item = (Compartment, Entry)> + Clone,
    ) -> Result<(), OpenError> {
        let loaded = match self.store.load(&self.crypto, |_| ()).await {
            Ok(loaded) => loaded,
            Err(StoreError::Damaged(damaged)) => damaged.intact,
            Err(other) => return Err(other.into()),
        };
        let keys = self.keys();
        let mut packing = Packing::after(&loaded.manifest);
        for compartment in Compartment::ALL {
            for (_, entry) in entries.clone().filter(|(of, _)| *of == compartment) {
                packing.entries.push(&entry)?;
                self.pack(&mut packing, compartment, SEGMENT, &keys).await?;
            }
            self.pack(&mut packing, compartment, 1, &keys).await?;
        }
        // One more than there are, by which other tabs know that what they have read is gone.
        let first_row = loaded.next_row().max(self.next_row.get()) + 1;
        self.put_segments(Vec::new(), packing, first_row, &keys).await?;
        self.next_row.set(first_row);
        Ok(())
    }

    /// Puts segments that were packed elsewhere in this store, which has none yet, as they are and in one transaction.
    /// The browser deflates and seals them while they are read here.
    pub async fn fill_packed(
        &self,
        pieces: &[(Compartment, &[u8])],
        on_progress: impl Fn(Filling),
    ) -> Result<Kept, OpenError> {
        let begun = clock::elapsed_ms();
        let keys = self.keys();
        let packing = Packing::after(&Manifest::default());
        let sealing = stream::iter((packing.next..).zip(pieces))
            .map(|(id, (compartment, text)): (u64, &(Compartment, &[u8]))| {
                let keys = &keys;
                async move {
                    let of = part(*compartment);
                    Ok::<_, OpenError>(SealedSegment {
                        id,
                        compartment: compartment.name().into(),
                        bytes: seal_row(&self.crypto, keys, "segments", &of, &id.to_string(), text).await?,
                    })
                }
            })
            .buffered(SEALED_AHEAD)
            .try_collect::<Vec<_>>();
        let reading = async {
            let mut reading = Reading::default();
            let mut last_breath = clock::elapsed_ms();
            for (compartment, text) in pieces {
                reading.add_segment(*compartment, text, super::acting::now())?;
                if clock::elapsed_ms() - last_breath > BREATH {
                    clock::breathe().await;
                    last_breath = clock::elapsed_ms();
                }
            }
            Ok(settled(reading, |done| on_progress(Filling::Building(done))).await)
        };
        let (segments, register) = future::try_join(sealing, reading).await?;
        clock::note_time("koppel: build the register", clock::elapsed_ms() - begun);
        on_progress(Filling::Writing);
        let begun = clock::elapsed_ms();
        // As after any writing anew: one more than there are.
        let first_row = self.next_row.get() + 1;
        let packing = Packing { segments, ..packing };
        self.put_segments(Vec::new(), packing, first_row, &keys).await?;
        self.next_row.set(first_row);
        clock::note_time("koppel: keep", clock::elapsed_ms() - begun);
        Ok(Kept { register, lost: 0 })
    }

    /// Seals what is packed, once there is that much of it.
    async fn pack(
        &self,
        packing: &mut Packing,
        compartment: Compartment,
        from: usize,
        keys: &RowKeys<WebCrypto>,
    ) -> Result<(), OpenError> {
        if packing.entries.len() < from {
            return Ok(());
        }
        let (id, of) = (packing.next, part(compartment));
        let text = std::mem::take(&mut packing.entries).finish()?;
        let bytes = seal_row(&self.crypto, keys, "segments", &of, &id.to_string(), &text).await?;
        packing.segments.push(SealedSegment {
            id,
            compartment: compartment.name().into(),
            bytes,
        });
        packing.next += 1;
        clock::breathe().await;
        Ok(())
    }

    async fn put_segments(
        &self,
        kept: Vec<SegmentRef>,
        packing: Packing,
        first_row: u64,
        keys: &RowKeys<WebCrypto>,
    ) -> Result<(), OpenError> {
        let segments = packing.segments;
        let manifest = Manifest::list(kept, &segments, first_row, &self.crypto).await?;
        let seal = self.seal_manifest(&manifest, keys).await?;
        Ok(self
            .store
            .replace_by_segments(&Snapshot {
                manifest,
                seal,
                segments,
            })
            .await?)
    }

    async fn seal_manifest(
        &self,
        manifest: &Manifest,
        keys: &RowKeys<WebCrypto>,
    ) -> Result<Vec<u8>, OpenError> {
        let text = manifest.text()?;
        let digest = self
            .crypto
            .sha256(text.as_bytes())
            .await
            .map_err(VaultError::from)?;
        Ok(seal_row(
            &self.crypto,
            keys,
            "manifest",
            &Part::EVERYDAY,
            "current",
            &digest,
        )
        .await?)
    }

    pub(super) async fn check_manifest(&self, loaded: &Loaded) -> Result<(), OpenError> {
        if loaded.seal.is_empty() && loaded.manifest.segments.is_empty() {
            return Ok(());
        }
        let keys = self.keys();
        let opened = open_row(
            &self.crypto,
            &keys,
            "manifest",
            &Part::EVERYDAY,
            "current",
            &loaded.seal,
        )
        .await?;
        let text = loaded.manifest.text()?;
        let digest = self
            .crypto
            .sha256(text.as_bytes())
            .await
            .map_err(VaultError::from)?;
        if opened == digest {
            Ok(())
        } else {
            Err(OpenError::Manifest)
        }
    }
}
