//! Elements that occur all over the page, made in one place: every element written out in `html!`
//! costs the page some two hundred bytes, and these are a hundred.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::html::{onchange, onclick};
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};
use yew::{AttrValue, Callback, Event, FocusEvent, Html, MouseEvent, NodeRef, TargetCast, html};

use crate::ui::action::Action;
use crate::ui::scene::Scene;

/// The names by which a page's own style reaches the main pieces. A name here is never given to
/// anything else.
pub const PARTS: [&str; 19] = [
    "page",
    "title",
    "lead",
    "verdict-line",
    "gut",
    "questions",
    "question",
    "button",
    "answer",
    "headline",
    "bar",
    "contents",
    "red-lines",
    "remarks",
    "reasons",
    "changes",
    "worth",
    "money",
    "sources",
];

/// An element with a sentence in it. Without a class where that is empty.
pub fn text(name: &'static str, class: &'static str, sentence: String) -> Html {
    block(name, class, vec![sentence.into()])
}

/// An element with others in it; where its first class is one of [`PARTS`], a page's own style reaches it.
pub fn block(name: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    classed(name, class, inside).into()
}

/// An element of a list, known by its key when the list changes.
pub fn entry(name: &'static str, class: &'static str, key: &str, inside: Vec<Html>) -> Html {
    let mut element = classed(name, class, inside);
    element.key = Some(key.into());
    element.into()
}

/// An element with attributes, and others in it.
pub fn still(
    name: &'static str,
    keys: &'static [&'static str],
    values: &[&'static str],
    inside: Vec<Html>,
) -> Html {
    made(name, written(keys, values), inside).into()
}

/// The same, to be found in the page by its place.
pub fn placed(
    place: &NodeRef,
    name: &'static str,
    keys: &'static [&'static str],
    values: &[&'static str],
    inside: Vec<Html>,
) -> Html {
    let mut element = made(name, written(keys, values), inside);
    element.node_ref = place.clone();
    element.into()
}

/// The heading of a page of questions, which can take the focus, and its first sentence.
pub fn page_heading(heading: &NodeRef, title: String, intro: String) -> Vec<Html> {
    let title = placed(heading, "h3", &["class", "tabindex"], &["section-title", "-1"], vec![title.into()]);
    vec![title, text("p", "intro", intro)]
}

/// A question: what is asked, what helps to answer it, and the controls. Whoever hears the first hears
/// the second too.
pub fn asked(id: &str, legend: String, hint: Option<String>, controls: Vec<Html>) -> Html {
    let hint_id = [id, "-hint"].concat();
    let described = hint.as_ref().map(|_| hint_id.clone());
    let hint =
        hint.map(|hint| shape("p", &["class", "id"], vec!["hint".to_owned(), hint_id], vec![hint.into()]));
    let pieces = [text("legend", "", legend), hint.unwrap_or_default()].into_iter().chain(controls);
    let values = vec![Some("question".to_owned()), Some("question".to_owned()), described];
    let attributes = worked_out(&["class", "part", "aria-describedby"], values);
    let mut element = made("fieldset", attributes, pieces.collect());
    element.key = Some(id.into());
    element.into()
}

/// A button that does something.
pub fn button(scene: &Scene, class: &'static str, label: String, action: Action) -> Html {
    pressed(scene.on(action), &["type", "class"], &["button", class], vec![label.into()])
}

/// A button with these attributes, and what stands on it.
pub fn pressed(
    onclick: Callback<MouseEvent>,
    keys: &'static [&'static str],
    values: &[&'static str],
    inside: Vec<Html>,
) -> Html {
    tappable("button", onclick, keys, values, inside)
}

/// An element of this name that hears when it is pressed.
pub fn tappable(
    name: &'static str,
    onclick: Callback<MouseEvent>,
    keys: &'static [&'static str],
    values: &[&'static str],
    inside: Vec<Html>,
) -> Html {
    let mut element = made(name, written(keys, values), inside);
    element.add_listener(Rc::new(onclick::Wrapper::new(onclick)));
    element.into()
}

