//! What stays of an erased person: enough to keep the counts true, too little to know who it was.

use super::codes::Gender;
use super::entity::{codes, entity};
use super::lifecycle::{MenteeState, MentorState};
use super::organisation::BranchId;
use crate::record::RecordId;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

codes! {
    /// An age, as widely as reports need it.
    AgeBand = "age-band" {
        Under18 = "under-18", To29 = "18-29", To39 = "30-39", To54 = "40-54", From55 = "from-55",
    }
}

impl AgeBand {
    /// The band of an age in whole years.
    pub const fn of(years: u32) -> Self {
        match years {
            0..=17 => Self::Under18,
            18..=29 => Self::To29,
            30..=39 => Self::To39,
            40..=54 => Self::To54,
            _ => Self::From55,
        }
    }
}

codes! {
    /// Why someone is erased.
    EraseReason = "erase-reason" {
        Asked = "asked", ConsentWithdrawn = "consent-withdrawn", Retention = "retention", Mistake = "mistake",
    }
}

entity! {
    /// The anonymous rest of an erased person. Days are those of a month, not of a life.
    Residue = "residues" {
        /// Branch.
        branch: Option<BranchId> = "branch" in Everyday,
        /// Municipality, where enough others share it.
        municipality: Option<String> = "municipality" in Everyday,
        /// Gender, where enough others share it.
        gender: Option<Gender> = "gender" in Everyday,
        /// Age on the day of erasing, where enough others share it.
        age_band: Option<AgeBand> = "age_band" in Everyday,
        /// Place in the life cycle of a mentee.
        mentee_state: Option<MenteeState> = "mentee_state" in Everyday,
        /// First day of the month of sign-up as a mentee.
        mentee_signed_up: Option<NaiveDate> = "mentee_signed_up" in Everyday,
        /// Place in the life cycle of a mentor.
        mentor_state: Option<MentorState> = "mentor_state" in Everyday,
        /// First day of the month of sign-up as a mentor.
        mentor_signed_up: Option<NaiveDate> = "mentor_signed_up" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}

/// The id of what stays of a record: it follows from the record's own, so that laptops that erase at the same time
/// make the same, and leads back to nobody, since nothing tells the record's id any more.
pub fn residue_id(of: RecordId) -> RecordId {
    let digest = Sha256::new()
        .chain_update(b"koppel residue")
        .chain_update(of.0)
        .finalize();
    let mut id = [0; 16];
    id.copy_from_slice(&digest[..16]);
    RecordId(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_has_an_id_of_its_own_that_everyone_finds() {
        let id = RecordId([7; 16]);
        assert_eq!(residue_id(id), residue_id(id));
        assert_ne!(residue_id(id), id);
        assert_ne!(residue_id(id), residue_id(residue_id(id)));
    }

    #[test]
    fn ages_fall_in_bands() {
        let bands = [0, 17, 18, 29, 30, 54, 55, 110].map(|years| AgeBand::of(years).code());
        assert_eq!(
            bands,
            [
                "under-18", "under-18", "18-29", "18-29", "30-39", "40-54", "from-55", "from-55"
            ]
        );
    }
}
