//! A page in a browser: what a reader does with it and what can be seen of it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use browser_driver::{vendor, wait};
use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::{Value, json};

/// Runs in every page before its own scripts: keeps events and violations that come before a test can
/// listen.
const WITNESS: &str = "
    window.witness = { events: [], violations: [] };
    for (const name of ['decision-ready', 'decision-change', 'decision-problem']) {
        addEventListener(name, ({ detail, target }) => witness.events.push({ name, detail, id: target.id }));
    }
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        witness.violations.push(`${violatedDirective} ${blockedURI}`));
";

/// WebDriver's character for the key.
const SHIFT: char = '\u{E008}';

/// What is printed on, width and height \[inches\].
pub(crate) const A4: [f64; 2] = [8.27, 11.69];
pub(crate) const LETTER: [f64; 2] = [8.5, 11.0];

/// A page in a browser of its own.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    client: Client,
    origin: String,
}

impl Page {
    /// The still empty page of a new browser; paths are looked up on the server at `origin`.
    pub(crate) fn new(client: Client, origin: String) -> Self {
        Self { client, origin }
    }

    /// What addresses on the server begin with.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Makes the browser keep what happens early in its pages.
    pub(crate) async fn prepare(&self) -> Result<()> {
        self.before_load(WITNESS).await
    }

