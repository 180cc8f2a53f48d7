//! The report as a table for a spreadsheet: a line for each way, under headings in the reader's language.

use crate::model::indexed::AlternativeIdx;
use crate::num::fixed_point::{fixed, whole};
use crate::num::unit_interval::UnitInterval;
use crate::view::copy::Copy;
use crate::view::money_words::MoneyWords;
use crate::view::verdict_words::Words;

/// What a text begins with that a spreadsheet would take for a formula.
const FORMULA_MARKS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// What a text may not hold outside of quotes; of the two between fields also the one that is not in use here.
const QUOTED: [char; 5] = [',', ';', '"', '\n', '\r'];

/// The table, its fields quoted as in RFC 4180, with a line of headings first. Where an amount is given, the money comes last. Where decimals have
/// a comma, spreadsheets want a semicolon between fields.
pub fn write(words: &Words<'_>) -> String {
    let has_decimal_comma = words.copy.language().numerals.separators().decimal == ',';
    let cells = Cells { words, money: MoneyWords::of(*words), has_decimal_comma };
    let ways = words.decision.alternatives.positions();
    let lines = [cells.headings()].into_iter().chain(ways.map(|idx| cells.way(idx)));
    let between = if has_decimal_comma { ";" } else { "," };
    lines.map(|line| line.join(between) + "\n").collect()
}

/// A field that holds a text.
fn text(text: &str) -> String {
    // Names are a model's or a page's: an apostrophe keeps them texts.
    let kept = if text.starts_with(FORMULA_MARKS) { ["'", text].concat() } else { text.to_owned() };
    match kept.contains(QUOTED) {
        true => ["\"", &kept.replace('"', "\"\""), "\""].concat(),
        false => kept,
    }
}

/// What the fields are written from.
struct Cells<'a> {
    words: &'a Words<'a>,
    money: Option<MoneyWords<'a>>,
    has_decimal_comma: bool,
}

impl Cells<'_> {
    fn headings(&self) -> Vec<String> {
        let copy = self.words.copy;
        let keys = ["money.way", "table.id", "table.named", "table.stopped", "table.value"];
        let mut headings: Vec<String> = keys.map(|key| copy.get(key).to_owned()).into();
        let total = whole(self.words.decision.alternatives.len());
        headings.extend((1..=self.words.decision.alternatives.len()).map(|place| {
            copy.fill("table.place", &[("number", whole(place).as_str()), ("total", total.as_str())])
        }));
        headings.extend(self.money.iter().flat_map(|money| of_money(copy, &money.years())));
        headings.iter().map(|heading| text(heading)).collect()
    }

    fn way(&self, idx: AlternativeIdx) -> Vec<String> {
        let Words { copy, decision, outcome, .. } = *self.words;
        let named = if self.words.leads_to(idx) { "rest.yes" } else { "page.no" };
        let stopping = outcome.crossings[idx].iter().filter(|crossing| crossing.blocks());
        let stopping: Vec<String> = stopping
            .map(|crossing| copy.of("red_line", decision.red_lines[crossing.red_line].id.as_str(), "name"))
            .collect();
        let name = self.words.alternative(idx, "name");
        let texts =
            [&name, decision.alternatives[idx].id.as_str(), copy.get(named), &copy.long_list(&stopping)];
        let mut fields: Vec<String> = texts.map(text).into();
        fields.push(self.number(outcome.values[idx], 1));
        fields.extend(outcome.acceptability.ranks(idx).iter().map(|share| self.percent(*share)));
        if let Some(MoneyWords { money, .. }) = self.money {
            let spread = &money.spreads[idx];
            fields
                .extend([spread.mean, spread.p10, spread.p50, spread.p90].map(|amount| self.amount(amount)));
            fields.extend([money.best_shares[idx], money.loss_shares[idx]].map(|share| self.percent(share)));
            fields.push(self.amount(money.median_case.unit_costs[idx].per_year));
        }
        fields
    }

    fn number(&self, value: f64, n_decimals: usize) -> String {
        let written = fixed(value, n_decimals);
        if self.has_decimal_comma { written.replace('.', ",") } else { written }
    }

    fn percent(&self, share: UnitInterval) -> String {
        self.number(100.0 * share.get(), 2)
    }

    /// An amount of money, in the currency that is shown.
    fn amount(&self, amount: f64) -> String {
        self.number(self.words.copy.converted(amount), 0)
    }
}

/// What an alternative comes to beside staying in-house, how often it is the best and a loss, and what it costs.
fn of_money(copy: &Copy, years: &str) -> Vec<String> {
    let currency = ("currency", copy.currency().code.as_str());
    let difference =
        |key| copy.fill("table.difference", &[("which", copy.get(key)), ("years", years), currency]);
    let mut headings: Vec<String> =
        ["money.mean", "table.low", "money.middle", "table.high"].map(difference).into();
    headings.extend(["table.best", "table.loss"].map(|key| copy.get(key).to_owned()));
    headings.push(copy.fill("table.cost", &[currency]));
    headings
}
