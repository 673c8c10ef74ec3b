//! A report as JSON, for programs: each figure with k, n, rate, interval, anchor and rule version.

use super::indicators::Rate;
use super::indicators::completion::Completion;
use super::indicators::funnel::Funnel;
use super::indicators::intensity::Intensity;
use super::indicators::outcome::Outcome;
use super::indicators::renewal::Renewal;
use super::report::Report;
use super::statistics::Interval;
use serde_json::{Map, Value, json};

/// How the intervals of person rates are made.
const WILSON: &str = "wilson";
/// How those of duo rates are made.
const BOOTSTRAP: &str = "bootstrap-by-mentor";
/// How those of the survival estimate are made.
const LOG_LOG: &str = "kaplan-meier-log-log";

impl Report {
    /// The report as JSON. Unsuppressed: for one's own use.
    pub fn to_json(&self) -> Value {
        let mut report = json!({
            "as_of": self.as_of,
            "rules": self.rule_version,
            "from": self.scope.period.from,
            "to": self.scope.period.to,
            "D1": { "S": outcome(&self.from_start), "E": outcome(&self.from_end), "by_branch": self.branches() },
            "D5": renewal(&self.renewal),
            "D6": completion(&self.completion),
            "D7": intensity(&self.intensity),
            "D8": funnel(&self.funnel),
            "undated_duos": self.undated_duos,
            "undated_sign_ups": self.undated_sign_ups,
        });
        // Each figure can be read on its own, so each says by which rules it was made.
        for figure in ["D1", "D5", "D6", "D7", "D8"] {
            report[figure]["rules"] = self.rule_version.clone().into();
        }
        report
    }

    fn branches(&self) -> Value {
        let (k, n) = self.pairs();
        let each = self.by_branch.iter().map(|branch| {
            let mut figure = outcome(&branch.outcome);
            figure["branch"] = branch.name.clone().into();
            figure["id"] = json!(branch.branch);
            figure
        });
        let each: Vec<Value> = each.collect();
        json!({ "branches": each, "pairs": rate(&Rate::of_people(k, n), WILSON) })
    }
}

fn limits(figure: &mut Value, interval: Option<Interval>, method: &str) {
    figure["lo"] = json!(interval.map(|interval| interval.lo));
    figure["hi"] = json!(interval.map(|interval| interval.hi));
    figure["interval"] = method.into();
}

fn rate(rate: &Rate, method: &str) -> Value {
    let mut figure = json!({ "k": rate.k, "n": rate.n, "rate": rate.value() });
    limits(&mut figure, rate.interval, method);
    figure
}

fn outcome(found: &Outcome) -> Value {
    let mut figure = rate(&found.headline, WILSON);
    figure["anchor"] = found.anchor.letter().into();
    figure["immature"] = found.immature.into();
    figure["unknown"] = found.unknown.into();
    figure["out_of_reach"] = found.out_of_reach.into();
    figure["undated"] = found.undated.into();
    figure["known_only"] = rate(&found.known_only, WILSON);
    figure["follow_up"] = rate(&found.follow_up, WILSON);
    figure["own_choice"] = rate(&found.own_choice, WILSON);
    figure["own_choice_known_only"] = rate(&found.own_choice_known, WILSON);
    figure["kaplan_meier"] = found.survival.map_or(Value::Null, |estimate| {
        let mut value = json!({ "n": estimate.n, "days": estimate.by_days, "rate": estimate.rate });
        limits(&mut value, estimate.interval, LOG_LOG);
        value
    });
    figure
}

fn renewal(found: &Renewal) -> Value {
    let mut figure = rate(&found.headline, WILSON);
    figure["anchor"] = "end of the mentor's first duo".into();
    figure["ever"] = rate(&found.ever, WILSON);
    figure["immature"] = found.immature.into();
    figure["undated"] = found.undated.into();
    figure
}

fn completion(found: &Completion) -> Value {
    let mut figure = rate(&found.headline, BOOTSTRAP);
    figure["anchor"] = "planned end".into();
    figure["reached"] = found.reached.into();
    figure["early_positive"] = found.early_positive.into();
    figure["unknown"] = found.unknown.into();
    figure["immature"] = found.immature.into();
    figure["mentors"] = found.mentors.into();
    figure
}

fn intensity(found: &Intensity) -> Value {
    let mut figure = json!({ "n": found.enough.n, "median": found.median });
    limits(&mut figure, found.interval, BOOTSTRAP);
    figure["anchor"] = "weeks active".into();
    figure["at_least_80"] = rate(&found.enough, BOOTSTRAP);
    figure["too_short"] = found.too_short.into();
    figure["undated"] = found.undated.into();
    figure["not_known"] = found.not_known.into();
    figure["mentors"] = found.mentors.into();
    figure
}

fn funnel(found: &Funnel) -> Value {
    let stages = found.stages.iter().map(|stage| {
        let mut figure = rate(&stage.rate, WILSON);
        figure["stage"] = stage.stage.code().into();
        figure["implied"] = stage.implied.into();
        figure["not_known"] = stage.not_known.into();
        figure["median_days"] = json!(stage.median_days);
        figure["with_days"] = stage.with_days.into();
        figure
    });
    let stages: Vec<Value> = stages.collect();
    let mut figure = Map::new();
    figure.insert("anchor".into(), "sign-up".into());
    figure.insert("n".into(), found.sign_ups.into());
    figure.insert("sign_ups".into(), found.sign_ups.into());
    figure.insert("taken_over".into(), found.taken_over.into());
    for (decision, of) in &found.decisions {
        figure.insert(decision.code().into(), rate(of, WILSON));
    }
    figure.insert("untriaged".into(), rate(&found.untriaged, WILSON));
    figure.insert("later_integrated".into(), rate(&found.later_integrated, WILSON));
    figure.insert("later_in_duo".into(), found.later_in_duo.into());
    figure.insert("median_days_to_duo".into(), json!(found.median_days_to_duo));
    figure.insert("stages".into(), stages.into());
    Value::Object(figure)
}
