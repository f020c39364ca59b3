//! Sitting down and getting up.

use crate::fixtures::{NOW, bot, invite, person, sit, user, wish, world};
use gavel_store::{Join, JoinOutcome, NewInvite, NewSeat, Role, SeatOutcome, Standing, Store};

pub async fn the_limit_holds_when_all_join_at_once(store: &Store) {
    world(store, &["host"], 5).await;
    let people: Vec<String> = (0..20).map(|n| format!("p{n:02}")).collect();
    for id in &people {
        store.create_user(&user(id)).await.unwrap();
    }
    let tasks: Vec<_> = people
        .iter()
        .map(|id| {
            let (store, wish) = (store.clone(), wish(id));
            tokio::spawn(async move { store.join(&wish).await.unwrap() })
        })
        .collect();
    let (mut joined, mut full) = (Vec::new(), 0);
    for task in tasks {
        match task.await.unwrap() {
            JoinOutcome::Joined(seat) => joined.push(seat.seat),
            JoinOutcome::Full { most: 5 } => full += 1,
            other => panic!("{other:?}"),
        }
    }
    joined.sort_unstable();
    assert_eq!(joined, [2, 3, 4, 5], "four places beside the host's, each number once");
    assert_eq!(full, 16);
    assert_eq!(store.seats("c").await.unwrap().len(), 5);
}

pub async fn joining_again(store: &Store) {
    world(store, &["host", "asha", "ben"], 8).await;
    let seat = sit(store, "asha").await;
    let again = store.join(&wish("asha")).await.unwrap();
    assert_eq!(again, JoinOutcome::Already(seat.clone()));

    assert_eq!(store.leave("c", seat.seat, NOW).await.unwrap(), SeatOutcome::Done);
    assert_eq!(store.leave("c", seat.seat, NOW).await.unwrap(), SeatOutcome::NoSeat);
    assert_eq!(sit(store, "asha").await.seat, seat.seat, "the old seat, not another");
    assert_eq!(store.remove_seat("c", seat.seat, NOW).await.unwrap(), SeatOutcome::Done);
    assert_eq!(store.join(&wish("asha")).await.unwrap(), JoinOutcome::Removed);
    assert_eq!(store.admit_seat("c", seat.seat, NOW).await.unwrap(), SeatOutcome::Done);
    let seen = store.competition_seen_by("c", "asha").await.unwrap().unwrap();
    assert_eq!(seen.mine.len(), 1);

    let nowhere = Join { competition_id: "none".to_owned(), ..wish("ben") };
    assert_eq!(store.join(&nowhere).await.unwrap(), JoinOutcome::NoCompetition);
    store.delete_competition("c", NOW, NOW + 9).await.unwrap();
    assert_eq!(store.join(&wish("ben")).await.unwrap(), JoinOutcome::NoCompetition);
}

fn named(user: &str, name: &str) -> Join {
    Join { seat: NewSeat { name: name.to_owned(), ..person(user) }, ..wish(user) }
}

pub async fn names_are_distinct(store: &Store) {
    world(store, &["host", "a", "b", "c"], 8).await;
    for (user, expected) in [("a", "Dave"), ("b", "Dave 2"), ("c", "Dave 3")] {
        match store.join(&named(user, "Dave")).await.unwrap() {
            JoinOutcome::Joined(seat) => assert_eq!(seat.name, expected),
            other => panic!("{other:?}"),
        }
    }
    let rename = async |seat, name: &str| store.rename_seat("c", seat, name, NOW).await.unwrap();
    assert_eq!(rename(2, "dave 3").await, SeatOutcome::NameTaken);
    assert_eq!(rename(2, "DAVE").await, SeatOutcome::Done, "one's own in capitals");
    assert_eq!(rename(9, "Nobody").await, SeatOutcome::NoSeat);
    assert_eq!(store.hide_seat("c", 2, true, NOW).await.unwrap(), SeatOutcome::Done);
    let seat = store.seat("c", 2).await.unwrap().unwrap();
    assert_eq!((seat.name.as_str(), seat.hidden), ("DAVE", true));
}

