//! Model files of any size.

/// Groups of a generated model: as many as the built-in one has, so that sizes differ in one thing.
const N_GROUPS: u32 = 5;

/// A model file with so many alternatives (2 to 8) and criteria (5 to 200, in steps of 5).
#[must_use]
pub fn model(n_alternatives: u32, n_criteria: u32) -> String {
    let n_members = n_criteria / N_GROUPS;
    let alternatives = list(n_alternatives, |alternative| format!(r#"{{"id":"a{alternative}"}}"#));
    let groups = list(N_GROUPS, |group| {
        let criteria = list(n_members, |member| criterion(group, member, n_members, n_alternatives));
        format!(r#"{{"id":"g{group}","points":{},"criteria":[{criteria}]}}"#, 100 - 10 * group)
    });
    format!(
        r#"{{"version":1,"id":"generated","currency":"EUR","articles":[],"claims":[],
        "alternatives":[{alternatives}],"base":"a0","groups":[{groups}],
        "texts":{{"en":{{{}}}}}}}"#,
        texts(n_alternatives, n_members)
    )
}

fn criterion(group: u32, member: u32, n_members: u32, n_alternatives: u32) -> String {
    let strengths = list(n_alternatives, |alternative| {
        // Any numbers from −40 to 40 that differ between neighbours, and favour nobody by much.
        let mixed = (group * 31 + member * 17 + alternative * 29 + member * alternative * 7) % 81;
        format!(r#""a{alternative}":{}"#, i64::from(mixed) - 40)
    });
    let share = 1.0 / f64::from(n_members);
    format!(r#"{{"id":"c{group}_{member}","share":{share},"strengths":{{{strengths}}},"claims":[]}}"#)
}

/// The sentences that a page would show; a model without them is refused.
fn texts(n_alternatives: u32, n_members: u32) -> String {
    let keys = |kind: &str, id: &str, parts: &[&str]| {
        let keys: Vec<String> = parts.iter().map(|part| format!(r#""{kind}.{id}.{part}":"x""#)).collect();
        keys.join(",")
    };
    let alternatives = list(n_alternatives, |alternative| {
        keys("alternative", &format!("a{alternative}"), &["name", "do", "doing", "about"])
    });
    let groups = list(N_GROUPS, |group| keys("group", &format!("g{group}"), &["name", "intro"]));
    let parts = ["question", "name", "low", "high", "said_low", "said_high", "if_lower", "if_higher"];
    let criteria = list(N_GROUPS, |group| {
        list(n_members, |member| keys("criterion", &format!("c{group}_{member}"), &parts))
    });
    format!("{alternatives},{groups},{criteria}")
}

fn list(n: u32, item: impl Fn(u32) -> String) -> String {
    (0..n).map(item).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::model;
    use crate::document::decision;

    #[test]
    fn a_generated_model_has_the_size_asked_for_and_no_problem() -> Result<(), String> {
        for (n_alternatives, n_criteria) in [(2, 5), (4, 20), (8, 200)] {
            let decision = decision(&model(n_alternatives, n_criteria))?;
            assert_eq!(decision.alternatives.len(), n_alternatives as usize, "alternatives");
            assert_eq!(decision.criteria.len(), n_criteria as usize, "criteria");
            assert_eq!(decision.groups.len(), 5, "groups");
        }
        Ok(())
    }
}
