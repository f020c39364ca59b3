//! Paths of the machine that somebody worked on.

use super::Finding;
use super::sources::File;
use crate::sh;

pub fn check(files: &[File], findings: &mut Vec<Finding>) {
    let folders = folders();
    for file in files.iter().filter(|file| !file.path.ends_with(".lock")) {
        for (index, line) in file.text.lines().enumerate() {
            if let Some(folder) = folders.iter().find(|folder| stands_in(line, folder)) {
                let what = format!("{folder} is a folder of this machine only");
                findings.push(Finding { place: format!("{}:{}", file.path, index + 1), what });
            }
        }
    }
}

/// Where the repository lies and where the person lives, with a slash at the end.
fn folders() -> Vec<String> {
    let around = sh::root().parent().map(|folder| format!("{}/", folder.display()));
    let home = std::env::var("HOME").ok().map(|home| format!("{home}/"));
    let shared = ["/", "//", "/tmp/", "/home/", "/opt/", "/srv/", "/usr/", "/var/"];
    around.into_iter().chain(home).filter(|folder| !shared.contains(&folder.as_str())).collect()
}

/// Whether a line holds the folder itself and not another path that ends like it.
fn stands_in(line: &str, folder: &str) -> bool {
    let ends_another = |before: char| before.is_alphanumeric() || "._-}*)/".contains(before);
    line.match_indices(folder).any(|(at, _)| !line[..at].ends_with(ends_another))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_folder_itself() {
        assert!(stands_in("open `/build/gavel/a`", "/build/"));
        assert!(stands_in("/build/a", "/build/"));
        assert!(!stands_in("web/build/index.html", "/build/"));
        assert!(!stands_in("${web}/build/", "/build/"));
    }
}
