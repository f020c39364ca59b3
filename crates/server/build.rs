//! Says where the built web application is. Downloads nothing and runs nothing: without a build, a
//! debug program embeds a page that says how to make one, and a release build stops.

use std::path::{Path, PathBuf};
use std::{env, fs};

const MISSING: &str = "web/build/index.html is not there. Make it with:  cargo xtask run  (or: cd \
                       web && npm ci && npm run build)";

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let build = root.join("../../web/build");
    println!("cargo::rerun-if-changed={}", build.display());
    println!("cargo::rerun-if-changed=build.rs");
    let embedded = if build.join("index.html").is_file() {
        build.canonicalize().unwrap_or(build)
    } else if env::var("PROFILE").as_deref() == Ok("release") {
        println!("cargo::error={MISSING}");
        build
    } else {
        // A folder that is not there makes cargo run this again each time; that is wanted, because
        // the page must appear once it was built.
        stand_in()
    };
    println!("cargo::rustc-env=GAVEL_WEB_BUILD={}", embedded.display());
}

fn stand_in() -> PathBuf {
    let folder = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("no-web");
    let page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gavel</title>\
                <body style=\"font-family:sans-serif;max-width:40rem;margin:3rem auto\">\
                <h1>The pages are not built yet</h1><p>The server runs, but its web application \
                was not there when it was compiled. Make both with:</p>\
                <pre>cargo xtask run</pre></body></html>";
    let written =
        fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join("index.html"), page));
    if let Err(error) = written {
        println!("cargo::error=the stand-in page cannot be written: {error}");
    }
    folder
}
