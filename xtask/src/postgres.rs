//! A private PostgreSQL server for tests: made in a temporary folder, stopped when dropped.

use crate::{sh, tools};
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;

/// A running server.
pub struct Postgres {
    bin: PathBuf,
    folder: PathBuf,
    as_postgres: bool,
    /// Its address, with the database `postgres`.
    pub url: String,
}

impl Postgres {
    pub fn start() -> Result<Self> {
        let bin = tools::postgres()?;
        let folder = std::env::temp_dir().join(format!("gavel-postgres-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        // PostgreSQL refuses to run as root; its package brings a user of its own.
        let as_postgres = sh::read(sh::command("id", &["-u"]))? == "0";
        if as_postgres {
            let mut own = Command::new("chown");
            own.arg("postgres").arg(&folder);
            sh::run(own)?;
        }
        let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
        let server = Self { bin, folder, as_postgres, url };
        let data = server.folder.join("data");
        let mut init = server.program("initdb");
        init.args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync", "-D"]);
        init.arg(&data);
        sh::read(init)?;
        let mut start = server.program("pg_ctl");
        let options = format!(
            "-p {port} -k {} -c max_connections=400 -c listen_addresses=127.0.0.1",
            server.folder.display()
        );
        start.arg("-D").arg(&data).args(["-w", "-o", &options, "-l"]);
        start.arg(server.folder.join("log")).arg("start");
        let status = start.stdout(std::process::Stdio::null()).status();
        let status = status.context("pg_ctl could not be started")?;
        anyhow::ensure!(
            status.success(),
            "PostgreSQL did not start; see its log in {}",
            server.folder.display()
        );
        Ok(server)
    }

    fn program(&self, name: &str) -> Command {
        let path = self.bin.join(name);
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
        let mut stop = self.program("pg_ctl");
        stop.arg("-D").arg(self.folder.join("data")).args(["-m", "immediate", "stop"]);
        // Nothing is lost with a server that does not stop: its folder is temporary.
        let _ = sh::read(stop);
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
