//! A plan of few trials in which every two things meet at least once.

/// One trial: for each factor which of its values it has.
pub type Trial = Vec<usize>;

/// Trials over factors with so many values each, in which every value of each factor meets every value of every
/// other one. Sorted, so that the first factor changes least.
#[must_use]
pub fn plan(n_values: &[usize]) -> Vec<Trial> {
    let mut open = all_pairs(n_values);
    let mut trials = Vec::new();
    while let Some(first) = open.first().copied() {
        let mut chosen = vec![None; n_values.len()];
        for (factor, value) in first {
            chosen[factor] = Some(value);
        }
        for factor in 0..n_values.len() {
            if chosen[factor].is_none() {
                chosen[factor] = best(&open, &chosen, factor, n_values[factor]);
            }
        }
        let trial: Trial = chosen.into_iter().flatten().collect();
        open.retain(|pair| !has(&trial, *pair));
        trials.push(trial);
    }
    trials.sort();
    trials
}

/// Two values, each of a factor.
type Pair = [(usize, usize); 2];

fn all_pairs(n_values: &[usize]) -> Vec<Pair> {
    let factors = || 0..n_values.len();
    let of_two = |one: usize, other: usize| {
        (0..n_values[one]).flat_map(move |a| (0..n_values[other]).map(move |b| [(one, a), (other, b)]))
    };
    factors().flat_map(|one| factors().skip(one + 1).flat_map(move |other| of_two(one, other))).collect()
}

/// Of a factor's values the one that makes most open pairs with what is chosen already.
fn best(open: &[Pair], chosen: &[Option<usize>], factor: usize, n_values: usize) -> Option<usize> {
    let n_made = |value: usize| {
        let is = |(other, wanted): (usize, usize)| {
            if other == factor { wanted == value } else { chosen[other] == Some(wanted) }
        };
        let makes =
            |pair: &&Pair| pair.iter().any(|(other, _)| *other == factor) && pair.iter().all(|end| is(*end));
        open.iter().filter(makes).count()
    };
    // Of several the first: `max_by_key` gives the last.
    (0..n_values).rev().max_by_key(|value| n_made(*value))
}

fn has(trial: &[usize], pair: Pair) -> bool {
    pair.iter().all(|(factor, value)| trial[*factor] == *value)
}

#[cfg(test)]
mod tests {
    use super::{all_pairs, has, plan};

    #[test]
    fn every_two_values_meet() {
        for n_values in [&[2, 2][..], &[3, 3, 3], &[15, 5, 3, 4], &[2, 7, 1, 5, 4]] {
            let trials = plan(n_values);
            let missed =
                all_pairs(n_values).into_iter().find(|pair| !trials.iter().any(|trial| has(trial, *pair)));
            assert_eq!(missed, None, "of {n_values:?}");
        }
    }

    /// Fewer than the two largest factors have pairs cannot do.
    #[test]
    fn there_are_hardly_more_trials_than_needed() {
        let sizes = [&[15, 5, 3, 4][..], &[3, 3, 3], &[4, 2, 2]].map(|n_values| plan(n_values).len());
        assert_eq!(sizes, [75, 10, 8]);
    }
}
