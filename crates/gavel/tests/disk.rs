//! When the disk under SQLite fails, the real program ends at once with its own exit code, nobody is told
//! that a bid was taken, and the next start goes on from what is on disk.
//!
//! The failure is a limit on the size of files, set on the running program by `prlimit`: no mount is
//! needed, and no right to make one. Where there is no `prlimit` the test says so and proves nothing.
#![expect(clippy::print_stderr, reason = "a test that proves nothing says so")]

#[path = "kill_loop/http.rs"]
mod http;
#[path = "kill_loop/program.rs"]
#[expect(dead_code, reason = "nobody is killed here")]
mod program;
#[path = "kill_loop/table.rs"]
mod table;

use gavel_auction::{Export, verify};
use http::Request;
use program::Program;
use serde_json::{Value, json};
use std::process::Command;
use table::{Table, set_up};

/// Less than one commit writes.
const FILE_BYTES_MAX: &str = "--fsize=8192";
const EXIT_IO_ERROR: i32 = 74;

#[tokio::test(flavor = "multi_thread")]
async fn a_failing_disk_ends_the_program_before_anybody_is_acknowledged() {
    if Command::new("prlimit").arg("--version").output().is_err() {
        return eprintln!("skipped: there is no `prlimit` on this machine");
    }
    let mut program = Program::start(None).await;
    let table = set_up(&program, 2).await;
    let lot = program.ask("GET", &path(&table, ""), &table.host, None).await["room"]["lot"].clone();
    let first = bid("first", 2, &lot, 1);
    let taken =
        program.ask("POST", &path(&table, "/commands"), &table.tokens[0], Some(first)).await;
    assert_eq!(taken["result"], "taken", "{taken}");

    forbid_writing(&mut program);
    let second = bid("second", 3, &lot, 2);
    let said = say(&program, &table, &second).await;
    assert!(said.is_none_or(|receipt| receipt["result"] != "taken"), "nobody is acknowledged");
    let (child, folder) = program.inside();
    let ended = child.wait().await.expect("it ends");
    let log = std::fs::read_to_string(folder.join("log")).expect("it wrote a log");
    assert_eq!(ended.code(), Some(EXIT_IO_ERROR), "{log}");
    assert!(log.contains("the disk under the database failed"), "{log}");

    program.restart().await;
    let room = program.ask("GET", &path(&table, ""), &table.host, None).await["room"].clone();
    assert_eq!((&room["lot"]["price"], &room["lot"]["leader"]), (&json!(1), &json!(2)));
    let again =
        program.ask("POST", &path(&table, "/commands"), &table.tokens[1], Some(second)).await;
    assert_eq!(again["result"], "taken", "{again}");
    let export = program.ask("GET", &path(&table, "/export.json"), &table.host, None).await;
    let export: Export = serde_json::from_value(export).expect("an export");
    verify(&export).expect("chain, fold and draw hold");
    let seconds = export.log.iter().filter(|row| row.command.as_deref() == Some("second")).count();
    assert_eq!(seconds, 1, "it is in the log once");
}

fn path(table: &Table, rest: &str) -> String {
    format!("/auctions/{}{rest}", table.auction)
}

fn bid(id: &str, seat: u32, lot: &Value, amount: i64) -> Value {
    let action = json!({ "kind": "bid", "seat": seat, "lot": lot["lot"], "amount": amount });
    json!({ "id": id, "action": action })
}

/// From now on every commit of the running program fails.
fn forbid_writing(program: &mut Program) {
    let (child, _) = program.inside();
    let process = child.id().expect("it runs").to_string();
    let limited = Command::new("prlimit").args([FILE_BYTES_MAX, "--pid", &process]).status();
    assert!(limited.expect("prlimit runs").success());
}

/// The answer, unless the line broke.
async fn say(program: &Program, table: &Table, command: &Value) -> Option<Value> {
    let address = program.up().borrow().address.clone();
    let path = format!("/api/v1{}", path(table, "/commands"));
    let (token, body) = (Some(table.tokens[1].as_str()), Some(command));
    let request = Request { method: "POST", path: &path, token, body };
    http::ask(&address, &request).await.ok().map(|answer| answer.body)
}
