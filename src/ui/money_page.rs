//! The amounts: five first, the others behind them.

use web_sys::HtmlSelectElement;
use yew::{Event, Html, NodeRef, TargetCast, html};

use crate::model::indexed::{AmountIdx, Position};
use crate::ui::action::Action;
use crate::ui::amount_field::amount_field;
use crate::ui::desk_question::desk_question;
use crate::ui::markup::{entry, fold, page_heading, text};
use crate::ui::scene::Scene;
use crate::view::amount_words::AmountWords;
use crate::view::answer_words::AnswerWords;

/// Where money is shown in another currency than the model's, which, and at what rate.
pub fn conversion(scene: &Scene) -> Option<Html> {
    let said = scene.copy().conversion(&scene.decision().currency)?;
    Some(text("p", "hint", said))
}

/// The currencies that the model knows, to choose the one that is shown and typed; nothing where there is one.
fn currencies(scene: &Scene) -> Option<Html> {
    let own = &scene.decision().currency;
    let others = scene.decision().currencies.iter().map(|currency| &currency.code);
    let shown = &scene.copy().currency().code;
    let choose = scene.hear(|event: Event| {
        Action::ShowMoneyIn(Some(event.target_unchecked_into::<HtmlSelectElement>().value()))
    });
    let option = |code: &String| {
        html! { <option value={code.clone()} selected={code == shown}>{ scene.copy().currency_name(code) }</option> }
    };
    (!scene.decision().currencies.is_empty()).then(|| {
        html! {
            <label class="choice">
                { scene.text("span", "hint", "money.currency") }
                <select onchange={choose}>{ for [own].into_iter().chain(others).map(option) }</select>
            </label>
        }
    })
}

/// One of the many: its name and what counts, and the field behind it.
fn folded_amount(scene: &Scene, idx: AmountIdx, sought: &NodeRef) -> Html {
    let (copy, decision) = (scene.copy(), scene.decision());
    let name = copy.of("amount", decision.amounts[idx].id.as_str(), "name");
    let given = scene.answers().money[idx];
    let counts = AnswerWords { copy, decision }.amount(idx, given.unwrap_or(decision.amounts[idx].default));
    let title = copy.labelled(&name, &counts);
    let problem = scene.state.draft(idx).read(&decision.amounts[idx], copy.notation()).err();
    let title = match problem {
        Some(problem) => {
            let words = AmountWords { copy, decision, amount: &decision.amounts[idx] };
            copy.labelled(&name, &words.problem(problem))
        }
        None if given.is_some() => format!("{title} ({})", scene.say("page.values_by_you")),
        None => title,
    };
    let pieces = vec![text("summary", "", title), amount_field(scene, idx, sought)];
    opened(scene, "folded", idx.index().to_string(), scene.state.shown.amounts.contains(&idx), pieces)
}

/// What is open at first where a step back or forth has changed something in it: each time anew, for the reader may have
/// closed it since.
fn opened(scene: &Scene, class: &str, mut key: String, is_open: bool, pieces: Vec<Html>) -> Html {
    if is_open {
        key = format!("{key} {}", scene.state.shown.times);
    }
    fold(class, &key, is_open, pieces)
}

/// The amounts that are asked before all others, those of the desk last.
pub fn asked_amounts(scene: &Scene) -> Vec<AmountIdx> {
    let amounts = &scene.decision().amounts;
    let mut asked: Vec<AmountIdx> = amounts.positions().filter(|idx| amounts[*idx].asked).collect();
    if let Some(desk) = scene.words().deciding_desk() {
        asked.push(desk.hours);
        if !desk.is_beside_other_work(scene.answers()) {
            asked.push(desk.staff);
        }
    }
    asked
}

/// The fields of all amounts.
pub fn money_page(scene: &Scene, heading: &NodeRef) -> Html {
    // Of the two the focus goes to what the reader turned to: the page, or one amount in it.
    let elsewhere = NodeRef::default();
    let (heading, sought) = match scene.state.shown.sought {
        Some(_) => (&elsewhere, heading),
        None => (heading, &elsewhere),
    };
    let mut pieces = page_heading(heading, scene.say("page.money_heading"), scene.say("money.lead"));
    pieces.extend(currencies(scene));
    pieces.extend(conversion(scene));
    let asked = asked_amounts(scene);
    let first = asked.iter().filter(|idx| scene.decision().amounts[**idx].asked);
    pieces.extend(first.map(|idx| amount_field(scene, *idx, sought)));
    pieces.push(desk_question(scene, sought));
    let is_folded = |idx: &AmountIdx| !asked.contains(idx);
    let is_open = scene.state.shown.amounts.iter().any(is_folded);
    let folded = scene.decision().amounts.positions().filter(is_folded);
    let folded = folded.map(|idx| folded_amount(scene, idx, sought)).collect();
    let folded = vec![scene.text("summary", "", "money.more_amounts"), folded];
    pieces.push(opened(scene, "", "more".to_owned(), is_open, folded));
    entry("section", "questions", "money", pieces)
}
