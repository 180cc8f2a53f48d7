//! What several people say together, in words.

use crate::engine::comparison::{Comparison, Difference, Veto, compare};
use crate::model::answer::Answer;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::AlternativeIdx;
use crate::num::unit_interval::UnitInterval;
use crate::view::answer_words::AnswerWords;
use crate::view::copy::Copy;
use crate::view::format::{as_number, is_sentence};
use crate::view::red_line_words::once;

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
        said.push(self.copy.get("compare.points").to_owned());
        said.extend(self.agreements());
        for (question, answers, effect) in self.differences().into_iter().take(DIFFERENCES_TOLD) {
            said.push([question].into_iter().chain(answers).chain([effect]).collect::<Vec<_>>().join(" "));
        }
        said.extend(self.more_differences());
        said.extend(self.no_difference());
        let beside = self.beside();
        said.extend((!beside.is_empty()).then(|| self.copy.get("compare.beyond").to_owned()));
        said.extend(beside.into_iter().map(|(name, answers)| {
            match (is_sentence(&name), answers.join(" ")) {
                (true, answers) => [name, answers].join(" "),
                (false, answers) => self.copy.labelled(&name, &answers),
            }
        }));
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

    /// The facts and amounts of which two or more said something, and not all the same: each with what everybody says
    /// who said something.
    pub fn beside(&self) -> Vec<(String, Vec<String>)> {
        let all: Vec<&Answers> = self.people.iter().map(|person| person.answers).collect();
        let words = AnswerWords { copy: self.copy, decision: self.decision };
        let mut told = Vec::new();
        for (_, name, said) in words.beside(&all) {
            let said: Vec<(&str, String)> = self
                .people
                .iter()
                .zip(said)
                .filter_map(|(person, said)| Some((person.name, said?)))
                .collect();
            if said.iter().any(|(_, answer)| *answer != said[0].1) {
                told.push((name, said.iter().map(|(name, answer)| self.says(name, answer)).collect()));
            }
        }
        told
    }

    /// The result.
    pub fn joint(&self) -> String {
        let Comparison { joint_first, joint_leader, vetoes, leaders, free_leaders, .. } = &self.comparison;
        let is_shared = joint_leader.is_some() && leaders.iter().all(|one| one == joint_leader);
        let first = if is_shared { "compare.joint_shared" } else { "compare.joint" };
        let keys = [first, "compare.joint_stopped", "compare.joint_level"];
        let mut said = vec![self.standing(keys, [*joint_first, *joint_leader], vetoes.iter(), &[])];
        // What nobody wants most may be what all can live with best.
        if joint_leader.is_some() && !leaders.iter().chain(free_leaders).any(|one| one == joint_leader) {
            said.push(self.copy.get("compare.nobodys").to_owned());
        }
        let n_early =
            self.people.iter().filter(|person| 2 * n_answered(person) < self.decision.criteria.len());
        if 2 * n_early.count() > self.people.len() {
            said.push(self.copy.get("compare.early").to_owned());
        }
        said.join(" ")
    }

    /// Who comes out highest, or that nobody does; where red lines make a difference, which ones, and who does among
    /// those that none of them stops. Of two alternatives the first leads red lines aside, and the second with them.
    fn standing<'v>(
        &self,
        [leads, is_stopped, is_level]: [&str; 3],
        [first, free]: [Option<AlternativeIdx>; 2],
        vetoes: impl Iterator<Item = &'v Veto>,
        arguments: &[(&str, &str)],
    ) -> String {
        let name = first.map(|first| self.name(first)).unwrap_or_default();
        let stopping = vetoes.filter(|veto| Some(veto.alternative) == first);
        let lines = once(stopping.map(|veto| self.red_line(veto)));
        let key = match first {
            None => is_level,
            Some(_) if first == free => leads,
            Some(_) => is_stopped,
        };
        let lines = self.copy.long_list(&lines);
        let said = self.copy.fill(key, &[&[("alternative", &*name), ("list", &lines)], arguments].concat());
        if first == free {
            return said;
        }
        let rest = match free {
            Some(free) => self.copy.fill("compare.free", &[("alternative", &self.name(free))]),
            None => self.copy.get("compare.free_level").to_owned(),
        };
        [said, rest].join(" ")
    }

    fn red_line(&self, veto: &Veto) -> String {
        self.copy.of("red_line", self.decision.red_lines[veto.red_line].id.as_str(), "name")
    }

    /// What some people's red line does to an alternative.
    fn line(&self, key: &str, veto: &Veto, people: &[&str]) -> String {
        let (alternative, line) = (self.name(veto.alternative), self.red_line(veto));
        let people = self.copy.long_list(people);
        self.copy.fill(key, &[("person", &people), ("alternative", &alternative), ("red_line", &line)])
    }

    fn person(&self, place: usize) -> String {
        let Comparison { leaders, free_leaders, values, vetoes, .. } = &self.comparison;
        let person = &self.people[place];
        let (n_answered, n_all) = (n_answered(person), self.decision.criteria.len());
        if n_answered == 0 {
            return self.copy.fill("compare.person_silent", &[("person", person.name)]);
        }
        let value = leaders[place].map(|leader| values[place][leader].round());
        let points = self.copy.number(value.unwrap_or_default());
        let keys = ["compare.person", "compare.person_stopped", "compare.person_level"];
        let own = vetoes.iter().filter(|veto| veto.person == place);
        let arguments = [("person", person.name), ("points", &points)];
        let said = self.standing(keys, [leaders[place], free_leaders[place]], own, &arguments);
        if n_answered == n_all {
            return said;
        }
        let [answered, total] = [n_answered, n_all].map(|count| self.copy.number(as_number(count)));
        let part = self.copy.fill("page.progress_plain", &[("answered", &answered), ("total", &total)]);
        [said, self.copy.fill("compare.answered", &[("part", &part)])].join(" ")
    }

    /// What somebody says, with their name.
    fn says(&self, name: &str, answer: &str) -> String {
        self.copy.labelled(name, answer) + "."
    }

    fn difference(&self, difference: &Difference) -> (String, Vec<String>, String) {
        let id = self.decision.criteria[difference.criterion].id.as_str();
        let words = AnswerWords { copy: self.copy, decision: self.decision };
        let said = |person: usize| {
            let Person { name, answers } = self.people[person];
            let answer = words.answer(difference.criterion, answers.answer(difference.criterion));
            self.says(name, &answer)
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

/// How many questions somebody has answered: not sure is no answer.
fn n_answered(person: &Person<'_>) -> usize {
    person.answers.n_answered() - person.answers.n_not_sure()
}
