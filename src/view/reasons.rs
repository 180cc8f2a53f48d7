//! Reasons: what speaks for the leader and what against it, each with where it comes from.

use crate::engine::valuation::contributions;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, ByCriterion, ClaimIdx, CriterionIdx};
use crate::model::source::Claim;
use crate::num::order::descending;
use crate::view::copy::Copy;
use crate::view::verdict_words::Words;

/// Contributions smaller than this are no reason \[points\].
const REASON_SIZE_MIN: f64 = 0.000_5;

/// One reason for an alternative.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The criterion it comes from.
    pub criterion: CriterionIdx,
    /// What the reader said, as a sentence.
    pub statement: String,
    /// How much it adds to the lead \[points\]; below 0 where it speaks for the runner-up.
    pub contribution: f64,
    /// Its size beside the largest reason, `[0, 1]`, for a bar.
    pub size: f64,
    /// The claims behind it that agree with it first.
    pub sources: Vec<Source>,
}

/// Something an article says.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// The claim's name.
    pub claim: String,
    /// What it says, in our words.
    pub says: String,
    /// The article: author and title.
    pub article: String,
    /// What it holds of the reason.
    pub stance: Stance,
}

/// What an article holds of a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stance {
    /// It bears it out.
    Agrees,
    /// It only speaks of the same thing.
    Touches,
    /// It warns of the opposite, which weighs less for the reader.
    WeighsLess,
}

/// All reasons, the largest first: for the leader, and against it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reasons {
    /// They speak for the leader.
    pub speak_for: Vec<Reason>,
    /// They speak for the runner-up.
    pub speak_against: Vec<Reason>,
}

/// The lead of one alternative over another.
#[derive(Debug, Clone, Copy)]
pub struct Lead<'a> {
    /// The alternative that leads.
    pub winner: AlternativeIdx,
    /// The one behind.
    pub other: AlternativeIdx,
    /// What each criterion adds to the lead \[points\].
    pub contributions: &'a ByCriterion<f64>,
}

/// Which alternative leads, over which, and what each criterion adds to that \[points\].
pub type Led = (AlternativeIdx, AlternativeIdx, ByCriterion<f64>);

/// The lead that a verdict is about: that of the leader over the next best, or between the two that the headline names as
/// too close. Gives both, and what each criterion adds; `None` where nobody leads.
fn lead_of(words: &Words<'_>) -> Option<Led> {
    let values = &words.outcome.values;
    let (leader, other) = match words.close_pair() {
        Some([one, other]) if values[one] < values[other] => (other, one),
        Some([one, other]) => (one, other),
        None => words.outcome.verdict.value.leader.zip(words.outcome.runner_up)?,
    };
    Some((leader, other, contributions_of(words, leader, other)))
}

/// The same, and the leads over the other ways that go outside, which is what the reader asks about: those come first,
/// unless the headline itself names two that are too close.
pub fn leads_of(words: &Words<'_>) -> Vec<Led> {
    let Some((winner, main, contributions)) = lead_of(words) else { return Vec::new() };
    let alternatives = &words.decision.alternatives;
    let is_more = |idx: &AlternativeIdx| alternatives[*idx].is_outside && ![winner, main].contains(idx);
    // The money may name another way than the one that leads by the answers: that is the one to hold against going outside.
    let named = words.outcome.verdict.alternative.filter(|idx| !alternatives[*idx].is_outside);
    let named = named.filter(|_| words.close_pair().is_none()).unwrap_or(winner);
    let over = |other: AlternativeIdx| (named, other, contributions_of(words, named, other));
    let mut leads: Vec<_> = alternatives.positions().filter(is_more).map(over).collect();
    let is_between_inside = words.close_pair().is_none() && !alternatives[winner].is_outside;
    leads.insert(if is_between_inside { leads.len() } else { 0 }, (winner, main, contributions));
    leads
}

