//! The facts: no score, but red lines read them.

use yew::{Html, NodeRef};

use crate::model::decision::Decision;
use crate::model::indexed::FactIdx;
use crate::model::red_line::Condition;
use crate::ui::fact_question::fact_question;
use crate::ui::markup::{entry, page_heading};
use crate::ui::scene::Scene;

/// The facts that matter here.
pub fn facts_page(scene: &Scene, heading: &NodeRef) -> Html {
    let mut pieces = page_heading(heading, scene.say("page.facts_heading"), scene.say("rest.facts_lead"));
    pieces.extend(facts_read(scene.decision()).into_iter().map(|fact| fact_question(scene, fact)));
    entry("section", "questions", "facts", pieces)
}

/// The facts that a red line reads, in model order: the others change nothing that shows.
pub fn facts_read(decision: &Decision) -> Vec<FactIdx> {
    let rules = decision.red_lines.values().flat_map(|red_line| &red_line.rules);
    let conditions: Vec<&Condition> = rules.flat_map(|rule| &rule.when).collect();
    let reads = |fact: FactIdx| move |condition: &&Condition| condition_reads(condition, fact);
    decision.facts.positions().filter(|fact| conditions.iter().any(reads(*fact))).collect()
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
