//! Commands of Chromium's own: what it has written on its console, and its inspector's protocol.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command below the session's address, with a JSON body.
#[derive(Debug)]
struct Command {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// Sends a command of the inspector's protocol.
///
/// # Errors
/// When the browser does not know it or is gone.
pub async fn inspect(client: &Client, name: &str, parameters: Value) -> Result<Value> {
    let body = json!({ "cmd": name, "params": parameters });
    let command = Command { path: "goog/cdp/execute", body };
    client.issue_cmd(command).await.with_context(|| format!("sending {name}"))
}

/// Everything on the console since the last call.
///
/// # Errors
/// When the browser is gone.
pub async fn console(client: &Client) -> Result<Vec<String>> {
    let command = Command { path: "se/log", body: json!({ "type": "browser" }) };
    let log = client.issue_cmd(command).await.context("reading the console")?;
    let entries = log.as_array().context("the console's log is no list")?;
    let messages = entries.iter().map(|entry| entry["message"].to_string());
    Ok(messages.collect())
}
