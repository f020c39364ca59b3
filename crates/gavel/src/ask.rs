//! Commands on the same machine speak to the running server over a socket in its data folder, which
//! only the owner of the folder may open. One line of JSON each way.

use crate::settings::Settings;
use crate::user;
use anyhow::{Context, Result, bail};
use gavel_server::App;
use serde::{Deserialize, Serialize};
use std::os::unix::fs::PermissionsExt;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{UnixListener, UnixStream};
use tokio::task::JoinSet;

/// The longest line that is read.
const LINE_BYTES_MAX: u64 = 4_096;

/// What can be asked of the running server.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case", deny_unknown_fields)]
pub enum Ask {
    /// A session token.
    Token {
        /// For whom.
        email: String,
    },
    /// Make somebody an operator.
    Operator {
        /// Whom.
        email: String,
    },
}

/// Its answer.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Done(String),
    Failed(String),
}

/// Starts to answer; ends when the set is dropped.
///
/// # Errors
/// When the socket cannot be made.
pub fn listen(settings: &Settings, app: App) -> Result<JoinSet<()>> {
    let path = settings.socket();
    // A socket that a killed server left behind; the lock says that nobody uses it.
    if path.exists() {
        std::fs::remove_file(&path)?;
    }
    let listener =
        UnixListener::bind(&path).with_context(|| format!("{} cannot be made", path.display()))?;
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600))?;
    let mut answering = JoinSet::new();
    answering.spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let app = app.clone();
            tokio::spawn(async move {
                if let Err(error) = answer(stream, &app).await {
                    tracing::warn!(%error, "a command on this machine was not answered");
                }
            });
        }
    });
    Ok(answering)
}

async fn answer(stream: UnixStream, app: &App) -> Result<()> {
    use tokio::io::AsyncReadExt;
    let (reader, mut writer) = stream.into_split();
    let mut line = String::new();
    BufReader::new(reader.take(LINE_BYTES_MAX)).read_line(&mut line).await?;
    let done = match serde_json::from_str::<Ask>(&line) {
        Ok(ask) => user::carry_out(&app.store, ask, app.now_us()).await,
        Err(error) => Err(error.into()),
    };
    let answer = match done {
        Ok(said) => Answer::Done(said),
        Err(error) => Answer::Failed(format!("{error:#}")),
    };
    let mut text = serde_json::to_vec(&answer)?;
    text.push(b'\n');
    Ok(writer.write_all(&text).await?)
}

/// Asks the running server; nothing when none runs.
///
/// # Errors
/// When it answers that it could not.
pub async fn ask(settings: &Settings, ask: &Ask) -> Result<Option<String>> {
    let Ok(stream) = UnixStream::connect(settings.socket()).await else { return Ok(None) };
    let (reader, mut writer) = stream.into_split();
    let mut text = serde_json::to_vec(ask)?;
    text.push(b'\n');
    writer.write_all(&text).await?;
    let mut line = String::new();
    BufReader::new(reader).read_line(&mut line).await?;
    match serde_json::from_str(&line)? {
        Answer::Done(said) => Ok(Some(said)),
        Answer::Failed(why) => bail!(why),
    }
}
