//! Where the path of a problem leads in a document.

use outsourcing_decision::document::tree::Tree;

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// To what stands under a key.
    Key(String),
    /// To an item of a list.
    Item(usize),
}

/// The steps of a path such as `answers.depth[1]["a b"]`; `None` where it is no path.
pub(crate) fn steps(path: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        let (step, after) = match rest.strip_prefix('[') {
            Some(quoted) if quoted.starts_with('"') => key_in_quotes(quoted)?,
            Some(item) => {
                let (number, after) = item.split_once(']')?;
                (Step::Item(number.parse().ok()?), after)
            }
            None => {
                let word = if steps.is_empty() { rest } else { rest.strip_prefix('.')? };
                let end = word.find(['.', '[']).unwrap_or(word.len());
                (Step::Key(word[..end].to_owned()), &word[end..])
            }
        };
        steps.push(step);
        rest = after;
    }
    Some(steps)
}

/// A key written as JSON, up to the bracket behind it.
fn key_in_quotes(quoted: &str) -> Option<(Step, &str)> {
    let mut read = serde_json::Deserializer::from_str(quoted).into_iter::<String>();
    let key = read.next()?.ok()?;
    let after = quoted[read.byte_offset()..].strip_prefix(']')?;
    Some((Step::Key(key), after))
}

/// Everything that stands at the end of these steps: more than one thing where a key was given twice.
pub(crate) fn found<'a>(tree: &'a Tree, steps: &[Step]) -> Vec<&'a Tree> {
    let Some((first, rest)) = steps.split_first() else { return vec![tree] };
    match (tree, first) {
        (Tree::List(items), Step::Item(place)) => {
            items.get(*place).map(|item| found(item, rest)).unwrap_or_default()
        }
        (Tree::Object(entries), Step::Key(key)) => {
            let below = entries.iter().filter(|(name, _)| name == key);
            below.flat_map(|(_, below)| found(below, rest)).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use outsourcing_decision::document::json_text;

    #[test]
    fn a_path_leads_where_it_says() {
        let tree = json_text::parse(br#"{"a":[{"b c":1,"]\"":2}],"a":[3],"":4}"#).unwrap();
        for (path, expected) in [
            ("a[0][\"b c\"]", "[Number(1.0)]"),
            ("a[0][\"]\\\"\"]", "[Number(2.0)]"),
            ("[\"\"]", "[Number(4.0)]"),
            ("a[1]", "[]"),
            ("b", "[]"),
        ] {
            let steps = steps(path).unwrap_or_else(|| panic!("{path}"));
            assert_eq!(format!("{:?}", found(&tree, &steps)), expected, "{path}");
        }
        assert_eq!(found(&tree, &steps("a").unwrap()).len(), 2, "given twice");
        for bad in ["a[", "a[x]", "[\"a]", "a]b[1", "a[1]b"] {
            let leads = steps(bad).is_some_and(|steps| !found(&tree, &steps).is_empty());
            assert!(!leads, "{bad}");
        }
    }
}
