//! How far the reader has come.

use crate::model::answer::Answer;
use crate::model::indexed::CriterionIdx;
use crate::model::weights::WeightJudgement;
use crate::num::fixed_point::whole;
use crate::ui::facts_page::facts_read;
use crate::ui::scene::Scene;
use crate::ui::state::Page;

/// How far the reader has come with the questions of a page, such as “3 of 4, 1 of them not sure”.
pub fn progress(scene: &Scene, page: Page) -> String {
    match page {
        Page::Quick => {
            let ratings = &scene.answers().quick;
            in_words(scene, ratings.values().flatten().count(), ratings.len(), 0)
        }
        // They change with every answer: there is no end to come nearer to.
        Page::Offered(_) => String::new(),
        Page::Group(group) => progress_over(scene, &scene.decision().groups[group].criteria),
        Page::Weights => match scene.answers().weights {
            WeightJudgement::Unstated => scene.say("page.values_by_us"),
            _ => scene.say("page.values_by_you"),
        },
        // Which amounts are asked is not known before.
        Page::Money => scene.later.map_or_else(String::new, |later| {
            let [n_given, n_asked] = later.amounts_given(scene);
            in_words(scene, n_given, n_asked, 0)
        }),
        Page::Facts => {
            let facts = facts_read(scene.decision());
            let n_said = facts.iter().filter(|fact| scene.answers().facts[**fact].is_some()).count();
            in_words(scene, n_said, facts.len(), 0)
        }
    }
}

/// How far the reader has come with all full questions.
pub fn progress_over_all(scene: &Scene) -> String {
    let all: Vec<CriterionIdx> = scene.decision().criteria.positions().collect();
    progress_over(scene, &all)
}

fn progress_over(scene: &Scene, criteria: &[CriterionIdx]) -> String {
    let said: Vec<Answer> = criteria.iter().filter_map(|idx| scene.answers().answers[*idx]).collect();
    let n_not_sure = said.iter().filter(|answer| **answer == Answer::NotSure).count();
    in_words(scene, said.len(), criteria.len(), n_not_sure)
}

fn in_words(scene: &Scene, n_answered: usize, n_asked: usize, n_not_sure: usize) -> String {
    let key = if n_not_sure == 0 { "page.progress_plain" } else { "page.progress" };
    let [answered, total, not_sure] = [n_answered, n_asked, n_not_sure].map(whole);
    scene.copy().fill(key, &[("answered", &answered), ("total", &total), ("not_sure", &not_sure)])
}
