use std::cell::RefCell;
use std::rc::Rc;

use bench_tasks::task::{Part, Size, Task};

use super::*;
use crate::side::{JAVASCRIPT, Sample};

/// A side that takes `run_ms` for a run and notes when it is asked.
struct Fake {
    name: &'static str,
    run_ms: f64,
    asked: Rc<RefCell<Vec<(&'static str, u32)>>>,
}

impl Side for Fake {
    fn name(&self) -> &'static str {
        self.name
    }

    fn has(&self, task: &str) -> bool {
        self.name != JAVASCRIPT || task == "two"
    }

    fn run(&mut self, _: &str, count: u32) -> Result<Sample> {
        self.asked.borrow_mut().push((self.name, count));
        Ok(Sample { milliseconds: self.run_ms * f64::from(count), number: 1.0 })
    }
}

fn task(name: &str) -> Task {
    let size = Size { n_draws: 1, n_alternatives: 1, n_criteria: 1 };
    Task { name: name.to_owned(), size, part: Part::Row, prepare: |_| Err("never prepared here".to_owned()) }
}

#[test]
fn sides_take_turns_and_short_runs_are_repeated() -> Result<()> {
    let asked = Rc::new(RefCell::new(Vec::new()));
    let side = |name, run_ms| -> Box<dyn Side> { Box::new(Fake { name, run_ms, asked: Rc::clone(&asked) }) };
    let mut sides = [side(NATIVE, 2.0), side(PAGE, 50.0), side(JAVASCRIPT, 200.0)];
    let effort = Effort { n_rounds: 2, sample_ms: 100.0, n_batch_lines: 0 };

    let series = play(&[task("one"), task("two")], &mut sides, effort)?;

    let told = |series: &[Series]| -> Vec<(&str, Vec<f64>)> {
        series.iter().map(|series| (series.side, series.milliseconds.clone())).collect()
    };
    assert_eq!(told(&series[0]), [(NATIVE, vec![2.0, 2.0]), (PAGE, vec![50.0, 50.0])], "time of one run");
    assert_eq!(told(&series[1]).len(), 3, "the peer has the second task only");
    let (one_warm, two_warm) = (4, 6);
    let rounds: Vec<_> = asked.borrow()[one_warm + two_warm..].to_vec();
    let (native, page, peer) = ((NATIVE, 50), (PAGE, 2), (JAVASCRIPT, 1));
    assert_eq!(
        rounds,
        [native, page, native, page, peer, page, native, page, peer, native],
        "who and how often"
    );
    Ok(())
}

#[test]
fn the_page_may_not_differ_and_a_peer_only_a_little() {
    let found = |page, peer| agree("t", &[(NATIVE, 2.5), (PAGE, page), (JAVASCRIPT, peer)]).is_ok();
    assert!(found(2.5, 2.52), "as it should be");
    assert!(!found(2.500_000_1, 2.5), "the page differs in a digit");
    assert!(!found(2.5, 2.6), "the peer computes something else");
    assert!(!found(f64::NAN, 2.5), "no number");
}
