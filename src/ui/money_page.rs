//! The amounts: five first, the others behind them.

use yew::{Html, NodeRef};

use crate::model::indexed::AmountIdx;
use crate::ui::amount_field::amount_field;
use crate::ui::markup::{details, entry, page_heading, text};
use crate::ui::scene::Scene;

/// Where money is shown in another currency than the model's, which, and at what rate.
pub fn conversion(scene: &Scene) -> Option<Html> {
    let said = scene.copy().conversion(&scene.decision().currency)?;
    Some(text("p", "hint", said))
}

/// The fields of all amounts.
pub fn money_page(scene: &Scene, heading: &NodeRef) -> Html {
    let mut pieces = page_heading(heading, scene.say("money.heading"), scene.say("money.lead"));
    pieces.extend(conversion(scene));
    let fields = |asked: bool| {
        let amounts = scene.decision().amounts.iter().filter(move |(_, amount)| amount.asked == asked);
        amounts.map(|(idx, _): (AmountIdx, _)| amount_field(scene, idx))
    };
    pieces.extend(fields(true));
    pieces.push(details(scene.say("money.more_amounts"), fields(false).collect()));
    entry("section", "questions", "money", pieces)
}
