//! The facts: no score, but red lines read them.

use yew::{Html, NodeRef};

use crate::engine::red_lines::stopping;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, FactIdx};
use crate::model::red_line::{Condition, RedLineRule};
use crate::ui::fact_question::fact_question;
use crate::ui::markup::{entry, page_heading};
use crate::ui::scene::Scene;

/// The facts that matter here.
pub fn facts_page(scene: &Scene, heading: &NodeRef) -> Html {
    let mut pieces = page_heading(heading, scene.say("page.facts_heading"), scene.say("rest.facts_lead"));
    let asked = facts_read(scene.decision()).into_iter();
    pieces.extend(asked.map(|fact| fact_question(scene, fact, stopped_by(scene, fact))));
    entry("section", "questions", "facts", pieces)
}

/// The facts that a red line reads, in model order: the others change nothing that shows.
pub fn facts_read(decision: &Decision) -> Vec<FactIdx> {
    let rules = decision.red_lines.values().flat_map(|red_line| &red_line.rules);
    let conditions: Vec<&Condition> = rules.flat_map(|rule| &rule.when).collect();
    let reads = |fact: FactIdx| move |condition: &&Condition| condition_reads(condition, fact);
    decision.facts.positions().filter(|fact| conditions.iter().any(reads(*fact))).collect()
}

/// That a rule which reads this answer stops something; the answer is here, and its red line far below.
fn stopped_by(scene: &Scene, fact: FactIdx) -> Option<String> {
    scene.answers().facts[fact].as_ref()?;
    let reads = |rule: &RedLineRule| rule.when.iter().any(|condition| condition_reads(condition, fact));
    let stops = |idx: &AlternativeIdx| stopping(scene.decision(), scene.answers(), *idx).any(reads);
    let stopped = scene.decision().alternatives.positions().filter(stops);
    let names: Vec<String> = stopped.map(|idx| scene.words().alternative(idx, "name")).collect();
    let list = scene.copy().long_list(&names);
    (!names.is_empty()).then(|| scene.copy().fill("rest.fact_stops", &[("list", &list)]))
}

fn condition_reads(condition: &Condition, fact: FactIdx) -> bool {
    match condition {
        Condition::Is(read, _)
        | Condition::IsAny(read, _)
        | Condition::IsOnly(read, _)
        | Condition::CountAtMost(read, _) => *read == fact,
        Condition::Lacks(evidence) => evidence.iter().any(|evidence| evidence.fact == fact),
        Condition::AtLeast(..) | Condition::AtMost(..) | Condition::NotGiven(_) => false,
    }
}
