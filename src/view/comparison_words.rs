//! What several people say together, in words.

use crate::engine::comparison::{Comparison, Difference, Veto, compare};
use crate::model::answer::Answer;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::AlternativeIdx;
use crate::num::unit_interval::UnitInterval;
use crate::view::answer_words::AnswerWords;
use crate::view::copy::Copy;
use crate::view::format::as_number;

/// How many differences are told at once.
pub const DIFFERENCES_TOLD: usize = 3;

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
        said.extend(self.red_lines());
        said.extend(self.positions());
        said.extend(self.agreements());
        for (question, answers, effect) in self.differences().into_iter().take(DIFFERENCES_TOLD) {
            said.push([question].into_iter().chain(answers).chain([effect]).collect::<Vec<_>>().join(" "));
        }
        said.extend(self.more_differences());
        said.extend(self.no_difference());
        said
    }

    /// What may stop the joint leader, and what stops an alternative for all; each line once, with those by whose
    /// answers it does.
    pub fn red_lines(&self) -> Vec<String> {
        let mut told: Vec<(&str, &Veto, Vec<&str>)> = Vec::new();
        let is_leader = |veto: &&Veto| Some(veto.alternative) == self.comparison.joint_leader;
        let undecided = self.comparison.undecided.iter().filter(is_leader);
        let vetoes = self.comparison.vetoes.iter().map(|veto| {
            let is_sure = veto.share == UnitInterval::ONE;
            (if is_sure { "compare.veto" } else { "compare.veto_likely" }, veto)
        });
        for (key, veto) in undecided.map(|veto| ("compare.undecided", veto)).chain(vetoes) {
            let name = self.people[veto.person].name;
            let is_same = |other: &&mut (&str, &Veto, Vec<&str>)| {
                other.0 == key && other.1.alternative == veto.alternative && other.1.red_line == veto.red_line
            };
            match told.iter_mut().find(is_same) {
                Some((_, _, people)) => people.push(name),
                None => told.push((key, veto, vec![name])),
            }
        }
        told.into_iter().map(|(key, veto, people)| self.line(key, veto, &people)).collect()
    }

    /// Who stands where.
    pub fn positions(&self) -> Vec<String> {
        (0..self.people.len()).map(|person| self.person(person)).collect()
    }

    /// The groups on which all agree.
    pub fn agreements(&self) -> Vec<String> {
        let agreed = self.comparison.agreed.iter().map(|group| {
            let id = self.decision.groups[*group].id.as_str();
            self.copy.fill("compare.agree", &[("group", &self.copy.of("group", id, "name"))])
        });
        agreed.collect()
    }

    /// The questions on which people differ most: each with what all say who answered it, and what the widest difference
    /// does.
    pub fn differences(&self) -> Vec<(String, Vec<String>, String)> {
        self.comparison.differences.iter().map(|difference| self.difference(difference)).collect()
    }

    /// How many smaller ones there are than the first few; `None` where there are no more than those.
    pub fn more_differences(&self) -> Option<String> {
        let n_more = self.comparison.differences.len().saturating_sub(DIFFERENCES_TOLD);
        (n_more > 0).then(|| self.copy.count("compare.more", as_number(n_more), &[]))
    }

    /// That there are none.
    pub fn no_difference(&self) -> Option<String> {
        self.comparison.differences.is_empty().then(|| self.copy.get("compare.no_difference").to_owned())
    }

    /// The result.
    pub fn joint(&self) -> String {
        let Some(leader) = self.comparison.joint_leader else {
            return self.copy.get("compare.joint_level").to_owned();
        };
        let is_shared = self.comparison.leaders.iter().all(|one| *one == Some(leader));
        let key = match is_shared {
            true => "compare.joint_shared",
            false if self.comparison.vetoes.is_empty() => "compare.joint",
            false => "compare.joint_free",
        };
        let said = self.copy.fill(key, &[("alternative", &self.name(leader))]);
        // What nobody wants most may be what all can live with best.
        match self.comparison.leaders.contains(&Some(leader)) {
            true => said,
            false => [said, self.copy.get("compare.nobodys").to_owned()].join(" "),
        }
    }

    /// What some people's red line does to an alternative.
    fn line(&self, key: &str, veto: &Veto, people: &[&str]) -> String {
        let line = self.decision.red_lines[veto.red_line].id.as_str();
        let (alternative, line) = (self.name(veto.alternative), self.copy.of("red_line", line, "name"));
        let people = self.copy.long_list(people);
        self.copy.fill(key, &[("person", &people), ("alternative", &alternative), ("red_line", &line)])
    }

    fn person(&self, person: usize) -> String {
        let name = self.people[person].name;
        match self.comparison.leaders[person] {
            Some(leader) => {
                let points = self.copy.number(self.comparison.values[person][leader].round());
                let said = [("person", name), ("alternative", &self.name(leader)), ("points", &points)];
                self.copy.fill("compare.person", &said)
            }
            None => self.copy.fill("compare.person_level", &[("person", name)]),
        }
    }

    fn difference(&self, difference: &Difference) -> (String, Vec<String>, String) {
        let id = self.decision.criteria[difference.criterion].id.as_str();
        let words = AnswerWords { copy: self.copy, decision: self.decision };
        let said = |person: usize| {
            let Person { name, answers } = self.people[person];
            let answer = words.answer(difference.criterion, answers.answer(difference.criterion));
            self.copy.labelled(name, &answer) + "."
        };
        let points = self.copy.number(difference.points);
        let arguments = [("points", points.as_str()), ("alternative", &self.name(difference.alternative))];
        let of = |person: usize| self.people[person].answers.answer(difference.criterion);
        // In the order of the list, so that nobody is taken for somebody else from question to question.
        let answered = (0..self.people.len()).filter(|person| of(*person) != Answer::NotSure);
        let [one, other] = difference.people.map(of);
        let key = if one == other { "compare.differ_in_weights" } else { "compare.differ" };
        let effect = self.copy.fill(key, &arguments);
        (self.copy.of("criterion", id, "question"), answered.map(said).collect(), effect)
    }
}
