//! Everything one reader said.

use crate::model::amount::Judgement;
use crate::model::answer::Answer;
use crate::model::decision::Decision;
use crate::model::fact::FactValue;
use crate::model::indexed::{
    AlternativeIdx, AmountIdx, ByAlternative, ByAmount, ByCriterion, ByFact, CriterionIdx, FactIdx,
};
use crate::model::red_line::Evidence;
use crate::model::weights::{WeightCertainty, WeightJudgement};

/// What one reader said of one decision; whatever is left out is `None`.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// Answers to the criteria's questions.
    pub answers: ByCriterion<Option<Answer>>,
    /// What is said of the groups' importance.
    pub weights: WeightJudgement,
    /// Swing points inside groups [≥ 0]: for all criteria of a group or for none.
    pub criterion_weights: ByCriterion<Option<f64>>,
    /// How sure the reader is of the weights.
    pub weight_certainty: Option<WeightCertainty>,
    /// The facts; each value is of its fact's kind.
    pub facts: ByFact<Option<FactValue>>,
    /// The quick test: −2 (customers would lose confidence) to 2 (they would thank you).
    pub quick: ByAlternative<Option<i8>>,
    /// What the reader would choose without thinking.
    pub gut: Option<AlternativeIdx>,
    /// The amounts.
    pub money: ByAmount<Option<Judgement>>,
    /// Those that were given by what they come to, in model order: that holds when other amounts change.
    pub held: Vec<AmountIdx>,
}

impl Answers {
    /// Nothing said yet.
    pub fn none(decision: &Decision) -> Self {
        Self {
            answers: decision.criteria.map(|_| None),
            weights: WeightJudgement::Unstated,
            criterion_weights: decision.criteria.map(|_| None),
            weight_certainty: None,
            facts: decision.facts.map(|_| None),
            quick: decision.alternatives.map(|_| None),
            gut: None,
            money: ByAmount::filled(decision.n_amounts, None),
            held: Vec::new(),
        }
    }

    /// The answer that counts: not sure where nothing is said.
    pub fn answer(&self, criterion: CriterionIdx) -> Answer {
        self.answers[criterion].unwrap_or(Answer::NotSure)
    }

    /// What is believed of an amount; the model's default where nothing is said.
    pub fn amount(&self, decision: &Decision, amount: AmountIdx) -> Judgement {
        self.money[amount].unwrap_or(decision.amounts[amount].default)
    }

    /// Whether a flag stands; its default where nothing is said.
    pub fn flag(&self, decision: &Decision, fact: FactIdx) -> bool {
        matches!(self.fact(decision, fact), FactValue::Flag(true))
    }

    /// A fact's value; its default where nothing is said.
    pub fn fact(&self, decision: &Decision, fact: FactIdx) -> FactValue {
        self.facts[fact].clone().unwrap_or_else(|| decision.facts[fact].kind.default_value())
    }

    /// Whether the reader can show this.
    pub fn shows(&self, decision: &Decision, evidence: &Evidence) -> bool {
        match (self.fact(decision, evidence.fact), evidence.member) {
            (FactValue::Flag(flag), None) => flag,
            (FactValue::Set(members), Some(member)) => members.get(member) == Some(&true),
            _ => false,
        }
    }

    /// How many questions have an answer, not sure included.
    pub fn n_answered(&self) -> usize {
        self.answers.values().flatten().count()
    }

    /// How many questions were answered with not sure.
    pub fn n_not_sure(&self) -> usize {
        self.answers.values().filter(|answer| **answer == Some(Answer::NotSure)).count()
    }
}
