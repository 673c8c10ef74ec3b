//! People: one record holds the person and, beside it, the mentee's and the mentor's profile.

use super::availability::Slot;
use super::codes::*;
use super::entity::{entity, id};
use super::language::Languages;
use super::lifecycle::{MenteeState, MentorState};
use super::organisation::BranchId;
use crate::record::RecordId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

id! {
    /// A person.
    PersonId
}

entity! {
    /// Who someone is and how to reach them; wishes and limits that everyday work needs.
    Person = "people" {
        /// First name.
        first_name: Option<String> = "first_name" in Everyday,
        /// Family name.
        last_name: Option<String> = "last_name" in Everyday,
        /// Date of birth.
        birth_date: Option<NaiveDate> = "birth_date" in Everyday,
        /// Gender as stated.
        gender: Option<Gender> = "gender" in Everyday,
        /// Telephone in E.164 (`+32470123456`).
        phone: Option<String> = "phone" in Everyday,
        /// Mail address.
        mail: Option<String> = "mail" in Everyday,
        /// Street and number.
        street: Option<String> = "street" in Everyday,
        /// Postcode of the home, four digits in Belgium.
        postcode: Option<String> = "postcode" in Everyday,
        /// Municipality of the home.
        municipality: Option<String> = "municipality" in Everyday,
        /// A second postcode (work), for travel.
        postcode_work: Option<String> = "postcode_work" in Everyday,
        /// Languages and levels.
        languages: Languages = "language" in Everyday,
        /// Weekly slots of two hours.
        slots: BTreeSet<Slot> = "slot" in Everyday,
        /// Means of travel, which set how far someone comes.
        mobility: BTreeSet<Mobility> = "mobility" in Everyday,
        /// Whether meeting online is fine.
        online: Option<bool> = "online" in Everyday,
        /// Interests, in own words.
        interests: BTreeSet<String> = "interest" in Everyday,
        /// Values, in own words.
        values: BTreeSet<String> = "value" in Everyday,
        /// Other wishes, in own words.
        wishes: Option<String> = "wishes" in Everyday,
        /// Wish about the other's gender, only where the person asked for it.
        gender_wish: Option<GenderWish> = "gender_wish" in Everyday,
        /// Not to be matched now. The reason is confidential.
        no_match: Option<bool> = "no_match" in Everyday,
        /// People with whom this person is not to be matched (refusal, family, employer).
        refuses: BTreeSet<RecordId> = "refuses" in Everyday,
        /// Whether the conditions of the programme are met, as decided by a coordinator.
        eligible: Option<bool> = "eligible" in Everyday,
        /// Consent to process, as far as everyday work must know it.
        consent: Option<bool> = "consent" in Everyday,
        /// Roles beside mentee and mentor.
        roles: BTreeSet<Role> = "role" in Everyday,
        /// Branch.
        branch: Option<BranchId> = "branch" in Everyday,
        /// Responsible coordinator (a member of the team).
        responsible: Option<RecordId> = "responsible" in Everyday,
        /// Where the first contact came through.
        channel: Option<Channel> = "channel" in Everyday,
        /// Who that was.
        channel_who: Option<String> = "channel_who" in Everyday,
        /// Form of address.
        address: Option<Address> = "address" in Everyday,
        /// Language of letters.
        letter_language: Option<LetterLanguage> = "letter_language" in Everyday,
        /// Guardian, when under 18.
        guardian: Option<String> = "guardian" in Everyday,
        /// Digital skill, 0 (none) to 3 (at ease).
        digital: Option<i64> = "digital" in Everyday,
        /// Number in the list they were taken over from.
        list_number: Option<String> = "list_number" in Everyday,
        /// What the list said and no field holds, by column.
        list_raw: BTreeMap<String, String> = "list_raw" in Confidential,
        /// What the list left to do: the columns that could not be read, and `gender-wish` for a wish to confirm.
        to_check: BTreeSet<String> = "to_check" in Confidential,
        /// Remark of the list or the intake.
        remark: Option<String> = "remark" in Confidential,
        /// Values of the programme's own fields, by their id.
        own: BTreeMap<String, String> = "own" in Confidential,
        /// Other records of the same person, as someone linked them. Stands on the record with the smaller id.
        same_as: BTreeSet<PersonId> = "same_as" in Everyday,
        /// Put away: no longer shown in lists.
        archived: Option<bool> = "archived" in Everyday,
    }
}

