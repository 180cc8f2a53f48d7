//! The laws, tried briefly with every run of the tests: on the inputs that are kept, and on made-up ones.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a law that does not hold is to panic")]

use std::fs;
use std::path::Path;

use fuzz_tests::TARGETS;
use fuzz_tests::target::Target;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::{Config, RngSeed, TestRunner};

/// Most changes that one input has gone through.
const CHANGES_MAX: usize = 6;

/// What is kept of a target's inputs, sorted by name.
fn kept(target: &Target) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.name);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Tries so many inputs: each a kept one that some changes were made to. The same ones in every run.
fn hold(target: &Target, n_inputs: u32) {
    let kept = kept(target);
    kept.iter().for_each(|input| target.check(input));
    let config = Config {
        cases: n_inputs,
        rng_seed: RngSeed::Fixed(1),
        // What breaks a law belongs into the corpus, in the open.
        failure_persistence: None,
        ..Config::default()
    };
    let changes = (0..kept.len(), vec(any::<u64>(), 0..=CHANGES_MAX));
    let tried = TestRunner::new(config).run(&changes, |(place, seeds)| {
        let input = seeds.iter().fold(kept[place].clone(), |input, seed| target.mutated(&input, *seed));
        target.check(&input);
        Ok(())
    });
    tried.unwrap_or_else(|broken| panic!("{broken}"));
}

/// One test for each target, with how many inputs it makes up.
macro_rules! hold {
    ($($name:ident $n_inputs:literal),* $(,)?) => {
        $(#[test]
        fn $name() {
            hold(&fuzz_tests::$name::TARGET, $n_inputs);
        })*

        #[test]
        fn every_target_is_tried() {
            assert_eq!(TARGETS.map(|target| target.name), [$(stringify!($name)),*], "targets");
        }
    };
}

hold! {
    model 300,
    answers 2_000,
    share_link 2_000,
    number 20_000,
    batch 100,
    model_report 100,
}
