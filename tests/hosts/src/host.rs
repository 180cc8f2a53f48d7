//! nginx with strict headers, and on it a plain page, a frame, and a blog that Hugo has made.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;
use xtask::setup::hosts;
use xtask::{command, manifest, place};

/// As strict as it gets, with frames of one's own.
const POLICY: &str = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// Which file is sent as what.
const TYPES: [(&str, &str); 6] = [
    ("text/html", "html"),
    ("text/css", "css"),
    ("text/javascript", "js"),
    ("application/json", "json"),
    ("application/wasm", "wasm"),
    ("text/plain", "txt"),
];

/// How often it is looked at whether the server listens.
const GLANCE: Duration = Duration::from_millis(20);

/// The widget's folder below the root of the site.
const FOLDER: &str = "outsourcing-decision";

/// A running nginx; ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Host {
    process: Child,
    port: u16,
}

impl Drop for Host {
    fn drop(&mut self) {
        // Gone already is what is wanted.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
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
        let log = folder.join("nginx.log");
        let mut nginx = Command::new(nginx);
        nginx.arg("-p").arg(&folder).arg("-c").arg(&settings).args(["-e", "stderr"]);
        nginx.stdin(Stdio::null()).stdout(Stdio::null());
        nginx.stderr(File::create(&log).context("making nginx's log")?);
        let mut host = Self { process: nginx.spawn().context("starting nginx")?, port };
        host.until_it_listens(&log)?;
        Ok(host)
    }

    /// What its addresses begin with.
    pub(crate) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Waits until it takes connections; where it ends instead, its log says why.
    fn until_it_listens(&mut self, log: &Path) -> Result<()> {
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if self.process.try_wait().context("looking after nginx")?.is_some() {
                bail!("nginx does not start: {}", fs::read_to_string(log).context("reading nginx's log")?);
            }
            std::thread::sleep(GLANCE);
        }
        Ok(())
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("finding a free port")?;
    Ok(listener.local_addr().context("finding a free port")?.port())
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

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("making {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("listing {}", from.display()))? {
        let path = entry?.path();
        let to: PathBuf = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &to)?;
        } else {
            fs::copy(&path, &to).with_context(|| format!("copying {}", path.display()))?;
        }
    }
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
