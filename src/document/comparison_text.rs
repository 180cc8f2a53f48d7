//! Writes a comparison of several people's answers.

use crate::document::json::JsonWriter;
use crate::engine::comparison::Comparison;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, ByAlternative};

/// Decimals of values and differences.
const DECIMALS: usize = 3;

/// The JSON text of a comparison of people with these names.
pub fn write(decision: &Decision, names: &[String], comparison: &Comparison) -> String {
    let mut json = JsonWriter::default();
    let alternative = |idx: AlternativeIdx| decision.alternatives[idx].id.as_str();
    json.object(|json| {
        json.key("version").whole(1);
        json.key("alternative");
        write_name(json, decision, comparison.joint_leader);
        json.key("values");
        write_values(json, decision, &comparison.joint_values);
        json.key("people").items(names.iter().enumerate(), |json, (person, name)| {
            json.object(|json| {
                json.key("name").string(name);
                json.key("alternative");
                write_name(json, decision, comparison.leaders[person]);
                json.key("values");
                write_values(json, decision, &comparison.values[person]);
            });
        });
        for (key, lines) in [("blocked", &comparison.vetoes), ("undecided", &comparison.undecided)] {
            json.key(key).items(lines, |json, veto| {
                json.object(|json| {
                    json.key("alternative").string(alternative(veto.alternative));
                    json.key("red_line").string(decision.red_lines[veto.red_line].id.as_str());
                    json.key("share").number(veto.share.get(), DECIMALS);
                    json.key("person").string(&names[veto.person]);
                });
            });
        }
        json.key("agree").items(&comparison.agreed, |json, group| {
            json.string(decision.groups[*group].id.as_str());
        });
        json.key("differ").items(&comparison.differences, |json, difference| {
            json.object(|json| {
                json.key("criterion").string(decision.criteria[difference.criterion].id.as_str());
                json.key("alternative").string(alternative(difference.alternative));
                json.key("points").number(difference.points, DECIMALS);
                json.key("least").string(&names[difference.people[0]]);
                json.key("most").string(&names[difference.people[1]]);
            });
        });
    });
    json.finish()
}

fn write_name(json: &mut JsonWriter, decision: &Decision, idx: Option<AlternativeIdx>) {
    match idx {
        Some(idx) => json.string(decision.alternatives[idx].id.as_str()),
        None => json.null(),
    }
}

fn write_values(json: &mut JsonWriter, decision: &Decision, values: &ByAlternative<f64>) {
    json.object(|json| {
        for (idx, value) in values.iter() {
            json.key(decision.alternatives[idx].id.as_str()).number(*value, DECIMALS);
        }
    });
}
