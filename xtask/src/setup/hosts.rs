//! Other people's servers and site builders, for the tests on them.

use std::path::PathBuf;

use anyhow::Result;

use super::apt::{self, Wanted};
use crate::command;

const NGINX: Wanted<'_> = Wanted {
    name: "nginx with its module for brotli is",
    packages: &["nginx-light", "libnginx-mod-http-brotli-static"],
    elsewhere: "put an `nginx` that has the module on PATH",
};

const HUGO: Wanted<'_> = Wanted { name: "Hugo is", packages: &["hugo"], elsewhere: "put `hugo` on PATH" };

/// Where Debian keeps nginx's module for files that are packed already.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// nginx, and its module for brotli.
///
/// # Errors
/// When it is missing and cannot be installed from here.
pub fn nginx() -> Result<(PathBuf, PathBuf)> {
    apt::ensure(&NGINX, || {
        let program = command::find("nginx").or_else(|| is_there("/usr/sbin/nginx"))?;
        Some((program, is_there(BROTLI)?))
    })
}

const APACHE: Wanted<'_> = Wanted {
    name: "Apache is",
    packages: &["apache2-bin"],
    elsewhere: "there is no other way: its modules are taken from where Debian keeps them",
};

/// Apache.
///
/// # Errors
/// When it is missing and cannot be installed from here.
pub fn apache() -> Result<PathBuf> {
    apt::ensure(&APACHE, || {
        is_there("/usr/lib/apache2/modules/mod_brotli.so")?;
        command::find("apache2").or_else(|| is_there("/usr/sbin/apache2"))
    })
}

/// Hugo.
///
/// # Errors
/// When it is missing and cannot be installed from here.
pub fn hugo() -> Result<PathBuf> {
    apt::ensure(&HUGO, || command::find("hugo"))
}

fn is_there(path: &str) -> Option<PathBuf> {
    Some(PathBuf::from(path)).filter(|path| path.exists())
}

const WORDPRESS: Wanted<'_> = Wanted {
    name: "WordPress, PHP and MariaDB are",
    packages: &["wordpress", "wordpress-theme-twentytwentythree", "php-cli", "php-mysql", "mariadb-server"],
    elsewhere: "there is no other way: WordPress is taken from where Debian keeps it",
};

/// What WordPress takes to run.
#[derive(Debug)]
pub struct WordPressPrograms {
    /// Its files.
    pub source: PathBuf,
    /// PHP.
    pub php: PathBuf,
    /// MariaDB.
    pub database: PathBuf,
    /// What makes a new database.
    pub make_database: PathBuf,
}

/// WordPress with PHP and MariaDB.
///
/// # Errors
/// When it is missing and cannot be installed from here.
pub fn wordpress() -> Result<WordPressPrograms> {
    apt::ensure(&WORDPRESS, || {
        Some(WordPressPrograms {
            // Without a theme it shows nothing.
            source: is_there("/usr/share/wordpress/wp-content/themes/twentytwentythree")?
                .ancestors()
                .nth(3)?
                .into(),
            php: command::find("php")?,
            database: command::find("mariadbd").or_else(|| is_there("/usr/sbin/mariadbd"))?,
            make_database: command::find("mariadb-install-db")?,
        })
    })
}