entity! {
    /// What a mentee seeks and where they stand.
    MenteeProfile = "people" {
        /// Place in the life cycle.
        state: Option<MenteeState> = "mentee_state" in Everyday,
        /// The state that *on hold* returns to.
        held_from: Option<MenteeState> = "mentee_held_from" in Everyday,
        /// Day of sign-up.
        signed_up: Option<NaiveDate> = "mentee_signed_up" in Everyday,
        /// Waiting for a match since.
        waiting_since: Option<NaiveDate> = "mentee_waiting_since" in Everyday,
        /// Wished sectors.
        sectors: BTreeSet<Sector> = "wished_sector" in Everyday,
        /// Wished occupation, ISCO-08 sub-major group (two digits).
        occupation: Option<String> = "wished_isco" in Everyday,
        /// Past occupation, ISCO-08 sub-major group.
        past_occupation: Option<String> = "past_isco" in Everyday,
        /// Past sectors.
        past_sectors: BTreeSet<Sector> = "past_sector" in Everyday,
        /// Help asked.
        help: BTreeSet<Help> = "help_asked" in Everyday,
        /// Professional project.
        project: Option<Project> = "project" in Everyday,
        /// Kinds of job sought.
        job_sought: BTreeSet<JobSought> = "job_sought" in Everyday,
        /// Available from.
        available_from: Option<NaiveDate> = "available_from" in Everyday,
        /// Driving licence or childcare need and the like, as far as matching must know.
        childcare: Option<bool> = "childcare_need" in Confidential,
        /// Residence status in own words.
        residence: Option<String> = "residence" in Confidential,
        /// Day on which the residence permit ends.
        residence_until: Option<NaiveDate> = "residence_until" in Confidential,
        /// Kind of protection.
        protection: Option<Protection> = "protection" in Confidential,
        /// Region of birth.
        birth_region: Option<Region> = "birth_region" in Confidential,
        /// Region of birth of a parent.
        parent_region: Option<Region> = "parent_region" in Confidential,
        /// Region of birth of a grandparent.
        grandparent_region: Option<Region> = "grandparent_region" in Confidential,
        /// Position on the labour market.
        labour_status: Option<LabourStatus> = "labour_status" in Confidential,
        /// In that position since.
        labour_since: Option<NaiveDate> = "labour_since" in Confidential,
        /// Income.
        income: Option<Income> = "income" in Confidential,
        /// Education.
        isced: Option<Isced> = "isced" in Confidential,
        /// Recognition of the diploma.
        recognition: Option<Recognition> = "recognition" in Confidential,
        /// Why not to be matched now.
        no_match_why: Option<String> = "no_match_why" in Confidential,
        /// Health, where the person told and consented.
        health: Option<String> = "health" in Confidential,
    }
}

entity! {
    /// What a mentor offers.
    MentorProfile = "people" {
        /// Place in the life cycle.
        state: Option<MentorState> = "mentor_state" in Everyday,
        /// Day of first contact as a candidate.
        signed_up: Option<NaiveDate> = "mentor_signed_up" in Everyday,
        /// Active since.
        active_since: Option<NaiveDate> = "mentor_active_since" in Everyday,
        /// Paused until.
        paused_until: Option<NaiveDate> = "mentor_paused_until" in Everyday,
        /// Position.
        status: Option<MentorStatus> = "mentor_status" in Everyday,
        /// Career in own words.
        career: Option<String> = "career" in Everyday,
        /// Sectors of the career.
        sectors: BTreeSet<Sector> = "career_sector" in Everyday,
        /// Occupation, ISCO-08 sub-major group.
        occupation: Option<String> = "career_isco" in Everyday,
        /// Sectors in which the mentor knows people.
        network: BTreeSet<Sector> = "network_sector" in Everyday,
        /// Strengths offered.
        strengths: BTreeSet<Help> = "strength" in Everyday,
        /// How many mentees at a time (default 1).
        capacity: Option<i64> = "capacity" in Everyday,
        /// Training modules followed, by module code (see the rules' list).
        modules: BTreeSet<String> = "module" in Everyday,
        /// Whether the whole training is done, where the modules are not known one by one.
        trained: Option<bool> = "trained" in Everyday,
        /// Code of conduct signed on.
        conduct_signed: Option<NaiveDate> = "conduct_signed" in Everyday,
        /// Volunteer information note signed on.
        note_signed: Option<NaiveDate> = "volunteer_note_signed" in Everyday,
        /// Insured as a volunteer.
        insured: Option<bool> = "insured" in Everyday,
        /// How expenses are paid.
        expenses: Option<Expenses> = "expenses" in Everyday,
        /// First interview: motivation.
        motivation: Option<String> = "motivation" in Confidential,
        /// First interview: experience with the group.
        experience: Option<String> = "experience" in Confidential,
        /// First interview: worries.
        worries: Option<String> = "worries" in Confidential,
        /// First interview: the coordinator's impression.
        impression: Option<String> = "impression" in Confidential,
        /// Steps of the checklist that are done (documents, interview, training, preparation).
        checklist: BTreeSet<String> = "checklist" in Everyday,
        /// Safeguarding check.
        safeguarding: Option<Safeguarding> = "safeguarding" in Confidential,
        /// Why it could not be obtained.
        safeguarding_why: Option<String> = "safeguarding_why" in Confidential,
        /// Day of the check.
        safeguarding_on: Option<NaiveDate> = "safeguarding_on" in Confidential,
        /// Checked by.
        safeguarding_by: Option<RecordId> = "safeguarding_by" in Confidential,
    }
}

/// In [`Person::to_check`]: the wish about the mentor's gender was found in a text, and is to be confirmed.
pub const WISH_TO_CHECK: &str = "gender-wish";

impl Person {
    /// First and family name, as far as known.
    pub fn name(&self) -> String {
        let parts = [self.first_name.as_deref(), self.last_name.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Age in whole years on a day; `None` when the birth date is unknown or later.
    pub fn age_on(&self, day: NaiveDate) -> Option<u32> {
        day.years_since(self.birth_date?)
    }
}
