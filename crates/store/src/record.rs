//! Two small macros: rows that both databases can read, and words kept as text.

/// Declares a struct whose fields are the columns of a query, and how either database fills it.
/// `name: bool = flag` reads an integer column, because the two databases differ on booleans.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$field_meta:meta])* $field:ident : $ty:ty $(= $via:ident)? ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $ty ),*
        }

        impl<'r, R> sqlx::FromRow<'r, R> for $name
        where
            R: sqlx::Row,
            &'static str: sqlx::ColumnIndex<R>,
            i64: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
            String: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
            Vec<u8>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
        {
            fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
                Ok(Self { $( $field: record!(@read row, $field, $($via)?) ),* })
            }
        }
    };
    (@read $row:ident, $field:ident, ) => { $row.try_get(stringify!($field))? };
    (@read $row:ident, $field:ident, flag) => {
        $row.try_get::<i64, _>(stringify!($field))? != 0
    };
}

/// Declares an enum that is kept as a word in a text column, and is the same word in JSON.
macro_rules! word {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $text:literal ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $( $(#[$variant_meta])* #[serde(rename = $text)] $variant ),*
        }

        impl $name {
            /// The word as it is stored and sent.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $text ),* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::StoreError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $( $text => Ok(Self::$variant), )*
                    _ => Err(crate::StoreError::Unreadable {
                        found: text.to_owned(),
                        expected: stringify!($name),
                    }),
                }
            }
        }

        impl<DB: sqlx::Database> sqlx::Type<DB> for $name
        where
            String: sqlx::Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <String as sqlx::Type<DB>>::type_info()
            }

            fn compatible(ty: &DB::TypeInfo) -> bool {
                <String as sqlx::Type<DB>>::compatible(ty)
            }
        }

        impl<'r, DB: sqlx::Database> sqlx::Decode<'r, DB> for $name
        where
            String: sqlx::Decode<'r, DB>,
        {
            fn decode(
                value: <DB as sqlx::Database>::ValueRef<'r>,
            ) -> Result<Self, sqlx::error::BoxDynError> {
                Ok(<String as sqlx::Decode<DB>>::decode(value)?.parse::<Self>()?)
            }
        }
    };
}

/// Lists a module's statements for the test that reads their plans.
macro_rules! statements {
    ([$($one:ident),* $(,)?], [$($many:ident),* $(,)?] $(,)?) => {
        /// What this module asks of the database.
        #[cfg(test)]
        pub(crate) fn statements() -> Vec<(&'static str, &'static str)> {
            let many: Vec<(&str, &[&'static str])> =
                vec![ $( (stringify!($many), &$many[..]) ),* ];
            let many = many.into_iter().flat_map(|(name, texts)| {
                texts.iter().map(move |&text| (name, text))
            });
            [ $( (stringify!($one), $one) ),* ].into_iter().chain(many).collect()
        }
    };
}

pub(crate) use {record, statements, word};
