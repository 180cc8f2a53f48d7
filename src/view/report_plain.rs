//! The report as plain text, to read in a terminal.

use crate::num::fixed_point::fixed;
use crate::view::doubt_words::{articles_lean, precision, who_would_choose, without_view};
use crate::view::money_words::MoneyWords;
use crate::view::reasons::{Reason, reasons};
use crate::view::red_line_words::Lifts;
use crate::view::turning_points::{no_turning_point, turning_points};
use crate::view::verdict_words::Words;
use crate::view::warnings::warnings;
use crate::view::worth_finding_out::findings;

/// Most reasons on each side, and most turning points.
const SHOWN_MAX: usize = 3;

/// The text.
pub fn write(words: &Words<'_>) -> String {
    let mut lines = vec![words.headline()];
    lines.extend(words.certainty().map(|certainty| format!("{certainty}.")));
    lines.extend(words.details());
    lines.extend(words.how_sure());
    lines.extend(words.no_money().map(str::to_owned));
    lines.extend(precision(words));
    lines.extend(words.unanswered());
    lines.extend(words.not_sure());
    write_red_lines(words, &mut lines);
    write_values(words, &mut lines);
    write_reasons(words, &mut lines);
    write_turning_points(words, &mut lines);
    write_money(words, &mut lines);
    write_findings(words, &mut lines);
    write_warnings(words, &mut lines);
    write_doubt(words, &mut lines);
    lines.join("\n") + "\n"
}

fn heading(words: &Words<'_>, lines: &mut Vec<String>, key: &str) {
    lines.push(String::new());
    lines.push(words.copy.get(key).to_owned());
}

fn write_red_lines(words: &Words<'_>, lines: &mut Vec<String>) {
    if words.outcome.duel.is_none() && words.answers.n_answered() == 0 {
        return;
    }
    let red_lines = words.red_lines();
    if !red_lines.is_empty() {
        heading(words, lines, "page.red_lines_heading");
    }
    for line in red_lines {
        lines.push(format!("  {} {}", line.sentence, line.why));
        lines.push(format!("    {}", lifts_in_words(words, &line.lifts)));
    }
}

fn lifts_in_words(words: &Words<'_>, lifts: &Lifts) -> String {
    let together = words.copy.long_list(&lifts.together);
    let or = |lift: &String| words.copy.fill("page.lift_or", &[("lift", lift)]);
    let mut list: Vec<String> = if together.is_empty() { Vec::new() } else { vec![together] };
    for lift in &lifts.or_alone {
        list.push(if list.is_empty() { lift.clone() } else { or(lift) });
    }
    if list.is_empty() {
        return words.copy.get("page.nothing_lifts").to_owned();
    }
    let key = if lifts.together.len() > 1 { "page.lifted_by_all" } else { "page.lifted_by" };
    words.copy.fill(key, &[("list", &words.copy.long_list(&list))])
}

fn write_values(words: &Words<'_>, lines: &mut Vec<String>) {
    heading(words, lines, "cli.values_heading");
    for idx in words.decision.alternatives.positions() {
        let crossings = &words.outcome.crossings[idx];
        let stopped = crossings.iter().any(crate::engine::red_lines::Crossing::blocks);
        let mark = if stopped { format!("  ({})", words.copy.get("cli.stopped")) } else { String::new() };
        lines.push(format!(
            "  {:<20} {:>7} {:>9}{mark}",
            words.alternative(idx, "name"),
            fixed(words.outcome.values[idx], 1),
            words.copy.percent(words.outcome.acceptability.first(idx)),
        ));
    }
}

fn write_reasons(words: &Words<'_>, lines: &mut Vec<String>) {
    let reasons = reasons(words.copy, words.decision, words.answers, words.outcome);
    let Some(duel) = &words.outcome.duel else { return };
    let doing = words.alternative(duel.winner, "doing");
    let other = words.alternative(duel.runner_up, "doing");
    for (key, side) in
        [("page.reasons_for", &reasons.speak_for), ("page.reasons_against", &reasons.speak_against)]
    {
        if side.is_empty() {
            continue;
        }
        lines.push(String::new());
        lines.push(words.copy.fill(key, &[("doing", &doing), ("other", &other)]));
        lines.extend(side.iter().take(SHOWN_MAX).map(reason_line));
    }
}

fn reason_line(reason: &Reason) -> String {
    let article = reason.sources.first().map(|source| format!(" ({})", source.article)).unwrap_or_default();
    format!("  {:>5}  {}{article}", fixed(reason.contribution, 1), reason.statement)
}

fn write_turning_points(words: &Words<'_>, lines: &mut Vec<String>) {
    if words.outcome.duel.is_none() {
        return;
    }
    heading(words, lines, "page.change_heading");
    let points = turning_points(words);
    if points.is_empty() {
        lines.push(format!("  {}", words.copy.get(no_turning_point(words))));
    }
    lines.extend(points.iter().take(SHOWN_MAX).map(|point| format!("  {}", point.sentence)));
}

fn write_money(words: &Words<'_>, lines: &mut Vec<String>) {
    let Some(money) = MoneyWords::of(*words) else { return };
    heading(words, lines, "money.result_heading");
    let mut said = vec![money.finding()];
    said.extend(money.doubt());
    said.push(money.saving());
    said.extend(money.limit());
    said.push(money.estimate());
    said.extend(money.crossover());
    said.extend(money.worth_knowing());
    said.extend(money.pilot());
    said.extend(money.whose().map(str::to_owned));
    lines.extend(said.into_iter().map(|sentence| format!("  {sentence}")));
}

fn write_findings(words: &Words<'_>, lines: &mut Vec<String>) {
    if words.outcome.worth.is_empty() {
        return;
    }
    heading(words, lines, "worth.heading");
    let findings = findings(words);
    if findings.is_empty() {
        lines.push(format!("  {}", words.copy.get("worth.none")));
    }
    lines.extend(findings.iter().take(SHOWN_MAX).map(|finding| format!("  {}", finding.sentence)));
}

fn write_warnings(words: &Words<'_>, lines: &mut Vec<String>) {
    let warnings = warnings(words);
    if !warnings.is_empty() {
        heading(words, lines, "page.warnings_heading");
    }
    for warning in warnings {
        lines.push(format!("  {}", warning.sentence));
        if warning.id == "splitting" {
            // What the splitting bias is about: what each group has in all.
            lines.extend(words.decision.groups.iter().map(|(idx, group)| {
                let weight =
                    words.copy.language().numerals.percent(100.0 * words.outcome.weights.groups[idx]);
                format!("    {:<32} {weight:>4}", words.copy.of("group", group.id.as_str(), "name"))
            }));
        }
    }
}

/// Who would choose what, and which way the articles lean.
fn write_doubt(words: &Words<'_>, lines: &mut Vec<String>) {
    heading(words, lines, "doubt.heading");
    let all = words.decision.alternatives.positions();
    lines.extend(all.filter_map(|idx| who_would_choose(words, idx)).map(|sentence| format!("  {sentence}")));
    lines.push(format!("  {}", without_view(words)));
    if let Some(sentence) = articles_lean(words) {
        lines.push(String::new());
        lines.push(sentence.to_owned());
    }
}
