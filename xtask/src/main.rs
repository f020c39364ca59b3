//! Everything that a person types: `cargo xtask run`, `cargo xtask test` and the rest.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a tool for a terminal")]

mod bench;
mod count;
mod dist;
mod fuzz;
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
  prove NAME    the long form of a proof, written to docs/proofs: kill, or fuzz with the
                minutes for each target
  help          this
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = understood(&words);
    let done = match command {
        "run" => run::run(rest),
        "test" => test::test(rest),
        "lint" => lint::lint(),
        "bench" => bench::bench(),
        "dist" => dist::dist(),
        "prove" => prove::prove(rest),
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

/// The command and what follows it. Whoever asks for help anywhere gets that, and nothing is built.
fn understood(words: &[String]) -> (&str, &[String]) {
    let helps = |word: &String| word == "--help" || word == "-h";
    match words.split_first() {
        Some((command, rest)) if !rest.iter().any(helps) => (command, rest),
        _ => ("help", &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::understood;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn help_after_a_command_builds_nothing() {
        for line in ["", "run --help", "bench -h", "dist --help", "test web --help"] {
            assert_eq!(understood(&words(line)).0, "help", "{line}");
        }
        assert_eq!(understood(&words("help")).0, "help");
        let line = words("run --listen 0.0.0.0:8080");
        assert_eq!(understood(&line), ("run", &line[1..]));
    }
}
