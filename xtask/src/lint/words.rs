//! What must not stand in sources, and where it may.

use super::Finding;
use super::sources::File;

/// A piece of text that must not stand in Rust that ships.
struct Forbidden {
    texts: &'static [&'static str],
    /// Where it may, as the beginning of a path.
    allowed_in: &'static [&'static str],
    /// Where alone it is looked for; everywhere when empty.
    only_in: &'static [&'static str],
    why: &'static str,
}

const SHIPPED: &[Forbidden] = &[
    Forbidden {
        texts: &[".unwrap()", "panic!(", "unreachable!(", "todo!(", "unimplemented!("],
        allowed_in: &[],
        only_in: &[],
        why: "a panic is a bug; make it an error that says what went wrong",
    },
    Forbidden {
        texts: &["std::fs", "std::net", "std::env", "std::thread", "std::process", "async fn"],
        allowed_in: &[],
        only_in: &["crates/auction/src/", "crates/sport/src/", "crates/import/src/"],
        why: "a pure crate has no I/O",
    },
    Forbidden {
        texts: &["\"select ", "\"insert into ", "\"delete from ", "\"create table ", "\"pragma "],
        allowed_in: &["crates/store/", "bench/"],
        only_in: &[],
        why: "SQL lives in the store",
    },
    Forbidden {
        texts: &["Regex", " like ", " ilike ", " glob ", " similar to "],
        allowed_in: &[],
        only_in: &["crates/store/src/"],
        why: "no pattern is built from what somebody typed; compare whole values",
    },
    Forbidden {
        texts: &["regex::", "RegexBuilder"],
        allowed_in: &[],
        only_in: &["crates/"],
        why: "no pattern is built from what somebody typed; compare whole values",
    },
    Forbidden {
        texts: &["store.append(", "Store::append("],
        allowed_in: &["crates/house/", "crates/store/", "bench/"],
        only_in: &[],
        why: "only the house appends to a log",
    },
    Forbidden {
        texts: &["#[allow("],
        allowed_in: &[],
        only_in: &[],
        why: "write #[expect(lint, reason = \"…\")]",
    },
];

/// What stands in no file at all, tests included.
const ANYWHERE: &[Forbidden] = &[
    Forbidden {
        texts: &["#[ignore", "test.skip(", "it.skip(", "it.only(", "test.only("],
        allowed_in: &[],
        only_in: &[],
        why: "no test is switched off",
    },
    Forbidden {
        texts: &["thread::sleep("],
        allowed_in: &["xtask/", "bench/"],
        only_in: &[],
        why: "nothing sleeps: wait for what is to happen",
    },
    Forbidden {
        texts: &["FIXME", "XXX", "coming soon", "Coming soon"],
        allowed_in: &[],
        only_in: &[],
        why: "finish it, or leave it out and say so in the closing note",
    },
];

const CODE: &[&str] = &[".rs", ".ts", ".svelte", ".js", ".mjs"];

pub fn check(files: &[File], findings: &mut Vec<Finding>) {
    let code = |file: &&File| {
        CODE.iter().any(|e| file.path.ends_with(e)) && file.path != "xtask/src/lint/words.rs"
    };
    for file in files.iter().filter(code) {
        if file.is_rust() {
            look(&file.path, &file.shipped(), SHIPPED, findings);
        }
        let all: Vec<(usize, &str)> =
            file.text.lines().enumerate().map(|(i, l)| (i + 1, l)).collect();
        look(&file.path, &all, ANYWHERE, findings);
    }
}

fn look(path: &str, lines: &[(usize, &str)], rules: &[Forbidden], findings: &mut Vec<Finding>) {
    let starts = |places: &[&str]| places.iter().any(|place| path.starts_with(place));
    let holds = |rule: &&Forbidden| {
        !starts(rule.allowed_in) && (rule.only_in.is_empty() || starts(rule.only_in))
    };
    for rule in rules.iter().filter(holds) {
        for (number, line) in lines {
            let Some(text) = rule.texts.iter().find(|text| line.contains(**text)) else { continue };
            let what = format!("`{}`: {}", text.trim().trim_start_matches('"'), rule.why);
            findings.push(Finding { place: format!("{path}:{number}"), what });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        let mut findings = Vec::new();
        check(&[File { path: path.into(), text: text.into(), test: false }], &mut findings);
        findings.len()
    }

    #[test]
    fn each_rule_finds_and_lets_be() {
        let rows = [
            ("crates/house/src/room.rs", "let a = b.unwrap();", 1),
            ("crates/house/src/room.rs", "// never .unwrap() here", 0),
            ("crates/house/src/room.rs", "#[cfg(test)]\nmod tests {\n    b.unwrap();\n}\n", 0),
            ("crates/auction/src/state.rs", "use std::fs::read;", 1),
            ("crates/house/src/room.rs", "use std::fs::read;", 0),
            ("crates/server/src/lib.rs", "query(\"select 1\")", 1),
            ("crates/store/src/tables/log.rs", "query(\"select 1\")", 0),
            ("crates/store/src/tables/users.rs", "name like $1", 1),
            ("crates/store/src/tables/users.rs", "// looks like a name", 0),
            ("crates/server/src/lib.rs", "regex::Regex::new(typed)", 1),
            ("crates/server/src/lib.rs", "self.store.append(rooms)", 1),
            ("web/src/lib/a.test.ts", "it.skip('x')", 1),
            ("crates/store/src/lib.rs", "#[cfg(test)]\nmod tests {\n    thread::sleep(x);\n}\n", 1),
        ];
        for (path, text, count) in rows {
            assert_eq!(found(path, text), count, "{path}: {text}");
        }
    }
}
