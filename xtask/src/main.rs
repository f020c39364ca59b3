//! Everything that a person types: `cargo xtask run`, `cargo xtask test` and the rest.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a tool for a terminal")]

mod bench;
mod count;
mod dist;
mod lint;
mod postgres;
mod prove;
mod python;
mod run;
mod sh;
mod test;
mod tools;
mod types;
mod web;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  run [FLAGS]   build Gavel and start it with a demo; FLAGS go to `gavel serve`
  test [STEP…]  everything that has to hold: formatting, lints, tests on SQLite and
                PostgreSQL, the web application, the official Socket.IO clients,
                browsers. With STEP only those of:
                lint fmt web clippy rust clients browsers
  types         the document of the API, and the types of the web application from it
  lint          the house's own rules over sources and documents
  bench         speed and memory beside their floors
  dist          one binary with the web application inside, in target/dist
  prove NAME    the long form of a proof, written to docs/proofs: kill
  help          this
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_else(|| "help".into());
    let rest: Vec<String> = words.collect();
    let done = match command.as_str() {
        "run" => run::run(&rest),
        "test" => test::test(&rest),
        "lint" => lint::lint(),
        "bench" => bench::bench(),
        "dist" => dist::dist(),
        "prove" => prove::prove(&rest),
        "types" => types::types(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        unknown => Err(anyhow::anyhow!("there is no command {unknown:?}\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
