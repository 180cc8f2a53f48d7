//! The report in sentences: for a terminal, or as Markdown for a note or a mail.

use crate::num::fixed_point::fixed;
use crate::view::doubt_words::{articles_lean, precision, who_would_choose, without_view};
use crate::view::format::is_sentence;
use crate::view::money_words::MoneyWords;
use crate::view::reasons::{Lead, Led, Reason, leads_of, other_leads, reasons};
use crate::view::red_line_words::lifts_in_words;
use crate::view::report::imprint;
use crate::view::scenario_words::{Line, Part, given, ours};
use crate::view::turning_points::changes;
use crate::view::verdict_words::Words;
use crate::view::warnings::to_watch;
use crate::view::worth_finding_out::{facts_worth_stating, findings, nothing_worth};

mod sheet;

pub use sheet::Form;

use sheet::{Sheet, escaped};

/// Most reasons on each side, and most things to find out.
const SHOWN_MAX: usize = 3;

/// The text; with it at which of a vendor's prices the answer would be another, where that was looked for.
pub fn write(words: &Words<'_>, form: Form, price_turns: &[String]) -> String {
    let copy = words.copy.away_from_the_page();
    let words = &Words { copy: &copy, ..*words };
    let mut sheet = Sheet { words, form, lines: Vec::new() };
    if form == Form::Markdown {
        sheet.lines.push(format!("# {}", escaped(words.copy.get("page.title"))));
        sheet.lines.push(String::new());
    }
    sheet.said(words.headline());
    words.certainty().into_iter().for_each(|certainty| sheet.said(format!("{certainty}.")));
    let details = words.details().into_iter().chain(words.how_sure());
    let details = details.chain(words.no_money().map(str::to_owned)).chain(precision(words));
    let details = details.chain(words.unanswered()).chain(words.not_sure());
    details.chain(words.gut_agrees()).for_each(|sentence| sheet.said(sentence));
    write_red_lines(&mut sheet);
    match form {
        Form::Terminal => write_values(&mut sheet),
        Form::Markdown => write_shares(&mut sheet),
    }
    write_reasons(&mut sheet);
    write_turning_points(&mut sheet, price_turns);
    write_money(&mut sheet);
    write_unit_costs(&mut sheet);
    write_findings(&mut sheet);
    write_warnings(&mut sheet);
    write_doubt(&mut sheet);
    if form == Form::Markdown {
        write_given(&mut sheet);
        sheet.said(imprint(words));
    }
    sheet.lines.join("\n") + "\n"
}

fn write_red_lines(sheet: &mut Sheet<'_>) {
    let words = sheet.words;
    if words.outcome.runner_up.is_none() && words.answers.n_answered() == 0 {
        return;
    }
    let red_lines = words.red_lines();
    if !red_lines.is_empty() {
        sheet.headed("rest.red_lines_heading");
    }
    for line in red_lines {
        sheet.item(format!("{} {}", line.sentence, line.why));
        sheet.below(lifts_in_words(words, &line.lifts));
    }
}

fn write_values(sheet: &mut Sheet<'_>) {
    let words = sheet.words;
    sheet.headed("cli.values_heading");
    for idx in words.decision.alternatives.positions() {
        let mark = if words.is_stopped(idx) {
            format!("  ({})", words.copy.get("cli.stopped"))
        } else {
            String::new()
        };
        sheet.item(format!(
            "{:<20} {:>7} {:>9}{mark}",
            words.alternative(idx, "name"),
            fixed(words.outcome.values[idx], 1),
            words.share(idx),
        ));
    }
}

fn write_shares(sheet: &mut Sheet<'_>) {
    let words = sheet.words;
    sheet.headed(words.bar_key());
    for idx in words.decision.alternatives.positions() {
        let share = words.share(idx);
        sheet.item(words.copy.labelled(&words.name_or_stopped(idx), &share));
    }
}

/// What was answered: who reads the note elsewhere is to see what it rests on.
fn write_given(sheet: &mut Sheet<'_>) {
    let words = sheet.words;
    sheet.headed("rest.given_heading");
    for Part { heading, lines } in given(words) {
        if sheet.lines.last().is_some_and(|line| !line.is_empty()) {
            sheet.lines.push(String::new());
        }
        sheet.lines.extend([format!("### {}", escaped(&heading)), String::new()]);
        write_answers(sheet, &lines);
    }
    if let Some(Part { heading, lines }) = ours(words) {
        sheet.heading(heading);
        write_answers(sheet, &lines);
    }
}

fn write_answers(sheet: &mut Sheet<'_>, lines: &[Line]) {
    for line in lines {
        if let [question, answer] = line.as_slice() {
            sheet.item(match is_sentence(question) {
                true => format!("{question} {answer}"),
                false => sheet.words.copy.labelled(question, answer),
            });
        }
    }
}

