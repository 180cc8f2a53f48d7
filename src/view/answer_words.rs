//! What a reader said, in words.

use crate::model::amount::Judgement;
use crate::model::answer::{Answer, TICK_MAX, Tick};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::fact::{FactKind, FactValue};
use crate::model::id::Id;
use crate::model::indexed::{AmountIdx, CriterionIdx, FactIdx};
use crate::view::amount_words::AmountWords;
use crate::view::copy::Copy;

/// The words of answers.
#[derive(Debug, Clone, Copy)]
pub struct AnswerWords<'a> {
    /// The sentences.
    pub copy: &'a Copy,
    /// What is decided.
    pub decision: &'a Decision,
}

impl AnswerWords<'_> {
    /// An answer to a criterion's question.
    pub fn answer(&self, criterion: CriterionIdx, answer: Answer) -> String {
        match answer {
            Answer::Tick(tick) => self.tick(criterion, tick),
            Answer::Range(low, high) => {
                format!("{} – {}", self.tick(criterion, low), self.tick(criterion, high))
            }
            Answer::NotSure => self.copy.get("page.not_sure").to_owned(),
        }
    }

    fn tick(&self, criterion: CriterionIdx, tick: Tick) -> String {
        let id = self.decision.criteria[criterion].id.as_str();
        let [low, high] = ["low", "high"].map(|end| self.copy.of("criterion", id, end));
        match tick.get() {
            0 => low,
            TICK_MAX => high,
            between => self.copy.fill(&format!("page.scale.{between}"), &[("low", &low), ("high", &high)]),
        }
    }

    /// A fact; of a set, what is in it.
    pub fn fact(&self, fact: FactIdx, value: &FactValue) -> String {
        let fact = &self.decision.facts[fact];
        let named = |id: &Id| self.copy.of("fact", fact.id.as_str(), id.as_str());
        match (value, &fact.kind) {
            (FactValue::Flag(flag), _) => {
                self.copy.get(if *flag { "rest.yes" } else { "page.no" }).to_owned()
            }
            (FactValue::Choice(place), FactKind::Choice { choices, .. }) => {
                choices.get(*place).map(named).unwrap_or_default()
            }
            (FactValue::Set(set), FactKind::Set { members }) => {
                let present = members.iter().zip(set).filter(|(_, is_in)| **is_in);
                let names: Vec<String> = present.map(|(id, _)| named(id)).collect();
                if names.is_empty() {
                    return self.copy.get("rest.none_of_these").to_owned();
                }
                self.copy.long_list(&names)
            }
            (FactValue::Count(count), _) => self.copy.number(f64::from(*count)),
            _ => String::new(),
        }
    }

    /// An amount with its unit; of a range, its middle and its ends.
    pub fn amount(&self, amount: AmountIdx, judgement: Judgement) -> String {
        let words =
            AmountWords { copy: self.copy, decision: self.decision, amount: &self.decision.amounts[amount] };
        match judgement.low < judgement.high {
            true => {
                let ends = [judgement.low, judgement.high].map(|end| words.shown(end)).join("\u{a0}–\u{a0}");
                format!("{} ({ends})", words.said(judgement.best))
            }
            false => words.said(judgement.best),
        }
    }

    /// What is said beside the questions: the key of the heading of each fact and amount, what it is called, and what each
    /// of these answers says of it.
    pub fn beside(&self, all: &[&Answers]) -> Vec<(&'static str, String, Vec<Option<String>>)> {
        let facts = self.decision.facts.iter().map(|(idx, fact)| {
            let said = |answers: &&Answers| answers.facts[idx].as_ref().map(|value| self.fact(idx, value));
            let question = self.copy.of("fact", fact.id.as_str(), "question");
            ("page.facts_heading", question, all.iter().map(said).collect())
        });
        let amounts = self.decision.amounts.iter().map(|(idx, amount)| {
            let said = |answers: &&Answers| answers.money[idx].map(|given| self.amount(idx, given));
            let name = self.copy.of("amount", amount.id.as_str(), "name");
            ("page.money_heading", name, all.iter().map(said).collect())
        });
        facts.chain(amounts).collect()
    }

    /// A rating of the quick test, −2 to 2.
    pub fn rating(&self, rating: i8) -> String {
        let key = ["m2", "m1", "zero", "p1", "p2"].into_iter().zip(-2..=2).find(|(_, one)| *one == rating);
        key.map(|(key, _)| self.copy.get(&format!("page.quick_scale.{key}")).to_owned()).unwrap_or_default()
    }
}
