//! A private PostgreSQL server for one test process.

use sqlx::postgres::PgConnectOptions;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Where a server that is there already is named.
const URL_VARIABLE: &str = "GAVEL_TEST_POSTGRES_URL";
/// Where Debian puts the binaries, below a folder for each version.
const DEBIAN: &str = "/usr/lib/postgresql";
/// PostgreSQL refuses to run as root; Debian's package makes this user.
const USER_INSTEAD_OF_ROOT: &str = "postgres";

/// The server that the environment names, else one of our own.
pub(super) fn find_or_start() -> PgConnectOptions {
    if let Ok(url) = std::env::var(URL_VARIABLE) {
        return url.parse().unwrap_or_else(|error| {
            panic!("{URL_VARIABLE} is not an address such as postgres://user@host/db: {error}")
        });
    }
    let Some(bin) = find_binaries() else {
        panic!(
            "these tests need PostgreSQL: `apt-get install postgresql`, \
             or set {URL_VARIABLE} to the address of a server on which databases may be made"
        )
    };
    start(&bin)
}

/// The folder of the newest version.
fn find_binaries() -> Option<PathBuf> {
    let versions = std::fs::read_dir(DEBIAN).ok()?.flatten();
    let found = versions
        .map(|entry| entry.path().join("bin"))
        .filter(|bin| bin.join("initdb").is_file() && bin.join("postgres").is_file());
    found.max_by_key(|bin| version_of(bin))
}

fn version_of(bin: &Path) -> u32 {
    let name = bin.parent().and_then(Path::file_name).and_then(|name| name.to_str());
    name.and_then(|name| name.parse().ok()).unwrap_or(0)
}

fn start(bin: &Path) -> PgConnectOptions {
    let folder = tempfile::Builder::new().prefix("gavel-pg-").tempdir();
    let folder: TempDir = folder.expect("a temporary folder can be made");
    // The server outlives this function; its watcher removes the folder.
    let folder = folder.keep();
    let data = folder.join("data");
    if is_root() {
        run(Command::new("chown").arg(USER_INSTEAD_OF_ROOT).arg(&folder));
    }
    run(as_user(&bin.join("initdb"))
        .args(["--auth=trust", "--username=gavel", "--encoding=UTF8", "--no-locale", "--no-sync"])
        .arg("--pgdata")
        .arg(&data));
    let port = free_port();
    run(as_user(&bin.join("pg_ctl"))
        .arg("start")
        .arg("--wait")
        .arg("--pgdata")
        .arg(&data)
        .arg("--log")
        .arg(folder.join("log"))
        .arg("--options")
        .arg(format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} \
             -c fsync=off -c full_page_writes=off -c max_connections=300",
            folder.display()
        )));
    stop_with_us(bin, &folder);
    PgConnectOptions::new_without_pgpass()
        .host("127.0.0.1")
        .port(port)
        .username("gavel")
        .database("postgres")
        .ssl_mode(sqlx::postgres::PgSslMode::Disable)
}

/// Leaves a small process that waits until this one is gone, however it goes, then stops the
/// server and removes its folder. Statics are not dropped, so nothing here could do it. Its input
/// is a pipe from this process and ends with it.
#[expect(clippy::zombie_processes, reason = "it ends after this process")]
fn stop_with_us(bin: &Path, folder: &Path) {
    let script = "cat >/dev/null; \
                  \"$1\" stop --mode=immediate --pgdata \"$2/data\" >/dev/null 2>&1; \
                  rm -rf \"$2\"";
    let watcher = as_user(Path::new("sh"))
        .args(["-c", script, "sh"])
        .arg(bin.join("pg_ctl"))
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let mut watcher = watcher.expect("sh can be started");
    std::mem::forget(watcher.stdin.take());
}

/// A command as a user that PostgreSQL is willing to run as.
fn as_user(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", USER_INSTEAD_OF_ROOT, "--"]).arg(program).current_dir("/");
    command
}

fn run(command: &mut Command) {
    let output = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let output = output.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} failed: {said}");
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output().expect("`id` can be run");
    output.stdout.trim_ascii() == b"0"
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("it has an address").port()
}
