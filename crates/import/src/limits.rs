//! How much of a stranger's file is read before it is refused. Everything that can grow has a limit.

/// Bytes of a table (CSV or spreadsheet) that is looked at.
pub const TABLE_BYTES_MAX: usize = 16 << 20;
/// Bytes of one JSON document; a ball-by-ball Test match has about 0.7 million.
pub const JSON_BYTES_MAX: usize = 32 << 20;
/// Bytes of a zip as it arrives.
pub const ZIP_BYTES_MAX: usize = 128 << 20;
/// Entries in a zip.
pub const ZIP_ENTRIES_MAX: usize = 5_000;
/// Bytes of one unpacked entry; only one is held at a time.
pub const ZIP_ENTRY_BYTES_MAX: u64 = 8 << 20;
/// Bytes that all entries together may unpack to.
pub const ZIP_UNPACKED_BYTES_MAX: u64 = 512 << 20;
/// Bytes that a spreadsheet may unpack to.
pub const SHEET_UNPACKED_BYTES_MAX: u64 = 64 << 20;
/// Lines of a table, its header counted.
pub const LINES_MAX: usize = 100_000;
/// Columns of a table.
pub const COLUMNS_MAX: usize = 200;
/// Characters in one cell.
pub const CELL_CHARS_MAX: usize = 2_000;
/// Matches in one JSON list.
pub const MATCHES_MAX: usize = 20_000;
/// Problems that are told one by one; more are counted.
pub const PROBLEMS_MAX: usize = 1_000;
/// Characters of a value that a problem repeats.
pub const VALUE_CHARS_MAX: usize = 80;
/// Characters of a name or an id.
pub const NAME_CHARS_MAX: usize = 120;
/// Innings of one match, super overs counted; a chain of tied super overs is longer than any Test.
pub const INNINGS_MAX: usize = 40;
