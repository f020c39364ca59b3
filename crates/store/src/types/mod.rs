//! What goes into the store and what comes out. Times are microseconds since 1970, money is a whole
//! number of units, ids are uuids as text.

mod catalogue;
mod competition;
mod desk;
mod log;
mod people;
mod season;
mod seat;

pub use catalogue::*;
pub use competition::*;
pub use desk::*;
pub use log::*;
pub use people::*;
pub use season::*;
pub use seat::*;
