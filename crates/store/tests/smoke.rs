//! Smoke.
#[tokio::test]
async fn lite() {
    let s = gavel_store::testing::lite().await;
    assert!(s.unfinished_auctions().await.unwrap().is_empty());
}
#[tokio::test]
async fn pg() {
    let s = gavel_store::testing::pg().await;
    assert!(s.unfinished_auctions().await.unwrap().is_empty());
}
