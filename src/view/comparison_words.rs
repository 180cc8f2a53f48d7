//! What several people say together, in words.

use crate::engine::comparison::{Comparison, Difference, Veto, compare};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::AlternativeIdx;
use crate::num::unit_interval::UnitInterval;
use crate::view::answer_words::AnswerWords;
use crate::view::copy::Copy;

/// How many differences are told.
const TOLD_MAX: usize = 3;

/// Somebody whose answers are compared.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// What they are called.
    pub name: &'a str,
    /// What they said.
    pub answers: &'a Answers,
}

/// The words of a comparison.
#[derive(Debug)]
pub struct ComparisonWords<'a> {
    copy: &'a Copy,
    decision: &'a Decision,
    people: &'a [Person<'a>],
    comparison: Comparison,
}

impl<'a> ComparisonWords<'a> {
    /// Compares these people.
    pub fn new(copy: &'a Copy, decision: &'a Decision, people: &'a [Person<'a>]) -> Self {
        let answers: Vec<&Answers> = people.iter().map(|person| person.answers).collect();
        Self { copy, decision, people, comparison: compare(decision, &answers) }
    }

    /// What the words are about.
    pub fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    fn name(&self, idx: AlternativeIdx) -> String {
        self.copy.of("alternative", self.decision.alternatives[idx].id.as_str(), "name")
    }

    /// Everything there is to say, the result first, then who stands where, then agreement and difference.
    pub fn sentences(&self) -> Vec<String> {
        let mut said = vec![self.joint()];
        said.extend(self.undecided());
        said.extend(self.comparison.vetoes.iter().map(|veto| self.veto(veto)));
        said.extend((0..self.people.len()).map(|person| self.person(person)));
        let groups = self.comparison.agreed.iter().map(|group| {
            let id = self.decision.groups[*group].id.as_str();
            self.copy.fill("compare.agree", &[("group", &self.copy.of("group", id, "name"))])
        });
        said.extend(groups);
        let differences = self.comparison.differences.iter().take(TOLD_MAX);
        said.extend(differences.map(|difference| self.difference(difference)));
        if self.comparison.differences.is_empty() {
            said.push(self.copy.get("compare.no_difference").to_owned());
        }
        said
    }

    fn joint(&self) -> String {
        let Some(leader) = self.comparison.joint_leader else {
            return self.copy.get("compare.joint_level").to_owned();
        };
        let is_shared = self.comparison.leaders.iter().all(|one| *one == Some(leader));
        let key = if is_shared { "compare.joint_shared" } else { "compare.joint" };
        self.copy.fill(key, &[("alternative", &self.name(leader))])
    }

    /// What may yet stop the joint leader, each person's lines once.
    fn undecided(&self) -> impl Iterator<Item = String> {
        let is_leader = |veto: &&Veto| Some(veto.alternative) == self.comparison.joint_leader;
        self.comparison.undecided.iter().filter(is_leader).map(|veto| self.line("compare.undecided", veto))
    }

    fn veto(&self, veto: &Veto) -> String {
        let is_sure = veto.share == UnitInterval::ONE;
        self.line(if is_sure { "compare.veto" } else { "compare.veto_likely" }, veto)
    }

    /// What a person's red line does to an alternative.
    fn line(&self, key: &str, veto: &Veto) -> String {
        let line = self.decision.red_lines[veto.red_line].id.as_str();
        let (alternative, line) = (self.name(veto.alternative), self.copy.of("red_line", line, "name"));
        let arguments =
            [("person", self.people[veto.person].name), ("alternative", &alternative), ("red_line", &line)];
        self.copy.fill(key, &arguments)
    }

    fn person(&self, person: usize) -> String {
        let name = self.people[person].name;
        match self.comparison.leaders[person] {
            Some(leader) => {
                self.copy.fill("compare.person", &[("person", name), ("alternative", &self.name(leader))])
            }
            None => self.copy.fill("compare.person_level", &[("person", name)]),
        }
    }

    fn difference(&self, difference: &Difference) -> String {
        let id = self.decision.criteria[difference.criterion].id.as_str();
        let [least, most] = difference.people.map(|person| &self.people[person]);
        let words = AnswerWords { copy: self.copy, decision: self.decision };
        let said = |person: &Person<'_>| {
            words.answer(difference.criterion, person.answers.answer(difference.criterion))
        };
        let arguments = [
            ("criterion", self.copy.of("criterion", id, "question")),
            ("least", least.name.to_owned()),
            ("least_answer", said(least)),
            ("most", most.name.to_owned()),
            ("most_answer", said(most)),
            ("points", self.copy.number(difference.points)),
            ("alternative", self.name(difference.alternative)),
        ];
        let arguments = arguments.each_ref().map(|(name, value)| (*name, value.as_str()));
        self.copy.fill("compare.differ", &arguments)
    }
}
