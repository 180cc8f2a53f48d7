//! What is sent back, and the headers it always carries.

use std::path::Path;

/// The policy that the project promises to work under, on every page of the server.
pub const POLICY: &str = "default-src 'none'; connect-src 'self'; \
    script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// One answer to one request.
#[derive(Debug)]
pub struct Answer {
    status: &'static str,
    media_type: &'static str,
    is_immutable: bool,
    is_packed: bool,
    is_shared: bool,
    policy: &'static str,
    /// What follows the head.
    pub body: Vec<u8>,
}

impl Answer {
    /// An answer with nothing but a status.
    #[must_use]
    pub fn bare(status: &'static str) -> Self {
        Self {
            status,
            media_type: "text/plain; charset=utf-8",
            is_immutable: false,
            is_packed: false,
            is_shared: true,
            policy: POLICY,
            body: Vec::new(),
        }
    }

    /// A file, under a policy of its own, and as the type of its name unless as another.
    #[must_use]
    pub fn file(path: &Path, body: Vec<u8>, policy: &'static str, as_type: Option<&'static str>) -> Self {
        Self {
            status: "200 OK",
            media_type: as_type.unwrap_or_else(|| media_type(path)),
            is_immutable: is_named_by_content(path),
            is_packed: false,
            is_shared: true,
            policy,
            body,
        }
    }

    /// The same answer, whose body is packed by brotli.
    #[must_use]
    pub fn packed(self) -> Self {
        Self { is_packed: true, ..self }
    }

    /// The same answer, which scripts of other servers' pages may not read.
    #[must_use]
    pub fn closed(self) -> Self {
        Self { is_shared: false, ..self }
    }

    /// Status and headers, with the empty line after them.
    #[must_use]
    pub fn head(&self) -> String {
        // A name that holds a hash of the content never means anything else; any other may.
        let keep = if self.is_immutable { "public, max-age=31536000, immutable" } else { "no-cache" };
        let headers = [
            ("Content-Type", self.media_type),
            ("Content-Length", &self.body.len().to_string()),
            ("Content-Security-Policy", self.policy),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cache-Control", keep),
            ("Connection", "close"),
        ];
        let encoding = self.is_packed.then_some(("Content-Encoding", "br"));
        // A sandboxed frame has no origin of its own, and its scripts still have to load.
        let sharing = self.is_shared.then_some(("Access-Control-Allow-Origin", "*"));
        let lines = headers
            .into_iter()
            .chain(sharing)
            .chain(encoding)
            .map(|(name, value)| format!("{name}: {value}\r\n"));
        format!("HTTP/1.1 {}\r\n{}\r\n", self.status, lines.collect::<String>())
    }
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

/// Whether the name is of the form `something-<16 hexadecimal digits>.extension`.
fn is_named_by_content(path: &Path) -> bool {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    let hash = stem.and_then(|stem| stem.rsplit_once('-'));
    hash.is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::{POLICY, is_named_by_content};
    use std::path::Path;

    #[test]
    fn the_policy_is_the_promised_one() {
        assert_eq!(
            POLICY,
            "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
             style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
            "word for word",
        );
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        let is_kept = |name| is_named_by_content(Path::new(name));
        assert!(is_kept("outsourcing_decision-0123456789abcdef.wasm"), "a hash");
        assert!(!is_kept("outsourcing-decision.js"), "a word after the dash");
        assert!(!is_kept("page-0123456789abcde.css"), "one digit less");
        assert!(!is_kept("0123456789abcdef.css"), "no dash");
    }
}
