//! `cargo xtask test`: everything that has to hold, on both databases and in browsers.

use crate::count::{self, Counts};
use crate::postgres::Postgres;
use crate::{lint, python, sh, tools, web};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::{Duration, Instant};

type Step = (&'static str, fn(&mut Bench) -> Result<()>);

/// In this order, and the first that fails ends the run.
const STEPS: &[Step] = &[
    ("lint", |bench| bench.one(lint::lint())),
    ("fmt", |bench| bench.one(sh::run(sh::cargo(&["fmt", "--all", "--check"])))),
    ("web", web_tests),
    ("clippy", clippy),
    ("rust", rust_tests),
    ("clients", clients),
    ("browsers", browsers),
];

/// What the steps share: the server that the first of them starts, and the sum of their tests.
#[derive(Default)]
struct Bench {
    postgres: Option<Postgres>,
    counts: Counts,
}

impl Bench {
    fn with_postgres(&mut self, mut command: Command) -> Result<Command> {
        if std::env::var_os("GAVEL_TEST_POSTGRES_URL").is_some() {
            return Ok(command);
        }
        let server = match self.postgres.take() {
            Some(server) => server,
            None => Postgres::start()?,
        };
        command.env("GAVEL_TEST_POSTGRES_URL", &server.url);
        self.postgres = Some(server);
        Ok(command)
    }

    /// Counts a check that has no tests of its own.
    fn one(&mut self, done: Result<()>) -> Result<()> {
        self.counts.passed += u64::from(done.is_ok());
        done
    }

    fn tests(&mut self, command: Command) -> Result<()> {
        count::tests(command, &mut self.counts)
    }
}

pub fn test(only: &[String]) -> Result<()> {
    let known = |name: &String| STEPS.iter().any(|(step, _)| step == name);
    if let Some(unknown) = only.iter().find(|name| !known(name)) {
        let names: Vec<&str> = STEPS.iter().map(|(step, _)| *step).collect();
        bail!("there is no step {unknown:?}; there are {}", names.join(", "));
    }
    let wanted = |name: &str| only.is_empty() || only.iter().any(|wanted| wanted == name);
    let mut bench = Bench::default();
    let mut took: Vec<(&str, Duration)> = Vec::new();
    for (name, step) in STEPS.iter().filter(|(name, _)| wanted(name)) {
        println!("\n=== {name}");
        let from = Instant::now();
        let done = step(&mut bench);
        println!("=== {name}: {:.0} s", from.elapsed().as_secs_f64());
        took.push((name, from.elapsed()));
        if let Err(error) = done {
            let failed = bench.counts.failed.max(1);
            println!("\n{name} failed: {error:#}\n{} passed, {failed} failed", bench.counts.passed);
            bail!("{name} failed; try it alone with `cargo xtask test {name}`");
        }
    }
    println!();
    for (name, time) in &took {
        println!("{name:>9}  {:>5.0} s", time.as_secs_f64());
    }
    let all: Duration = took.iter().map(|(_, time)| *time).sum();
    println!(
        "{:>9}  {:>5.0} s\n{} passed, 0 failed",
        "all",
        all.as_secs_f64(),
        bench.counts.passed
    );
    Ok(())
}

fn clippy(bench: &mut Bench) -> Result<()> {
    let words = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    bench.one(sh::run(sh::cargo(&words)))
}

fn rust_tests(bench: &mut Bench) -> Result<()> {
    let nextest = sh::read(sh::cargo(&["nextest", "--version"])).is_ok();
    let tests = if nextest {
        sh::cargo(&["nextest", "run", "--workspace", "--no-fail-fast"])
    } else {
        sh::cargo(&["test", "--workspace", "--no-fail-fast", "--lib", "--bins", "--tests"])
    };
    let tests = bench.with_postgres(tests)?;
    bench.tests(tests)?;
    bench.tests(sh::cargo(&["test", "--workspace", "--doc"]))
}

fn web_tests(bench: &mut Bench) -> Result<()> {
    web::install("web")?;
    bench.one(sh::run(web::npm("web", &["run", "check"])?))?;
    bench.tests(web::npm("web", &["test"])?)?;
    bench.one(web::build())
}

/// The official Socket.IO clients of JavaScript and Python.
fn clients(bench: &mut Bench) -> Result<()> {
    let python = python::with(&sh::root().join("e2e/clients/requirements.txt"))?;
    let mut checks = against_gavel("clients")?;
    checks.env("PYTHON", python);
    bench.tests(checks)
}

fn browsers(bench: &mut Bench) -> Result<()> {
    let (chromium, firefox) = (tools::chromium()?, tools::firefox()?);
    tools::webkit()?;
    let mut journeys = against_gavel("test")?;
    journeys.env("CHROMIUM", chromium).env("FIREFOX", firefox);
    bench.tests(journeys)
}

/// A script of `e2e`, with the program built and everything that it needs installed.
fn against_gavel(script: &str) -> Result<Command> {
    web::build()?;
    sh::run(sh::cargo(&["build", "--package", "gavel"]))?;
    web::install("e2e")?;
    let mut command = web::npm("e2e", &["run", script])?;
    command.env("GAVEL_BIN", sh::target().join("debug/gavel"));
    Ok(command)
}
