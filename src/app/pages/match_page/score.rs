//! A score, drawn: in one strip, or criterion by criterion.

use crate::app::prelude::*;
use crate::matching::Fit;
use crate::matching::fit::Part;

/// The whole score as a strip: one piece for each criterion, as wide as its points, filled as far as it goes. The
/// words beside it say the number; the page of the pair says what each piece is.
#[component]
pub fn ScoreStrip(
    /// The fit.
    #[prop(into)]
    fit: Signal<Option<Fit>>,
) -> impl IntoView {
    let piece = |part: Part| {
        let got = part
            .share
            .map_or(0.0, |share| f64::from(share.thousandths()) / 10.0);
        view! {
            <span
                class="score-strip-piece"
                class:score-strip-unknown=part.share.is_none()
                title=text!(part.criterion.text_key())
                style:flex-grow=part.of.to_string()
            >
                <span class="score-strip-fill" style:width=format!("{got:.1}%")></span>
            </span>
        }
    };
    view! {
        <div class="score-strip" aria-hidden="true">
            {move || fit.get().map(|fit| fit.parts().map(piece).collect_view())}
        </div>
    }
}

/// A bar for each criterion.
#[component]
pub fn ScoreBars(
    /// The fit.
    #[prop(into)]
    fit: Signal<Option<Fit>>,
) -> impl IntoView {
    let bar = |part: Part| {
        let got = part.got().map(|points| points.0 as f64 / 100.0);
        view! { <li><Bar label=t!(part.criterion.text_key()) value=got max=part.of as f64 /></li> }
    };
    view! {
        <ul class="score-bars">
            {move || fit.get().map(|fit| fit.parts().map(bar).collect_view())}
        </ul>
    }
}
