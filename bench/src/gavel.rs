//! The real thing: the `gavel` binary as a child process, and clients that speak its protocol.

use anyhow::{Context, Result, bail};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

/// How long the program may take to answer for the first time.
const START_MAX: Duration = Duration::from_secs(60);
const ASK_EVERY: Duration = Duration::from_millis(2);

/// A running `gavel serve` with its own data folder; killed when dropped.
pub struct Gavel {
    child: Child,
    pub address: SocketAddr,
    program: PathBuf,
    data: Option<tempfile::TempDir>,
}

impl Gavel {
    pub async fn start(program: &Path) -> Result<Self> {
        Self::start_in(program, tempfile::tempdir()?).await
    }

    /// On data that is there already.
    pub async fn start_in(program: &Path, data: tempfile::TempDir) -> Result<Self> {
        let free = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let child = Command::new(program)
            .args(["serve", "--listen", &free.to_string(), "--data"])
            .arg(data.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} does not start", program.display()))?;
        let data = Some(data);
        let gavel = Self { child, address: free, program: program.to_owned(), data };
        let since = Instant::now();
        while gavel.http("GET", "/readyz", None, None).await.is_err() {
            if since.elapsed() > START_MAX {
                bail!("gavel was not ready after {START_MAX:?}");
            }
            tokio::time::sleep(ASK_EVERY).await;
        }
        Ok(gavel)
    }

    /// Ends it, by `kill -9` or by asking it to; its data stays.
    pub fn end(mut self, kill: bool) -> Result<tempfile::TempDir> {
        if kill {
            self.child.kill()?;
        } else {
            let id = self.child.id().to_string();
            Command::new("kill").args(["-TERM", &id]).status()?;
        }
        self.child.wait()?;
        self.data.take().context("the data is there")
    }

    /// Resident memory of the server in bytes.
    pub fn memory(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).context("no VmRSS")?;
        let kib: u64 = line.split_whitespace().nth(1).context("no number")?.parse()?;
        Ok(kib * 1_024)
    }

    /// A session token for an address.
    pub fn token(&self, email: &str) -> Result<String> {
        let output = Command::new(&self.program)
            .args(["user", "token", email, "--data"])
            .args(self.data.as_ref().map(tempfile::TempDir::path))
            .output()?;
        let text = String::from_utf8(output.stdout)?;
        let token = text.split_whitespace().last().context("gavel user token printed nothing")?;
        Ok(token.to_owned())
    }

    /// One request; the body of any 2xx answer.
    pub async fn http(
        &self,
        method: &str,
        path: &str,
        token: Option<&str>,
        body: Option<&Value>,
    ) -> Result<Value> {
        let body = body.map(Value::to_string).unwrap_or_default();
        let auth = token.map(|t| format!("Authorization: Bearer {t}\r\n")).unwrap_or_default();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\n{auth}Content-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.address,
            body.len()
        );
        let mut socket = TcpStream::connect(self.address).await?;
        socket.write_all(request.as_bytes()).await?;
        let mut answer = Vec::new();
        socket.read_to_end(&mut answer).await?;
        let answer = String::from_utf8_lossy(&answer);
        let (head, rest) = answer.split_once("\r\n\r\n").context("no HTTP answer")?;
        if !head.starts_with("HTTP/1.1 2") {
            bail!("{method} {path}: {} {rest}", head.lines().next().unwrap_or_default());
        }
        // A chunked body is framed by lengths; the JSON in it is what lies between the outer braces.
        let from = rest.find(['{', '[']);
        let to = rest.rfind(['}', ']']);
        match from.zip(to) {
            Some((from, to)) => Ok(serde_json::from_str(&rest[from..=to]).unwrap_or(Value::Null)),
            None => Ok(Value::Null),
        }
    }
}

impl Drop for Gavel {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One Socket.IO client over WebSocket.
pub struct Client {
    socket: WebSocketStream<TcpStream>,
    next_ack: u64,
}

impl Client {
    pub async fn connect(address: SocketAddr, token: &str) -> Result<Self> {
        let socket = TcpStream::connect(address).await?;
        socket.set_nodelay(true)?;
        let url = format!("ws://{address}/socket.io/?EIO=4&transport=websocket");
        let (socket, _) =
            tokio_tungstenite::client_async(url.into_client_request()?, socket).await?;
        let mut client = Self { socket, next_ack: 1 };
        client.text().await?;
        client.send(format!("40{}", json!({ "protocol": 1, "token": token }))).await?;
        let answer = client.text().await?;
        if !answer.starts_with("40") {
            bail!("the server refused the connection: {answer}");
        }
        Ok(client)
    }

    async fn send(&mut self, text: String) -> Result<()> {
        Ok(self.socket.send(Message::text(text)).await?)
    }

    /// The next packet that is no heartbeat.
    async fn text(&mut self) -> Result<String> {
        loop {
            let message = self.socket.next().await.context("the server closed the socket")??;
            let Message::Text(text) = message else { continue };
            if text.as_str() == "2" {
                self.send("3".into()).await?;
            } else {
                return Ok(text.to_string());
            }
        }
    }

    /// Emits an event and waits for its acknowledgement; events in between are dropped.
    pub async fn ask(&mut self, event: &str, payload: &Value) -> Result<Value> {
        let ack = self.next_ack;
        self.next_ack += 1;
        self.send(format!("42{ack}{}", json!([event, payload]))).await?;
        let starts = format!("43{ack}[");
        loop {
            let text = self.text().await?;
            if let Some(rest) = text.strip_prefix(&starts) {
                return Ok(serde_json::from_str(&format!("[{rest}"))?);
            }
        }
    }

    /// Waits for a batch whose last event is at or after `seq`; `0` means any. Its last number.
    pub async fn batch(&mut self, seq: u64) -> Result<u64> {
        loop {
            let text = self.text().await?;
            if !text.starts_with("42[\"batch\"") {
                continue;
            }
            let to = text.split("\"to\":").nth(1).and_then(|rest| {
                rest.split(|c: char| !c.is_ascii_digit()).next().and_then(|n| n.parse().ok())
            });
            if let Some(to) = to.filter(|to| *to >= seq) {
                return Ok(to);
            }
        }
    }
}
