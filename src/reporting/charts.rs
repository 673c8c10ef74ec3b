//! The shapes of the charts, in the units of a drawing of fixed width. The page only paints them, and sets the
//! same numbers beside them as a table.

use super::tables::{Figure, Label, Section};

/// Width of the plot, in drawing units.
pub const PLOT_WIDTH: f64 = 520.0;
/// Height of one row: its words, and the mark under them.
pub const ROW_HEIGHT: f64 = 52.0;
/// Where the mark begins, from the top of its row.
pub const MARK_TOP: f64 = 23.0;
/// Height of the mark.
pub const MARK_HEIGHT: f64 = 18.0;
/// Room for the scale under the rows.
pub const SCALE_HEIGHT: f64 = 30.0;
/// Room around the plot.
pub const MARGIN: f64 = 14.0;

/// A row of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it stands for.
    pub label: Label,
    /// Top of its row.
    pub y: f64,
    /// Where the value ends, from the left of the plot; `None` where it is hidden or unknown.
    pub x: Option<f64>,
    /// Where the interval begins and ends.
    pub whisker: Option<(f64, f64)>,
    /// How many.
    pub k: Option<u64>,
    /// Out of how many.
    pub n: Option<u64>,
    /// The part, 0 to 1.
    pub value: Option<f64>,
    /// A way of its own, drawn apart from the stages.
    pub apart: bool,
}

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its rows.
    pub marks: Vec<Mark>,
    /// Where the reference line of another programme stands.
    pub benchmark: Option<f64>,
    /// Height of all rows together.
    pub height: f64,
}

/// A part (0 to 1) as a distance from the left of the plot; what lies beyond is drawn at the edge.
pub fn x_of(part: f64) -> f64 {
    part.clamp(0.0, 1.0) * PLOT_WIDTH
}

/// The chart of a section: bars for the funnel, points with whiskers for rates. How far a stage counts as *apart*
/// follows from its label: what is no stage is a way of its own.
pub fn chart(section: &Section) -> Chart {
    let is_funnel = section.figure == Figure::Funnel;
    let is_stage = |label: &Label| matches!(label, Label::Code(key) if key.starts_with("funnel-"));
    let marks: Vec<Mark> = section
        .lines
        .iter()
        .enumerate()
        .map(|(row, line)| Mark {
            label: line.label.clone(),
            y: row as f64 * ROW_HEIGHT,
            x: line.value.map(x_of),
            whisker: line
                .interval
                .filter(|_| !is_funnel)
                .map(|interval| (x_of(interval.lo), x_of(interval.hi))),
            k: line.k,
            n: line.n,
            value: line.value,
            apart: is_funnel && !is_stage(&line.label),
        })
        .collect();
    Chart {
        height: marks.len() as f64 * ROW_HEIGHT,
        benchmark: section.benchmark.map(x_of),
        marks,
    }
}

#[cfg(test)]
mod tests {
    use super::super::statistics::Interval;
    use super::super::tables::{Line, Unit};
    use super::*;

    fn line(label: Label, value: Option<f64>) -> Line {
        Line {
            label,
            k: Some(1),
            n: Some(2),
            value,
            unit: Unit::Part,
            interval: value.map(|value| Interval {
                lo: value - 0.1,
                hi: value + 0.7,
            }),
            days: None,
            hidden: value.is_none(),
        }
    }

    #[test]
    fn values_and_whiskers_stay_within_the_plot_and_what_is_hidden_is_not_drawn() {
        let lines = vec![
            line(Label::Name("Gent".into()), Some(0.5)),
            line(Label::Key("report-pairs"), None),
        ];
        let section = Section {
            figure: Figure::OutcomeByBranch,
            benchmark: Some(0.74),
            lines,
            notes: vec![],
        };
        let chart = chart(&section);
        assert_eq!(chart.marks[0].x, Some(260.0));
        assert_eq!(chart.marks[0].whisker, Some((0.4 * PLOT_WIDTH, PLOT_WIDTH)));
        assert_eq!((chart.marks[1].x, chart.marks[1].whisker), (None, None));
        assert_eq!((chart.marks[1].y, chart.height), (ROW_HEIGHT, 2.0 * ROW_HEIGHT));
    }

    #[test]
    fn the_other_ways_stand_apart_from_the_stages() {
        let lines = vec![
            line(Label::Code("funnel-triaged"), Some(0.9)),
            line(Label::Code("triage-linear"), Some(0.6)),
        ];
        let section = Section {
            figure: Figure::Funnel,
            benchmark: None,
            lines,
            notes: vec![],
        };
        let apart: Vec<bool> = chart(&section).marks.iter().map(|mark| mark.apart).collect();
        assert_eq!(apart, [false, true]);
    }
}