/// A radio button or a checkbox, ticked or not, with these attributes.
pub fn tickable(
    onchange: Callback<Event>,
    is_ticked: bool,
    keys: &'static [&'static str],
    values: Vec<Option<String>>,
) -> Html {
    let mut input = made("input", worked_out(keys, values), Vec::new());
    input.set_checked(is_ticked);
    input.add_listener(Rc::new(onchange::Wrapper::new(onchange)));
    input.into()
}

/// What stands in a field is taken whole when the reader comes to it: who types means another number, not more digits.
pub fn whole() -> Callback<FocusEvent> {
    Callback::from(|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select())
}

/// A field for the name of something the reader keeps or brings.
pub fn name_field(scene: &Scene, name: &str, rename: impl Fn(String) -> Action + 'static) -> Html {
    let label = scene.copy().fill("rest.name_of", &[("name", name)]);
    let onchange =
        scene.hear(move |event: Event| rename(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <input type="text" class="name" autocomplete="off" aria-label={label} value={name.to_owned()} {onchange} />
    }
}

/// That something of the reader's is there no more, and the way back.
pub fn removed(scene: &Scene, name: &str) -> Html {
    let said = text("p", "", scene.copy().fill("rest.removed", &[("name", name)]));
    [said, button(scene, "plain", scene.say("page.undo"), Action::BringBack)].into_iter().collect()
}

/// What the reader sees only on demand.
pub fn details(summary: String, children: Html) -> Html {
    block("details", "", vec![text("summary", "", summary), children])
}

/// The same in a list, known by its key; open at first where that is asked for.
pub fn fold(class: &str, key: &str, is_open: bool, inside: Vec<Html>) -> Html {
    let values = vec![Some(class.to_owned()), is_open.then(String::new)];
    let mut element = made("details", worked_out(&["class", "open"], values), inside);
    element.key = Some(key.into());
    element.into()
}

/// A shape of a picture, with its attributes.
pub fn shape(
    name: &'static str,
    keys: &'static [&'static str],
    values: Vec<String>,
    inside: Vec<Html>,
) -> Html {
    made(name, worked_out(keys, values.into_iter().map(Some).collect()), inside).into()
}

/// A picture with what it finds above it and the numbers behind it.
pub fn picture(scene: &Scene, finding: String, inside: Vec<Html>, numbers: Html) -> Html {
    let mut pieces = vec![text("figcaption", "", finding)];
    pieces.extend(inside);
    pieces.push(details(scene.say("money.numbers"), numbers));
    block("figure", "picture", pieces)
}

/// A table: a line of names, then lines that begin with a name each.
pub fn table(names: Vec<String>, lines: Vec<Vec<String>>) -> Html {
    let head = block("tr", "", names.into_iter().map(|name| text("th", "", name)).collect());
    let line = |line: Vec<String>| {
        let cell = |(place, cell)| text(if place == 0 { "th" } else { "td" }, "", cell);
        block("tr", "", line.into_iter().enumerate().map(cell).collect())
    };
    let body = block("tbody", "", lines.into_iter().map(line).collect());
    block("table", "", vec![block("thead", "", vec![head]), body])
}

fn classed(name: &'static str, class: &'static str, inside: Vec<Html>) -> VTag {
    let part = class.split(' ').next().filter(|name| PARTS.contains(name));
    let attributes = match part {
        Some(part) => written(&["class", "part"], &[class, part]),
        None if class.is_empty() => Attributes::new(),
        None => written(&["class"], &[class]),
    };
    made(name, attributes, inside)
}

fn made(name: &'static str, attributes: Attributes, inside: Vec<Html>) -> VTag {
    let mut element = VTag::new(name);
    element.attributes = attributes;
    element.add_children(inside);
    element
}

/// Attributes that are written out.
fn written(keys: &'static [&'static str], values: &[&'static str]) -> Attributes {
    let value = |value: &&'static str| Some(AttributeOrProperty::Attribute(AttrValue::Static(value)));
    Attributes::Dynamic { keys, values: values.iter().map(value).collect() }
}

/// Attributes that are worked out; those that are `None` are left out.
fn worked_out(keys: &'static [&'static str], values: Vec<Option<String>>) -> Attributes {
    let value = |value: Option<String>| value.map(|value| AttributeOrProperty::Attribute(value.into()));
    Attributes::Dynamic { keys, values: values.into_iter().map(value).collect() }
}
