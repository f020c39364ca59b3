//! Writes the document of the API to standard output: `cargo xtask types` keeps it for the web.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(gavel_server::openapi::text().as_bytes())
}