/// The same over each way that none of these is about.
pub fn other_leads(words: &Words<'_>, leads: &[Led]) -> Vec<Led> {
    let Some((winner, ..)) = leads.first() else { return Vec::new() };
    let is_told = |idx: &AlternativeIdx| idx == winner || leads.iter().any(|(_, other, _)| other == idx);
    let others = words.decision.alternatives.positions().filter(|idx| !is_told(idx));
    others.map(|other| (*winner, other, contributions_of(words, *winner, other))).collect()
}

/// What each criterion adds to the lead of one alternative over another \[points\].
fn contributions_of(words: &Words<'_>, winner: AlternativeIdx, other: AlternativeIdx) -> ByCriterion<f64> {
    contributions(words.decision, &words.outcome.weights, words.answers, winner, other)
}

/// The reasons behind a lead.
pub fn reasons(copy: &Copy, decision: &Decision, answers: &Answers, lead: Lead<'_>) -> Reasons {
    let contributions = lead.contributions;
    let largest = contributions.values().fold(0.0_f64, |largest, value| largest.max(value.abs()));
    let all = contributions.iter().filter(|(_, contribution)| contribution.abs() >= REASON_SIZE_MIN).map(
        |(idx, contribution)| Reason {
            criterion: idx,
            statement: statement(copy, decision, answers, idx, lead),
            contribution: *contribution,
            size: contribution.abs() / largest,
            sources: sources(copy, decision, lead, idx, *contribution),
        },
    );
    let ordered = descending(all, |reason| reason.contribution.abs());
    let (speak_for, speak_against) = ordered.into_iter().partition(|reason| reason.contribution > 0.0);
    Reasons { speak_for, speak_against }
}

/// What the reader said. Between two ways without a vendor an answer about one says something of the reader's own desk, and
/// has words of its own for that.
fn statement(
    copy: &Copy,
    decision: &Decision,
    answers: &Answers,
    idx: CriterionIdx,
    lead: Lead<'_>,
) -> String {
    let id = decision.criteria[idx].id.as_str();
    let (said, inside) = match answers.answer(idx).middle() > 2.0 {
        true => ("said_high", "inside_high"),
        false => ("said_low", "inside_low"),
    };
    let has_vendor = |way: AlternativeIdx| decision.alternatives[way].vendor_share.is_some();
    let own = copy.find(&["criterion", id, inside].join(".")).map(str::to_owned);
    own.filter(|_| ![lead.winner, lead.other].into_iter().any(has_vendor))
        .unwrap_or_else(|| copy.of("criterion", id, said))
}

/// The claims of a criterion; those that point the same way as the reason come first, the stronger
/// before the weaker.
fn sources(
    copy: &Copy,
    decision: &Decision,
    lead: Lead<'_>,
    idx: CriterionIdx,
    contribution: f64,
) -> Vec<Source> {
    let (gainer, loser) = match contribution > 0.0 {
        true => (lead.winner, lead.other),
        false => (lead.other, lead.winner),
    };
    let claims = decision.criteria[idx].claims.iter().copied();
    let ordered = descending(claims, |claim| f64::from(agreement(&decision.claims[*claim], gainer, loser)));
    let stance = |claim| match agreement(&decision.claims[claim], gainer, loser) {
        1.. => Stance::Agrees,
        0 => Stance::Touches,
        _ => Stance::WeighsLess,
    };
    ordered.into_iter().map(|claim| source(copy, decision, claim, stance(claim))).collect()
}

fn agreement(claim: &Claim, gainer: AlternativeIdx, loser: AlternativeIdx) -> i8 {
    claim.effects[gainer] - claim.effects[loser]
}

/// A claim with its article.
fn source(copy: &Copy, decision: &Decision, claim: ClaimIdx, stance: Stance) -> Source {
    let claim = &decision.claims[claim];
    let article = &decision.articles[claim.article];
    let title = ("title", article.title.as_str());
    let article = match &article.author {
        Some(author) => copy.fill("rest.source", &[("author", author), title]),
        None => copy.fill("rest.source_untitled_author", &[title]),
    };
    let says = copy.get(&format!("claim.{}", claim.id)).to_owned();
    Source { claim: claim.id.to_string(), says, article, stance }
}
