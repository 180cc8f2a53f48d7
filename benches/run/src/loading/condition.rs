//! Under which conditions a page is visited.

use anyhow::Result;
use browser_driver::vendor::inspect;
use fantoccini::Client;
use serde_json::json;

/// A line and a processor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Condition {
    /// As this machine has them.
    Full,
    /// A slow line of a telephone, and a processor at a quarter of its speed.
    Slow,
}

/// What a slow line takes to answer any request \[ms\].
const LATENCY: u32 = 150;
/// 1.6 Mbit/s down and 750 kbit/s up \[bytes/s\].
const THROUGHPUT: (u32, u32) = (200_000, 93_750);
/// How much slower the slow processor is.
const SLOWNESS: u32 = 4;

impl Condition {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Full, Self::Slow];

    /// What it is called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Full => "full speed",
            Self::Slow => "slow 4G, CPU 4×",
        }
    }

    /// Puts a browser under it.
    pub(crate) async fn impose(self, client: &Client) -> Result<()> {
        if self == Self::Full {
            return Ok(());
        }
        let (down, up) = THROUGHPUT;
        let line = json!({
            "offline": false, "latency": LATENCY, "downloadThroughput": down, "uploadThroughput": up,
        });
        inspect(client, "Network.enable", json!({})).await?;
        inspect(client, "Network.emulateNetworkConditions", line).await?;
        inspect(client, "Emulation.setCPUThrottlingRate", json!({ "rate": SLOWNESS })).await?;
        Ok(())
    }
}
