//! The floor of a broadcast: a server that parses nothing, keeps nothing and writes one ready-made
//! WebSocket frame to every client, on the same runtime and machine as what is measured beside it.

use anyhow::{Context, Result};
use futures_util::StreamExt;
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

/// The bytes of a frame like a batch of one bid: FIN + text, 700 bytes.
fn frame() -> Vec<u8> {
    let payload = vec![b'x'; 700];
    let mut frame = vec![0x81, 126];
    frame.extend_from_slice(&(700_u16).to_be_bytes());
    frame.extend_from_slice(&payload);
    frame
}

/// Serves `clients` connections; every frame that any of them sends goes out to all.
pub async fn serve(listener: TcpListener, clients: usize) -> Result<()> {
    let (heard, mut hears) = mpsc::channel::<()>(1_024);
    let mut writers = Vec::with_capacity(clients);
    for _ in 0..clients {
        let (socket, _) = listener.accept().await?;
        socket.set_nodelay(true)?;
        let socket = tokio_tungstenite::accept_async(socket).await?.into_inner();
        let (mut reader, writer) = socket.into_split();
        writers.push(writer);
        let heard = heard.clone();
        tokio::spawn(async move {
            let mut bytes = [0_u8; 512];
            while let Ok(n) = reader.read(&mut bytes).await {
                if n == 0 || heard.send(()).await.is_err() {
                    break;
                }
            }
        });
    }
    drop(heard);
    let frame = frame();
    while hears.recv().await.is_some() {
        for writer in &mut writers {
            writer.write_all(&frame).await?;
        }
    }
    Ok(())
}

/// Connects a client to the floor.
pub async fn client(address: SocketAddr) -> Result<tokio_tungstenite::WebSocketStream<TcpStream>> {
    let socket = TcpStream::connect(address).await?;
    socket.set_nodelay(true)?;
    let (client, _) = tokio_tungstenite::client_async(format!("ws://{address}/"), socket).await?;
    Ok(client)
}

/// Waits for one message.
pub async fn heard<S>(socket: &mut S) -> Result<()>
where
    S: StreamExt<
            Item = Result<
                tokio_tungstenite::tungstenite::Message,
                tokio_tungstenite::tungstenite::Error,
            >,
        > + Unpin,
{
    socket.next().await.context("the floor closed the socket")??;
    Ok(())
}
