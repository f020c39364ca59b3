//! The message with a code and a link.

use super::Letter;
use crate::error::ApiError;
use minijinja::{AutoEscape, Environment, context};

const TEXT: &str = "Your code for Gavel is {{ code }}

Type it on the page where you asked for it, or open this link on the device where you want to be
signed in:

{{ link }}

Both work once, for 15 minutes. If you did not ask for this, do nothing.
";

const HTML: &str = r#"<!doctype html>
<html lang="en"><body style="font-family: sans-serif; font-size: 16px; line-height: 1.5">
<p>Your code for Gavel is</p>
<p style="font-size: 32px; letter-spacing: 4px"><strong>{{ code }}</strong></p>
<p>Type it on the page where you asked for it, or open this link on the device where you want to be
signed in:</p>
<p><a href="{{ link }}">Sign in</a></p>
<p>Both work once, for 15 minutes. If you did not ask for this, do nothing.</p>
</body></html>
"#;

/// Writes the message.
///
/// # Errors
/// Never for our own templates.
pub fn sign_in(code: &str, link: &str) -> Result<Letter, ApiError> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|name| {
        if name.ends_with(".html") { AutoEscape::Html } else { AutoEscape::None }
    });
    let wrong = |error: minijinja::Error| ApiError::internal(&error);
    let values = context! { code, link };
    let text = environment.render_named_str("sign_in.txt", TEXT, &values).map_err(wrong)?;
    let html = environment.render_named_str("sign_in.html", HTML, &values).map_err(wrong)?;
    Ok(Letter { subject: format!("{code} is your code for Gavel"), text, html })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_have_the_code_and_the_link() {
        let letter = sign_in("123456", "https://a.example/sign-in?token=abc&x=\"").unwrap();
        assert!(letter.subject.contains("123456") && letter.text.contains("123456"));
        assert!(letter.text.contains("token=abc"));
        assert!(letter.html.contains("token=abc") && !letter.html.contains("x=\"\""));
    }
}
