//! The report as a table: one line an alternative.

use crate::num::fixed_point::fixed;
use crate::view::verdict_words::Words;
use crate::view::warnings::warnings;

/// The table, comma-separated, with a line of names first. No field needs quotes: identifiers and
/// numbers hold no comma.
pub fn write(words: &Words<'_>) -> String {
    let n_ranks = words.decision.alternatives.len();
    let ranks: Vec<String> = (1..=n_ranks).map(|rank| format!("rank_{rank}")).collect();
    let mut lines = vec![format!("alternative,value,{},blocked_by,warnings", ranks.join(","))];
    let warnings: Vec<String> = warnings(words).into_iter().map(|warning| warning.id).collect();
    for (idx, alternative) in words.decision.alternatives.iter() {
        let mut fields = vec![alternative.id.to_string(), fixed(words.outcome.values[idx], 3)];
        fields.extend(words.outcome.acceptability.ranks(idx).iter().map(|share| fixed(share.get(), 4)));
        let crossings = words.outcome.crossings[idx].iter().filter(|crossing| crossing.blocks());
        let lines_crossed: Vec<&str> =
            crossings.map(|crossing| words.decision.red_lines[crossing.red_line].id.as_str()).collect();
        fields.push(lines_crossed.join(" "));
        // The same on every line: a table has no other place for what is said of the whole.
        fields.push(warnings.join(" "));
        lines.push(fields.join(","));
    }
    lines.join("\n") + "\n"
}
