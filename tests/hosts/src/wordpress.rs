//! WordPress with its own PHP server and a database of its own, and in it a post with our shortcode.

use std::fs;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use browser_driver::process::{Process, free_port, listens};
use xtask::setup::hosts::{self, WordPressPrograms};
use xtask::{command, place};

use crate::files::copy;

/// Installs WordPress, our plugin, and a post; prints the post's number.
const INSTALL: &str = r#"<?php
define( 'WP_INSTALLING', true );
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'A shop', 'owner', 'owner@example.org', false, '', wp_generate_password() );
switch_theme( 'twentytwentythree' );
update_option( 'permalink_structure', '' );
activate_plugin( 'outsourcing-decision/outsourcing-decision.php' );
echo "\n" . wp_insert_post( array(
    'post_title' => 'Should we?',
    'post_status' => 'publish',
    'post_content' => "We asked ourselves.\n\n[outsourcing_decision]\n\nWhat did it say?",
) );
"#;

/// A running WordPress.
#[derive(Debug)]
pub(crate) struct WordPress {
    /// The address of the post.
    pub(crate) post: String,
    /// PHP before the database that it asks.
    _processes: [Process; 2],
}

impl WordPress {
    /// Makes it in a folder and starts it on a free port.
    pub(crate) fn start(folder: &Path) -> Result<Self> {
        let programs = hosts::wordpress()?;
        let site = folder.join("site");
        copy(&programs.source, &site)?;
        let plugin = site.join("wp-content/plugins/outsourcing-decision");
        copy(&place::root().join("examples/wordpress/outsourcing-decision"), &plugin)?;
        copy(&place::dist(), &plugin.join("dist"))?;
        let socket = folder.join("db.sock");
        let database = start_database(&programs, folder, &socket)?;
        let port = free_port()?;
        let origin = format!("http://127.0.0.1:{port}");
        fs::write(site.join("wp-config.php"), settings(&socket, &origin)).context("writing its settings")?;
        fs::write(site.join("install.php"), INSTALL).context("writing its installation")?;
        let number = command::read(Command::new(&programs.php).arg(site.join("install.php")))?;
        let number = number.lines().last().unwrap_or_default().trim().to_owned();
        let mut php = Command::new(&programs.php);
        php.args(["-S", &format!("127.0.0.1:{port}"), "-t"]).arg(&site);
        let server = Process::start(&mut php, &folder.join("php.log"), || listens(port))?;
        Ok(Self { post: format!("{origin}/?p={number}"), _processes: [server, database] })
    }
}

fn start_database(programs: &WordPressPrograms, folder: &Path, socket: &Path) -> Result<Process> {
    let data = folder.join("db");
    let here = |command: &mut Command| {
        command.arg("--no-defaults").arg(format!("--datadir={}", data.display())).arg("--user=root");
    };
    let mut make = Command::new(&programs.make_database);
    here(&mut make);
    command::read(make.args(["--auth-root-authentication-method=normal", "--skip-test-db"]))?;
    let mut database = Command::new(&programs.database);
    here(&mut database);
    database.arg(format!("--socket={}", socket.display())).arg("--skip-networking");
    let pid = folder.join("db.pid");
    database.arg(format!("--pid-file={}", pid.display()));
    Process::start(&mut database, &folder.join("db.log"), || UnixStream::connect(socket).is_ok())
}

/// Its settings: the database by its socket, and no request to anybody.
fn settings(socket: &Path, origin: &str) -> String {
    format!(
        r#"<?php
$socket = '{}';
( new mysqli( 'localhost', 'root', '', '', 0, $socket ) )->query( 'CREATE DATABASE IF NOT EXISTS wordpress' );
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . $socket );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '{origin}' );
define( 'WP_SITEURL', '{origin}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
"#,
        socket.display()
    )
}
