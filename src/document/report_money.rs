//! Writes what the amounts say in a report: the contract's keys first, then what stands behind them.

use crate::document::json::JsonWriter;
use crate::document::report_text::SHARE_DECIMALS;
use crate::engine::money::median_case::MedianCase;
use crate::engine::money::money_outcome::MoneyOutcome;
use crate::model::decision::Decision;
use crate::model::indexed::AlternativeIdx;

/// Decimals of money.
const MONEY_DECIMALS: usize = 2;
/// Decimals of churn: a tenth of a thousandth of all customers.
const CHURN_DECIMALS: usize = 6;

/// The keys of one alternative.
pub(crate) fn write_alternative(json: &mut JsonWriter, money: &MoneyOutcome, idx: AlternativeIdx) {
    let spread = &money.spreads[idx];
    json.key("npv").object(|json| {
        let parts = [("mean", spread.mean), ("p10", spread.p10), ("p50", spread.p50), ("p90", spread.p90)];
        for (key, amount) in parts {
            json.key(key).number(amount, MONEY_DECIMALS);
        }
    });
    json.key("best_share").number(money.best_shares[idx].get(), SHARE_DECIMALS);
    json.key("loss_share").number(money.loss_shares[idx].get(), SHARE_DECIMALS);
}

/// The key `money`.
pub(crate) fn write(json: &mut JsonWriter, decision: &Decision, money: &MoneyOutcome) {
    let case = &money.median_case;
    let limits = case.break_even;
    json.key("break_even_extra_churn").object(|json| {
        optional(json, "rule", limits.rule, CHURN_DECIMALS);
        optional(json, "with_terminal_value", limits.with_terminal_value, CHURN_DECIMALS);
        optional(json, "without", limits.without, CHURN_DECIMALS);
    });
    json.key("evpi").number(money.perfect_information, MONEY_DECIMALS);
    json.key("evppi").items(&money.partial_information, |json, (amount, value)| {
        json.object(|json| {
            json.key("amount").string(decision.amounts[*amount].id.as_str());
            json.key("value").number(*value, MONEY_DECIMALS);
        });
    });
    json.key("crossover_year");
    match case.crossover_year.and_then(|year| i64::try_from(year).ok()) {
        Some(year) => json.whole(year),
        None => json.null(),
    }
    json.key("draws").whole(money.n_draws);
    json.key("years").whole(money.n_years);
    write_case(json, decision, money, case);
}

/// What holds where every amount is at its best guess, but for the chance that the limit is passed.
fn write_case(json: &mut JsonWriter, decision: &Decision, money: &MoneyOutcome, case: &MedianCase) {
    json.key("saving").number(case.saving, MONEY_DECIMALS);
    json.key("extra_churn").number(case.extra_churn, CHURN_DECIMALS);
    json.key("exceeded_share").number(money.loss_shares[money.outside].get(), SHARE_DECIMALS);
    optional(json, "pilot_contacts", case.pilot_contacts, 0);
    json.key("ways").items(decision.alternatives.iter(), |json, (idx, alternative)| {
        json.object(|json| {
            json.key("id").string(alternative.id.as_str());
            json.key("curve").items(&case.curves[idx], |json, amount| json.number(*amount, MONEY_DECIMALS));
            optional(json, "cost_per_handled_hour", case.unit_costs[idx].per_hour, MONEY_DECIMALS);
            optional(json, "cost_per_resolved_contact", case.unit_costs[idx].per_resolved, MONEY_DECIMALS);
        });
    });
    json.key("tornado").items(&case.tornado, |json, swing| {
        json.object(|json| {
            json.key("amount").string(decision.amounts[swing.amount].id.as_str());
            json.key("low").number(swing.at_low, MONEY_DECIMALS);
            json.key("high").number(swing.at_high, MONEY_DECIMALS);
        });
    });
}

/// A number, or `null` where there is none.
fn optional(json: &mut JsonWriter, key: &str, number: Option<f64>, n_decimals: usize) {
    json.key(key);
    match number {
        Some(number) => json.number(number, n_decimals),
        None => json.null(),
    }
}
