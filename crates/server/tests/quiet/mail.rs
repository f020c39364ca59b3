//! Mail leaves by SMTP where that is set up, and stays in the outbox where it cannot leave.

use crate::world::World;
use gavel_server::mail::send_waiting;
use gavel_server::{Config, Smtp};
use gavel_store::testing::lite;
use serde_json::json;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A mail server that takes one message and gives it back.
async fn sink() -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let taken = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 test\r\n").await.unwrap();
        let (mut message, mut in_data) = (String::new(), false);
        while let Some(line) = lines.next_line().await.unwrap() {
            let answer = match line.as_str() {
                "." if in_data => {
                    write.write_all(b"250 taken\r\n").await.unwrap();
                    return message;
                }
                _ if in_data => {
                    message.push_str(&line);
                    message.push('\n');
                    continue;
                }
                "DATA" => {
                    in_data = true;
                    "354 go on\r\n"
                }
                _ => "250 fine\r\n",
            };
            write.write_all(answer.as_bytes()).await.unwrap();
        }
        message
    });
    (url, taken)
}

async fn world(url: String) -> World {
    let smtp = Some(Smtp { url, from: "Gavel <gavel@gavel.test>".into() });
    World::with(lite().await, Config { smtp, ..Config::default() }).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_leaves_once() {
    let (url, taken) = sink().await;
    let world = world(url).await;
    assert_eq!(world.nobody.get("/meta").await.good()["mail"], "smtp");
    world.nobody.post("/sign-in", json!({"email": "asha@example.org"})).await.good();
    send_waiting(&world.app).await.unwrap();
    let message = taken.await.unwrap();
    assert!(
        message.contains("To: asha@example.org") && message.contains("is your code"),
        "{message}"
    );
    assert!(message.contains("text/plain") && message.contains("text/html"));
    let kept = world.store.newest_mail(1).await.unwrap();
    assert!(kept[0].sent_at.is_some());
    assert_eq!(world.store.unsent_mail(5, 10).await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_that_cannot_leave_says_why() {
    // Nobody listens there any more once the listener is gone.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    drop(listener);
    let world = world(url).await;
    world.nobody.post("/sign-in", json!({"email": "asha@example.org"})).await.good();
    send_waiting(&world.app).await.unwrap();
    let kept = world.store.newest_mail(1).await.unwrap().remove(0);
    assert_eq!((kept.sent_at, kept.tries), (None, 1));
    assert!(kept.error.is_some_and(|why| !why.is_empty()));
}
