//! The real program as a child: started on a folder of its own, killed, started again.

use crate::http::{self, Answer, Request};
use serde_json::{Value, json};
use std::fs::File;
use std::net::TcpListener;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use tempfile::TempDir;
use tokio::process::{Child, Command};
use tokio::sync::watch;
use tokio::time::Instant;

/// How long a start may take, on a busy machine.
const START_MOST: Duration = Duration::from_secs(60);
/// How long an end may take at most, longer than the program's own limit.
const STOP_MOST: Duration = Duration::from_secs(60);
const ASK_EVERY: Duration = Duration::from_millis(20);

pub struct Program {
    folder: TempDir,
    address: String,
    database_url: Option<String>,
    flags: &'static [&'static str],
    child: Child,
    up: watch::Sender<Up>,
}

/// Where the program is, and which of its lives this is.
#[derive(Clone)]
pub struct Up {
    pub address: String,
    pub life: u64,
}

impl Program {
    pub async fn start(database_url: Option<&str>) -> Self {
        Self::start_with(database_url, &[]).await
    }

    /// Starts it with these flags, in each of its lives.
    pub async fn start_with(database_url: Option<&str>, flags: &'static [&'static str]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let free = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = free.local_addr().expect("it has an address").to_string();
        drop(free);
        let database_url = database_url.map(str::to_owned);
        let child = spawn(&folder, &address, database_url.as_deref(), flags);
        let up = watch::channel(Up { address: address.clone(), life: 0 }).0;
        let mut program = Self { folder, address, database_url, flags, child, up };
        program.wait_until_ready().await;
        program
    }

    /// The running program, and the folder of its data.
    pub fn inside(&mut self) -> (&mut Child, &Path) {
        (&mut self.child, self.folder.path())
    }

    pub fn up(&self) -> watch::Receiver<Up> {
        self.up.subscribe()
    }

    /// Kills it as the power does, and starts it again at the same place.
    pub async fn kill_and_restart(&mut self) {
        self.child.kill().await.expect("the program can be killed");
        self.restart().await;
    }

    /// Starts it again at the same place, once it has ended.
    pub async fn restart(&mut self) {
        let database_url = self.database_url.as_deref();
        self.child = spawn(&self.folder, &self.address, database_url, self.flags);
        self.wait_until_ready().await;
        self.up.send_modify(|up| up.life += 1);
    }

    /// Sends the word to stop, as a service manager does.
    pub fn tell_to_stop(&self) {
        let process = self.child.id().expect("it runs").to_string();
        let told = std::process::Command::new("kill").args(["-TERM", &process]).status();
        assert!(told.expect("kill runs").success());
    }

    /// Waits for its end; its exit code, and how long it took.
    pub async fn ended(&mut self) -> (Option<i32>, Duration) {
        let since = Instant::now();
        let ended = tokio::time::timeout(STOP_MOST, self.child.wait()).await;
        (ended.expect("it ends").expect("its end is known").code(), since.elapsed())
    }

    /// An answer of a page outside the API; none when nobody is let in.
    pub async fn page(&self, path: &str) -> Option<Answer> {
        let request = Request { method: "GET", path, token: None, body: None };
        http::ask(&self.address, &request).await.ok()
    }

    async fn wait_until_ready(&mut self) {
        let ready = async {
            let mut tick = tokio::time::interval(ASK_EVERY);
            loop {
                tick.tick().await;
                if let Ok(Some(status)) = self.child.try_wait() {
                    panic!("the program ended by itself: {status}");
                }
                let path = "/readyz";
                let request = Request { method: "GET", path, token: None, body: None };
                let answer = http::ask(&self.address, &request).await;
                if matches!(answer, Ok(Answer { status: 200, .. })) {
                    return;
                }
            }
        };
        assert!(
            tokio::time::timeout(START_MOST, ready).await.is_ok(),
            "the program does not start"
        );
    }

    /// A session token, from the command that prints one.
    pub async fn token(&self, email: &str) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gavel"));
        command.args(["user", "token", email, "--data"]).arg(self.folder.path());
        if let Some(url) = &self.database_url {
            command.args(["--database-url", url]);
        }
        let output = command.output().await.expect("the command runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    pub async fn ask(&self, method: &str, path: &str, token: &str, body: Option<Value>) -> Value {
        let path = format!("/api/v1{path}");
        let request = Request { method, path: &path, token: Some(token), body: body.as_ref() };
        let answer = http::ask(&self.address, &request).await.expect("the program answers");
        assert!(answer.status < 300, "{method} {path}: {} {}", answer.status, answer.body);
        answer.body
    }

    /// Comes in by the code; the session is the cookie that is set.
    pub async fn join(&self, code: &str, name: &str) -> String {
        let (path, body) = (format!("/api/v1/join/{code}"), json!({ "name": name }));
        let request = Request { method: "POST", path: &path, token: None, body: Some(&body) };
        let answer = http::ask(&self.address, &request).await.expect("the program answers");
        assert_eq!(answer.status, 200, "{}", answer.body);
        let (_, cookie) = answer.head.split_once("gavel_session=").expect("a session");
        cookie.split(';').next().unwrap_or_default().to_owned()
    }
}

/// A write past a limit on the size of files is an error for it, as on a full or broken disk, and not
/// a signal that ends it: the shell's `trap` is handed on.
const SHELL: [&str; 3] = ["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_gavel")];

fn spawn(folder: &TempDir, address: &str, database_url: Option<&str>, flags: &[&str]) -> Child {
    let mut command = Command::new("sh");
    command.args(SHELL).args(["serve", "--listen", address, "--data"]).arg(folder.path());
    if let Some(url) = database_url {
        command.args(["--database-url", url]);
    }
    command.args(flags);
    let log = File::create(folder.path().join("log")).expect("a log can be written");
    command.stdout(Stdio::null()).stderr(log).kill_on_drop(true);
    command.spawn().expect("the program starts")
}
