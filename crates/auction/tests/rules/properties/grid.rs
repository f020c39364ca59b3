//! The grid of prices, for any slabs and prices.

use gavel_auction::{Increments, Slab};
use proptest::prelude::*;

/// Slabs whose boundaries are multiples of the steps on both sides.
fn grids() -> impl Strategy<Value = Increments> {
    prop::collection::vec((1_i64..40, 1_i64..6), 1..6).prop_map(|parts| {
        let mut slabs: Vec<Slab> = Vec::new();
        for (step, times) in parts {
            let from = slabs.last().map_or(0, |last| last.from + last.step * step * times);
            slabs.push(Slab { from, step });
        }
        // Boundaries that the steps do not divide are left out, as the check would say.
        let mut kept: Vec<Slab> = Vec::new();
        for slab in slabs {
            let fits =
                kept.last().is_none_or(|l| slab.from % l.step == 0) && slab.from % slab.step == 0;
            if fits {
                kept.push(slab);
            }
        }
        Increments::try_from(kept).expect("a grid")
    })
}

proptest! {
    #[test]
    fn the_next_price_is_the_smallest_multiple_of_the_step_above(grid in grids(), price in 0_i64..5_000) {
        let next = grid.next(price);
        prop_assert!(next > price && next - price <= grid.step(price));
        prop_assert_eq!(next % grid.step(price), 0);
        prop_assert!(grid.on_grid(next), "{next} is no price of its own slab");
    }

    #[test]
    fn around_an_amount_are_prices_on_the_grid(grid in grids(), amount in 1_i64..5_000) {
        let (below, above) = grid.around(amount);
        prop_assert!(below <= amount && amount < above);
        prop_assert!(grid.on_grid(below) && grid.on_grid(above));
        prop_assert!((below + 1..above).all(|between| between == amount || !grid.on_grid(between)));
        prop_assert_eq!(grid.on_grid(amount), below == amount);
    }

    #[test]
    fn any_slabs_are_a_grid_or_an_error(slabs in prop::collection::vec((any::<i64>(), any::<i64>()), 0..25)) {
        let slabs: Vec<Slab> = slabs.into_iter().map(|(from, step)| Slab { from, step }).collect();
        if let Ok(grid) = Increments::try_from(slabs) {
            for price in [i64::MIN, -1, 0, 1, i64::MAX] {
                let _ = (grid.next(price), grid.around(price), grid.on_grid(price));
            }
        }
    }

    #[test]
    fn ids_are_what_they_were_or_an_error(text in ".{0,80}") {
        if let Ok(id) = gavel_auction::CommandId::new(&text) {
            prop_assert_eq!(id.as_str(), &text);
            let json = serde_json::to_string(&id).expect("an id is JSON");
            let read: gavel_auction::CommandId = serde_json::from_str(&json).expect("and back");
            prop_assert_eq!(read, id);
        }
    }
}

#[test]
fn a_boundary_off_a_step_names_one_that_would_work() {
    let slabs = |from| vec![Slab { from: 0, step: 10 }, Slab { from, step: 25 }];
    let error = Increments::try_from(slabs(120)).expect_err("120 is no multiple of 25");
    assert_eq!(
        error.to_string(),
        "the boundary 120 must be a multiple of 25; the nearest that is: 150"
    );
    assert!(Increments::try_from(slabs(150)).is_ok());
    for (slabs, says) in [
        (vec![], "at least one slab is needed, for example from 0 with step 1"),
        (vec![Slab { from: 5, step: 1 }], "the first slab starts at 0, not at 5"),
        (vec![Slab { from: 0, step: 0 }], "a smallest raise is 1 to 1000000000000 units, not 0"),
        (
            vec![Slab { from: 0, step: 1 }, Slab { from: 0, step: 1 }],
            "each slab starts above the one before it; 0 does not",
        ),
    ] {
        assert_eq!(Increments::try_from(slabs).expect_err("no grid").to_string(), says);
    }
    let many = (0..21).map(|n| Slab { from: n, step: 1 }).collect::<Vec<_>>();
    assert_eq!(
        Increments::try_from(many).expect_err("too many").to_string(),
        "at most 20 slabs are possible"
    );
}
