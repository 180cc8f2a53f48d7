//! What the browser tells a screen reader of the widget: its accessibility tree, as lines of text.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::page::Page;
use crate::states::ROOT;

/// What can be used, by the browser's names of roles.
const CONTROLS: [&str; 8] =
    ["button", "checkbox", "combobox", "DisclosureTriangle", "link", "radio", "slider", "textbox"];
/// What controls are gathered in.
const GROUPS: [&str; 3] = ["group", "radiogroup", "navigation"];
/// What is told of a control beside its value, where it is not as ever.
const STATES: [&str; 4] = ["checked", "expanded", "disabled", "invalid"];

/// One thing that a screen reader comes to.
#[derive(Debug)]
pub(crate) struct Told {
    /// The browser's name of its role.
    pub(crate) role: String,
    /// What it is called.
    pub(crate) name: String,
    /// Where it stands, what state it is in, and what else is said of it.
    pub(crate) rest: String,
    /// The name of the group that it is in.
    pub(crate) group: String,
    /// How many groups it is in.
    depth: usize,
}

impl Told {
    /// Whether it can be used.
    pub(crate) fn is_control(&self) -> bool {
        CONTROLS.contains(&self.role.as_str())
    }

    /// Whether it is one of several to choose from, or a value to be given.
    pub(crate) fn is_choice(&self) -> bool {
        ["checkbox", "radio"].contains(&self.role.as_str())
    }

    /// Whether controls are gathered in it.
    pub(crate) fn is_group(&self) -> bool {
        GROUPS.contains(&self.role.as_str())
    }

    /// As a line: role, name, and the rest.
    pub(crate) fn line(&self) -> String {
        let Self { role, name, rest, depth, .. } = self;
        format!("{}{role} “{name}”{rest}", "  ".repeat(*depth))
    }
}

/// Everything that the browser tells of the widget, in the order in which it is read.
pub(crate) async fn told(page: &Page) -> Result<Vec<Told>> {
    let answer = page.accessibility().await?;
    let nodes = answer["nodes"].as_array().context("no tree came")?;
    let by_id: BTreeMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let widget = nodes.iter().find(|node| role(node) == "article").context("no widget in the tree")?;
    let mut told = Vec::new();
    gather(widget, &by_id, &Place::default(), &mut told);
    let mut words = words_of_sliders(page).await?.into_iter();
    for slider in told.iter_mut().filter(|one| one.role == "slider") {
        let said = words.next().context("a slider more than on the page")?;
        slider.rest.insert_str(0, &format!(" at “{said}”"));
    }
    Ok(told)
}

/// What can be used and what it is gathered in, as lines. What opens is a group without a name, which goes without
/// saying.
pub(crate) async fn controls(page: &Page) -> Result<Vec<String>> {
    let told = told(page).await?;
    Ok(told
        .iter()
        .filter(|one| one.is_control() || one.is_group() && !one.name.is_empty())
        .map(Told::line)
        .collect())
}

/// The words for the values of the sliders that show. The inspector has only their numbers, which are not what a
/// screen reader says where there are words.
async fn words_of_sliders(page: &Page) -> Result<Vec<String>> {
    let words = page
        .run(&format!(
            "{ROOT} return [...root.querySelectorAll('[type=range]')]
                .filter((slider) => slider.checkVisibility({{ visibilityProperty: true }}))
                .map(({{ ariaValueText, value }}) => ariaValueText ?? value)"
        ))
        .await?;
    Ok(serde_json::from_value(words)?)
}

/// Where in the tree something is.
#[derive(Debug, Clone, Default)]
struct Place {
    depth: usize,
    group: String,
}

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

fn gather(node: &Value, by_id: &BTreeMap<&str, &Value>, place: &Place, told: &mut Vec<Told>) {
    let one = read(node, place);
    let mut inner = place.clone();
    if one.is_group() {
        inner = Place { depth: place.depth + usize::from(!one.name.is_empty()), group: one.name.clone() };
    }
    if node["ignored"] == false {
        told.push(one);
    }
    let children = node["childIds"].as_array().map_or(&[][..], Vec::as_slice);
    for child in children.iter().filter_map(|id| by_id.get(id.as_str()?)) {
        gather(child, by_id, &inner, told);
    }
}

fn read(node: &Value, place: &Place) -> Told {
    let text = |name: &str| node[name]["value"].as_str().unwrap_or_default().to_owned();
    let property = |name: &str| {
        let properties = node["properties"].as_array()?;
        let value = &properties.iter().find(|property| property["name"] == name)?["value"]["value"];
        Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
    };
    let mut rest = String::new();
    let value = text("value");
    if !value.is_empty() {
        rest += &format!(" at “{value}”");
    }
    for state in STATES {
        match property(state).as_deref() {
            None | Some("false") => {}
            Some("true") => rest += &format!(", {state}"),
            Some(other) => rest += &format!(", {state} {other}"),
        }
    }
    let description = text("description");
    if !description.is_empty() {
        rest += &format!(": {description}");
    }
    let Place { depth, group } = place.clone();
    Told { role: role(node).to_owned(), name: text("name"), rest, group, depth }
}
