//! nginx with strict headers, and on it a plain page, a frame, and a blog that Hugo has made; Apache and WordPress
//! beside it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use browser_driver::process::{Process, free_port, listens};
use xtask::setup::hosts;
use xtask::{command, manifest, place};

use crate::apache::Apache;
use crate::files::copy;
use crate::wordpress::WordPress;

/// As strict as it gets, with frames of one's own.
const POLICY: &str = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// Which file is sent as what.
pub(crate) const TYPES: [(&str, &str); 6] = [
    ("text/html", "html"),
    ("text/css", "css"),
    ("text/javascript", "js"),
    ("application/json", "json"),
    ("application/wasm", "wasm"),
    ("text/plain", "txt"),
];

/// The widget's folder below the root of the site.
pub(crate) const FOLDER: &str = "outsourcing-decision";

/// Every server that is visited; they end when it is dropped.
#[derive(Debug)]
pub(crate) struct Host {
    port: u16,
    /// The same files on Apache.
    pub(crate) apache: Apache,
    /// A post of WordPress.
    pub(crate) wordpress: WordPress,
    _nginx: Process,
}

impl Host {
    /// Makes the site and starts the server on a free port.
    pub(crate) fn start() -> Result<Self> {
        let (nginx, brotli) = hosts::nginx()?;
        let folder = place::root().join("target/hosts");
        if folder.exists() {
            fs::remove_dir_all(&folder).context("removing the former site")?;
        }
        let site = folder.join("site");
        fs::create_dir_all(&site).context("making the site")?;
        publish(&place::dist(), &site.join(FOLDER))?;
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("pages"), &site)?;
        make_blog(&folder, &site)?;
        let port = free_port()?;
        let settings = folder.join("nginx.conf");
        fs::write(&settings, settings_of(&folder, &brotli, port)).context("writing nginx's settings")?;
        let mut nginx = Command::new(nginx);
        nginx.arg("-p").arg(&folder).arg("-c").arg(&settings).args(["-e", "stderr"]);
        let nginx = Process::start(&mut nginx, &folder.join("nginx.log"), || listens(port))?;
        let apache = Apache::start(&folder.join("apache"), &site)?;
        let wordpress = WordPress::start(&folder.join("wordpress"))?;
        Ok(Self { port, apache, wordpress, _nginx: nginx })
    }

    /// What its addresses begin with.
    pub(crate) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// The published files, each packed beside itself as well.
fn publish(dist: &Path, to: &Path) -> Result<()> {
    copy(dist, to)?;
    for file in manifest::read(dist)? {
        let bytes = fs::read(to.join(&file.name)).with_context(|| format!("reading {}", file.name))?;
        let mut packed = Vec::new();
        let parameters = BrotliEncoderParams { quality: 5, ..Default::default() };
        brotli::BrotliCompress(&mut bytes.as_slice(), &mut packed, &parameters).context("packing")?;
        fs::write(to.join(format!("{}.br", file.name)), packed).context("writing what was packed")?;
    }
    Ok(())
}

/// The blog of `examples/hugo`, with the widget among its static files.
fn make_blog(folder: &Path, site: &Path) -> Result<()> {
    let source = folder.join("hugo");
    copy(&place::root().join("examples/hugo"), &source)?;
    copy(&place::dist(), &source.join("static").join(FOLDER))?;
    let mut hugo = Command::new(hosts::hugo()?);
    hugo.arg("--source").arg(&source).arg("--destination").arg(site.join("blog"));
    command::read(&mut hugo)?;
    Ok(())
}

fn settings_of(folder: &Path, brotli: &Path, port: u16) -> String {
    let types: Vec<String> = TYPES.iter().map(|(kind, ending)| format!("{kind} {ending};")).collect();
    let recipe = place::root().join("examples/nginx/outsourcing-decision.conf");
    let (folder, brotli, recipe, types) =
        (folder.display(), brotli.display(), recipe.display(), types.join(" "));
    format!(
        r#"load_module "{brotli}";
daemon off;
master_process off;
pid "{folder}/nginx.pid";
error_log stderr notice;
events {{}}
http {{
    types {{ {types} }}
    access_log off;
    client_body_temp_path "{folder}/body";
    proxy_temp_path "{folder}/proxy";
    fastcgi_temp_path "{folder}/fastcgi";
    uwsgi_temp_path "{folder}/uwsgi";
    scgi_temp_path "{folder}/scgi";
    server {{
        listen 127.0.0.1:{port};
        root "{folder}/site";
        location / {{
            add_header Content-Security-Policy "{POLICY}";
            add_header X-Content-Type-Options nosniff;
            add_header Referrer-Policy no-referrer;
            add_header Cross-Origin-Opener-Policy same-origin;
            add_header Cross-Origin-Embedder-Policy require-corp;
            add_header Cross-Origin-Resource-Policy same-origin;
        }}
        include "{recipe}";
    }}
}}
"#
    )
}
