//! The questions for where no program runs: a page in each language to read, to print and to fill in by hand, and the
//! same inside of our own pages.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::digest::Digest;
use super::first_screen::FirstScreens;
use super::template;
use crate::place;

/// The page in English; those in other languages have their tag before the dot.
pub const WORKSHEET: &str = "worksheet.html";

/// The page of a language.
#[must_use]
pub fn name_in(language: &str) -> String {
    if language == "en" { WORKSHEET.to_owned() } else { format!("worksheet-{language}.html") }
}

/// Writes the pages and their style sheet.
///
/// # Errors
/// When a source cannot be read, or a tree is none.
pub fn write(folder: &Path, screens: &FirstScreens) -> Result<()> {
    let styles = fs::read(place::root().join("src/web/worksheet.css")).context("reading worksheet.css")?;
    let styles_name = format!("worksheet-{}.css", Digest::of(&styles).short());
    for (language, screen) in screens.all() {
        let said = |key: &str| screen[key].as_str().with_context(|| format!("no {key} in {language}"));
        // Right under the one heading of their page.
        let sheet = html(&screen["sheet"])?.replace("<h3", "<h2").replace("</h3>", "</h2>");
        let page = template::filled(
            WORKSHEET,
            &[
                ("{{language}}", 1, language),
                ("{{direction}}", 1, said("direction")?),
                ("{{title}}", 2, &escaped(said("title")?)),
                ("{{styles}}", 1, &styles_name),
                ("{{languages}}", 1, &links(screens, language)),
                ("{{sheet}}", 1, &sheet),
            ],
        )?;
        let name = name_in(language);
        fs::write(folder.join(&name), page).with_context(|| format!("writing {name}"))?;
    }
    fs::write(folder.join(styles_name), styles).context("writing the worksheet's style sheet")
}

/// Links to the page in the other languages.
fn links(screens: &FirstScreens, spoken: &str) -> String {
    let others = screens.all().filter(|(language, _)| *language != spoken);
    let link = |(language, screen): (&str, &Value)| {
        let name = escaped(screen["name"].as_str().unwrap_or(language));
        format!("<a href=\"{}\" hreflang=\"{language}\" lang=\"{language}\">{name}</a>\n", name_in(language))
    };
    others.map(link).collect()
}

/// An option for each language.
#[must_use]
pub fn options(screens: &FirstScreens) -> String {
    let option = |(language, screen): (&str, &Value)| {
        let name = escaped(screen["name"].as_str().unwrap_or(language));
        let direction = if screen["direction"] == "rtl" { " dir=\"rtl\"" } else { "" };
        format!("<option value=\"{language}\" lang=\"{language}\"{direction}>{name}</option>\n")
    };
    screens.all().map(option).collect::<String>().trim_end().to_owned()
}

/// The questions in English, to stand inside of an element.
///
/// # Errors
/// When their tree is none.
pub fn inside(screens: &FirstScreens) -> Result<String> {
    html(&screens.of("en")?["sheet"])
}

/// The markup of a [data tree](first_screen). What is folded away on a screen is open: on paper nobody unfolds it.
fn html(tree: &Value) -> Result<String> {
    match tree {
        Value::String(text) => Ok(escaped(text)),
        Value::Array(parts) => match parts.as_slice() {
            [Value::String(name), Value::Object(attributes), inside @ ..] => {
                let mut markup = format!("<{name}");
                for (key, value) in attributes {
                    markup += &format!(" {key}=\"{}\"", escaped(value.as_str().unwrap_or_default()));
                }
                markup += if name == "details" { " open>" } else { ">" };
                for piece in inside {
                    markup += &html(piece)?;
                }
                Ok(markup + "</" + name + ">")
            }
            _ => bail!("no element: {tree}"),
        },
        _ => bail!("neither an element nor a text: {tree}"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::html;

    #[test]
    fn a_tree_becomes_markup_and_a_text_stays_a_text() -> anyhow::Result<()> {
        let tree = json!(["p", { "class": "\"a\"" }, "1 < 2 & 3", ["details", {}, ["summary", {}, "more"]]]);
        let markup =
            "<p class=\"&quot;a&quot;\">1 &lt; 2 &amp; 3<details open><summary>more</summary></details></p>";
        assert_eq!(html(&tree)?, markup, "all of it");
        for no_tree in [json!(1), json!(["p"]), json!([["p", {}], {}])] {
            assert!(html(&no_tree).is_err(), "{no_tree}");
        }
        Ok(())
    }
}