fn write_reasons(sheet: &mut Sheet<'_>) {
    let words = sheet.words;
    let leads = leads_of(words);
    for led in &leads {
        write_reasons_between(sheet, led, &["rest.reasons_for", "rest.reasons_against"]);
    }
    // Whoever thinks of another part for a vendor learns what speaks against it.
    let has_vendor = |(_, other, _): &Led| words.decision.alternatives[*other].vendor_share.is_some();
    for led in other_leads(words, &leads).iter().filter(|led| has_vendor(led)) {
        write_reasons_between(sheet, led, &["rest.reasons_for"]);
    }
}

fn write_reasons_between(sheet: &mut Sheet<'_>, (winner, other, contributions): &Led, sides: &[&str]) {
    let words = sheet.words;
    let lead = Lead { winner: *winner, other: *other, contributions };
    let reasons = reasons(words.copy, words.decision, words.answers, lead);
    let doing = words.alternative(*winner, "doing");
    let other = words.alternative(*other, "doing");
    for (key, side) in sides.iter().zip([&reasons.speak_for, &reasons.speak_against]) {
        if side.is_empty() {
            continue;
        }
        sheet.heading(words.copy.fill(key, &[("doing", &doing), ("other", &other)]));
        side.iter().take(SHOWN_MAX).for_each(|reason| sheet.item(reason_line(reason, sheet.form)));
    }
}

/// What was said, the article behind it, and in a terminal how much it adds: elsewhere that would be a bare number.
fn reason_line(reason: &Reason, form: Form) -> String {
    let article = reason.sources.first().map(|source| format!(" ({})", source.article)).unwrap_or_default();
    match form {
        Form::Terminal => format!("{:>5}  {}{article}", fixed(reason.contribution, 1), reason.statement),
        Form::Markdown => format!("{}{article}", reason.statement),
    }
}

fn write_turning_points(sheet: &mut Sheet<'_>, price_turns: &[String]) {
    let words = sheet.words;
    if words.outcome.runner_up.is_none() {
        return;
    }
    sheet.headed("rest.change_heading");
    changes(words).iter().chain(price_turns).for_each(|sentence| sheet.item(sentence.clone()));
}

fn write_money(sheet: &mut Sheet<'_>) {
    let words = sheet.words;
    let Some(money) = MoneyWords::of(*words) else { return };
    sheet.headed("money.result_heading");
    let mut said = vec![money.finding()];
    said.extend(money.doubt());
    said.push(money.saving());
    said.extend(money.limit());
    said.push(money.estimate());
    said.extend(money.worth_of_lost());
    said.extend(money.crossover());
    said.extend(money.worth_knowing());
    said.extend(money.pilot());
    said.extend(money.whose().map(str::to_owned));
    said.extend(money.rests_on(&words.held_sums()));
    // Some of it stands under the headline.
    let told = words.details();
    said.retain(|sentence| !told.contains(sentence));
    said.extend(words.copy.conversion(&words.decision.currency));
    said.into_iter().for_each(|sentence| sheet.item(sentence));
}

fn write_unit_costs(sheet: &mut Sheet<'_>) {
    let words = sheet.words;
    let Some(money) = MoneyWords::of(*words) else { return };
    let (names, lines) = money.unit_costs();
    sheet.headed("money.unit_costs");
    sheet.table(&names, &lines);
    sheet.said(words.copy.get("money.unit_costs_lead").to_owned());
}

fn write_findings(sheet: &mut Sheet<'_>) {
    let words = sheet.words;
    let open = facts_worth_stating(words);
    if !words.outcome.worth.is_empty() || !open.is_empty() {
        sheet.headed("worth.heading");
    }
    if !words.outcome.worth.is_empty() {
        sheet.first_of(findings(words).into_iter().map(|finding| finding.sentence), nothing_worth(words));
    }
    open.into_iter().take(SHOWN_MAX).for_each(|sentence| sheet.item(sentence));
}

fn write_warnings(sheet: &mut Sheet<'_>) {
    let words = sheet.words;
    let watched = to_watch(words);
    if !watched.is_empty() {
        sheet.headed("rest.warnings_heading");
    }
    for sentence in watched {
        let is_of_splitting = sentence == words.copy.get("warning.splitting");
        sheet.item(sentence);
        if is_of_splitting {
            // What the splitting bias is about: what each group has in all.
            for (idx, group) in words.decision.groups.iter() {
                let weight =
                    words.copy.language().numerals.percent(100.0 * words.outcome.weights.groups[idx]);
                let name = words.copy.of("group", group.id.as_str(), "name");
                sheet.below(match sheet.form {
                    Form::Terminal => format!("{name:<32} {weight:>4}"),
                    Form::Markdown => words.copy.labelled(&name, &weight),
                });
            }
        }
    }
}

/// Who would choose what, and which way the articles lean.
fn write_doubt(sheet: &mut Sheet<'_>) {
    let words = sheet.words;
    sheet.headed("doubt.heading");
    let all = words.decision.alternatives.positions();
    all.filter_map(|idx| who_would_choose(words, idx)).for_each(|sentence| sheet.item(sentence));
    sheet.item(without_view(words));
    if let Some(sentence) = articles_lean(words) {
        sheet.lines.push(String::new());
        sheet.said(sentence.to_owned());
    }
}
