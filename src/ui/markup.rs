//! Elements that occur all over the page, made in one place: every element written out in `html!`
//! costs the page some two hundred bytes, and these are a hundred.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag};
use yew::{AttrValue, Callback, Event, Html, MouseEvent, NodeRef, TargetCast, html};

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
    element(name, class, None, Html::from(sentence))
}

/// An element with others in it.
pub fn block(name: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    element(name, class, None, VList::with_children(children, None).into())
}

/// An element of a list, known by its key when the list changes.
pub fn entry(name: &'static str, class: &'static str, key: &str, children: Vec<Html>) -> Html {
    element(name, class, Some(key.into()), VList::with_children(children, None).into())
}

/// An element with attributes, and others in it.
pub fn still(
    name: &'static str,
    keys: &'static [&'static str],
    values: &[&'static str],
    inside: Vec<Html>,
) -> Html {
    placed(&NodeRef::default(), name, keys, values, inside)
}

/// The same, to be found in the page by its place.
pub fn placed(
    place: &NodeRef,
    name: &'static str,
    keys: &'static [&'static str],
    values: &[&'static str],
    inside: Vec<Html>,
) -> Html {
    let mut element = VTag::new(name);
    element.set_attributes(attributes(keys, values));
    element.add_children(inside);
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
    let fixed = ["question", "question"].map(str::to_owned);
    let keys: &[&str] = match described {
        Some(_) => &["class", "part", "aria-describedby"],
        None => &["class", "part"],
    };
    let values = fixed.into_iter().chain(described).collect();
    keyed(id.into(), shape("fieldset", keys, values, pieces.collect()))
}

/// An element of a list, known by its key.
fn keyed(key: Key, mut element: Html) -> Html {
    if let VNode::VTag(tag) = &mut element {
        Rc::make_mut(tag).key = Some(key);
    }
    element
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
    let mut button = html! { <button {onclick} /> };
    if let VNode::VTag(tag) = &mut button {
        let tag = Rc::make_mut(tag);
        // In `html!` a class that is not written out brings along what parses classes, four kilobytes of it.
        tag.set_attributes(attributes(keys, values));
        tag.add_children(inside);
    }
    button
}

fn attributes(keys: &'static [&'static str], values: &[&'static str]) -> Attributes {
    let value = |value: &&'static str| Some(AttributeOrProperty::Attribute(AttrValue::Static(value)));
    Attributes::Dynamic { keys, values: values.iter().map(value).collect() }
}

/// A field for the name of something the reader keeps or brings.
pub fn name_field(scene: &Scene, name: &str, rename: impl Fn(String) -> Action + 'static) -> Html {
    let label = scene.copy().fill("rest.name_of", &[("name", name)]);
    let onchange = scene
        .on_action
        .reform(move |event: Event| rename(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <input type="text" class="name" autocomplete="off" aria-label={label} value={name.to_owned()} {onchange} />
    }
}

/// What the reader sees only on demand.
pub fn details(summary: String, children: Html) -> Html {
    block("details", "", vec![text("summary", "", summary), children])
}

/// A shape of a picture, with its attributes.
pub fn shape(
    name: &'static str,
    keys: &'static [&'static str],
    values: Vec<String>,
    inside: Vec<Html>,
) -> Html {
    let mut shape = VTag::new(name);
    let value = |value: String| Some(AttributeOrProperty::Attribute(value.into()));
    let values = values.into_iter().map(value).collect();
    shape.set_attributes(Attributes::Dynamic { keys, values });
    shape.add_children(inside);
    shape.into()
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

/// An element; where its first class is one of [`PARTS`], a page's own style reaches it.
fn element(name: &'static str, class: &'static str, key: Option<Key>, children: Html) -> Html {
    let mut element = VTag::new(name);
    if !class.is_empty() {
        let value = |value| AttributeOrProperty::Attribute(AttrValue::Static(value));
        let part = class.split(' ').next().filter(|name| PARTS.contains(name));
        let values = Box::new([Some(value(class)), part.map(value)]);
        element.set_attributes(Attributes::Dynamic { keys: &["class", "part"], values });
    }
    element.add_child(children);
    element.key = key;
    element.into()
}
