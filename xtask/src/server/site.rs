//! Which file an address means.

use std::fs;
use std::path::{Path, PathBuf};

use super::answer::{Answer, POLICY};

/// Folders under their addresses; the first that matches answers.
#[derive(Debug, Default)]
pub struct Site {
    mounts: Vec<Mount>,
}

/// A folder or a single file under an address.
#[derive(Debug)]
pub struct Mount {
    prefix: &'static str,
    source: PathBuf,
    policy: &'static str,
    hidden: Option<&'static str>,
    media_type: Option<&'static str>,
    is_packed: bool,
    is_closed: bool,
}

impl Mount {
    /// Serves a folder under this beginning of an address, which ends in `/`, or a file under the
    /// address itself.
    #[must_use]
    pub fn new(prefix: &'static str, source: &Path) -> Self {
        let source = source.to_owned();
        Self {
            prefix,
            source,
            policy: POLICY,
            hidden: None,
            media_type: None,
            is_packed: false,
            is_closed: false,
        }
    }

    /// Serves it under another policy.
    #[must_use]
    pub fn with_policy(self, policy: &'static str) -> Self {
        Self { policy, ..self }
    }

    /// Serves all of its files as this type, as a server does that knows no better.
    #[must_use]
    pub fn as_type(self, media_type: &'static str) -> Self {
        let media_type = Some(media_type);
        Self { media_type, ..self }
    }

    /// Serves it as if files of this extension were not there.
    #[must_use]
    pub fn without(self, extension: &'static str) -> Self {
        let hidden = Some(extension);
        Self { hidden, ..self }
    }

    /// Sends what lies packed by brotli beside a file, under its name with `.br` after it, in its place.
    #[must_use]
    pub fn packed(self) -> Self {
        Self { is_packed: true, ..self }
    }

    /// Lets no script of another server's page read it.
    #[must_use]
    pub fn closed(self) -> Self {
        Self { is_closed: true, ..self }
    }

    fn answer(&self, path: &str) -> Option<Answer> {
        let file = self.find(path)?;
        let answer = |body| {
            let answer = Answer::file(&file, body, self.policy, self.media_type);
            if self.is_closed { answer.closed() } else { answer }
        };
        let beside = self.is_packed.then(|| fs::read(packed_name(&file)).ok()).flatten();
        beside.map(|body| answer(body).packed()).or_else(|| fs::read(&file).ok().map(answer))
    }

    fn find(&self, path: &str) -> Option<PathBuf> {
        let rest = path.strip_prefix(self.prefix)?;
        if rest.is_empty() && self.source.is_file() {
            return Some(self.source.clone());
        }
        let name = if rest.is_empty() { "index.html" } else { rest };
        let found = inside(&self.source, name)?;
        let extension = found.extension().and_then(|extension| extension.to_str());
        (found.is_file() && (self.hidden.is_none() || self.hidden != extension)).then_some(found)
    }
}

impl Site {
    /// A site of one folder.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        Self::default().and(Mount::new("/", folder))
    }

    /// The same site with one more part, asked after those it has.
    #[must_use]
    pub fn and(mut self, mount: Mount) -> Self {
        self.mounts.push(mount);
        self
    }

    /// The answer to a request for this target: a path, perhaps with a query.
    #[must_use]
    pub fn answer(&self, target: &str) -> Answer {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        if path == "/favicon.ico" {
            // Browsers ask for it unasked; "nothing" leaves the console silent, "not found" does not.
            return Answer::bare("204 No Content");
        }
        let found = self.mounts.iter().find_map(|mount| mount.answer(path));
        found.unwrap_or_else(|| Answer::bare("404 Not Found"))
    }
}

/// Where a file lies packed by brotli: beside itself.
#[must_use]
pub fn packed_name(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

/// The file of this name below the folder; none for a name that could lead out of it.
///
/// Names with escapes are not decoded: no file of ours needs them, and so none can hide a `..`.
fn inside(folder: &Path, name: &str) -> Option<PathBuf> {
    let is_plain =
        |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '%', '\0']);
    if !name.split('/').all(is_plain) {
        return None;
    }
    let folder = folder.canonicalize().ok()?;
    let file = folder.join(name).canonicalize().ok()?;
    // A link that points elsewhere is no part of the site.
    file.starts_with(&folder).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::{Mount, Site};
    use anyhow::Result;
    use std::fs;

    fn status(site: &Site, target: &str) -> String {
        let head = site.answer(target).head();
        head.split(' ').nth(1).unwrap_or_default().to_owned()
    }

    #[test]
    fn nothing_outside_the_folder_is_served() -> Result<()> {
        let outer = std::env::temp_dir().join(format!("xtask-site-{}", std::process::id()));
        let folder = outer.join("site");
        fs::create_dir_all(folder.join("deep"))?;
        fs::write(outer.join("secret.txt"), "secret")?;
        fs::write(folder.join("deep/page.html"), "page")?;
        fs::write(folder.join("a.wasm"), "wasm")?;
        #[cfg(unix)]
        std::os::unix::fs::symlink(outer.join("secret.txt"), folder.join("link.txt"))?;
        let site = Site::of(&folder).and(Mount::new("/bare/", &folder).without("wasm"));

        assert_eq!(status(&site, "/deep/page.html?x=/../"), "200", "a file, with a query");
        assert_eq!(status(&site, "/a.wasm"), "200", "a file");
        assert_eq!(status(&site, "/bare/deep/page.html"), "200", "under another address");
        assert_eq!(status(&site, "/favicon.ico"), "204", "nothing, and no error");
        let refused = [
            "/",
            "/deep",
            "/deep/",
            "/../secret.txt",
            "/deep/../../secret.txt",
            "//secret.txt",
            "/..%2fsecret.txt",
            "/%2e%2e/secret.txt",
            "/..\\secret.txt",
            "/link.txt",
            "/bare/a.wasm",
            "secret.txt",
            "",
        ];
        for target in refused {
            assert_eq!(status(&site, target), "404", "{target}");
        }
        fs::remove_dir_all(&outer)?;
        Ok(())
    }

    #[test]
    fn what_lies_packed_beside_a_file_is_sent_in_its_place_and_says_so() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-packed-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        for (name, body) in [("a.js", "long"), ("a.js.br", "short"), ("b.js", "alone")] {
            fs::write(folder.join(name), body)?;
        }
        let site =
            Site::default().and(Mount::new("/packed/", &folder).packed()).and(Mount::new("/", &folder));
        let sent = |target| {
            let answer = site.answer(target);
            let is_packed = answer.head().contains("Content-Encoding: br\r\n");
            (String::from_utf8_lossy(&answer.body).into_owned(), is_packed)
        };
        assert_eq!(sent("/packed/a.js"), ("short".to_owned(), true), "packed");
        assert_eq!(sent("/packed/b.js"), ("alone".to_owned(), false), "nothing beside it");
        assert_eq!(sent("/a.js"), ("long".to_owned(), false), "a part that is not asked to");
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
