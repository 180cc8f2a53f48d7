//! A server of static files on this machine alone, under the strictest policy the widget promises to
//! work under: what works here works on other people's pages.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

pub mod answer;
pub mod site;

use answer::Answer;
use site::Site;

/// The longest head of a request that is read, in bytes.
const HEAD_MAX: u64 = 16 * 1_024;
/// How long a connection may stay silent before it is closed.
const PATIENCE: Duration = Duration::from_secs(10);

/// A running server; it serves until the program ends.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    accepting: thread::JoinHandle<()>,
}

impl Server {
    /// Starts to serve on 127.0.0.1, on this port or, for 0, on a free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(port: u16, site: Site) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("listening on port {port}"))?;
        let address = listener.local_addr().context("asking for the own address")?;
        let accepting = thread::spawn(move || accept(&listener, &Arc::new(site)));
        Ok(Self { address, accepting })
    }

    /// Where it listens, as the beginning of an address: `http://127.0.0.1:8080`.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Waits for as long as it serves.
    pub fn wait(self) {
        // A thread that has panicked has said so itself.
        let _ = self.accepting.join();
    }
}

fn accept(listener: &TcpListener, site: &Arc<Site>) {
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(site);
        // A browser that goes away in the middle of an answer is nothing to report.
        thread::spawn(move || drop(serve(&stream, &site)));
    }
}

/// Answers one request and closes the connection.
fn serve(stream: &TcpStream, site: &Site) -> Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream.take(HEAD_MAX)).lines();
    let request = lines.next().context("an empty request")??;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let method = words.next().unwrap_or_default();
    let target = words.next().unwrap_or_default();
    let answer = match method {
        "GET" | "HEAD" => site.answer(target),
        _ => Answer::bare("405 Method Not Allowed"),
    };
    let mut out = stream;
    out.write_all(answer.head().as_bytes())?;
    if method != "HEAD" {
        out.write_all(&answer.body)?;
    }
    out.flush().context("sending")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(server: &Server, request: &str) -> Result<String> {
        let mut stream = TcpStream::connect(server.address)?;
        stream.write_all(request.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    #[test]
    fn a_page_comes_with_the_policy_and_a_head_without_its_body() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-server-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("index.html"), "<p>here")?;
        let server = Server::start(0, Site::of(&folder))?;

        let page = asked(&server, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")?;
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
        assert!(page.contains("Content-Security-Policy: default-src 'none'; "), "{page}");
        assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"), "{page}");
        assert!(page.ends_with("\r\n\r\n<p>here"), "{page}");

        let head = asked(&server, "HEAD / HTTP/1.1\r\n\r\n")?;
        assert!(head.contains("Content-Length: 7\r\n") && head.ends_with("\r\n\r\n"), "{head}");
        let post = asked(&server, "POST / HTTP/1.1\r\n\r\n")?;
        assert!(post.starts_with("HTTP/1.1 405 "), "{post}");
        std::fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
