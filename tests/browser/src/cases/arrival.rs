//! Files that do not arrive, each time for a reason of its own, and files that lie elsewhere than the script.

use std::fs;

use anyhow::{Result, ensure};
use xtask::package::MODULE;
use xtask::place;

use super::Outcome;
use super::fallback::expect_problem;
use crate::page::Page;

/// A page whose script lies alone in its folder, and whose element says where the rest is.
fn write_moved(name: &str, attributes: &str) -> Result<()> {
    let folder = place::root().join("target/tmp/pasted/moved");
    fs::create_dir_all(&folder)?;
    fs::copy(place::dist().join(MODULE), folder.join(MODULE))?;
    let page = format!(
        "<!doctype html>\n<title>Moved</title>\n<script type=\"module\" src=\"{MODULE}\"></script>\n\
         <outsourcing-decision {attributes}><p>Children</p></outsourcing-decision>\n"
    );
    Ok(fs::write(folder.join(format!("{name}.html")), page)?)
}

pub(super) async fn its_files_may_lie_elsewhere(page: Page) -> Outcome {
    write_moved("german", "files-src=\"/\" lang=\"de\"")?;
    page.open_ready("/pasted/moved/german.html").await?;
    let said = page.widget_text().await?;
    ensure!(said.contains("Kundendienst") || said.contains("Kundenservice"), "{said}");
    let asked = [page.requests(".wasm").await?, page.requests("locale-").await?].concat();
    let is_elsewhere = asked.iter().all(|address| !address.contains("/moved/"));
    ensure!(asked.len() == 3 && is_elsewhere, "it asked for {asked:?}");
    page.expect_silence().await
}

pub(super) async fn a_policy_that_forbids_them_is_named(page: Page) -> Outcome {
    page.open("/unconnected/").await?;
    expect_problem(&page, "load-failed", "is forbidden by the page's policy (connect-src)").await
}

pub(super) async fn a_server_that_shares_nothing_is_named(page: Page) -> Outcome {
    let closed = format!("{}/closed", page.origin().replace("127.0.0.1", "localhost"));
    write_moved("closed", &format!("files-src=\"{closed}\""))?;
    page.open("/with_another/moved/closed.html").await?;
    expect_problem(&page, "load-failed", "comes without a CORS header (Access-Control-Allow-Origin)").await
}

pub(super) async fn a_server_that_is_silent_is_named(page: Page) -> Outcome {
    // Nobody listens there.
    write_moved("silent", "files-src=\"http://localhost:9/\"")?;
    page.open("/with_another/moved/silent.html").await?;
    expect_problem(&page, "load-failed", "cannot be reached: its server does not answer").await
}

pub(super) async fn a_network_that_is_gone_is_named(page: Page) -> Outcome {
    page.open("/pages/far.html").await?;
    page.go_offline().await?;
    page.run("scrollTo(0, 4000)").await?;
    expect_problem(&page, "load-failed", "cannot be reached: there is no network").await
}

/// What names no folder is told, an empty name is none, and a better one is a reason to try again.
pub(super) async fn a_folder_that_is_none_is_named(page: Page) -> Outcome {
    for (name, address) in [("none", "//"), ("data", "data:text/plain,x")] {
        write_moved(name, &format!("files-src=\"{address}\""))?;
        page.open(&format!("/pasted/moved/{name}.html")).await?;
        expect_problem(&page, "attribute-invalid", &format!("files-src names no folder: {address}")).await?;
    }
    page.run("document.querySelector('outsourcing-decision').setAttribute('files-src', '/')").await?;
    page.ready().await?;
    page.open_ready("/").await?;
    let empty = "const widget = document.createElement('outsourcing-decision');
        widget.setAttribute('files-src', '');
        document.body.prepend(widget);";
    page.run(empty).await?;
    page.ready().await?;
    // The console is not silent: the files were looked for beside the script.
    Ok(())
}
