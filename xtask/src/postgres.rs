//! A private PostgreSQL server for tests: made in a temporary folder, stopped when dropped.

use crate::{sh, tools};
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How often, and how many times, a starting server is asked whether it is ready: half a minute.
const ASK_EVERY: Duration = Duration::from_millis(100);
const ASK_TIMES: u32 = 300;

/// A running server. It is our child and shares our terminal: Ctrl-C ends both.
pub struct Postgres {
    files: Files,
    child: Child,
    /// Its address, with the database `postgres`.
    pub url: String,
}

/// Where it lives; the folder goes when this does.
struct Files {
    bin: PathBuf,
    folder: PathBuf,
    /// PostgreSQL refuses to run as root; its package brings a user of its own.
    as_postgres: bool,
}

impl Postgres {
    pub fn start() -> Result<Self> {
        let files = Files::make(tools::postgres()?)?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port().to_string();
        let mut init = files.program("initdb");
        init.args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync", "-D"]);
        init.arg(files.data());
        sh::read(init)?;
        let log = File::create(files.log())?;
        let mut server = files.program("postgres");
        server.arg("-D").arg(files.data()).args(["-p", &port, "-k"]).arg(&files.folder);
        server.args(["-c", "max_connections=400", "-c", "listen_addresses=127.0.0.1"]);
        let child = server.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).spawn();
        let child = child.context("postgres could not be started")?;
        let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
        let mut started = Self { files, child, url };
        started.wait(&port)?;
        println!("PostgreSQL for tests listens on port {port}");
        Ok(started)
    }

    fn wait(&mut self, port: &str) -> Result<()> {
        for _ in 0..ASK_TIMES {
            let mut ready = self.files.program("pg_isready");
            ready.args(["-q", "-h", "127.0.0.1", "-p", port]);
            if ready.status().is_ok_and(|status| status.success()) {
                return Ok(());
            }
            if self.child.try_wait()?.is_some() {
                break;
            }
            std::thread::sleep(ASK_EVERY);
        }
        let log = std::fs::read_to_string(self.files.log()).unwrap_or_default();
        bail!("PostgreSQL did not start. It said:\n{log}")
    }
}

impl Files {
    fn make(bin: PathBuf) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("gavel-postgres-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let as_postgres = sh::read(sh::command("id", &["-u"]))? == "0";
        let files = Self { bin, folder, as_postgres };
        if as_postgres {
            let mut own = sh::command("chown", &["postgres"]);
            own.arg(&files.folder);
            sh::read(own)?;
        }
        Ok(files)
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn log(&self) -> PathBuf {
        self.folder.join("log")
    }

    fn program(&self, name: &str) -> Command {
        let path: &Path = &self.bin.join(name);
        let mut command = if self.as_postgres {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(path);
            command
        } else {
            Command::new(path)
        };
        command.current_dir(&self.folder);
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let mut stop = self.files.program("pg_ctl");
        stop.arg("-D").arg(self.files.data()).args(["-m", "immediate", "-w", "stop"]);
        // Nothing is lost with a server that does not stop: its data is temporary.
        let _ = sh::read(stop);
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_answers_while_it_is_held_and_leaves_nothing() -> Result<()> {
        let server = Postgres::start()?;
        let (folder, url) = (server.files.folder.clone(), server.url.clone());
        let mut ask = server.files.program("psql");
        ask.args(["-X", "-A", "-t", "-c", "select 6 * 7", &url]);
        assert_eq!(sh::read(ask)?, "42");
        let mut again = server.files.program("pg_isready");
        again.args(["-q", "-d", &url]);
        drop(server);
        again.current_dir(sh::root());
        assert!(!again.status()?.success(), "it still answers");
        assert!(!folder.exists(), "its folder is still there");
        Ok(())
    }
}
