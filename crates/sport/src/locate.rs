//! Where in a TOML file a field stands.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A file whose fields can be looked up.
pub(crate) struct Lined<'a> {
    text: &'a str,
    root: Option<Spanned<DeTable<'a>>>,
}

impl<'a> Lined<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, root: DeTable::parse(text).ok() }
    }

    /// The line, from 1, of a path such as `scoring[0].rules[2].each.per`; of what holds the field when
    /// the field itself is not there. A word in brackets after a space belongs to people.
    pub(crate) fn line(&self, path: &str) -> Option<usize> {
        let mut steps =
            path.split(['.', '[']).map(|step| step.split(['(', ' ']).next().unwrap_or(""));
        let key = steps.next()?;
        let (name, value) = self.root.as_ref()?.get_ref().get_key_value(key)?;
        let (mut at, mut value) = (name.span().start, value);
        for step in steps {
            let inner = match value.get_ref() {
                DeValue::Table(table) => {
                    table.get_key_value(step).map(|(name, inner)| (name.span().start, inner))
                }
                DeValue::Array(array) => step
                    .strip_suffix(']')
                    .and_then(|index| array.get(index.parse::<usize>().ok()?))
                    .map(|inner| (inner.span().start, inner)),
                _ => None,
            };
            let Some(inner) = inner else { break };
            (at, value) = inner;
        }
        self.text.get(..at).map(|before| before.matches('\n').count() + 1)
    }
}
