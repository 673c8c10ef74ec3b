//! The job of deriving a key from a passphrase.

use crate::{
    vault::crypto::Kdf,
    workshop::{Done, Job, JobError, Workshop},
};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};

/// Argon2id, version 0x13: the passphrase goes in as the job's bytes, 32 bytes come out as the answer's.
///
/// The caller has checked the costs against [`Kdf::FLOOR`] and [`Kdf::CEILING`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DeriveKey {
    /// At least 8 bytes.
    pub salt: Vec<u8>,
    /// What it may cost.
    pub costs: Kdf,
}

impl Job for DeriveKey {
    type Answer = ();
    const WORKSHOP: Workshop = Workshop::Light;
    const NAME: &'static str = "derive-key";

    fn work(self, password: Vec<u8>, _: &dyn Fn(f64)) -> Result<Done<()>, JobError> {
        let failed = |error: argon2::Error| JobError(error.to_string());
        let Kdf { m, t, p } = self.costs;
        let params = Params::new(m, t, p, Some(32)).map_err(failed)?;
        let mut key = vec![0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(&password, &self.salt, &mut key)
            .map_err(failed)?;
        Ok(Done {
            answer: (),
            bytes: key,
        })
    }
}
