//! What the store promises, run on both databases. A case is a function of a fresh store.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod catalogue;
mod competitions;
mod desk;
mod doors;
mod fixtures;
mod log;
mod people;
mod purge;
mod season;
mod seats;

/// The cases, as tests of one database.
macro_rules! store_contract {
    ($engine:ident) => {
        store_contract! { $engine:
            catalogue: [upsert_is_idempotent, upsert_drops_what_no_pool_has, a_copy_is_its_owners,
                a_set_of_many_is_whole],
            competitions: [created_whole, created_or_not_at_all, mine_in_one_list, states_move_on,
                edits_stop_at_the_auction, deleted_and_back, reset_and_back,
                reset_needs_the_auction_that_was_seen, undo_ends_when_the_new_one_begins,
                pool_replaced_and_toggled],
            desk: [mail_is_sent_once, help_is_asked_and_done, reports_are_kept,
                a_secret_is_made_once],
            doors: [invites_rotate, invites_end, watch_links_end_one_by_one],
            log: [append_and_read, guard_holds, a_repeated_command_loses_alone,
                one_lost_room_of_many, an_unfit_append_is_lost, a_large_batch, read_models_follow,
                read_models_can_be_rebuilt,
                epochs_fence, due_and_unfinished, snapshots_are_a_cache, refusals_are_kept_a_while, refusals_are_bounded_by_count,
                simultaneous_appends_take_turns],
            people: [an_address_has_one_person, codes_are_single_use, guesses_run_out,
                the_newest_code_counts, codes_are_limited, a_code_is_used_by_one_of_many, links_are_single_use,
                sessions_begin_and_end],
            purge: [a_purged_competition_leaves_nothing, nothing_goes_before_its_time,
                deletions_are_noted],
            season: [a_book_lies_on_its_sets, an_import_counts_from_its_flip,
                the_latest_turn_counts, a_preview_is_for_one_head, what_was_touched,
                previews_are_thrown_away, a_feed_amends_its_own,
                what_ships_is_found_again_and_amended, marks_move_with_what_they_mark, other_names,
                rules_have_versions, feeds_run_one_at_a_time],
            seats: [the_limit_holds_when_all_join_at_once, joining_again, names_are_distinct,
                numbers_are_never_used_again, asked_and_admitted,
                who_waits_comes_in_turn, one_more_seat, the_commissioner_stays,
                transfer_moves_the_role, an_invitation_is_used_up, spectators_are_not_counted],
        }
    };
    ($engine:ident: $( $module:ident: [ $( $case:ident ),* $(,)? ] ),* $(,)?) => {
        mod $engine {
            $( mod $module {
                $( #[tokio::test]
                async fn $case() {
                    let store = gavel_store::testing::$engine().await;
                    crate::$module::$case(&store).await;
                } )*
            } )*
        }
    };
}

store_contract!(lite);
store_contract!(pg);
