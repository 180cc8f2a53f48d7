//! The report as a table: one line an alternative.

use crate::num::fixed_point::fixed;
use crate::view::verdict_words::Words;

/// What an alternative comes to beside staying in-house, as in the report \[the model's money\], and in which share of the
/// draws it is the best, and worse than that.
const OF_MONEY: [&str; 6] = ["npv_mean", "npv_p10", "npv_p50", "npv_p90", "best_share", "loss_share"];

/// The table, comma-separated, with a line of names first. No field needs quotes: identifiers and
/// numbers hold no comma. Where an amount is given, the money comes last.
pub fn write(words: &Words<'_>) -> String {
    let n_ranks = words.decision.alternatives.len();
    let ranks: Vec<String> = (1..=n_ranks).map(|rank| format!("rank_{rank}")).collect();
    let money = words.outcome.money.as_ref();
    let mut names = vec!["alternative".to_owned(), "value".to_owned()];
    names.extend(ranks);
    names.push("blocked_by".to_owned());
    names.extend(money.into_iter().flat_map(|_| OF_MONEY.map(str::to_owned)));
    let mut lines = vec![names.join(",")];
    for (idx, alternative) in words.decision.alternatives.iter() {
        let mut fields = vec![alternative.id.to_string(), fixed(words.outcome.values[idx], 3)];
        fields.extend(words.outcome.acceptability.ranks(idx).iter().map(|share| fixed(share.get(), 4)));
        let crossings = words.outcome.crossings[idx].iter().filter(|crossing| crossing.blocks());
        let lines_crossed: Vec<&str> =
            crossings.map(|crossing| words.decision.red_lines[crossing.red_line].id.as_str()).collect();
        fields.push(lines_crossed.join(" "));
        if let Some(money) = money {
            let spread = &money.spreads[idx];
            fields.extend([spread.mean, spread.p10, spread.p50, spread.p90].map(|amount| fixed(amount, 2)));
            let shares = [money.best_shares[idx], money.loss_shares[idx]];
            fields.extend(shares.map(|share| fixed(share.get(), 4)));
        }
        lines.push(fields.join(","));
    }
    lines.join("\n") + "\n"
}
