//! Red lines: what stops a way whatever its score, and what would lift that.

use yew::{Html, html};

use crate::ui::scene::Scene;
use crate::view::verdict_words::RedLineWords;

/// The lines that stop something, and behind them those that still may.
pub fn red_lines(scene: &Scene) -> Html {
    let (stopping, possible): (Vec<_>, Vec<_>) =
        scene.words().red_lines().into_iter().partition(|line| line.blocks);
    html! {
        <>
            if !stopping.is_empty() {
                <section class="red-lines" part="red-lines">
                    <h3 class="section-title">{ scene.say("page.red_lines_heading") }</h3>
                    { lines(scene, &stopping) }
                </section>
            }
            if !possible.is_empty() {
                <details class="red-lines">
                    <summary>{ scene.say("page.red_lines_possible") }</summary>
                    { lines(scene, &possible) }
                </details>
            }
        </>
    }
}

/// Each line once, however many ways it stops.
fn lines(scene: &Scene, crossings: &[RedLineWords]) -> Html {
    let mut names: Vec<&str> = Vec::new();
    for crossing in crossings {
        if !names.contains(&crossing.name.as_str()) {
            names.push(&crossing.name);
        }
    }
    let of = |name: &&str| crossings.iter().filter(|line| line.name == *name).collect::<Vec<_>>();
    html! { <>{ for names.iter().map(|name| line(scene, &of(name))) }</> }
}

fn line(scene: &Scene, crossings: &[&RedLineWords]) -> Html {
    let Some(first) = crossings.first() else { return Html::default() };
    let mut lifts: Vec<&str> = Vec::new();
    for lift in crossings.iter().flat_map(|line| &line.lifted_by) {
        if !lifts.contains(&lift.as_str()) {
            lifts.push(lift);
        }
    }
    html! {
        <div class="red-line" key={first.name.clone()}>
            <h4>{ first.name.clone() }</h4>
            for line in crossings {
                <p class="stop">{ line.sentence.clone() }</p>
            }
            <p>{ first.why.clone() }</p>
            { lifted_by(scene, &lifts) }
        </div>
    }
}

fn lifted_by(scene: &Scene, lifts: &[&str]) -> Html {
    if lifts.is_empty() {
        return html! { <p>{ scene.say("page.nothing_lifts") }</p> };
    }
    html! {
        <>
            <p class="lift">{ scene.say("page.lifts_heading") }</p>
            <ul>
                for lift in lifts {
                    <li>{ lift.to_string() }</li>
                }
            </ul>
        </>
    }
}
