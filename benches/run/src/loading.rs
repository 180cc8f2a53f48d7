//! How soon our page is there, held against the same questions made with Preact and with SurveyJS: each round
//! visits each of the three, under each condition.

use anyhow::{Context, Result};
use browser_driver::driver::{Driver, Engine};
use xtask::bench::pages::{self, OURS, PREACT, SURVEYJS};
use xtask::place;
use xtask::server::Server;
use xtask::server::site::{Mount, Site};

use condition::Condition;
use visit::{Visit, visit};

mod condition;
pub(crate) mod report;
mod visit;

/// How much is measured.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Effort {
    /// How often each page is visited under each condition.
    pub(crate) n_rounds: usize,
    /// Clicks on a rating on each visit.
    pub(crate) n_clicks: usize,
}

/// What was seen of one page under one condition.
#[derive(Debug)]
pub(crate) struct Visits {
    /// The page's folder.
    pub(crate) page: &'static str,
    /// Line and processor.
    pub(crate) condition: Condition,
    /// One visit in each round.
    pub(crate) visits: Vec<Visit>,
}

/// The pages, and where each is on the server.
const PAGES: [(&str, &str); 3] = [(OURS, "/ours/"), (PREACT, "/preact/"), (SURVEYJS, "/surveyjs/")];

/// For all three, because SurveyJS makes markup from texts and writes style into it.
const POLICY: &str = "default-src 'none'; connect-src 'self'; \
    script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'";

/// Makes the pages, and visits them in interleaved rounds.
pub(crate) fn measure(effort: Effort) -> Result<Vec<Visits>> {
    let folder = pages::make()?;
    let mut site = Site::default();
    for (page, prefix) in PAGES {
        site = site.and(Mount::new(prefix, &folder.join(page)).with_policy(POLICY).packed());
    }
    let empty = place::root().join("benches/page/empty.html");
    let server = Server::start(0, site.and(Mount::new("/empty.html", &empty)))?;
    let driver = Driver::start(Engine::Chromium)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(rounds(&driver, &server.origin(), effort))
}

async fn rounds(driver: &Driver, origin: &str, effort: Effort) -> Result<Vec<Visits>> {
    let pairs = PAGES.iter().flat_map(|page| Condition::ALL.map(|condition| (*page, condition)));
    let mut pairs: Vec<_> = pairs
        .map(|((page, path), condition)| (path, Visits { page, condition, visits: Vec::new() }))
        .collect();
    let empty = format!("{origin}/empty.html");
    for round in 0..effort.n_rounds {
        eprint!("\rLoading, round {} of {}…", round + 1, effort.n_rounds);
        for place in order(round, pairs.len()) {
            let (path, visits) = pairs.get_mut(place).context("no such page")?;
            let page = format!("{origin}{path}");
            let seen = visit(&driver.address(), &empty, &page, visits.condition, effort.n_clicks).await?;
            visits.visits.push(seen);
        }
    }
    eprintln!();
    Ok(pairs.into_iter().map(|(_, visits)| visits).collect())
}

/// Who begins changes from round to round, and so does the direction.
fn order(round: usize, n: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.rotate_left(round % n.max(1));
    if round % 2 == 1 {
        order.reverse();
    }
    order
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn each_is_visited_once_a_round_and_none_always_after_the_same_one() {
        assert_eq!(order(0, 3), [0, 1, 2], "as they stand");
        assert_eq!(order(1, 3), [0, 2, 1], "the other way round");
        assert_eq!(order(2, 3), [2, 0, 1], "another one begins");
        assert_eq!(order(5, 0), [0; 0], "nobody to visit");
    }
}
