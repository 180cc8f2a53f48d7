//! Apache, as somebody meets it who rents a folder: only the `.htaccess` there is theirs.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use browser_driver::process::{Process, free_port, listens};
use xtask::place;
use xtask::setup::hosts;

use crate::host::{FOLDER, TYPES};

/// What a host of many switches on.
const MODULES: [&str; 6] = ["mpm_event", "authz_core", "mime", "headers", "filter", "brotli"];

/// The server; it ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Apache {
    port: u16,
    _server: Process,
}

impl Apache {
    /// Starts it on a free port, with the recipe in the widget's folder below the root of a site.
    pub(crate) fn start(folder: &Path, site: &Path) -> Result<Self> {
        let program = hosts::apache()?;
        let recipe = place::root().join("examples/apache/.htaccess");
        fs::copy(recipe, site.join(FOLDER).join(".htaccess")).context("copying the recipe for Apache")?;
        fs::create_dir_all(folder).context("making Apache's folder")?;
        let port = free_port()?;
        let settings = folder.join("apache.conf");
        fs::write(&settings, settings_of(folder, site, port)).context("writing Apache's settings")?;
        let mut apache = Command::new(program);
        apache.arg("-X").arg("-f").arg(&settings);
        let server = Process::start(&mut apache, &folder.join("apache.log"), || listens(port))?;
        Ok(Self { port, _server: server })
    }

    /// What its addresses begin with.
    pub(crate) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

fn settings_of(folder: &Path, site: &Path, port: u16) -> String {
    let module = |name: &str| format!("LoadModule {name}_module modules/mod_{name}.so\n");
    let modules: String = MODULES.map(module).concat();
    // The type of wasm is the recipe's to name.
    let types = TYPES.iter().filter(|(_, ending)| *ending != "wasm");
    let types: String = types.map(|(kind, ending)| format!("AddType {kind} .{ending}\n")).collect();
    let (folder, site) = (folder.display(), site.display());
    format!(
        r#"ServerRoot "/usr/lib/apache2"
ServerName 127.0.0.1
PidFile "{folder}/apache.pid"
Listen 127.0.0.1:{port}
{modules}TypesConfig /dev/null
{types}DocumentRoot "{site}"
ErrorLog /dev/stderr
<Directory "{site}">
    AllowOverride All
    Require all granted
</Directory>
"#
    )
}
