//! Compiles the modules of `tables/` for one database. Each includer has `Db` and `Conn` beside
//! them, and that is all that the two copies differ in.

macro_rules! stamp {
    ($db:ty, $conn:ty) => {
        /// The database that this copy of the tables is compiled for.
        pub(crate) type Db = $db;
        /// One connection to it.
        pub(crate) type Conn = $conn;

        #[path = "../tables/auctions.rs"]
        pub(crate) mod auctions;
        #[path = "../tables/catalogue.rs"]
        pub(crate) mod catalogue;
        #[path = "../tables/codes.rs"]
        pub(crate) mod codes;
        #[path = "../tables/competitions.rs"]
        pub(crate) mod competitions;
        #[path = "../tables/desk.rs"]
        pub(crate) mod desk;
        #[path = "../tables/doors.rs"]
        pub(crate) mod doors;
        #[path = "../tables/log.rs"]
        pub(crate) mod log;
        #[path = "../tables/outbox.rs"]
        pub(crate) mod outbox;
        #[path = "../tables/pools.rs"]
        pub(crate) mod pools;
        #[path = "../tables/purge.rs"]
        pub(crate) mod purge;
        #[path = "../tables/refusals.rs"]
        pub(crate) mod refusals;
        #[path = "../tables/resets.rs"]
        pub(crate) mod resets;
        #[path = "../tables/results.rs"]
        pub(crate) mod results;
        #[path = "../tables/seats.rs"]
        pub(crate) mod seats;
        #[path = "../tables/sessions.rs"]
        pub(crate) mod sessions;
        #[path = "../tables/users.rs"]
        pub(crate) mod users;
    };
}

pub(crate) use stamp;