    /// Runs a script in every page from now on, before the page's own scripts.
    pub(crate) async fn before_load(&self, script: &str) -> Result<()> {
        self.inspect("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        Ok(())
    }

    /// Opens a path of the server.
    pub(crate) async fn open(&self, path: &str) -> Result<()> {
        let address = format!("{}{path}", self.origin);
        self.client.goto(&address).await.with_context(|| format!("opening {path}"))
    }

    /// Opens a file from the disk, as a double click does.
    pub(crate) async fn open_file(&self, file: &Path) -> Result<()> {
        let address = format!("file://{}", file.display());
        self.client.goto(&address).await.with_context(|| format!("opening {address}"))
    }

    /// What follows is about the page in the frame at this place of the page.
    pub(crate) async fn enter_frame(&self, place: u16) -> Result<()> {
        self.client.enter_frame(place).await.context("entering a frame")
    }

    /// What follows is again about the page around.
    pub(crate) async fn leave_frame(&self) -> Result<()> {
        self.client.enter_parent_frame().await.context("leaving a frame")
    }

    /// Opens a path and waits until each widget on it shows its first question.
    pub(crate) async fn open_ready(&self, path: &str) -> Result<()> {
        self.open(path).await?;
        self.ready().await
    }

    /// Waits until each widget of the page shows its first question, and the rest of its program is there.
    pub(crate) async fn ready(&self) -> Result<()> {
        let all_ready = "
            const widgets = [...document.querySelectorAll('outsourcing-decision')];
            const waiting = widgets.find((widget) => !widget.shadowRoot?.querySelector('.widget *')
                || widget.shadowRoot.querySelector('slot')
                || !widget.shadowRoot.querySelector('.sources, .refused'));
            // It starts when a reader comes near.
            waiting?.scrollIntoView();
            return widgets.length > 0 && !waiting";
        self.until("every widget is ready", all_ready).await?;
        Ok(())
    }

    /// Runs a script in the page and gives what it returns.
    pub(crate) async fn run(&self, script: &str) -> Result<Value> {
        wait::run(&self.client, script).await
    }

    /// Waits until a script returns something true, and gives it.
    pub(crate) async fn until(&self, what: &str, script: &str) -> Result<Value> {
        match wait::until(&self.client, script).await? {
            Some(seen) => Ok(seen),
            None => bail!("waited in vain until {what}; the console says {:?}", self.console().await?),
        }
    }

    /// Waits for the first event of this name and gives its detail.
    pub(crate) async fn event(&self, name: &str) -> Result<Value> {
        let script = format!("return witness.events.find((event) => event.name === '{name}')?.detail");
        self.until(&format!("{name} comes"), &script).await
    }

    /// The addresses that the page has asked for since it was opened and that hold this.
    pub(crate) async fn requests(&self, part: &str) -> Result<Vec<String>> {
        let asked =
            self.run("return performance.getEntriesByType('resource').map(({ name }) => name)").await?;
        let asked = asked.as_array().context("no list came")?.iter().filter_map(Value::as_str);
        Ok(asked.filter(|address| address.contains(part)).map(str::to_owned).collect())
    }

    /// The text of the widget as a reader sees it, and nothing of what is hidden.
    pub(crate) async fn widget_text(&self) -> Result<String> {
        let script = "return document.querySelector('outsourcing-decision').shadowRoot
            .querySelector('.widget')?.innerText ?? ''";
        Ok(self.run(script).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Presses and releases keys one after the other, as a reader does; special keys are the
    /// characters that WebDriver gives them.
    pub(crate) async fn press(&self, keys: &str) -> Result<()> {
        let strokes = keys.chars().fold(KeyActions::new("keyboard".into()), |strokes, key| {
            strokes.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key })
        });
        self.client.perform_actions(strokes).await.context("pressing keys")
    }

    /// Presses and releases keys while the shift key is held down.
    pub(crate) async fn press_with_shift(&self, keys: &str) -> Result<()> {
        let down = KeyActions::new("keyboard".into()).then(KeyAction::Down { value: SHIFT });
        let strokes = keys.chars().fold(down, |strokes, key| {
            strokes.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key })
        });
        let strokes = strokes.then(KeyAction::Up { value: SHIFT });
        self.client.perform_actions(strokes).await.context("pressing keys")
    }

    /// Gives the page a width and height in CSS pixels; windows cannot be as narrow as phones.
    pub(crate) async fn set_size(&self, width: u32, height: u32) -> Result<()> {
        self.set_window(width, height, 1).await
    }

    /// The same for a page that is enlarged: each of its pixels takes so many of the screen's in either direction.
    pub(crate) async fn set_window(&self, width: u32, height: u32, scale: u32) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
        self.inspect("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(())
    }

    /// Sets the system's colour scheme: `light` or `dark`.
    pub(crate) async fn set_scheme(&self, scheme: &str) -> Result<()> {
        self.set_wishes(&[("prefers-color-scheme", scheme)]).await
    }

    /// Sets what the reader wants of all pages, by the names of the media features; what is not named is as ever.
    pub(crate) async fn set_wishes(&self, wishes: &[(&str, &str)]) -> Result<()> {
        let feature = |(name, value): &(&str, &str)| json!({ "name": name, "value": value });
        let features: Vec<Value> = wishes.iter().map(feature).collect();
        self.inspect("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    /// Shows the page as it is printed, on paper this wide.
    pub(crate) async fn show_as_printed(&self) -> Result<()> {
        self.set_size(720, 1000).await?;
        self.inspect("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        Ok(())
    }

    /// How many sheets of such paper the page takes.
    pub(crate) async fn n_sheets(&self, [width, height]: [f64; 2]) -> Result<usize> {
        let sheet = json!({ "paperWidth": width, "paperHeight": height });
        let answer = self.inspect("Page.printToPDF", sheet).await?;
        let printed = STANDARD.decode(answer["data"].as_str().context("nothing was printed")?)?;
        // Each sheet is an object of the file; the list of them is of another type.
        let printed = String::from_utf8_lossy(&printed);
        Ok(printed.matches("/Type /Page\n").count())
    }

    /// Kills the tab's process, as a system that runs out of memory does, and goes on in a new tab.
    pub(crate) async fn kill_tab(&self) -> Result<()> {
        let next = self.client.new_window(true).await.context("opening a tab")?;
        // It has nobody left to answer.
        self.inspect("Page.crash", json!({})).await.err().context("the tab goes on")?;
        self.client.switch_to_window(next.handle).await.context("turning to the new tab")?;
        self.prepare().await
    }

    /// Runs no script of any page from here on, as a browser does whose reader forbids it.
    pub(crate) async fn forbid_scripts(&self) -> Result<()> {
        self.inspect("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        Ok(())
    }

    /// Cuts the network, as a train does in a tunnel.
    pub(crate) async fn go_offline(&self) -> Result<()> {
        let nothing =
            json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
        self.inspect("Network.enable", json!({})).await?;
        self.inspect("Network.emulateNetworkConditions", nothing).await?;
        Ok(())
    }

    /// What the browser holds for its pages, after throwing away what nobody holds: nodes, listeners, bytes of
    /// scripts' memory.
    pub(crate) async fn held(&self) -> Result<[f64; 3]> {
        self.inspect("Performance.enable", json!({})).await?;
        self.inspect("HeapProfiler.collectGarbage", json!({})).await?;
        let answer = self.inspect("Performance.getMetrics", json!({})).await?;
        let metrics = answer["metrics"].as_array().context("no metrics came")?;
        let of = |name: &str| {
            let metric = metrics.iter().find(|metric| metric["name"] == name);
            metric.and_then(|metric| metric["value"].as_f64()).with_context(|| format!("no {name}"))
        };
        Ok([of("Nodes")?, of("JSEventListeners")?, of("JSHeapUsedSize")?])
    }

    /// What the browser tells a screen reader: the whole tree, as the inspector's protocol has it.
    pub(crate) async fn accessibility(&self) -> Result<Value> {
        self.inspect("Accessibility.getFullAXTree", json!({})).await
    }

    /// Takes a picture of the whole page, to be looked at: `target/screenshots/<name>.png`.
    pub(crate) async fn photograph(&self, name: &str) -> Result<PathBuf> {
        let whole = json!({ "format": "png", "captureBeyondViewport": true });
        let answer = self.inspect("Page.captureScreenshot", whole).await?;
        let picture = answer["data"].as_str().context("no picture came")?;
        let folder = xtask::place::root().join("target/screenshots");
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}.png"));
        std::fs::write(&path, STANDARD.decode(picture)?)?;
        Ok(path)
    }

    /// Everything on the console since the last call.
    pub(crate) async fn console(&self) -> Result<Vec<String>> {
        vendor::console(&self.client).await
    }

    /// Fails when the console has any message or the policy was violated.
    pub(crate) async fn expect_silence(&self) -> Result<()> {
        let violations = self.run("return witness.violations").await?;
        ensure!(violations == json!([]), "the policy was violated: {violations}");
        let console = self.console().await?;
        ensure!(console.is_empty(), "the console is not silent: {console:?}");
        Ok(())
    }

    async fn inspect(&self, name: &str, parameters: Value) -> Result<Value> {
        vendor::inspect(&self.client, name, parameters).await
    }
}
