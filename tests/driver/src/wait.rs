//! Waiting for what a page is about to do.

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::Client;
use serde_json::Value;

/// How long anything may take, on a slow and busy machine too.
const DEADLINE: Duration = Duration::from_secs(40);
/// How often a condition is looked at.
const GLANCE: Duration = Duration::from_millis(20);

/// Runs a script in the page and gives what it returns.
///
/// # Errors
/// When the script throws, or the browser is gone.
pub async fn run(client: &Client, script: &str) -> Result<Value> {
    client.execute(script, Vec::new()).await.with_context(|| format!("running {script}"))
}

/// Runs a script time and again until it returns something true, and gives that; `None` where it never does.
///
/// # Errors
/// As [`run`].
pub async fn until(client: &Client, script: &str) -> Result<Option<Value>> {
    let look = async {
        loop {
            let seen = run(client, script).await?;
            if !matches!(seen, Value::Null | Value::Bool(false)) {
                return Ok(seen);
            }
            tokio::time::sleep(GLANCE).await;
        }
    };
    tokio::time::timeout(DEADLINE, look).await.ok().transpose()
}
