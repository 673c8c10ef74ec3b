//! Funders, grants with their targets, costs and how they are allocated. Amounts are cents.

use super::codes::*;
use super::duo::DuoId;
use super::entity::{entity, id};
use super::organisation::BranchId;
use chrono::NaiveDate;
use std::collections::BTreeMap;

id! {
    /// A funder.
    FunderId
}
id! {
    /// A grant of a funder.
    GrantId
}

entity! {
    /// Who pays.
    Funder = "funders" {
        /// Name.
        name: Option<String> = "name" in Everyday,
        /// Own money of the organisation.
        own: Option<bool> = "own" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// Money for a window, with targets.
    Grant = "grants" {
        /// From whom.
        funder: Option<FunderId> = "funder" in Everyday,
        /// Name.
        name: Option<String> = "name" in Everyday,
        /// Amount in cents.
        cents: Option<i64> = "cents" in Everyday,
        /// Share of the cost as the funder states it, in hundredths of a percent.
        stated_share: Option<i64> = "stated_share" in Everyday,
        /// First day.
        from: Option<NaiveDate> = "from" in Everyday,
        /// Last day.
        until: Option<NaiveDate> = "until" in Everyday,
        /// Targets per action.
        targets: BTreeMap<String, i64> = "target" in Everyday,
        /// The grant that follows it.
        followed_by: Option<GrantId> = "followed_by" in Everyday,
        /// Months that personal data are kept after it.
        retention_months: Option<i64> = "retention_months" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// A cost.
    CostLine = "costs" {
        /// Kind.
        kind: Option<CostKind> = "kind" in Everyday,
        /// Cents.
        cents: Option<i64> = "cents" in Everyday,
        /// Day.
        date: Option<NaiveDate> = "date" in Everyday,
        /// Branch.
        branch: Option<BranchId> = "branch" in Everyday,
        /// What.
        label: Option<String> = "label" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// A part of a cost that a grant or a duo bears.
    Allocation = "allocations" {
        /// Of which cost.
        cost: Option<crate::record::RecordId> = "cost" in Everyday,
        /// Borne by which grant.
        grant: Option<GrantId> = "grant" in Everyday,
        /// For which duo.
        duo: Option<DuoId> = "duo" in Everyday,
        /// Cents.
        cents: Option<i64> = "cents" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
