//! Who runs the programme and with whom: programmes, branches, the team, partner organisations, venues.

use super::codes::*;
use super::entity::{entity, id};
use super::lifecycle::ReferralState;
use super::person::PersonId;
use crate::record::RecordId;
use chrono::NaiveDate;
use std::collections::BTreeSet;

id! {
    /// A branch of the programme.
    BranchId
}
id! {
    /// A partner organisation.
    OrganisationId
}
id! {
    /// A place with rooms.
    VenueId
}
id! {
    /// A member of the team. Its bytes are those of the key slot that the member unlocks with, followed by
    /// zeros, so that the author of every entry has a name.
    MemberId
}

entity! {
    /// A variant of the programme; its rules are records of their own, versioned by date.
    Programme = "programmes" {
        /// Name.
        name: Option<String> = "name" in Everyday,
        /// Municipality or association that runs it.
        municipality: Option<String> = "municipality" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// A branch.
    Branch = "branches" {
        /// Name.
        name: Option<String> = "name" in Everyday,
        /// Municipality.
        municipality: Option<String> = "municipality" in Everyday,
        /// Programme.
        programme: Option<RecordId> = "programme" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// Someone of the team, who unlocks with an own passphrase.
    Member = "members" {
        /// Name.
        name: Option<String> = "name" in Everyday,
        /// The person's record, where there is one.
        person: Option<PersonId> = "person" in Everyday,
        /// No longer of the team.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// A partner.
    Organisation = "organisations" {
        /// Name.
        name: Option<String> = "name" in Everyday,
        /// Kind.
        kind: Option<OrganisationKind> = "kind" in Everyday,
        /// What it offers, in own words.
        offer: Option<String> = "offer" in Everyday,
        /// Telephone, E.164.
        phone: Option<String> = "phone" in Everyday,
        /// Mail.
        mail: Option<String> = "mail" in Everyday,
        /// Street and number.
        street: Option<String> = "street" in Everyday,
        /// Postcode.
        postcode: Option<String> = "postcode" in Everyday,
        /// Ages taken in, from (years).
        age_from: Option<i64> = "age_from" in Everyday,
        /// Ages taken in, up to and with (years).
        age_to: Option<i64> = "age_to" in Everyday,
        /// Sectors.
        sectors: BTreeSet<Sector> = "sector" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// A place where activities and duos meet.
    Venue = "venues" {
        /// Name.
        name: Option<String> = "name" in Everyday,
        /// Street and number.
        street: Option<String> = "street" in Everyday,
        /// Postcode.
        postcode: Option<String> = "postcode" in Everyday,
        /// Rooms by name.
        rooms: BTreeSet<String> = "room" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// Someone sent on to a partner.
    Referral = "referrals" {
        /// Who.
        person: Option<PersonId> = "person" in Everyday,
        /// To which partner.
        organisation: Option<OrganisationId> = "organisation" in Everyday,
        /// Place in the life cycle.
        state: Option<ReferralState> = "state" in Everyday,
        /// Consent given on.
        consented_on: Option<NaiveDate> = "consented_on" in Everyday,
        /// Sent on.
        sent_on: Option<NaiveDate> = "sent_on" in Everyday,
        /// Answer asked by.
        answer_by: Option<NaiveDate> = "answer_by" in Everyday,
        /// What came of it.
        result: Option<String> = "result" in Confidential,
        /// Why.
        reason: Option<String> = "reason" in Confidential,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// The decision at the contact point: an integrated or a linear trajectory, with reasons.
    Triage = "triages" {
        /// Who.
        person: Option<PersonId> = "person" in Everyday,
        /// Decision.
        decision: Option<TriageDecision> = "decision" in Everyday,
        /// Day.
        date: Option<NaiveDate> = "date" in Everyday,
        /// Decided by (a member).
        by: Option<RecordId> = "by" in Everyday,
        /// What has to be solved first.
        constraints: BTreeSet<Constraint> = "constraint" in Confidential,
        /// With technical skills.
        technical: Option<bool> = "technical" in Everyday,
        /// Day of a second look.
        second_look: Option<NaiveDate> = "second_look" in Everyday,
        /// Reason in own words.
        reason: Option<String> = "reason" in Confidential,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// An own field that the programme adds to people.
    OwnField = "own_fields" {
        /// Label.
        label: Option<String> = "label" in Everyday,
        /// Kind.
        kind: Option<OwnFieldKind> = "kind" in Everyday,
        /// Choices, for a choice.
        choices: BTreeSet<String> = "choice" in Everyday,
        /// Kept with the confidential fields.
        confidential: Option<bool> = "confidential" in Everyday,
        /// Months kept after the person left.
        retention_months: Option<i64> = "retention_months" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
