//! The `gavel` program.

mod ask;
mod cli;
mod data;
mod doctor;
mod export;
mod logs;
mod replay;
mod serve;
mod settings;
mod user;
mod verify;

use clap::Parser;
use cli::{Cli, Command};
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&anyhow::Error::new(error)),
    };
    match runtime.block_on(run(cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

/// Exit code 1 with one sentence: what was wrong, and what would have worked.
#[expect(clippy::print_stderr, reason = "the program's last word")]
fn fail(error: &anyhow::Error) -> ExitCode {
    eprintln!("gavel: {error:#}");
    ExitCode::FAILURE
}

async fn run(cli: Cli) -> anyhow::Result<()> {
    let settings = settings::read(&cli.flags)?;
    match cli.command {
        Command::Serve => serve::serve(settings).await,
        Command::Migrate => data::migrate(&settings).await,
        Command::Verify { file } => verify::verify(&file),
        Command::Export { auction } => export::export(&settings, &auction).await,
        Command::Replay { rebuild } => replay::replay(&settings, rebuild).await,
        Command::User(what) => user::user(&settings, what).await,
        Command::Outbox => user::outbox(&settings).await,
        Command::Doctor => doctor::doctor(&settings).await,
    }
}