pub async fn numbers_are_never_used_again(store: &Store) {
    world(store, &["host", "asha", "ben"], 8).await;
    let first = sit(store, "asha").await;
    store.remove_seat("c", first.seat, NOW).await.unwrap();
    let second = sit(store, "ben").await;
    assert_eq!((first.seat, second.seat), (2, 3));
    let program = Join { seat: bot("Robo"), ..wish("asha") };
    match store.join(&program).await.unwrap() {
        JoinOutcome::Joined(seat) => assert_eq!((seat.seat, seat.user_id), (4, None)),
        other => panic!("{other:?}"),
    }
}

pub async fn asked_and_admitted(store: &Store) {
    world(store, &["host", "asha", "ben"], 2).await;
    let ask =
        |user: &str, standing| Join { seat: NewSeat { standing, ..person(user) }, ..wish(user) };
    for (user, standing) in [("asha", Standing::Asked), ("ben", Standing::Waiting)] {
        let outcome = store.join(&ask(user, standing)).await.unwrap();
        assert!(matches!(outcome, JoinOutcome::Joined(seat) if seat.standing == standing));
    }
    assert_eq!(store.admit_seat("c", 2, NOW).await.unwrap(), SeatOutcome::Done);
    assert_eq!(store.admit_seat("c", 2, NOW).await.unwrap(), SeatOutcome::Done, "once more");
    assert_eq!(store.admit_seat("c", 3, NOW).await.unwrap(), SeatOutcome::Full { most: 2 });
    assert_eq!(store.admit_seat("c", 9, NOW).await.unwrap(), SeatOutcome::NoSeat);
    let not_playing = store.set_seat_plays("c", 1, false, NOW).await.unwrap();
    assert_eq!(not_playing, SeatOutcome::Done);
    assert_eq!(store.admit_seat("c", 3, NOW).await.unwrap(), SeatOutcome::Done);
    let playing = store.set_seat_plays("c", 1, true, NOW).await.unwrap();
    assert_eq!(playing, SeatOutcome::Full { most: 2 });
}

pub async fn who_waits_comes_in_turn(store: &Store) {
    world(store, &["host", "asha", "ben", "cleo", "dan"], 2).await;
    let sits = sit(store, "asha").await;
    let full = JoinOutcome::Full { most: 2 };
    let asks =
        |user: &str, standing| Join { seat: NewSeat { standing, ..person(user) }, ..wish(user) };
    assert_eq!(store.join(&wish("ben")).await.unwrap(), full);
    assert_eq!(
        store.join(&asks("ben", Standing::Asked)).await.unwrap(),
        full,
        "asking is no way round"
    );
    for (user, now) in [("ben", NOW + 1), ("cleo", NOW + 2)] {
        let wait = Join { now, ..asks(user, Standing::Waiting) };
        assert!(matches!(store.join(&wait).await.unwrap(), JoinOutcome::Joined(_)));
    }
    assert_eq!(store.leave("c", sits.seat, NOW + 3).await.unwrap(), SeatOutcome::Done);
    assert_eq!(store.join(&wish("dan")).await.unwrap(), full, "the place is Ben's");
    assert_eq!(store.join(&wish("cleo")).await.unwrap(), full);
    let admit = async |seat| store.admit_seat("c", seat, NOW + 4).await.unwrap();
    assert_eq!(admit(4).await, SeatOutcome::NotNext { next: 3 });
    assert_eq!(admit(3).await, SeatOutcome::Done);
    assert_eq!(admit(4).await, SeatOutcome::Full { most: 2 });
    let back = store.put_back_seat("c", 3, Standing::Waiting, NOW + 5).await.unwrap();
    assert_eq!(back, SeatOutcome::Done);
    assert_eq!(admit(4).await, SeatOutcome::NotNext { next: 3 }, "they kept their turn");
    assert_eq!(store.remove_seat("c", 3, NOW + 6).await.unwrap(), SeatOutcome::Done);
    assert_eq!(admit(4).await, SeatOutcome::Done);
}

