//! `cargo xtask test`: everything that has to hold, on both databases and in browsers.

use crate::postgres::Postgres;
use crate::{lint, sh, tools, web};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::Instant;

type Step = (&'static str, fn(&mut Needs) -> Result<()>);

const STEPS: &[Step] = &[
    ("lint", |_| lint::lint()),
    ("fmt", |_| sh::run(sh::cargo(&["fmt", "--all", "--check"]))),
    ("web", web_tests),
    ("clippy", clippy),
    ("rust", rust_tests),
    ("browsers", browsers),
];

/// What steps need beside cargo, started when the first of them asks.
#[derive(Default)]
struct Needs {
    postgres: Option<Postgres>,
}

impl Needs {
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
}

pub fn test(only: &[String]) -> Result<()> {
    let known = |name: &String| STEPS.iter().any(|(step, _)| step == name);
    if let Some(unknown) = only.iter().find(|name| !known(name)) {
        let names: Vec<&str> = STEPS.iter().map(|(step, _)| *step).collect();
        bail!("there is no step {unknown:?}; there are {}", names.join(", "));
    }
    let mut needs = Needs::default();
    let mut passed = Vec::new();
    let began = Instant::now();
    for (name, step) in STEPS {
        if !only.is_empty() && !only.iter().any(|wanted| wanted == name) {
            continue;
        }
        println!("\n=== {name}");
        let from = Instant::now();
        if let Err(error) = step(&mut needs) {
            println!("\n{name} failed: {error:#}\n{} passed, 1 failed", passed.len());
            bail!("{name} failed");
        }
        passed.push((*name, from.elapsed()));
    }
    println!("\n=== done in {:.0} s", began.elapsed().as_secs_f64());
    for (name, took) in &passed {
        println!("{name:>9}  {:>5.0} s", took.as_secs_f64());
    }
    println!("{} passed, 0 failed", passed.len());
    Ok(())
}

fn clippy(_: &mut Needs) -> Result<()> {
    sh::run(sh::cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn rust_tests(needs: &mut Needs) -> Result<()> {
    let nextest = sh::read(sh::cargo(&["nextest", "--version"])).is_ok();
    let tests = if nextest {
        sh::cargo(&["nextest", "run", "--workspace", "--no-fail-fast"])
    } else {
        sh::cargo(&["test", "--workspace", "--no-fail-fast", "--lib", "--bins", "--tests"])
    };
    sh::run(needs.with_postgres(tests)?)?;
    sh::run(sh::cargo(&["test", "--workspace", "--doc"]))
}

fn web_tests(_: &mut Needs) -> Result<()> {
    web::install("web")?;
    sh::run(web::npm("web", &["run", "check"])?)?;
    sh::run(web::npm("web", &["test"])?)?;
    web::build()
}

fn browsers(_: &mut Needs) -> Result<()> {
    let chromium = tools::chromium()?;
    web::build()?;
    sh::run(sh::cargo(&["build", "--package", "gavel"]))?;
    web::install("e2e")?;
    let mut journeys = web::npm("e2e", &["test"])?;
    journeys.env("GAVEL_BIN", sh::target().join("debug/gavel")).env("CHROMIUM", chromium);
    sh::run(journeys)
}