pub async fn one_more_seat(store: &Store) {
    world(store, &["host", "asha"], 8).await;
    let first = sit(store, "asha").await;
    let more = Join { another: true, ..wish("asha") };
    for number in [3, 4, 5] {
        match store.join(&more).await.unwrap() {
            JoinOutcome::Joined(seat) => assert_eq!(seat.seat, number),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(store.join(&more).await.unwrap(), JoinOutcome::Enough { most: 4 });
    assert_eq!(store.leave("c", 5, NOW).await.unwrap(), SeatOutcome::Done);
    let again = store.join(&wish("asha")).await.unwrap();
    assert!(matches!(again, JoinOutcome::Already(seat) if seat.seat != 5), "no place by the way");
    assert_eq!(first.seat, 2);
}

pub async fn the_commissioner_stays(store: &Store) {
    world(store, &["host", "asha"], 8).await;
    assert_eq!(store.leave("c", 1, NOW).await.unwrap(), SeatOutcome::Commissioner);
    assert_eq!(store.remove_seat("c", 1, NOW).await.unwrap(), SeatOutcome::Commissioner);
    let role = async |seat, role| store.set_seat_role("c", seat, role, NOW).await.unwrap();
    assert_eq!(role(1, Role::Manager).await, SeatOutcome::Commissioner);
    sit(store, "asha").await;
    assert_eq!(role(2, Role::Commissioner).await, SeatOutcome::Commissioner);
    assert_eq!(role(2, Role::CoCommissioner).await, SeatOutcome::Done);
    assert_eq!(role(9, Role::Manager).await, SeatOutcome::NoSeat);
    assert_eq!(store.set_seat_purse("c", 2, Some(7), NOW).await.unwrap(), SeatOutcome::Done);
    let seat = store.seat("c", 2).await.unwrap().unwrap();
    assert_eq!((seat.role, seat.purse), (Role::CoCommissioner, Some(7)));
}

pub async fn transfer_moves_the_role(store: &Store) {
    world(store, &["host", "asha"], 8).await;
    sit(store, "asha").await;
    let program = Join { seat: bot("Robo"), ..wish("asha") };
    store.join(&program).await.unwrap();
    let transfer = async |from, to| store.transfer_competition("c", from, to, NOW).await.unwrap();
    for (from, to) in [(1, 1), (1, 3), (1, 9), (2, 1)] {
        assert_eq!(transfer(from, to).await, SeatOutcome::NoSeat, "{from} to {to}");
    }
    let roles = async || -> Vec<Role> {
        store.seats("c").await.unwrap().iter().map(|seat| seat.role).collect()
    };
    assert_eq!(roles().await, [Role::Commissioner, Role::Manager, Role::Manager]);
    assert_eq!(transfer(1, 2).await, SeatOutcome::Done);
    assert_eq!(roles().await, [Role::CoCommissioner, Role::Commissioner, Role::Manager]);
}

pub async fn an_invitation_is_used_up(store: &Store) {
    world(store, &["host", "asha", "ben"], 8).await;
    let once = NewInvite { uses_left: Some(1), ..invite("once") };
    store.rotate_invite("c", &once, NOW).await.unwrap();
    let with = |user: &str| Join { invite_code: Some("once".to_owned()), ..wish(user) };
    assert!(matches!(store.join(&with("asha")).await.unwrap(), JoinOutcome::Joined(_)));
    let again = store.join(&with("asha")).await.unwrap();
    assert!(matches!(again, JoinOutcome::Already(_)), "nothing is taken for who is in");
    assert_eq!(store.join(&with("ben")).await.unwrap(), JoinOutcome::BadInvite);
    assert_eq!(store.invite_by_code("once", NOW).await.unwrap(), None);
    assert_eq!(store.seats("c").await.unwrap().len(), 2);
}

pub async fn spectators_are_not_counted(store: &Store) {
    world(store, &["host", "asha", "ben"], 2).await;
    let seat = NewSeat { role: Role::Spectator, plays: false, ..person("asha") };
    let watch = Join { seat, ..wish("asha") };
    assert!(matches!(store.join(&watch).await.unwrap(), JoinOutcome::Joined(_)));
    assert_eq!(sit(store, "ben").await.seat, 3);
    let mine = store.my_competitions("host").await.unwrap();
    assert_eq!((mine[0].managers, mine[0].seats_most), (2, 2));
}
