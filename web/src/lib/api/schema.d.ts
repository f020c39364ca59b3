// Made from openapi.json by `cargo xtask types`. Do not change it by hand.

export interface paths {
    "/auctions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything about an auction, at one event number. */
        get: operations["get_auctions_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auctions/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A command. Taken and refused ones are both answered with a receipt, when it is on disk. */
        post: operations["post_auctions_id_commands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auctions/{id}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the order of the lots came about. */
        get: operations["get_auctions_id_draw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auctions/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events after a number. */
        get: operations["get_auctions_id_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auctions/{id}/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lots as a table for a spreadsheet. */
        get: operations["get_auctions_id_export_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auctions/{id}/export.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log as `gavel verify` reads it. What is sealed comes with it once it may be known: who passed never, the draw when the auction is over. */
        get: operations["get_auctions_id_export_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auctions/{id}/lots/{lot}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bids of a lot, oldest first. */
        get: operations["get_auctions_id_lots_lot_bids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auctions/{id}/my-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's refused commands, newest first; they are kept for 30 days. */
        get: operations["get_auctions_id_my_refusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auctions/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of an auction, or of what there is of it. */
        get: operations["get_auctions_id_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auctions/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An auction's news without end: `snapshot` once (or `batch` with what was missed since `Last-Event-ID`), then `batch`, `own_pass`, `presence`, `tick` and, at the end, `gone` or `stopping`. The id of an event is the number of the last event of the log in it. */
        get: operations["get_auctions_id_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's competitions: what is live first, then the newest. */
        get: operations["get_competitions"];
        put?: never;
        /** Makes a competition; it is open for people to join. */
        post: operations["post_competitions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says everything about settings before they are saved. */
        post: operations["post_competitions_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a practice auction with bots in the other seats, ready to begin. Somebody who is not signed in becomes a guest. */
        post: operations["post_competitions_practice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A competition's page. */
        get: operations["get_competitions_id"];
        put?: never;
        post?: never;
        /** Deletes a competition. It can be brought back for 30 days. */
        delete: operations["delete_competitions_id"];
        options?: never;
        head?: never;
        /** Changes the settings, until the auction begins. */
        patch: operations["patch_competitions_id"];
        trace?: never;
    };
    "/competitions/{id}/bots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts bots into free seats. */
        post: operations["post_competitions_id_bots"];
        /** Takes all bots out. */
        delete: operations["delete_competitions_id_bots"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the hosts for help. */
        post: operations["post_competitions_id_help"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/help/{call}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A host is done with a call. */
        post: operations["post_competitions_id_help_call_done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends every earlier code and link and makes new ones. */
        post: operations["post_competitions_id_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/invite/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The link as a picture. */
        get: operations["get_competitions_id_invite_qr_svg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a seat up. While the auction runs only a host takes managers out. */
        post: operations["post_competitions_id_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/members/{seat}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a member out. In a running auction their bids on the open lot are struck. */
        delete: operations["delete_competitions_id_members_seat"];
        options?: never;
        head?: never;
        /** Changes a member. */
        patch: operations["patch_competitions_id_members_seat"];
        trace?: never;
    };
    "/competitions/{id}/members/{seat}/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets in who asked, waits, or was taken out. After the start they enter the auction. */
        post: operations["post_competitions_id_members_seat_admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/members/{seat}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends away who asked or waits. */
        post: operations["post_competitions_id_members_seat_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole set, and what of it is auctioned. */
        get: operations["get_competitions_id_pool"];
        /** Replaces what is auctioned, until the auction begins. */
        put: operations["put_competitions_id_pool"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the auction aside and begins anew: same people, pool and rules, another draw. */
        post: operations["post_competitions_id_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/reset/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the last reset back, as long as the new auction has not begun. */
        post: operations["post_competitions_id_reset_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a deleted competition back. */
        post: operations["post_competitions_id_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table. */
        get: operations["get_competitions_id_season"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every other name that is known, with who knows it. */
        get: operations["get_competitions_id_season_aliases"];
        /** Remembers other names. What files said before stays as it was read. */
        put: operations["put_competitions_id_season_aliases"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/aliases/{alias}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forgets another name. */
        delete: operations["delete_competitions_id_season_aliases_alias"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody on the list, by team, with whose they are: who can have played a match. */
        get: operations["get_competitions_id_season_assets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/assets/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One asset, owned or not, match by match. */
        get: operations["get_competitions_id_season_assets_asset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/assistant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is still missing, most urgent first. */
        get: operations["get_competitions_id_season_assistant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table as a file for a spreadsheet. */
        get: operations["get_competitions_id_season_export_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/export.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table and every match, for programs. */
        get: operations["get_competitions_id_season_export_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the season is over: the table is final, and nothing is corrected any more. */
        post: operations["post_competitions_id_season_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was brought and typed in, newest first. */
        get: operations["get_competitions_id_season_imports"];
        put?: never;
        /** Reads a file and says what it would change. Nothing counts until it is applied. */
        post: operations["post_competitions_id_season_imports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/imports/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Throws a preview away. */
        delete: operations["delete_competitions_id_season_imports_no"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/imports/{no}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a previewed file count, with the names that were chosen for it. */
        post: operations["post_competitions_id_season_imports_no_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/imports/{no}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets an import that was taken back count again, ahead of all others. */
        post: operations["post_competitions_id_season_imports_no_redo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/imports/{no}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an import back: what it hid is seen again. */
        post: operations["post_competitions_id_season_imports_no_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The matches, in the order of play. */
        get: operations["get_competitions_id_season_matches"];
        put?: never;
        /** Makes a match. */
        post: operations["post_competitions_id_season_matches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/matches/{match}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One match, with everybody's points and why. */
        get: operations["get_competitions_id_season_matches_match"];
        /** Changes one match: who plays, how it ended, what everybody did. */
        put: operations["put_competitions_id_season_matches_match"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/matches/{match}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everybody's points in one match if this were said of it. Changes nothing. */
        post: operations["post_competitions_id_season_matches_match_try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a finished season again, for a correction. */
        post: operations["post_competitions_id_season_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules that count now. */
        get: operations["get_competitions_id_season_rules"];
        /** Plays by other rules from now on: every match is scored again by them. */
        put: operations["put_competitions_id_season_rules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/rules/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the rules, newest first. */
        get: operations["get_competitions_id_season_rules_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the table would be by other rules. Changes nothing. */
        post: operations["post_competitions_id_season_rules_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/seats/{seat}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one manager owns, and what each asset has brought match by match. */
        get: operations["get_competitions_id_season_seats_seat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tables that this sport reads: `fixtures`, `results`, `cricket_scores`, `football_stats`. */
        get: operations["get_competitions_id_season_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/templates/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A table to fill in: its columns, and rows made of what is there. `file` is the kind with `.csv`. */
        get: operations["get_competitions_id_season_templates_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/together": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table of this competition and others together: everybody's points in all of them. Only of competitions whose seasons the caller may see. */
        get: operations["get_competitions_id_season_together"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/season/top": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has done most, owned or not: in points or in a stat of the sport (`by`), in all rounds or in one. */
        get: operations["get_competitions_id_season_top"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/watch-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a link for watching. Several may work at a time; each ends by itself. */
        post: operations["post_competitions_id_watch_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competitions/{id}/watch-links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a link for watching; who watches by it is shown out. */
        delete: operations["delete_competitions_id_watch_links_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/join/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an invitation leads to. A wrong code and an old one are answered alike. */
        get: operations["get_join_code"];
        put?: never;
        /** Comes in. Somebody who is not signed in becomes a guest with a session on this device. */
        post: operations["post_join_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is calling. */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the caller's name; seats that they have keep theirs. */
        patch: operations["patch_me"];
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the caller is signed in. */
        get: operations["get_me_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs one of the caller's devices out; its sockets close. */
        delete: operations["delete_me_sessions_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the web application asks first: sports, server time, where links lead. */
        get: operations["get_meta"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest messages, sent or not. */
        get: operations["get_outbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reports a problem; the answer is what to quote. */
        post: operations["post_reports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists that ship and the caller's own copies. */
        get: operations["get_sets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list with everything in it. */
        get: operations["get_sets_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}/assets/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Adds an asset to one's own copy, or changes one there. */
        put: operations["put_sets_id_assets_asset"];
        post?: never;
        /** Takes an asset out of one's own copy. */
        delete: operations["delete_sets_id_assets_asset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a copy of one's own, to be changed. */
        post: operations["post_sets_id_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}/season/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every other name of a set's assets. */
        get: operations["get_sets_id_season_aliases"];
        /** Remembers other names of a set's assets, for everybody who plays with it. */
        put: operations["put_sets_id_season_aliases"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}/season/aliases/{alias}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forgets another name of a set's asset. */
        delete: operations["delete_sets_id_season_aliases_alias"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}/season/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was brought into a set's book and typed in, newest first. */
        get: operations["get_sets_id_season_imports"];
        put?: never;
        /** Reads a file for a set and says what it would change. */
        post: operations["post_sets_id_season_imports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}/season/imports/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Throws a preview of a set's file away. */
        delete: operations["delete_sets_id_season_imports_no"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}/season/imports/{no}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a previewed file of a set count. */
        post: operations["post_sets_id_season_imports_no_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}/season/imports/{no}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets an import of a set that was taken back count again. */
        post: operations["post_sets_id_season_imports_no_redo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}/season/imports/{no}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an import of a set back: what it hid is seen again. */
        post: operations["post_sets_id_season_imports_no_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}/season/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The matches of a set, in the order of play. */
        get: operations["get_sets_id_season_matches"];
        put?: never;
        /** Makes a match of a set. */
        post: operations["post_sets_id_season_matches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}/season/matches/{match}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One match of a set, with the points by the sport's own rules. */
        get: operations["get_sets_id_season_matches_match"];
        /** Changes one match of a set. */
        put: operations["put_sets_id_season_matches_match"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sets/{id}/season/templates/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A table to fill in, with the set's own assets. `file` is the kind with `.csv`. */
        get: operations["get_sets_id_season_templates_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code and a link to an address. The answer is the same for every address. */
        post: operations["post_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with the code or the link. Sets the session's cookie. */
        post: operations["post_sign_in_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of the caller. */
        post: operations["post_sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/watch/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a link for watching shows. A wrong and a withdrawn one are answered alike. */
        get: operations["get_watch_token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A command, by `kind`. */
        Action: {
            /** @enum {string} */
            kind: "begin";
        } | {
            amount: components["schemas"]["Units"];
            /** @enum {string} */
            kind: "bid";
            /** Format: int32 */
            lot: number;
            /** Format: int32 */
            seat: number;
        } | {
            /** @enum {string} */
            kind: "pass";
            /** Format: int32 */
            lot: number;
            /** Format: int32 */
            seat: number;
        } | {
            /** @enum {string} */
            kind: "take_back_pass";
            /** Format: int32 */
            lot: number;
            /** Format: int32 */
            seat: number;
        } | {
            /** @enum {string} */
            kind: "pause";
            message?: string | null;
            on: components["schemas"]["Pressed"];
            /** Format: int32 */
            resume_after_ms?: number | null;
        } | {
            /** @enum {string} */
            kind: "resume";
            on: components["schemas"]["Pressed"];
        } | {
            /** @enum {string} */
            kind: "sell_now";
            /** Format: int32 */
            lot: number;
        } | {
            /** @enum {string} */
            kind: "skip";
            /** Format: int32 */
            lot: number;
        } | {
            /** Format: int32 */
            by_ms: number;
            /** @enum {string} */
            kind: "extend";
            /** Format: int32 */
            lot: number;
        } | {
            asset: string;
            /** @enum {string} */
            kind: "withdraw";
            on: components["schemas"]["Pressed"];
        } | {
            asset: string;
            /** @enum {string} */
            kind: "move_up";
            on: components["schemas"]["Pressed"];
        } | {
            /** Format: int64 */
            bid: number;
            /** @enum {string} */
            kind: "undo_bid";
            /** Format: int32 */
            lot: number;
        } | {
            /** @enum {string} */
            kind: "undo_sale";
            /** Format: int32 */
            lot: number;
        } | {
            asset: string;
            /** @enum {string} */
            kind: "void";
            on: components["schemas"]["Pressed"];
            reason: string;
            to: components["schemas"]["VoidTo"];
        } | {
            asset: string;
            /** @enum {string} */
            kind: "award";
            on: components["schemas"]["Pressed"];
            price: components["schemas"]["Units"];
            reason?: string | null;
            /** Format: int32 */
            seat: number;
        } | {
            /** Format: int64 */
            from: number;
            /** @enum {string} */
            kind: "adjust_purse";
            reason: string;
            /** Format: int32 */
            seat: number;
            /** Format: int64 */
            to: number;
        } | {
            clocks: components["schemas"]["Clocks"];
            /** @enum {string} */
            kind: "change_clocks";
            on: components["schemas"]["Pressed"];
        } | {
            assets_return: boolean;
            /** @enum {string} */
            kind: "remove_seat";
            /** Format: int32 */
            seat: number;
        } | {
            /** @enum {string} */
            kind: "add_seat";
            /** Format: int32 */
            seat: number;
        } | {
            /** @enum {string} */
            kind: "message";
            text: string;
        } | {
            /** @enum {string} */
            kind: "cancel";
            reason?: string | null;
        };
        /** @description How many bots to add. */
        AddBots: {
            /**
             * Format: int32
             * @description 1 to 200; as many as there are free seats sit down.
             */
            count: number;
            /** @description How they play. */
            style: components["schemas"]["BotsStyle"];
        };
        /**
         * @description Who knows a name.
         * @enum {string}
         */
        AliasSource: "own" | "list";
        /** @description Another name. */
        AliasView: {
            /** @description The name, as names are compared: small letters without signs. */
            alias: string;
            /** @description Whom it means. */
            asset: string;
            /** @description What they are called here. */
            asset_name: string;
            /** @description Who knows it. */
            source: components["schemas"]["AliasSource"];
        };
        /** @description What the preview was made against. */
        Apply: {
            /**
             * Format: int64
             * @description The head of the preview.
             */
            expected_head: number;
        };
        /** @description A call for the host. */
        AskHelp: {
            kind: components["schemas"]["HelpKind"];
            /**
             * Format: int64
             * @description One of the caller's seats; the first when absent.
             */
            seat?: number | null;
            /** @description Up to 500 characters; may be empty or absent. */
            text?: string | null;
        };
        /** @description An asset of one's own list. */
        AssetInput: {
            /** @description What quotas count: role, club, country, group. */
            attributes?: {
                [key: string]: string;
            } | null;
            /**
             * Format: int64
             * @description Its own starting price; null is the competition's.
             */
            base?: number | null;
            /** @description Background and band, `#rrggbb`. */
            colours?: [
                string,
                string
            ] | null;
            /** @description 1 to 4 characters; made from the name when absent. */
            initials?: string | null;
            /** @description 1 to 60 characters. */
            name: string;
            /** @description A name for narrow places, 1 to 20 characters; made from the name when absent. */
            short?: string | null;
        };
        /** @description What an asset has from one match. */
        AssetMatchView: {
            /** @description The match. */
            id: string;
            /** @description Whether the points can still change. */
            live: boolean;
            /** @description What it gave. */
            points: components["schemas"]["PointsView"];
            /**
             * Format: int32
             * @description The number of its round.
             */
            round: number;
            /** @description Its round's name. */
            round_name: string;
            /**
             * Format: int64
             * @description When it began.
             */
            starts_at_ms: number | null;
            /** @description What it is called. */
            title: string;
        };
        /** @description An asset with what it has brought. */
        AssetPointsView: {
            /** @description The asset. */
            asset: components["schemas"]["AssetView"];
            /** @description Match by match, latest first. */
            matches: components["schemas"]["AssetMatchView"][];
            /**
             * Format: int64
             * @description Whose it is, if anybody's.
             */
            owner: number | null;
            /** @description All its points. */
            points: components["schemas"]["PointsView"];
        };
        /** @description One thing that can be owned. */
        AssetView: {
            /** @description What quotas count. */
            attributes: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @description Its own starting price; null is the competition's.
             */
            base: number | null;
            /** @description Background and band of its crest, `#rrggbb`. */
            colours: [
                string,
                string
            ];
            /** @description What is known about it, by the keys of the sport's details. */
            details: {
                [key: string]: string;
            };
            /** @description Unique in its set. */
            id: string;
            /** @description Letters for its crest. */
            initials: string;
            /** @description Its whole name. */
            name: string;
            /** @description Whether another one in the same list has the same name. */
            same_name: boolean;
            /** @description A name for narrow places. */
            short: string;
        };
        /** @description A fact that quotas can count. */
        Attribute: {
            /** @description What the screen calls it. */
            label: string;
            /** @description Which fact. */
            name: string;
            /** @description Every value there is; empty when a set brings its own. */
            values: string[];
        };
        /**
         * @description How an auction stands.
         * @enum {string}
         */
        AuctionStatus: "waiting" | "running" | "paused" | "completed" | "cancelled";
        /**
         * @description Events with their results. Apply it only when `from` is the number after the last known one;
         *     ignore it when `to` is known already; else ask with `join { after }`.
         */
        Batch: {
            /** @description Which auction. */
            auction: string;
            /** @description The events, in order. */
            events: components["schemas"]["EventView"][];
            /**
             * Format: int64
             * @description The number of the first event in it; one more than `to` when it is empty.
             */
            from: number;
            /** @description The chain's hash after it: keep it, and you are a witness. */
            head_hash: string;
            /** @description The lots that changed. */
            lots: components["schemas"]["LotView"][];
            /**
             * Format: int64
             * @description The server's time.
             */
            now_ms: number;
            /** @description The room after them. */
            room: components["schemas"]["RoomNow"];
            /** @description The seats that changed. */
            seats: components["schemas"]["SeatNow"][];
            /**
             * Format: int64
             * @description The number of the last event in it.
             */
            to: number;
        };
        /** @description A bid on the open lot that stands. */
        BidView: {
            /**
             * Format: int64
             * @description How much, in units.
             */
            amount: number;
            /**
             * Format: int64
             * @description When.
             */
            at_ms: number;
            /**
             * Format: int32
             * @description Whose.
             */
            seat: number;
            /**
             * Format: int64
             * @description Its event number.
             */
            seq: number;
        };
        /** @description A seat that cannot bid on the open lot. */
        Blocked: {
            /** @description Why. */
            code: components["schemas"]["ErrorCode"];
            /** @description For a person. */
            message: string;
            /**
             * Format: int32
             * @description Which.
             */
            seat: number;
        };
        /**
         * @description How a bot plays.
         * @enum {string}
         */
        BotStyle: "value" | "chaser";
        /**
         * @description How added bots play.
         * @enum {string}
         */
        BotsStyle: "value" | "chaser" | "mixed";
        /** @description A sale. */
        Buy: {
            /** @description What. */
            asset: string;
            /**
             * Format: int64
             * @description The starting price, in units.
             */
            base: number;
            /**
             * Format: int32
             * @description In which lot.
             */
            lot: number;
            /**
             * Format: int64
             * @description For how much, in units.
             */
            price: number;
            /**
             * Format: int32
             * @description Who.
             */
            seat: number;
        };
        /**
         * @description Who caused an event.
         * @enum {string}
         */
        By: "seat" | "host" | "house";
        /** @description A row that changes. */
        ChangeView: {
            /** @description Whose it is. */
            asset: string | null;
            /** @description Their name. */
            asset_name: string | null;
            /** @description What changes of it. */
            fields: components["schemas"]["FieldView"][];
            /**
             * Format: int32
             * @description Which innings; 0 is the whole match.
             */
            innings: number;
            /** @description `fixture`, `result` or `stats`. */
            kind: string;
            /** @description Its match's id. */
            match: string;
            /** @description What the match is called, where it is known. */
            title: string | null;
            /** @description What happens to it. */
            what: components["schemas"]["ChangeWhat"];
        };
        /**
         * @description What happens to a row.
         * @enum {string}
         */
        ChangeWhat: "added" | "changed" | "removed";
        /** @description What Create shows while it is filled in. */
        Check: {
            /**
             * Format: int32
             * @description How long the auction will take.
             */
            minutes: number;
            /** @description How many assets are in the pool. */
            pool: number;
            /** @description What keeps it from being saved. */
            problems: components["schemas"]["Problem"][];
            /** @description Whether the pool can fill every squad of the most managers. */
            seats_filled: boolean;
            /**
             * Format: int32
             * @description The size of a squad: as set, or as it follows from the pool.
             */
            slots: number;
            /** @description What is likely not meant. */
            warnings: components["schemas"]["Problem"][];
        };
        /** @description Whom a person says that a name means. */
        ChosenName: {
            /** @description The name, as the file has it. */
            alias: string;
            /** @description Whom it means. */
            asset: string;
        };
        /** @description What a client may send. `event` is the name under which `body` is sent; `answer` is what the acknowledgement brings. */
        ClientMessage: {
            answer: components["schemas"]["JoinAnswer"];
            body: components["schemas"]["Join"];
            /** @enum {string} */
            event: "join";
        } | {
            answer: components["schemas"]["Done"];
            body: components["schemas"]["Leave"];
            /** @enum {string} */
            event: "leave";
        } | {
            answer: components["schemas"]["JoinCompetitionAnswer"];
            body: components["schemas"]["JoinCompetition"];
            /** @enum {string} */
            event: "join_competition";
        } | {
            answer: components["schemas"]["Receipt"];
            body: components["schemas"]["SocketCommand"];
            /** @enum {string} */
            event: "command";
        } | {
            answer: components["schemas"]["ClockAnswer"];
            body: components["schemas"]["ClockAsk"];
            /** @enum {string} */
            event: "clock";
        } | {
            answer: components["schemas"]["Done"];
            body: components["schemas"]["HereMessage"];
            /** @enum {string} */
            event: "here";
        } | {
            answer: components["schemas"]["PracticeAnswer"];
            body: components["schemas"]["PracticeMessage"];
            /** @enum {string} */
            event: "practice";
        };
        /** @description The server's time, for measuring the offset. */
        ClockAnswer: {
            /**
             * Format: double
             * @description The server's time in milliseconds, with a fraction.
             */
            now_ms: number;
            /**
             * Format: double
             * @description What the client sent.
             */
            t: number;
        };
        /** @description What `clock` asks with. */
        ClockAsk: {
            /**
             * Format: double
             * @description The client's own time; it comes back.
             */
            t: number;
        };
        /** @description The clocks of a lot, in milliseconds. */
        Clocks: {
            /**
             * Format: int64
             * @description A bid in the last this-long makes it this long again: 0 to `clock_ms`.
             */
            anti_snipe_ms: number;
            /**
             * Format: int64
             * @description How long a lot runs: 5,000 to 600,000.
             */
            clock_ms: number;
            /**
             * Format: int64
             * @description The break between two lots: 0 to 30,000.
             */
            interlude_ms: number;
            /**
             * Format: int64
             * @description When set, each taken bid restarts the clock at this length: 3,000 to 600,000.
             */
            rebid_ms: number | null;
        };
        /**
         * @description What brought the hammer down.
         * @enum {string}
         */
        ClosedBy: "clock" | "host";
        /** @description A command as HTTP brings it. */
        CommandBody: {
            /** @description What is asked. */
            action: components["schemas"]["Action"];
            /** @description Made by the client; a resend has the same. */
            id: components["schemas"]["CommandId"];
        };
        /** @description An id that a client made for one command: 1 to 64 characters out of `a-z A-Z 0-9 - _ . : /`. */
        CommandId: string;
        /** @description A competition on the start page. */
        CompetitionCard: {
            /** @description Its auction. */
            auction: string;
            /** @description How the auction stands. */
            auction_status: components["schemas"]["AuctionStatus"];
            /**
             * Format: int64
             * @description It was deleted and can be brought back until then.
             */
            deleted_until_ms: number | null;
            /**
             * Format: int64
             * @description When the open lot ends.
             */
            ends_at_ms: number | null;
            /** @description Its id. */
            id: string;
            /**
             * Format: int32
             * @description The open or last lot.
             */
            lot: number | null;
            /**
             * Format: int64
             * @description Lots in all.
             */
            lots_total: number;
            /**
             * Format: int64
             * @description How many managers it has.
             */
            members: number;
            my_role: components["schemas"]["Role"] | null;
            /** @description The caller's seats. */
            my_seats: number[];
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description What the caller's first seat owns; null when nothing is live.
             */
            owned: number | null;
            /**
             * Format: int64
             * @description What the caller's first seat has left; null when nothing is live.
             */
            purse_left: number | null;
            /**
             * Format: int32
             * @description The size of a squad.
             */
            slots: number;
            /** @description Its sport. */
            sport: string;
            stand: components["schemas"]["StandView"] | null;
            /**
             * Format: int64
             * @description When it is planned to begin.
             */
            starts_at_ms: number | null;
            /** @description How far it is. */
            state: components["schemas"]["CompetitionState"];
        };
        /** @description A competition has changed. The view is what everybody in it sees. */
        CompetitionChanged: {
            /** @description Which. */
            competition: string;
            /** @description How it is now. */
            view: components["schemas"]["CompetitionPublic"];
        };
        /** @description A competition's page, as everybody in it sees it. */
        CompetitionPublic: {
            /** @description Its auction. */
            auction: string;
            /** @description How the auction stands. */
            auction_status: components["schemas"]["AuctionStatus"];
            /** @description Whether it was deleted; its commissioner can bring it back until `undo_until_ms`. */
            deleted: boolean;
            /** @description Whether settings and pool can still change. */
            editable: boolean;
            /** @description Its id. */
            id: string;
            /** @description Who is in it. */
            members: components["schemas"]["MemberView"][];
            /**
             * Format: int32
             * @description How long the auction will take.
             */
            minutes: number;
            /** @description What its page should say beside everything else. */
            notes: string[];
            /** @description How many assets are auctioned. */
            pool_size: number;
            /** @description Whether it is a practice auction against bots. */
            practice: boolean;
            /** @description What must and what should be there before it begins. */
            readiness: components["schemas"]["Readiness"][];
            /** @description Whether it is a rehearsal. */
            rehearsal: boolean;
            /** @description Changes whenever anything in its season does: pages that show the season then ask again. */
            season: string;
            /** @description The hash of the draw's seed. */
            seed_hash: string;
            /** @description The set it was made from. */
            set: components["schemas"]["SetSummary"];
            /** @description Its settings. */
            settings: components["schemas"]["CompetitionSettings"];
            /** @description How far it is. */
            state: components["schemas"]["CompetitionState"];
            /**
             * Format: int64
             * @description Until when the last reset, or the deletion, can be taken back.
             */
            undo_until_ms: number | null;
        };
        /** @description All that a commissioner can set. */
        CompetitionSettings: {
            /** @description How people come in. */
            door: components["schemas"]["Door"];
            /** @description The evening it belongs to; reserved, always null. */
            evening: string | null;
            /** @description The money format: one of the sport pack's. */
            money: string;
            /** @description 3 to 60 characters. */
            name: string;
            /** @description The rules of the auction. */
            rules: components["schemas"]["RulesView"];
            /** @description The catalogue set. */
            set: string;
            /** @description Whether the size of a squad follows from the pool until a person sets it. */
            slots_auto: boolean;
            /** @description The sport pack. */
            sport: string;
            /**
             * Format: int64
             * @description When it is planned to begin, in milliseconds; a countdown, which starts nothing by itself.
             */
            starts_at_ms: number | null;
        };
        /**
         * @description How far a competition is.
         * @enum {string}
         */
        CompetitionState: "draft" | "open" | "auction" | "season" | "finished";
        /** @description A competition's page, as the caller sees it. */
        CompetitionView: components["schemas"]["CompetitionPublic"] & {
            /** @description Calls for help, for hosts. */
            help: components["schemas"]["HelpRequest"][];
            invite: components["schemas"]["Invite"] | null;
            /** @description The caller in it. */
            me: components["schemas"]["MeHere"];
        };
        /**
         * @description Why it is over.
         * @enum {string}
         */
        Completion: "squads_full" | "nobody_can_buy" | "pool_exhausted";
        /** @description What the message held: the address and its code, or the link's token. */
        Confirm: {
            /** @description Six digits. */
            code?: string | null;
            /** @description The address that the code was sent to. */
            email?: string | null;
            /** @description The link's token. */
            token?: string | null;
        };
        /** @description A copy's name. */
        CopySet: {
            /** @description 3 to 60 characters. */
            name: string;
        };
        /** @description How many rows change. */
        CountsView: {
            /** @description New. */
            added: number;
            /** @description There, and other than before. */
            changed: number;
            /** @description There, and not in the file. */
            removed: number;
            /** @description There, and as before. */
            same: number;
        };
        /**
         * @description The shape behind an asset's initials.
         * @enum {string}
         */
        Crest: "shield" | "round";
        /** @description One line about an asset. */
        Detail: {
            /** @description Which fact. */
            key: string;
            /** @description What stands in front of it. */
            label: string;
        };
        /** @description An answer that says only whether. */
        Done: {
            error: components["schemas"]["Error"] | null;
            /** @description Whether it was done. */
            ok: boolean;
        };
        /**
         * @description Whether the link lets people in, or the host does.
         * @enum {string}
         */
        Door: "open" | "approve";
        /** @description The draw. Seed and order stay sealed until the auction is over. */
        Draw: {
            /** @description How to check it oneself. */
            algorithm_url: string;
            /**
             * Format: int64
             * @description How many devices gave random bytes.
             */
            contributions: number;
            /** @description The order that came of it. */
            order: string[] | null;
            /** @description The secret behind it, in hexadecimal. */
            seed: string | null;
            /** @description The hash that was shown when the competition opened. */
            seed_hash: string;
            /** @description Whether seed, pool and contributions give that order; null while it is sealed. */
            verified: boolean | null;
        };
        /** @description What a person can change about themself. */
        EditMe: {
            /** @description 2 to 30 characters. */
            name?: string | null;
        };
        /** @description What can change about a member. What is absent stays as it is. */
        EditMember: {
            bot?: components["schemas"]["BotStyle"] | null;
            /** @description Whether their name is hidden from others. */
            hidden?: boolean | null;
            /** @description 2 to 30 characters, distinct here. One's own can be changed by oneself. */
            name?: string | null;
            /** @description Whether they bid. */
            plays?: boolean | null;
            /**
             * Format: int64
             * @description A purse of their own; null is the competition's.
             */
            purse?: number | null;
            role?: components["schemas"]["Role"] | null;
        };
        /** @description New settings. */
        EditSettings: {
            settings: components["schemas"]["CompetitionSettings"];
        };
        /** @description The body of every answer that is not a success. */
        Error: {
            /** @description What kind. */
            code: components["schemas"]["ErrorCode"];
            /** @description Which field of the request, if it is one. */
            field: string | null;
            /** @description A sentence that says what would have worked. */
            message: string;
            /** @description What to quote when asking for help. */
            reference: string;
            /**
             * Format: int64
             * @description When the same request may work, in milliseconds from now.
             */
            retry_ms: number | null;
        };
        /**
         * @description Why something was refused: the codes of an auction's commands, and those of HTTP. Stable.
         * @enum {string}
         */
        ErrorCode: "bad_request" | "not_signed_in" | "not_your_seat" | "not_a_manager" | "too_fast" | "busy" | "auction_not_running" | "lot_closed" | "already_leading" | "squad_full" | "quota" | "below_base" | "below_minimum" | "off_grid" | "over_purse" | "over_max_bid" | "not_allowed" | "already_done" | "wrong_state" | "too_few_managers" | "empty_pool" | "reason_required" | "internal" | "not_found" | "conflict" | "full" | "expired" | "gone" | "payload_too_large" | "closed" | "method_not_allowed";
        /** @description What happened, by `kind`. */
        EventBody: {
            /** @enum {string} */
            kind: "opened";
            seed_hash: string;
        } | {
            /** Format: int64 */
            contributions: number;
            /** Format: int64 */
            floor: number;
            /** @enum {string} */
            kind: "begun";
            /** Format: int64 */
            next_at_ms: number;
            /** Format: int64 */
            pool_size: number;
            rules: components["schemas"]["RulesView"];
            seats: components["schemas"]["SeatPurse"][];
            seed_hash: string;
        } | {
            asset: string;
            /** Format: int64 */
            base: number;
            /** Format: int64 */
            ends_at_ms: number;
            /** @enum {string} */
            kind: "lot_opened";
            /** Format: int32 */
            lot: number;
            /** Format: int32 */
            round: number;
        } | {
            /** Format: int64 */
            amount: number;
            /** Format: int64 */
            ends_at_ms: number;
            /** @enum {string} */
            kind: "bid_taken";
            /** Format: int32 */
            lot: number;
            /** Format: int32 */
            seat: number;
            /** Format: int64 */
            shortened_from_ms: number | null;
        } | {
            /** Format: int64 */
            ends_at_ms: number;
            /** @enum {string} */
            kind: "passed";
            /** Format: int32 */
            lot: number;
            /** Format: int32 */
            passes: number;
            /** Format: int64 */
            shortened_from_ms: number | null;
        } | {
            /** Format: int64 */
            ends_at_ms: number;
            /** @enum {string} */
            kind: "pass_taken_back";
            /** Format: int32 */
            lot: number;
            /** Format: int32 */
            passes: number;
            /** Format: int64 */
            shortened_from_ms: number | null;
        } | {
            asset: string;
            closed_by: components["schemas"]["ClosedBy"];
            /** @enum {string} */
            kind: "lot_sold";
            /** Format: int32 */
            lot: number;
            /** Format: int64 */
            next_at_ms: number;
            /** Format: int64 */
            price: number;
            /** Format: int32 */
            seat: number;
        } | {
            asset: string;
            /** @enum {string} */
            kind: "lot_unsold";
            /** Format: int32 */
            lot: number;
            /** Format: int64 */
            next_at_ms: number;
            why: components["schemas"]["UnsoldWhy"];
        } | {
            dropped: number[];
            /** @enum {string} */
            kind: "paused";
            text: string | null;
            /** Format: int64 */
            until_ms: number | null;
            why: components["schemas"]["PauseWhy"];
        } | {
            /** Format: int64 */
            ends_at_ms: number | null;
            /** @enum {string} */
            kind: "resumed";
            /** Format: int64 */
            next_at_ms: number | null;
        } | {
            /** Format: int64 */
            ends_at_ms: number;
            /** @enum {string} */
            kind: "extended";
            /** Format: int32 */
            lot: number;
        } | {
            asset: string;
            /** @enum {string} */
            kind: "withdrawn";
        } | {
            asset: string;
            /** @enum {string} */
            kind: "moved_up";
        } | {
            /** Format: int64 */
            amount: number;
            /** Format: int64 */
            bid: number;
            change: components["schemas"]["LotChange"];
            /** @enum {string} */
            kind: "bid_undone";
            /** Format: int32 */
            seat: number;
        } | {
            asset: string;
            /** @enum {string} */
            kind: "sale_voided";
            /** Format: int32 */
            lot: number | null;
            /** Format: int64 */
            price: number;
            quick: boolean;
            /** Format: int32 */
            seat: number;
            text: string | null;
            to: components["schemas"]["VoidTo"];
        } | {
            asset: string;
            /** @enum {string} */
            kind: "awarded";
            /** Format: int64 */
            price: number;
            /** Format: int32 */
            seat: number;
            text: string | null;
        } | {
            /** Format: int64 */
            from: number;
            /** @enum {string} */
            kind: "purse_adjusted";
            /** Format: int32 */
            seat: number;
            text: string | null;
            /** Format: int64 */
            to: number;
        } | {
            clocks: components["schemas"]["Clocks"];
            /** @enum {string} */
            kind: "clocks_changed";
        } | {
            assets_return: boolean;
            change: components["schemas"]["LotChange"] | null;
            /** @enum {string} */
            kind: "seat_removed";
            /** Format: int32 */
            seat: number;
        } | {
            /** @enum {string} */
            kind: "seat_added";
            /** Format: int64 */
            purse: number;
            /** Format: int32 */
            seat: number;
        } | {
            /** @enum {string} */
            kind: "said";
            /** Format: int64 */
            show_at_ms: number;
            text: string | null;
        } | {
            /** Format: int64 */
            ends_at_ms: number | null;
            /** @enum {string} */
            kind: "recovered";
            /** Format: int64 */
            next_at_ms: number | null;
            paused: boolean;
            /** Format: int64 */
            until_ms: number | null;
        } | {
            /** @enum {string} */
            kind: "completed";
            reason: components["schemas"]["Completion"];
        } | {
            /** @enum {string} */
            kind: "cancelled";
            text: string | null;
        } | {
            /** @enum {string} */
            kind: "other";
        };
        /** @description An event as it travels. */
        EventView: components["schemas"]["EventBody"] & {
            /**
             * Format: int64
             * @description When.
             */
            at_ms: number;
            /** @description Who caused it. */
            by: components["schemas"]["By"];
            /**
             * Format: int64
             * @description Its number.
             */
            seq: number;
        };
        /** @description Events, oldest first; at most 500. Read on from the last until it is the head. */
        EventsView: {
            /** @description The events. */
            events: components["schemas"]["EventView"][];
            /**
             * Format: int64
             * @description The number of the last event there is.
             */
            head: number;
        };
        /** @description A field that changes. */
        FieldView: {
            /** @description Its name. */
            field: string;
            /** @description What it was. */
            from: string | null;
            /** @description What it becomes. */
            to: string | null;
        };
        /** @description A lot that was fought over. */
        Fight: {
            /** @description What. */
            asset: string;
            /**
             * Format: int32
             * @description How many bids were taken.
             */
            bids: number;
            /**
             * Format: int32
             * @description Which lot.
             */
            lot: number;
            /**
             * Format: int64
             * @description For how much.
             */
            price: number | null;
            /**
             * Format: int32
             * @description Who got it.
             */
            seat: number | null;
        };
        /** @description Goals of both sides. */
        GoalsView: {
            /**
             * Format: int32
             * @description Of the other.
             */
            away: number;
            /**
             * Format: int32
             * @description Of the side named first.
             */
            home: number;
        };
        /** @description An auction is gone for the reader. */
        Gone: {
            /** @description Which. */
            auction: string;
            /** @description Where the same people meet now. */
            next: string | null;
            /** @description Why. */
            why: components["schemas"]["GoneWhy"];
        };
        /**
         * @description Why an auction that somebody looks at is no longer there.
         * @enum {string}
         */
        GoneWhy: "reset" | "deleted" | "removed" | "cancelled" | "link_ended";
        /**
         * @description Where the commas go in a long number.
         * @enum {string}
         */
        Grouping: "thousands" | "indian";
        /**
         * @description What a call is about.
         * @enum {string}
         */
        HelpKind: "wrong_bid" | "cannot_bid" | "other";
        /** @description A call for the host. */
        HelpRequest: {
            /**
             * Format: int64
             * @description When.
             */
            at_ms: number;
            connection: components["schemas"]["Presence"] | null;
            /** @description Whether a host is done with it. */
            done: boolean;
            /** @description Its id. */
            id: string;
            /** @description What it is about. */
            kind: components["schemas"]["HelpKind"];
            /**
             * Format: int32
             * @description The lot that was open.
             */
            lot: number | null;
            /** @description Their name. */
            name: string;
            /**
             * Format: int64
             * @description Who asks; null for somebody who only watches.
             */
            seat: number | null;
            /** @description In their words. */
            text: string;
        };
        /** @description Whether the page is seen. */
        HereMessage: {
            /** @description In which auction. */
            auction: string;
            /** @description Whether it is in view. */
            visible: boolean;
        };
        /** @description One asset that a manager owns. */
        Holding: {
            /** @description What. */
            asset: string;
            /**
             * Format: int32
             * @description In which lot; null when it was given by hand.
             */
            lot: number | null;
            /**
             * Format: int64
             * @description For how much, in units.
             */
            price: number;
        };
        /**
         * @description Where an import came from.
         * @enum {string}
         */
        ImportSource: "file" | "hand" | "feed" | "shipped";
        /**
         * @description How far an import got.
         * @enum {string}
         */
        ImportState: "staged" | "applied" | "undone";
        /** @description Something that was brought or typed in. */
        ImportView: {
            /**
             * Format: int64
             * @description When it last began to count.
             */
            applied_at_ms: number | null;
            /** @description Who did it, where they have a place here. */
            by: string | null;
            /** @description What it changed when it was read. */
            counts: components["schemas"]["CountsView"];
            /** @description In which form. */
            format: string;
            /**
             * Format: int64
             * @description When it was read.
             */
            made_at_ms: number;
            /** @description Of how many matches it speaks. */
            matches: number;
            /** @description The file's name, or what was done. */
            name: string;
            /**
             * Format: int64
             * @description Its number.
             */
            no: number;
            /** @description Where it came from. */
            source: components["schemas"]["ImportSource"];
            /** @description How far it got. */
            state: components["schemas"]["ImportState"];
            /**
             * Format: int64
             * @description When it ceased to.
             */
            undone_at_ms: number | null;
        };
        /** @description Prices from here on rise by `step`. */
        Increment: {
            /**
             * Format: int64
             * @description The first price of the slab; 0 in the first one.
             */
            from: number;
            /**
             * Format: int64
             * @description The smallest raise in it.
             */
            step: number;
        };
        /** @description An invitation, for hosts only. */
        Invite: {
            /** @description What is typed. Null when there is none that works: make a new one. */
            code: string | null;
            /**
             * Format: int64
             * @description When it ends.
             */
            expires_ms: number | null;
            /** @description What is opened. */
            link: string | null;
            /**
             * Format: int64
             * @description How often it can still be used; null is without limit.
             */
            uses_left: number | null;
            /** @description Links for watching. */
            watch_links: components["schemas"]["WatchLink"][];
        };
        /** @description Into an auction's room. */
        Join: {
            /**
             * Format: int64
             * @description The last event that is known; without it everything is sent.
             */
            after?: number | null;
            /** @description Which. */
            auction: string;
            /** @description Sixteen random bytes of this device for the draw, as 32 hexadecimal digits. */
            random?: string | null;
        };
        /** @description The answer to `join`. */
        JoinAnswer: {
            /** @enum {boolean} */
            ok: true;
            /** @description Everything, at one event number. */
            snapshot: components["schemas"]["Snapshot"];
        } | {
            /** @description The events since, with their results. */
            batch: components["schemas"]["Batch"];
            /** @enum {boolean} */
            ok: true;
            /** @description Which of the caller's seats have passed on the open lot, after these events. */
            passed: number[];
        } | {
            /** @description Why. */
            error: components["schemas"]["Error"];
            /** @enum {boolean} */
            ok: false;
        };
        /** @description Who comes in. */
        JoinAs: {
            /** @description Whether somebody who is in wants one more place on the same phone. */
            another?: boolean | null;
            /** @description 2 to 30 characters; a number is added when somebody has that name. */
            name: string;
            /** @description Whether to go on the waiting list when there is no place, or nobody may join any more. */
            wait?: boolean | null;
            /** @description Whether only to watch. Who waited for a place gives up their turn. */
            watch?: boolean | null;
        };
        /** @description To a competition's page. */
        JoinCompetition: {
            /** @description Which. */
            competition: string;
        };
        /** @description The answer to `join_competition`. */
        JoinCompetitionAnswer: {
            /** @enum {boolean} */
            ok: true;
            /** @description The competition as the caller sees it. */
            view: components["schemas"]["CompetitionView"];
        } | {
            /** @description Why. */
            error: components["schemas"]["Error"];
            /** @enum {boolean} */
            ok: false;
        };
        /** @description What somebody with an invitation sees before joining. */
        JoinPreview: {
            /**
             * Format: int64
             * @description The seat that the caller has already.
             */
            already: number | null;
            /** @description Whether one can ask for a place on the waiting list. */
            can_wait: boolean;
            /** @description Whether one can join to watch. */
            can_watch: boolean;
            /** @description The competition's id. */
            competition: string;
            /** @description Whether the host must say yes. */
            door: components["schemas"]["Door"];
            /**
             * Format: int64
             * @description How many managers can still join; places for which somebody waits are not free.
             */
            free: number;
            /** @description Its name. */
            name: string;
            /** @description Why nobody can join as a manager now, whatever is free. */
            shut: string | null;
            /** @description Whether the caller is somebody already. */
            signed_in: boolean;
            /** @description Its sport. */
            sport: string;
            /** @description How the auction stands. */
            status: components["schemas"]["AuctionStatus"];
            /**
             * Format: int64
             * @description How many are on the waiting list.
             */
            waiting: number;
        };
        /** @description What joining gave. */
        Joined: {
            /** @description The competition's id. */
            competition: string;
            /**
             * Format: int64
             * @description The caller's seat.
             */
            seat: number;
            /** @description `in`, `asked` (the host must say yes) or `waiting` (it is full). */
            standing: string;
        };
        /** @description A stretch of the grid: prices from `from` up to `to` (not in it) go in steps of `step`. */
        LadderStep: {
            /**
             * Format: int64
             * @description From here, inclusive.
             */
            from: number;
            /**
             * Format: int64
             * @description The step.
             */
            step: number;
            /**
             * Format: int64
             * @description Up to here, exclusive; null for the last.
             */
            to: number | null;
        };
        /** @description Who may join after the start, and until when. */
        LateJoin: {
            /** @description Until when. */
            until: components["schemas"]["LateJoinUntil"];
            /** @description Who. */
            who: components["schemas"]["LateJoinWho"];
        };
        /** @description Until when somebody may join after the start. */
        LateJoinUntil: "half_of_lots" | {
            /**
             * Format: int32
             * @description Until this lot opens.
             */
            lot: number;
        } | "end";
        /**
         * @description Who may join after the start.
         * @enum {string}
         */
        LateJoinWho: "nobody" | "with_hosts_yes" | "anyone";
        /** @description Which of the caller's seats to give up. */
        Leave: {
            /**
             * Format: int64
             * @description The seat; the only one when absent.
             */
            seat?: number | null;
        };
        /** @description What was counted of an asset in one innings. */
        LineView: {
            /**
             * Format: int32
             * @description Which; 0 is the whole match.
             */
            innings: number;
            /** @description Counts by the sport's keys. */
            stats: {
                [key: string]: number;
            };
        };
        /**
         * @description What points are counted from.
         * @enum {string}
         */
        LinesFrom: "results" | "lines";
        /** @description A bid that was taken. */
        LotBid: {
            /**
             * Format: int64
             * @description How much, in units.
             */
            amount: number;
            /**
             * Format: int64
             * @description When.
             */
            at_ms: number;
            /** @description Whether a host bid for the manager. */
            on_behalf: boolean;
            /**
             * Format: int32
             * @description Whose.
             */
            seat: number;
            /**
             * Format: int64
             * @description Its event number.
             */
            seq: number;
            /** @description Whether it stands: it was not taken back, and its manager was not taken out. */
            stands: boolean;
        };
        /** @description The open lot after a bid was taken back or struck. */
        LotChange: {
            /**
             * Format: int64
             * @description The new end.
             */
            ends_at_ms: number;
            /**
             * Format: int32
             * @description Which lot.
             */
            lot: number;
            /**
             * Format: int64
             * @description The bid that now stands, by its event number; null means the opening price.
             */
            standing: number | null;
        };
        /**
         * @description In which order assets come under the hammer.
         * @enum {string}
         */
        LotOrder: "drawn" | "catalogue" | "sets_drawn";
        /**
         * @description How a lot stands.
         * @enum {string}
         */
        LotState: "open" | "sold" | "unsold" | "voided";
        /** @description A lot that is or was under the hammer. */
        LotView: {
            /** @description What came up. */
            asset: string;
            /**
             * Format: int64
             * @description The opening price, in units.
             */
            base: number;
            /**
             * Format: int32
             * @description How many bids were taken on it.
             */
            bids: number;
            /**
             * Format: int64
             * @description When the hammer fell.
             */
            closed_at_ms: number | null;
            /**
             * Format: int32
             * @description Its number, from 1.
             */
            lot: number;
            /**
             * Format: int64
             * @description When it was announced.
             */
            opened_at_ms: number;
            /**
             * Format: int64
             * @description For how much, in units.
             */
            price: number | null;
            /**
             * Format: int32
             * @description 0 the first time, then the number of the second chance.
             */
            round: number;
            /**
             * Format: int32
             * @description Who bought it.
             */
            seat: number | null;
            /** @description How it stands. */
            state: components["schemas"]["LotState"];
            why: components["schemas"]["UnsoldWhy"] | null;
        };
        /**
         * @description Where mail goes.
         * @enum {string}
         */
        MailKind: "smtp" | "outbox";
        /** @description A match with everybody's points and why. */
        MatchPageView: {
            /** @description Everybody with points or lines in it, best first. */
            assets: components["schemas"]["WhyView"][];
            /**
             * Format: int64
             * @description The head of the competition's book: what to send as `expected_head` with a correction.
             */
            head: number;
            /** @description The match. */
            match: components["schemas"]["MatchView"];
        };
        /**
         * @description How far a match is.
         * @enum {string}
         */
        MatchStatus: "scheduled" | "live" | "finished" | "postponed" | "abandoned" | "void";
        /** @description A match in a list. */
        MatchView: {
            away: components["schemas"]["AssetView"] | null;
            /** @description Its kind, such as `ODI`. */
            format: string | null;
            home: components["schemas"]["AssetView"] | null;
            /** @description Its id. */
            id: string;
            /** @description How many assets have lines in it. */
            lines: number;
            /**
             * Format: int32
             * @description The number of its round.
             */
            round: number;
            /** @description Its round's name. */
            round_name: string;
            /** @description The score, part by part. */
            score: components["schemas"]["ScoreView"];
            /**
             * Format: int64
             * @description When it begins.
             */
            starts_at_ms: number | null;
            /** @description How far it is. */
            status: components["schemas"]["MatchStatus"];
            /** @description What it is called. */
            title: string;
            /** @description The ground. */
            venue: string | null;
            /** @description The result in words, where it is no score of two numbers. */
            words: string | null;
        };
        /** @description The caller. */
        Me: {
            /** @description Their own address; null for a guest. */
            email: string | null;
            /** @description Whether they came through a door with a name only. */
            guest: boolean;
            /** @description Their id. */
            id: string;
            /** @description Their name; empty until they chose one. */
            name: string;
            /** @description Whether they run the installation. */
            operator: boolean;
        };
        /** @description The caller in a competition. */
        MeHere: {
            /** @description Everything the caller may do. */
            can: components["schemas"]["Permission"][];
            role: components["schemas"]["Role"] | null;
            /** @description The caller's seats. */
            seats: number[];
            standing: components["schemas"]["Standing"] | null;
        };
        /** @description A member. */
        MemberView: {
            bot: components["schemas"]["BotStyle"] | null;
            /**
             * Format: int64
             * @description The number of the seat's colour.
             */
            colour: number;
            /** @description Whether a host hid the name. */
            hidden: boolean;
            /** @description Person or bot. */
            kind: components["schemas"]["SeatKind"];
            /** @description Whether it is the caller. */
            me: boolean;
            /** @description The shown name. */
            name: string;
            /** @description Whether they bid. */
            plays: boolean;
            /** @description Whether they are there now. */
            presence: components["schemas"]["Presence"];
            /**
             * Format: int64
             * @description A purse of their own.
             */
            purse: number | null;
            /** @description What they may do. */
            role: components["schemas"]["Role"];
            /**
             * Format: int64
             * @description The seat.
             */
            seat: number;
            /** @description Where they stand. */
            standing: components["schemas"]["Standing"];
            /**
             * Format: int64
             * @description Their turn on the waiting list, from 1; null for everybody else.
             */
            turn: number | null;
        };
        /** @description A host's line to the room. */
        MessageNow: {
            /**
             * Format: int64
             * @description From when it is shown.
             */
            show_at_ms: number;
            /** @description What was said. */
            text: string;
        };
        /** @description This installation. */
        Meta: {
            /** @description Whether that is by https. */
            https: boolean;
            /** @description Whether mail leaves this machine. */
            mail: components["schemas"]["MailKind"];
            /**
             * Format: int64
             * @description Server time.
             */
            now_ms: number;
            /** @description A line for whoever runs this machine. */
            operator_hint: string | null;
            /**
             * Format: int32
             * @description The version of the protocol of the sockets.
             */
            protocol: number;
            /** @description Where people reach this server. */
            public_url: string;
            /** @description The sports. */
            sports: components["schemas"]["SportPack"][];
            /** @description The program's version. */
            version: string;
        };
        /** @description A match of which something is missing. */
        MissingMatch: {
            /** @description Its id. */
            id: string;
            /** @description What it is called. */
            title: string;
        };
        /** @description Something that is missing. */
        MissingView: {
            /** @description Of how many matches. */
            count: number;
            /** @description What: `scores` or `results`. */
            key: string;
            /** @description The first of them. */
            matches: components["schemas"]["MissingMatch"][];
            /** @description A sentence. */
            says: string;
        };
        /** @description What a number without symbol and suffix means. */
        MoneyBare: {
            /**
             * Format: int64
             * @description …when it is below this.
             */
            below: number;
            /**
             * Format: int64
             * @description It counts this many units…
             */
            factor: number;
        };
        /** @description How money is shown and typed. */
        MoneyFormat: {
            bare: components["schemas"]["MoneyBare"] | null;
            /** @description Where the commas go. */
            grouping: components["schemas"]["Grouping"];
            /** @description Such as `gbp`. */
            id: string;
            /** @description What a person picks it by. */
            name: string;
            /** @description Largest first. An amount that none can say exactly is written out in full. */
            scales: components["schemas"]["MoneyScale"][];
            /** @description In front of every amount; may be empty. */
            symbol: string;
        };
        /** @description A word for a large factor. */
        MoneyScale: {
            /**
             * Format: int32
             * @description The most decimals that it is shown with.
             */
            decimals: number;
            /**
             * Format: int64
             * @description How many units it stands for.
             */
            factor: number;
            /**
             * Format: int64
             * @description The least amount that it is used for; the factor itself when null.
             */
            from: number | null;
            /** @description Whether an amount with decimals is filled up with zeros. */
            pad: boolean;
            /** @description Behind the number, with its space if it has one. */
            suffix: string;
            /** @description Other words that are read as this scale. */
            typed: string[];
        };
        /** @description A role or a format. */
        Named: {
            /** @description What rules call it: `wicket_keeper`. */
            id: string;
            /** @description What people call it: `Wicketkeeper`. */
            name: string;
        };
        /** @description Somebody who may be meant. */
        NearView: {
            /** @description The asset. */
            asset: string;
            /** @description Its name. */
            name: string;
        };
        /** @description Settings, and what is auctioned: ids of the set's assets, all of them when absent. */
        NewSettings: {
            pool?: string[] | null;
            settings: components["schemas"]["CompetitionSettings"];
        };
        /** @description A link for watching to be made. */
        NewWatchLink: {
            /** @description What the host calls it, so that the right one can be ended: 1 to 40 characters. */
            label?: string | null;
        };
        /** @description A match that is to come, as one of its sides sees it. */
        NextMatch: {
            /** @description Whether this side is named first. */
            home: boolean;
            /** @description The other side's name. */
            opponent: string;
            /**
             * Format: int64
             * @description When it begins.
             */
            starts_at_ms: number;
            /** @description The ground, where it is known. */
            venue: string | null;
        };
        /** @description Something that is not in the log. */
        Notice: {
            /** @description About which auction. */
            auction: string | null;
            /** @description About which competition. */
            competition: string | null;
            /** @description What it is. */
            kind: components["schemas"]["NoticeKind"];
            /**
             * Format: int32
             * @description Which lot it is about.
             */
            lot: number | null;
            /** @description For a person. */
            message: string | null;
        };
        /**
         * @description What a notice is about.
         * @enum {string}
         */
        NoticeKind: "help" | "undo_offer" | "suspended" | "reload";
        /** @description The lot under the hammer. */
        OpenLot: {
            /** @description What is sold. */
            asset: string;
            /**
             * Format: int64
             * @description The opening price, in units.
             */
            base: number;
            /**
             * Format: int32
             * @description How many bids were taken.
             */
            bids: number;
            /** @description Who cannot bid, and why. */
            blocked: components["schemas"]["Blocked"][];
            /**
             * Format: int64
             * @description How long a lot runs.
             */
            clock_ms: number;
            /**
             * Format: int64
             * @description Its end by the server's clock; while paused, as the clock stood.
             */
            ends_at_ms: number;
            /** @description The grid of prices: a stacked sum is raised to the smallest price on it. */
            ladder: components["schemas"]["LadderStep"][];
            /** @description Whether the last ten seconds run. */
            last_ten: boolean;
            /**
             * Format: int32
             * @description Who leads.
             */
            leader: number | null;
            /**
             * Format: int64
             * @description The event number of the leading bid.
             */
            leading_bid: number | null;
            /**
             * Format: int32
             * @description Its number.
             */
            lot: number;
            /**
             * Format: int64
             * @description The lowest amount that would be taken.
             */
            minimum: number;
            /**
             * Format: int64
             * @description When it was announced.
             */
            opened_at_ms: number;
            /**
             * Format: int32
             * @description How many managers passed; never who.
             */
            passes: number;
            /**
             * Format: int64
             * @description The leading amount; null before the first bid.
             */
            price: number | null;
            /** @description Amounts for quick buttons, rising; the first is the minimum. */
            raises: components["schemas"]["Raise"][];
            /**
             * Format: int32
             * @description 0 the first time, then the number of the second chance.
             */
            round: number;
        };
        /** @description A message, for the operator only. */
        OutboxMail: {
            /**
             * Format: int64
             * @description When it was written.
             */
            created_ms: number;
            /** @description Its id. */
            id: string;
            /**
             * Format: int64
             * @description When it left.
             */
            sent_ms: number | null;
            /** @description Its subject. */
            subject: string;
            /** @description Its text. */
            text: string;
            /** @description To whom. */
            to: string;
        };
        /**
         * @description A seat has passed on a lot, or is back. It goes to those who hold the seat and to nobody else,
         *     beside the event in which everybody sees the number.
         */
        OwnPass: {
            /** @description Which auction. */
            auction: string;
            /**
             * Format: int32
             * @description On which lot.
             */
            lot: number;
            /** @description Whether it has passed now. */
            passed: boolean;
            /**
             * Format: int32
             * @description Which seat.
             */
            seat: number;
            /**
             * Format: int64
             * @description The number of the event. An older one than the last known of the seat says nothing new.
             */
            seq: number;
        };
        /**
         * @description Why the clock stands.
         * @enum {string}
         */
        PauseWhy: "host" | "room_dropped" | "away";
        /** @description Why and since when the clock stands. */
        PausedNow: {
            /**
             * Format: int64
             * @description What the clock has left.
             */
            left_ms: number | null;
            /** @description What the host said. */
            message: string | null;
            /**
             * Format: int64
             * @description Since when.
             */
            since_ms: number;
            /**
             * Format: int64
             * @description When it runs again by itself.
             */
            until_ms: number | null;
            /** @description Why. */
            why: components["schemas"]["PauseWhy"];
        };
        /**
         * @description Something that can be done. The words are those of the `can` lists.
         * @enum {string}
         */
        Permission: "enter" | "practice" | "report" | "own_account" | "create" | "edit_sets" | "edit_set_season" | "operate" | "see_competition" | "see_auction" | "leave" | "see_season" | "edit_season" | "ask_help" | "bid" | "see_refusals" | "bid_on_behalf" | "begin" | "control" | "message" | "practice_lot" | "edit" | "edit_members" | "invite" | "answer_help" | "edit_roles" | "reset" | "delete";
        /**
         * @description What the room is doing.
         * @enum {string}
         */
        Phase: "idle" | "lot" | "interlude";
        /** @description A number of points. */
        PointsView: {
            /**
             * Format: int64
             * @description In thousandths, for charts and sorting.
             */
            milli: number;
            /** @description As it is shown. */
            shown: string;
        };
        /** @description An asset in the editor. */
        PoolAssetView: components["schemas"]["AssetView"] & {
            /**
             * Format: int64
             * @description Its starting price in this competition, when it is not its own.
             */
            base_override: number | null;
            /** @description Whether it is auctioned. */
            in_pool: boolean;
        };
        /** @description What is and what could be auctioned. */
        PoolView: {
            /** @description Every asset of the set, in catalogue order. */
            assets: components["schemas"]["PoolAssetView"][];
            /** @description What is wrong or likely not meant. */
            problems: components["schemas"]["Problem"][];
        };
        /** @description What can be asked of the practice lot. */
        PracticeAction: {
            /** @enum {string} */
            kind: "start";
        } | {
            /** @description How much, in units. */
            amount: components["schemas"]["Units"];
            /** @enum {string} */
            kind: "bid";
        } | {
            /** @enum {string} */
            kind: "pass";
        } | {
            /** @enum {string} */
            kind: "end";
        };
        /** @description The answer to a message about the practice lot. */
        PracticeAnswer: {
            /** @enum {boolean} */
            ok: true;
            /** @description How it is now. */
            view: components["schemas"]["PracticeView"];
        } | {
            /** @description Why. */
            error: components["schemas"]["Error"];
            /** @enum {boolean} */
            ok: false;
        };
        /** @description An asset that does not exist. */
        PracticeAsset: {
            /** @description Its colours. */
            colours: [
                string,
                string
            ];
            /** @description Its letters. */
            initials: string;
            /** @description Its name. */
            name: string;
        };
        /** @description A change of the practice lot. */
        PracticeChanged: {
            /** @description In which competition. */
            competition: string;
            /** @description How it is now. */
            view: components["schemas"]["PracticeView"];
        };
        /** @description A message about the practice lot. */
        PracticeMessage: {
            /** @description What is asked. */
            action: components["schemas"]["PracticeAction"];
            /** @description In which competition. */
            competition: string;
        };
        /** @description How one seat did. */
        PracticeResult: {
            /**
             * Format: int64
             * @description The shortest way to the phone and back that was measured.
             */
            best_delay_ms: number | null;
            /** @description Whether it bid at all. */
            bid: boolean;
            /**
             * Format: int32
             * @description How many bids were taken.
             */
            bids: number;
            /**
             * Format: int32
             * @description Which.
             */
            seat: number;
        };
        /** @description The practice lot as everybody in the waiting room sees it. */
        PracticeView: {
            asset: components["schemas"]["PracticeAsset"] | null;
            /**
             * Format: int64
             * @description Its end.
             */
            ends_at_ms: number | null;
            /**
             * Format: int32
             * @description Who leads.
             */
            leader: number | null;
            /**
             * Format: int64
             * @description The lowest amount that would be taken.
             */
            minimum: number;
            /**
             * Format: int64
             * @description The leading amount, in units.
             */
            price: number | null;
            /** @description Once it is over: who bid, how quick their phone was, and who did not. */
            results: components["schemas"]["PracticeResult"][] | null;
            /** @description Whether it runs. */
            running: boolean;
        };
        /**
         * @description Whether a member is there now.
         * @enum {string}
         */
        Presence: "here" | "away" | "left";
        /** @description Who is here. */
        PresenceNow: {
            /** @description Which auction. */
            auction: string;
            /** @description Whether no host has been connected for a minute. */
            hosts_absent: boolean;
            /** @description Every person who is here or away; bots are always here. */
            seats: components["schemas"]["SeatPresence"][];
            /**
             * Format: int32
             * @description How many connections only watch.
             */
            watching: number;
        };
        /** @description A named pace. */
        Preset: {
            /** @description Its clocks. */
            clocks: components["schemas"]["Clocks"];
            /** @description Such as `first_time`. */
            id: string;
            /** @description Such as `First time`. */
            name: string;
            /** @description What it means, in one line. */
            says: string;
            /** @description Where sound comes from. */
            sound: components["schemas"]["Sound"];
        };
        /** @description Which lot, else which event, the host saw when pressing: what has moved on is `already_done`. */
        Pressed: {
            /**
             * Format: int32
             * @description The newest lot on the host's screen.
             */
            lot: number;
        } | {
            /**
             * Format: int64
             * @description The newest event on the host's screen.
             */
            seq: number;
        };
        /** @description What a file would change. */
        PreviewView: {
            /** @description Whether it can be applied. */
            can_apply: boolean;
            /** @description The first of them, one by one. */
            changes: components["schemas"]["ChangeView"][];
            /** @description How many rows change. */
            counts: components["schemas"]["CountsView"];
            /** @description Which reader read it. */
            format: string;
            /**
             * Format: int64
             * @description The head of the competition's book that it was compared with.
             */
            head: number;
            /**
             * Format: int64
             * @description Its number, for applying it; none while it cannot be applied.
             */
            no: number | null;
            /** @description What is wrong or was assumed. */
            problems: components["schemas"]["ProblemView"][];
            /** @description Names that stand for nobody here, or for several. */
            unmatched: components["schemas"]["UnmatchedView"][];
        };
        /** @description Something about one field of the form. */
        Problem: {
            /** @description The field, as a path into the settings. */
            field: string;
            /** @description A sentence that says what would work. */
            message: string;
        };
        /** @description Something that is wrong with a file. */
        ProblemView: {
            /** @description The column. */
            column: string | null;
            /** @description The name of the entry, in a zip. */
            file: string | null;
            /** @description Whether the file can still be applied. */
            hinders: boolean;
            /**
             * Format: int32
             * @description The line, its header being 1.
             */
            line: number | null;
            /** @description What is wrong with it. */
            reason: string;
            /** @description What would work. */
            suggestion: string | null;
            /** @description What stood there. */
            value: string | null;
        };
        /** @description Names to remember. */
        PutAliases: {
            /** @description Each with whom it means; a name that is known means another from now on. */
            aliases: components["schemas"]["ChosenName"][];
        };
        /** @description One asset of the pool. */
        PutAsset: {
            /**
             * Format: int64
             * @description Its starting price here, instead of its own.
             */
            base?: number | null;
            /** @description Its id in the set. */
            id: string;
        };
        /** @description Who plays, when and where. */
        PutFixture: {
            /** @description The other. */
            away?: string | null;
            /** @description Its kind, such as `ODI`. */
            format?: string | null;
            /** @description The asset named first, where assets meet. */
            home?: string | null;
            /** @description The round. */
            round?: string | null;
            /**
             * Format: int64
             * @description When it begins.
             */
            starts_at_ms?: number | null;
            /** @description What it is called where assets do not meet. */
            title?: string | null;
            /** @description The ground. */
            venue?: string | null;
        };
        /** @description What one asset did. */
        PutLine: {
            /** @description Who. */
            asset: string;
            /**
             * Format: int32
             * @description Which innings, where there are some; 0 is the whole match.
             */
            innings?: number;
            /** @description The role in this match; the set's when absent. */
            role?: string | null;
            /** @description Counts by the sport's keys. */
            stats: {
                [key: string]: number;
            };
        };
        /** @description What is to be said of a match; what is absent stays as it is. */
        PutMatch: {
            /**
             * Format: int64
             * @description The head that the page shows. When this match was changed since, nothing is written and the
             *     answer says who changed it; absent, the last word counts.
             */
            expected_head?: number | null;
            fixture?: components["schemas"]["PutFixture"] | null;
            result?: components["schemas"]["PutResult"] | null;
            /** @description Every line of the match; null clears them all. */
            stats?: components["schemas"]["PutLine"][] | null;
        };
        /** @description What is to be auctioned, all of it. */
        PutPool: {
            assets: components["schemas"]["PutAsset"][];
        };
        /** @description How a match stands or ended. */
        PutResult: {
            score?: components["schemas"]["ScoreView"] | null;
            /** @description How far it is. */
            status: components["schemas"]["MatchStatus"];
            /** @description The result in words, where it is no score of two numbers. */
            words?: string | null;
        };
        /** @description Other rules. */
        PutRules: {
            /**
             * Format: int64
             * @description The version that they replace; 0 is the sport's own.
             */
            expected_version: number;
            /** @description The whole document, as sport packs have it. */
            rules: Record<string, never>;
        };
        /** @description How many assets with one value of an attribute a squad must or may hold. */
        Quota: {
            /** @description Such as `role`. */
            attribute: string;
            /**
             * Format: int32
             * @description A squad ends with at least this many.
             */
            least: number | null;
            /**
             * Format: int32
             * @description A squad never holds more.
             */
            most: number | null;
            /** @description Such as `bowler`. */
            value: string;
        };
        /** @description A quick button. */
        Raise: {
            /**
             * Format: int64
             * @description The absolute amount that it sets, in units.
             */
            amount: number;
            /** @description What stands on it, such as `+£5m`. */
            label: string;
        };
        /** @description The quick raises: for a purse of `of` these steps, for others in proportion. */
        Raises: {
            /**
             * Format: int64
             * @description The purse that the steps are given for.
             */
            of: number;
            /** @description What is added to the next minimum. */
            steps: number[];
        };
        /** @description A quotient of two stats. */
        Ratio: {
            /** @description What rules call it: `strike_rate`. */
            id: string;
            /** @description What people call it: `Strike rate`. */
            name: string;
            /** @description The stat above the line. */
            of: string;
            /** @description The stat below the line, of which there must be enough. */
            over: string;
        };
        /** @description Something that must or should be there before the auction begins. */
        Readiness: {
            /** @description Which. */
            key: string;
            /** @description Whether it begins without it. */
            level: components["schemas"]["ReadinessLevel"];
            /** @description Whether it is there. */
            ok: boolean;
            /** @description A sentence. */
            text: string;
        };
        /**
         * @description How much something is needed.
         * @enum {string}
         */
        ReadinessLevel: "must" | "should";
        /** @description One part of a number. */
        ReasonView: {
            /** @description The rule's name. */
            name: string;
            /** @description What it gives. */
            points: components["schemas"]["PointsView"];
            /** @description How it came about: `89 runs × 1`. */
            text: string;
        };
        /** @description The answer to a command, given when it is decided and on disk. */
        Receipt: {
            /**
             * Format: int64
             * @description The number of the last event when it was answered.
             */
            head: number;
            /** @description The chain's hash after that: keep it, and you are a witness. */
            head_hash: string;
            /**
             * Format: int64
             * @description The server's time.
             */
            now_ms: number;
            /** @description Whether the log knew it already: a resend, not a second one. */
            repeated: boolean;
            /** @enum {string} */
            result: "taken";
            /**
             * Format: int64
             * @description The number of its event.
             */
            seq: number;
        } | {
            /** @description Why. */
            code: components["schemas"]["ErrorCode"];
            /**
             * Format: int64
             * @description The number of the last event when it was answered; null when the auction was not
             *     looked at.
             */
            head: number | null;
            /** @description The chain's hash after that. */
            head_hash: string | null;
            /**
             * Format: int64
             * @description The number of the last event that it was judged against.
             */
            judged_at: number;
            /** @description For a person; names what would have worked. */
            message: string;
            /**
             * Format: int64
             * @description The server's time.
             */
            now_ms: number;
            /** @enum {string} */
            result: "refused";
            /**
             * Format: int64
             * @description When the same command may work, in milliseconds from now.
             */
            retry_ms: number | null;
            /**
             * Format: int64
             * @description The amount that would have been taken, where there is one.
             */
            would_work: number | null;
        };
        /** @description A command that was refused. */
        RefusalNoted: {
            /**
             * Format: int64
             * @description The amount that was named, in units.
             */
            amount: number | null;
            /**
             * Format: int64
             * @description When.
             */
            at_ms: number;
            /** @description Why: the code of the refusal. */
            code: string;
            /**
             * Format: int64
             * @description The lot that was named.
             */
            lot: number | null;
            /** @description For a person. */
            message: string;
            /**
             * Format: int32
             * @description Whose command.
             */
            seat: number;
        };
        /** @description What becomes of what a member owns. */
        RemoveMember: {
            /** @description Whether it goes back into the auction; else it stays theirs. Means nothing before the start. */
            assets_return?: boolean | null;
        };
        /** @description A problem. */
        ReportProblem: {
            /** @description Where. */
            page?: string | null;
            /** @description What the page did lately; secrets are taken out. */
            recent?: unknown[] | null;
            /** @description What happened, 1 to 2,000 characters. */
            what: string;
        };
        /** @description The answer to a report. */
        Reported: {
            /** @description What to quote. */
            reference: string;
        };
        /** @description What came of an auction, or of what there is of it. */
        Results: {
            completion: components["schemas"]["Completion"] | null;
            /**
             * Format: int64
             * @description The number of the last event that these results know.
             */
            head: number;
            /** @description All lots, oldest first. */
            lots: components["schemas"]["LotView"][];
            /** @description Every manager with what they own. */
            squads: components["schemas"]["Squad"][];
            /** @description The figures. */
            stats: components["schemas"]["Stats"];
            /** @description How it stands. */
            status: components["schemas"]["AuctionStatus"];
            /** @description What was not sold and is not coming again. */
            unsold: string[];
        };
        /**
         * @description What a member may do.
         * @enum {string}
         */
        Role: "commissioner" | "co_commissioner" | "manager" | "spectator";
        /** @description The room now. */
        RoomNow: {
            completion: components["schemas"]["Completion"] | null;
            /**
             * Format: int64
             * @description What each free slot reserves, in units.
             */
            floor: number;
            lot: components["schemas"]["OpenLot"] | null;
            message: components["schemas"]["MessageNow"] | null;
            /**
             * Format: int64
             * @description When the next lot opens, in a break; while paused, as the clock stood.
             */
            next_at_ms: number | null;
            /**
             * Format: int64
             * @description How many assets have had their turn.
             */
            offered: number;
            paused: components["schemas"]["PausedNow"] | null;
            /** @description What the room is doing. */
            phase: components["schemas"]["Phase"];
            /**
             * Format: int64
             * @description How many assets the pool has.
             */
            pool_size: number;
            /**
             * Format: int64
             * @description How many offers are still to come if nothing else is sold.
             */
            remaining: number;
            /** @description How the auction stands. */
            status: components["schemas"]["AuctionStatus"];
            undo: components["schemas"]["UndoNow"] | null;
        };
        /** @description What the next invitation allows. */
        Rotate: {
            /**
             * Format: int64
             * @description 1 to 8,784; without limit when absent.
             */
            expires_in_hours?: number | null;
            /**
             * Format: int64
             * @description 1 to 100,000; without limit when absent.
             */
            uses?: number | null;
        };
        /** @description A round. */
        RoundView: {
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description Its number, in the order of play.
             */
            number: number;
        };
        /** @description A manager in the table. */
        RowView: {
            /** @description Points by round, in the order of the rounds. */
            by_round: components["schemas"]["PointsView"][];
            /**
             * Format: int64
             * @description The number of the seat's colour.
             */
            colour: number;
            /** @description How many of them can still change. */
            live: components["schemas"]["PointsView"];
            /**
             * Format: int64
             * @description Places won (above nought) or lost by the last round.
             */
            movement: number;
            /** @description The name that is shown. */
            name: string;
            /** @description All points. */
            points: components["schemas"]["PointsView"];
            /**
             * Format: int32
             * @description From 1; equal in everything share it.
             */
            rank: number;
            /**
             * Format: int64
             * @description Whose it is.
             */
            seat: number;
            /** @description Whether another has the same. */
            shared: boolean;
            /** @description The tie-breaks' counts, in their order. */
            ties: number[];
        };
        /** @description What other rules would do to the table. */
        RulesEffect: {
            /** @description As it would be. */
            after: components["schemas"]["RowView"][];
            /** @description As it is. */
            before: components["schemas"]["RowView"][];
        };
        /** @description A version of the rules. */
        RulesVersionView: {
            /** @description Who made it, where they have a place here. */
            by: string | null;
            /**
             * Format: int64
             * @description When.
             */
            made_at_ms: number;
            /** @description The whole document. */
            rules: Record<string, never>;
            /**
             * Format: int64
             * @description From 1.
             */
            version: number;
        };
        /** @description The rules of an auction. Money is whole units; see SPEC 2 for ranges. */
        RulesView: {
            /**
             * Format: int64
             * @description Opening price of an asset that has none of its own.
             */
            base: number;
            /**
             * Format: int32
             * @description Bids that one seat may send in a minute: 1 to 1,000,000.
             */
            bids_per_minute: number;
            /** @description The clocks. */
            clocks: components["schemas"]["Clocks"];
            /** @description The grid of prices. */
            increments: components["schemas"]["Increment"][];
            /** @description Who may join after the start. */
            late_join: components["schemas"]["LateJoin"];
            /**
             * Format: int32
             * @description How many assets a manager must be able to end with, if fewer than `slots`.
             */
            least_squad: number | null;
            /**
             * Format: int32
             * @description Fewest managers with whom it may begin: 2 to 200.
             */
            managers_least: number;
            /**
             * Format: int32
             * @description Most managers: `managers_least` to 200.
             */
            managers_most: number;
            /** @description In which order the lots come. */
            order: components["schemas"]["LotOrder"];
            /** @description Pause when half of the connected managers lose their connection. */
            pause_on_drop: boolean;
            /**
             * Format: int64
             * @description What each manager starts with: 1 to 10^12.
             */
            purse: number;
            /** @description Least and most per attribute value. */
            quotas: components["schemas"]["Quota"][];
            /**
             * Format: int32
             * @description How often an unsold asset is offered again: 0 to 5.
             */
            reoffer_rounds: number;
            /**
             * Format: int32
             * @description Size of a squad: 1 to 50.
             */
            slots: number;
        };
        /** @description A score, part by part. */
        ScoreView: {
            after_90: components["schemas"]["GoalsView"] | null;
            after_extra: components["schemas"]["GoalsView"] | null;
            shootout: components["schemas"]["GoalsView"] | null;
        };
        /** @description The rules that count now. */
        ScoringView: {
            /** @description The sport's own documents, to begin from. */
            presets: Record<string, never>[];
            /** @description The whole document, as sport packs have it. */
            rules: Record<string, never>;
            /**
             * Format: int64
             * @description Their version; 0 is the sport's own.
             */
            version: number;
            /** @description What rules can speak of. */
            words: components["schemas"]["SeasonWords"];
        };
        /** @description An asset of the list, and whose it is. */
        SeasonAssetView: {
            /** @description The asset. */
            asset: components["schemas"]["AssetView"];
            /**
             * Format: int64
             * @description Whose it is, if anybody's.
             */
            owner: number | null;
            /** @description The owner's name. */
            owner_name: string | null;
            /** @description The role as the rules know it, where they know it. */
            role: string | null;
            /** @description Its club, team or country, where it is known. */
            team: string | null;
        };
        /** @description What a change of the season came to. */
        SeasonChanged: {
            /**
             * Format: int64
             * @description The head of the competition's book.
             */
            head: number;
            /**
             * Format: int64
             * @description The number of the import, for taking it back.
             */
            import: number;
            /** @description The match, where it was about one. */
            match: string | null;
            /** @description What a page compares to know whether it is behind. */
            version: string;
        };
        /** @description The season as a file. */
        SeasonExport: {
            /** @description Every match with everybody's points and why. */
            matches: components["schemas"]["MatchPageView"][];
            /** @description The table. */
            season: components["schemas"]["SeasonView"];
        };
        /** @description The page of a season. */
        SeasonView: {
            /** @description How many of them have counted. */
            counted: number;
            /** @description Whether the season is over for this competition. */
            finished: boolean;
            /**
             * Format: int64
             * @description The head of the competition's book: what to send as `expected_head` with a match typed in.
             */
            head: number;
            /** @description Whether any points come from matches that are still being played. */
            live: boolean;
            /** @description How many matches there are. */
            matches: number;
            /** @description The names of the rounds in which anything has counted. */
            rounds: components["schemas"]["RoundView"][];
            /** @description First place first. */
            rows: components["schemas"]["RowView"][];
            /** @description The rules' name. */
            rules: string;
            /**
             * Format: int64
             * @description The version of the rules; 0 is the sport's own.
             */
            rules_version: number;
            /** @description What they mean, in one line. */
            says: string;
            /** @description What equal totals are told apart by, in order. */
            tie_breaks: string[];
            /** @description Rises with every change, so that a page knows whether it is behind. */
            version: string;
        };
        /** @description What a sport counts in its season. */
        SeasonWords: {
            /** @description Kinds of matches. */
            formats: components["schemas"]["Named"][];
            /** @description What points are counted from. */
            from: components["schemas"]["LinesFrom"];
            /** @description Quotients of stats that rules can look at. */
            ratios: components["schemas"]["Ratio"][];
            /** @description What rules can tell apart among assets. */
            roles: components["schemas"]["Named"][];
            /** @description Matches that belong together: `matchday`. */
            round: string;
            /** @description Several. */
            rounds: string;
            /** @description What can be counted, in the order of a table of stats. */
            stats: components["schemas"]["Stat"][];
            /** @description How equal totals are told apart unless the rules say otherwise. */
            tie_breaks: components["schemas"]["TieBreak"][];
        };
        /**
         * @description Who sits there.
         * @enum {string}
         */
        SeatKind: "person" | "bot";
        /** @description How a seat is shown. */
        SeatName: {
            /**
             * Format: int32
             * @description Which colour of the page's palette, from 0.
             */
            colour: number;
            /** @description Whether the host hid the name. */
            hidden: boolean;
            /** @description Person or bot. */
            kind: components["schemas"]["SeatKind"];
            /** @description The shown name. */
            name: string;
        };
        /** @description A manager as the auction stands. */
        SeatNow: {
            /**
             * Format: int64
             * @description `purse` less `held`.
             */
            available: number;
            /**
             * Format: int64
             * @description What a leading bid holds; 0 when this seat does not lead.
             */
            held: number;
            /**
             * Format: int64
             * @description The most that this seat could bid now, in units; 0 when it cannot.
             */
            most: number;
            /**
             * Format: int32
             * @description How many assets it owns.
             */
            owned: number;
            /**
             * Format: int64
             * @description Money left, in units; what a leading bid holds is still in it.
             */
            purse: number;
            /** @description Whether the host took it out. */
            removed: boolean;
            /**
             * Format: int32
             * @description Which seat.
             */
            seat: number;
            /**
             * Format: int32
             * @description The size of a squad.
             */
            slots: number;
            /** @description What it owns, oldest first. */
            squad: components["schemas"]["SquadItem"][];
        };
        /** @description How a seat is there. */
        SeatPresence: {
            /** @description How. */
            presence: components["schemas"]["Presence"];
            /**
             * Format: int32
             * @description Which.
             */
            seat: number;
        };
        /** @description A manager and what they start with. */
        SeatPurse: {
            /**
             * Format: int64
             * @description In units.
             */
            purse: number;
            /**
             * Format: int32
             * @description Who.
             */
            seat: number;
        };
        /** @description What a manager spent. */
        SeatSpend: {
            /**
             * Format: int64
             * @description On average, rounded down.
             */
            average: number;
            /**
             * Format: int32
             * @description On how many assets.
             */
            owned: number;
            /**
             * Format: int32
             * @description Who.
             */
            seat: number;
            /**
             * Format: int64
             * @description In units.
             */
            spent: number;
        };
        /** @description What the server says unasked. `event` is the name under which `body` arrives. */
        ServerMessage: {
            /** @description Everything at one event number; on streams only, a socket gets it as the answer to `join`. */
            body: components["schemas"]["Snapshot"];
            /** @enum {string} */
            event: "snapshot";
        } | {
            /** @description Events with their results. */
            body: components["schemas"]["Batch"];
            /** @enum {string} */
            event: "batch";
        } | {
            /** @description A seat of the reader has passed, or is back. */
            body: components["schemas"]["OwnPass"];
            /** @enum {string} */
            event: "own_pass";
        } | {
            /** @description Who is here. */
            body: components["schemas"]["PresenceNow"];
            /** @enum {string} */
            event: "presence";
        } | {
            /** @description The number of the last event, so that a hole is noticed. */
            body: components["schemas"]["Tick"];
            /** @enum {string} */
            event: "tick";
        } | {
            /** @description The auction is gone. */
            body: components["schemas"]["Gone"];
            /** @enum {string} */
            event: "gone";
        } | {
            /** @description Something that concerns the reader. */
            body: components["schemas"]["Notice"];
            /** @enum {string} */
            event: "notice";
        } | {
            /** @description A competition has changed. */
            body: components["schemas"]["CompetitionChanged"];
            /** @enum {string} */
            event: "competition";
        } | {
            /** @description The practice lot has changed. */
            body: components["schemas"]["PracticeChanged"];
            /** @enum {string} */
            event: "practice";
        } | {
            /** @description This server stops; the line ends after it. */
            body: components["schemas"]["Stopping"];
            /** @enum {string} */
            event: "stopping";
        };
        /** @description One of the caller's sessions. */
        SessionView: {
            /** @description What a person would call the device. */
            agent: string;
            /**
             * Format: int64
             * @description Since when.
             */
            created_ms: number;
            /** @description Whether it is the one that asks. */
            current: boolean;
            /** @description Its id. */
            id: string;
            /**
             * Format: int64
             * @description When it was last used, to ten minutes.
             */
            last_seen_ms: number;
        };
        /** @description A set in a list. */
        SetSummary: {
            /**
             * Format: int64
             * @description How many assets it has.
             */
            assets: number;
            /** @description The line that must be shown wherever the data is. */
            attribution: string | null;
            /** @description The last day of its season, `YYYY-MM-DD`. */
            ends_on: string | null;
            /** @description Its id. */
            id: string;
            /** @description Under which licence. */
            licence: string;
            /** @description Its name. */
            name: string;
            /** @description Whether the season is over. */
            over: boolean;
            /** @description Whether it is the caller's own copy. */
            owner: boolean;
            /** @description Its season. */
            season: string;
            /** @description Where the data comes from. */
            source: string;
            /** @description Its sport. */
            sport: string;
        };
        /** @description A set with its assets. */
        SetView: components["schemas"]["SetSummary"] & {
            /** @description Its assets, in catalogue order. */
            list: components["schemas"]["AssetView"][];
        };
        /** @description Whom to send a code to. */
        SignIn: {
            /** @description An e-mail address. */
            email: string;
        };
        /** @description Everything, at one event number. */
        Snapshot: {
            /** @description The pool, by id. */
            assets: {
                [key: string]: components["schemas"]["AssetView"];
            };
            /** @description The auction. */
            auction: string;
            /** @description The bids on the open lot that stand, lowest first. */
            bids: components["schemas"]["BidView"][];
            /** @description Its competition. */
            competition: string;
            /**
             * Format: int64
             * @description The number of the last event.
             */
            head: number;
            /** @description The chain's hash after it. */
            head_hash: string;
            /** @description All lots so far, oldest first. */
            lots: components["schemas"]["LotView"][];
            /** @description What the caller is here. */
            me: components["schemas"]["SnapshotMe"];
            /** @description How money is shown. */
            money: components["schemas"]["MoneyFormat"];
            /** @description The competition's name. */
            name: string;
            /** @description How each seat is shown, by its number. */
            names: {
                [key: string]: components["schemas"]["SeatName"];
            };
            /** @description What assets play next, by their ids, soonest first: a few matches each, where any are known. */
            next: {
                [key: string]: components["schemas"]["NextMatch"][];
            };
            /**
             * Format: int64
             * @description The server's time.
             */
            now_ms: number;
            /** @description Who is here. */
            presence: components["schemas"]["SeatPresence"][];
            /** @description The room. */
            room: components["schemas"]["RoomNow"];
            /** @description The rules. */
            rules: components["schemas"]["RulesView"];
            /** @description The managers' money and squads. */
            seats: components["schemas"]["SeatNow"][];
            /** @description The hash of the draw's seed. */
            seed_hash: string;
            /** @description The sport pack. */
            sport: string;
            /** @description What is still to come, in the order of ids: never in the order of the draw. */
            to_come: string[];
        };
        /** @description What the caller is here. */
        SnapshotMe: {
            /** @description What the caller may do. */
            can: components["schemas"]["Permission"][];
            /** @description Whether the caller is a host. */
            host: boolean;
            /** @description Which of the caller's seats passed on the open lot. */
            passed: number[];
            /** @description The caller's seats. */
            seats: number[];
            /** @description Whether the caller only watches. */
            watching: boolean;
        };
        /** @description A command to an auction. */
        SocketCommand: {
            /** @description What is asked. */
            action: components["schemas"]["Action"];
            /** @description Which. */
            auction: string;
            /** @description Made by the client; a resend has the same. */
            id: components["schemas"]["CommandId"];
        };
        /**
         * @description Where the sound of an auction comes from.
         * @enum {string}
         */
        Sound: "phones" | "big_screen";
        /** @description What a new competition begins with. */
        SportDefaults: {
            /** @description The money format. */
            money: string;
            /** @description The rules. */
            rules: components["schemas"]["RulesView"];
            /** @description The set to offer first. */
            set: string;
            /** @description Whether the size of a squad follows the pool until a person sets it. */
            slots_auto: boolean;
        };
        /** @description A sport. */
        SportPack: {
            /** @description What quotas can count. */
            attributes: components["schemas"]["Attribute"][];
            /** @description How an asset is drawn. */
            crest: components["schemas"]["Crest"];
            /** @description What a new competition begins with. */
            defaults: components["schemas"]["SportDefaults"];
            /** @description What is shown about an asset, in this order. */
            details: components["schemas"]["Detail"][];
            /** @description Such as `football`. */
            id: string;
            /** @description The money of a competition that has not chosen. */
            money: components["schemas"]["MoneyFormat"];
            /** @description What a competition can choose from. */
            moneys: components["schemas"]["MoneyFormat"][];
            /** @description Such as `Football clubs`. */
            name: string;
            /** @description Named clocks; the first is the one to offer. */
            presets: components["schemas"]["Preset"][];
            /** @description The quick raises. */
            raises: components["schemas"]["Raises"];
            /**
             * Format: int32
             * @description Counts up when its meaning changes.
             */
            version: number;
            /** @description What things are called. */
            words: components["schemas"]["Words"];
        };
        /** @description A manager with what they own. */
        Squad: {
            /** @description What it owns, oldest first. */
            holdings: components["schemas"]["Holding"][];
            /** @description Its shown name. */
            name: string;
            /**
             * Format: int32
             * @description How many assets it owns.
             */
            owned: number;
            /**
             * Format: int64
             * @description Money left, in units.
             */
            purse: number;
            /**
             * Format: int32
             * @description Which seat.
             */
            seat: number;
            /**
             * Format: int32
             * @description The size of a squad.
             */
            slots: number;
            /**
             * Format: int64
             * @description What was spent, in units.
             */
            spent: number;
        };
        /** @description One asset that a seat owns. */
        SquadItem: {
            /** @description What. */
            asset: string;
            /**
             * Format: int32
             * @description In which lot; null when it was given by hand.
             */
            lot: number | null;
            /**
             * Format: int64
             * @description For how much, in units.
             */
            price: number;
        };
        /** @description What one manager owns and what it has brought. */
        SquadPointsView: {
            /** @description What is owned, best first. */
            assets: components["schemas"]["AssetPointsView"][];
            /** @description The manager's row. */
            row: components["schemas"]["RowView"];
        };
        /** @description Where the caller stands in a season. */
        StandView: {
            /** @description Whether anything has counted yet; before that all stand level. */
            begun: boolean;
            /** @description How many stand in the table. */
            of: number;
            /** @description How much the caller owns. */
            owned: number;
            /** @description All points. */
            points: components["schemas"]["PointsView"];
            /**
             * Format: int32
             * @description From 1; equal in everything share it.
             */
            rank: number;
            /** @description Whether another has the same. */
            shared: boolean;
        };
        /**
         * @description Where a member stands.
         * @enum {string}
         */
        Standing: "in" | "asked" | "waiting" | "left" | "removed";
        /** @description Something that is counted. */
        Stat: {
            /** @description What it stands under where many are typed in: `Batting`. */
            group: string | null;
            /** @description Its name in stat lines: `goals_scored`. */
            key: string;
            /** @description The head of its column: `Goals`. */
            label: string;
            /** @description Several: `goals`. */
            many: string;
            /** @description One unit in a sentence: `goal`. */
            one: string;
        };
        /** @description A stat of the sport. */
        StatView: {
            /** @description By which it is asked for. */
            key: string;
            /** @description What people call it. */
            label: string;
        };
        /** @description The figures. */
        Stats: {
            /** @description The lowest prices for their starting prices, with at least two bids. */
            best_buys: components["schemas"]["Buy"][];
            /**
             * Format: int64
             * @description Bids taken.
             */
            bids: number;
            cheapest: components["schemas"]["Buy"] | null;
            dearest: components["schemas"]["Buy"] | null;
            /** @description The lots with the most bids. */
            fights: components["schemas"]["Fight"][];
            /**
             * Format: int32
             * @description Lots that were sold and stayed so.
             */
            sold: number;
            /** @description Every manager's spending, most first. */
            spend_by_seat: components["schemas"]["SeatSpend"][];
            /**
             * Format: int64
             * @description Spent by all, in units.
             */
            total_spent: number;
            /**
             * Format: int32
             * @description Lots that were left unsold.
             */
            unsold: number;
        };
        /**
         * @description The server stops: come back at a moment of your own within `within_ms`, with the last number you
         *     have. Commands that were not answered can be sent again with the same id.
         */
        Stopping: {
            /**
             * Format: int64
             * @description How long those who come back should spread over.
             */
            within_ms: number;
        };
        /** @description Now and then: the number of the last event, so that a hole is noticed. */
        Tick: {
            /** @description Which auction. */
            auction: string;
            /**
             * Format: int64
             * @description The number of the last event.
             */
            head: number;
            /**
             * Format: int64
             * @description The server's time.
             */
            now_ms: number;
        };
        /** @description One way to tell equal totals apart. */
        TieBreak: {
            /** @description Whether the smaller number is better. */
            fewer: boolean;
            /** @description Whose sum decides. */
            stat: string;
        };
        /** @description A competition of such a table. */
        TogetherCompetition: {
            /** @description Its id. */
            id: string;
            /** @description Its name. */
            name: string;
        };
        /** @description What somebody has in one competition. */
        TogetherPart: {
            /** @description Their points there. */
            points: components["schemas"]["PointsView"];
            /**
             * Format: int64
             * @description Their seat there, the first if they have several.
             */
            seat: number;
        };
        /** @description Somebody in such a table. */
        TogetherRow: {
            /** @description How many of them can still change. */
            live: components["schemas"]["PointsView"];
            /** @description Whether it is the caller. */
            mine: boolean;
            /**
             * Format: int64
             * @description Places won (above nought) or lost by the last round; 0 where the competitions have other rounds.
             */
            movement: number;
            /** @description The name that is shown. */
            name: string;
            /** @description What comes from each competition, in their order; null where they do not play. */
            parts: (components["schemas"]["TogetherPart"] | null)[];
            /** @description All points. */
            points: components["schemas"]["PointsView"];
            /**
             * Format: int32
             * @description From 1; equal in everything share it.
             */
            rank: number;
            /** @description Whether another has the same. */
            shared: boolean;
            /** @description The tie-breaks' counts, in their order. */
            ties: number[];
        };
        /** @description One table over several competitions. */
        TogetherView: {
            /** @description The competitions, in the order in which they were asked for. */
            competitions: components["schemas"]["TogetherCompetition"][];
            /** @description Whether any points come from matches that are still being played. */
            live: boolean;
            /** @description First place first. */
            rows: components["schemas"]["TogetherRow"][];
            /** @description What equal totals are told apart by; empty where the competitions differ in it. */
            tie_breaks: string[];
        };
        /** @description One of them, owned or not. */
        TopRowView: {
            /** @description The asset. */
            asset: components["schemas"]["AssetView"];
            /**
             * Format: int64
             * @description The stat's count, when one was asked for.
             */
            count: number | null;
            /** @description In how many matches. */
            matches: number;
            /**
             * Format: int64
             * @description Whose it is, if anybody's.
             */
            owner: number | null;
            /** @description Its points. */
            points: components["schemas"]["PointsView"];
        };
        /** @description Who has done most. */
        TopView: {
            /** @description Whoever has done anything, most first. */
            rows: components["schemas"]["TopRowView"][];
            /** @description The stats of the sport, by which one may ask as well. */
            stats: components["schemas"]["StatView"][];
        };
        /** @description Rules to try. */
        TryRules: {
            /** @description The whole document, as sport packs have it. */
            rules: Record<string, never>;
        };
        /** @description The competition's name, typed. */
        Typed: {
            /** @description Needed once the auction has begun. */
            name?: string | null;
        };
        /** @description The sale that one button undoes. */
        UndoNow: {
            /** @description What was sold. */
            asset: string;
            /**
             * Format: int32
             * @description Its lot.
             */
            lot: number;
            /**
             * Format: int64
             * @description Until when.
             */
            until_ms: number;
        };
        /**
         * Format: int64
         * @description An amount of money in a request: a whole positive number below 2^53.
         */
        Units: number;
        /** @description A name that stands for nobody here, or for several. */
        UnmatchedView: {
            /** @description As the file has it. */
            name: string;
            /** @description Who may be meant, best first. */
            near: components["schemas"]["NearView"][];
            /** @description Whom they play for, where the file says so. */
            team: string | null;
        };
        /**
         * @description Why a lot was left unsold.
         * @enum {string}
         */
        UnsoldWhy: "no_bids" | "nobody_can_buy" | "skipped" | "withdrawn";
        /**
         * @description Where the asset of a cancelled sale goes.
         * @enum {string}
         */
        VoidTo: "next" | "end" | "out";
        /** @description A link for watching, for hosts only. */
        WatchLink: {
            /**
             * Format: int64
             * @description When it was made.
             */
            created_ms: number;
            /** @description Its id. */
            id: string;
            /** @description What the host calls it; empty when it has no name. */
            label: string;
            /**
             * Format: int64
             * @description When somebody last came in by it, to a minute; null when nobody did.
             */
            last_used_ms: number | null;
            /** @description What is opened. */
            link: string;
        };
        /** @description What a link for watching shows. */
        WatchPreview: {
            /** @description Its auction. */
            auction: string;
            /** @description The competition. */
            competition: string;
            /** @description Its name. */
            name: string;
            /** @description Its sport. */
            sport: string;
        };
        /** @description Why an asset has so many points from one match. */
        WhyView: {
            /** @description The asset. */
            asset: components["schemas"]["AssetView"];
            /** @description What was counted, innings by innings; empty where points follow from the score. */
            lines: components["schemas"]["LineView"][];
            /**
             * Format: int64
             * @description Whose it is, if anybody's.
             */
            owner: number | null;
            /** @description The owner's name. */
            owner_name: string | null;
            /** @description The sum. */
            points: components["schemas"]["PointsView"];
            /** @description Rule by rule. */
            reasons: components["schemas"]["ReasonView"][];
            /** @description The role by which it is scored, where rules tell roles apart. */
            role: string | null;
        };
        /** @description What to practise. */
        Wish: {
            /**
             * Format: int32
             * @description How many bots: 1 to 29; 7 when absent.
             */
            bots?: number | null;
            /** @description What a guest is called, 2 to 30 characters; `Guest` when absent. Whoever has a name keeps it. */
            name?: string | null;
            /**
             * Format: int32
             * @description How fast bots and clocks go, in percent: 25 to 10,000; 100, a person's pace, when absent.
             */
            pace?: number | null;
            /** @description The list; the sport's first one when absent. */
            set?: string | null;
            /** @description The sport. */
            sport: string;
        };
        /** @description What things are called in a sport. */
        Words: {
            asset: string;
            assets: string;
            competition: string;
            competitions: string;
            fixture: string;
            fixtures: string;
            quotas: string;
            set: string;
            sets: string;
            squad: string;
            squads: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Action = components['schemas']['Action'];
export type AddBots = components['schemas']['AddBots'];
export type AliasSource = components['schemas']['AliasSource'];
export type AliasView = components['schemas']['AliasView'];
export type Apply = components['schemas']['Apply'];
export type AskHelp = components['schemas']['AskHelp'];
export type AssetInput = components['schemas']['AssetInput'];
export type AssetMatchView = components['schemas']['AssetMatchView'];
export type AssetPointsView = components['schemas']['AssetPointsView'];
export type AssetView = components['schemas']['AssetView'];
export type Attribute = components['schemas']['Attribute'];
export type AuctionStatus = components['schemas']['AuctionStatus'];
export type Batch = components['schemas']['Batch'];
export type BidView = components['schemas']['BidView'];
export type Blocked = components['schemas']['Blocked'];
export type BotStyle = components['schemas']['BotStyle'];
export type BotsStyle = components['schemas']['BotsStyle'];
export type Buy = components['schemas']['Buy'];
export type By = components['schemas']['By'];
export type ChangeView = components['schemas']['ChangeView'];
export type ChangeWhat = components['schemas']['ChangeWhat'];
export type Check = components['schemas']['Check'];
export type ChosenName = components['schemas']['ChosenName'];
export type ClientMessage = components['schemas']['ClientMessage'];
export type ClockAnswer = components['schemas']['ClockAnswer'];
export type ClockAsk = components['schemas']['ClockAsk'];
export type Clocks = components['schemas']['Clocks'];
export type ClosedBy = components['schemas']['ClosedBy'];
export type CommandBody = components['schemas']['CommandBody'];
export type CommandId = components['schemas']['CommandId'];
export type CompetitionCard = components['schemas']['CompetitionCard'];
export type CompetitionChanged = components['schemas']['CompetitionChanged'];
export type CompetitionPublic = components['schemas']['CompetitionPublic'];
export type CompetitionSettings = components['schemas']['CompetitionSettings'];
export type CompetitionState = components['schemas']['CompetitionState'];
export type CompetitionView = components['schemas']['CompetitionView'];
export type Completion = components['schemas']['Completion'];
export type Confirm = components['schemas']['Confirm'];
export type CopySet = components['schemas']['CopySet'];
export type CountsView = components['schemas']['CountsView'];
export type Crest = components['schemas']['Crest'];
export type Detail = components['schemas']['Detail'];
export type Done = components['schemas']['Done'];
export type Door = components['schemas']['Door'];
export type Draw = components['schemas']['Draw'];
export type EditMe = components['schemas']['EditMe'];
export type EditMember = components['schemas']['EditMember'];
export type EditSettings = components['schemas']['EditSettings'];
export type Error = components['schemas']['Error'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type EventBody = components['schemas']['EventBody'];
export type EventView = components['schemas']['EventView'];
export type EventsView = components['schemas']['EventsView'];
export type FieldView = components['schemas']['FieldView'];
export type Fight = components['schemas']['Fight'];
export type GoalsView = components['schemas']['GoalsView'];
export type Gone = components['schemas']['Gone'];
export type GoneWhy = components['schemas']['GoneWhy'];
export type Grouping = components['schemas']['Grouping'];
export type HelpKind = components['schemas']['HelpKind'];
export type HelpRequest = components['schemas']['HelpRequest'];
export type HereMessage = components['schemas']['HereMessage'];
export type Holding = components['schemas']['Holding'];
export type ImportSource = components['schemas']['ImportSource'];
export type ImportState = components['schemas']['ImportState'];
export type ImportView = components['schemas']['ImportView'];
export type Increment = components['schemas']['Increment'];
export type Invite = components['schemas']['Invite'];
export type Join = components['schemas']['Join'];
export type JoinAnswer = components['schemas']['JoinAnswer'];
export type JoinAs = components['schemas']['JoinAs'];
export type JoinCompetition = components['schemas']['JoinCompetition'];
export type JoinCompetitionAnswer = components['schemas']['JoinCompetitionAnswer'];
export type JoinPreview = components['schemas']['JoinPreview'];
export type Joined = components['schemas']['Joined'];
export type LadderStep = components['schemas']['LadderStep'];
export type LateJoin = components['schemas']['LateJoin'];
export type LateJoinUntil = components['schemas']['LateJoinUntil'];
export type LateJoinWho = components['schemas']['LateJoinWho'];
export type Leave = components['schemas']['Leave'];
export type LineView = components['schemas']['LineView'];
export type LinesFrom = components['schemas']['LinesFrom'];
export type LotBid = components['schemas']['LotBid'];
export type LotChange = components['schemas']['LotChange'];
export type LotOrder = components['schemas']['LotOrder'];
export type LotState = components['schemas']['LotState'];
export type LotView = components['schemas']['LotView'];
export type MailKind = components['schemas']['MailKind'];
export type MatchPageView = components['schemas']['MatchPageView'];
export type MatchStatus = components['schemas']['MatchStatus'];
export type MatchView = components['schemas']['MatchView'];
export type Me = components['schemas']['Me'];
export type MeHere = components['schemas']['MeHere'];
export type MemberView = components['schemas']['MemberView'];
export type MessageNow = components['schemas']['MessageNow'];
export type Meta = components['schemas']['Meta'];
export type MissingMatch = components['schemas']['MissingMatch'];
export type MissingView = components['schemas']['MissingView'];
export type MoneyBare = components['schemas']['MoneyBare'];
export type MoneyFormat = components['schemas']['MoneyFormat'];
export type MoneyScale = components['schemas']['MoneyScale'];
export type Named = components['schemas']['Named'];
export type NearView = components['schemas']['NearView'];
export type NewSettings = components['schemas']['NewSettings'];
export type NewWatchLink = components['schemas']['NewWatchLink'];
export type NextMatch = components['schemas']['NextMatch'];
export type Notice = components['schemas']['Notice'];
export type NoticeKind = components['schemas']['NoticeKind'];
export type OpenLot = components['schemas']['OpenLot'];
export type OutboxMail = components['schemas']['OutboxMail'];
export type OwnPass = components['schemas']['OwnPass'];
export type PauseWhy = components['schemas']['PauseWhy'];
export type PausedNow = components['schemas']['PausedNow'];
export type Permission = components['schemas']['Permission'];
export type Phase = components['schemas']['Phase'];
export type PointsView = components['schemas']['PointsView'];
export type PoolAssetView = components['schemas']['PoolAssetView'];
export type PoolView = components['schemas']['PoolView'];
export type PracticeAction = components['schemas']['PracticeAction'];
export type PracticeAnswer = components['schemas']['PracticeAnswer'];
export type PracticeAsset = components['schemas']['PracticeAsset'];
export type PracticeChanged = components['schemas']['PracticeChanged'];
export type PracticeMessage = components['schemas']['PracticeMessage'];
export type PracticeResult = components['schemas']['PracticeResult'];
export type PracticeView = components['schemas']['PracticeView'];
export type Presence = components['schemas']['Presence'];
export type PresenceNow = components['schemas']['PresenceNow'];
export type Preset = components['schemas']['Preset'];
export type Pressed = components['schemas']['Pressed'];
export type PreviewView = components['schemas']['PreviewView'];
export type Problem = components['schemas']['Problem'];
export type ProblemView = components['schemas']['ProblemView'];
export type PutAliases = components['schemas']['PutAliases'];
export type PutAsset = components['schemas']['PutAsset'];
export type PutFixture = components['schemas']['PutFixture'];
export type PutLine = components['schemas']['PutLine'];
export type PutMatch = components['schemas']['PutMatch'];
export type PutPool = components['schemas']['PutPool'];
export type PutResult = components['schemas']['PutResult'];
export type PutRules = components['schemas']['PutRules'];
export type Quota = components['schemas']['Quota'];
export type Raise = components['schemas']['Raise'];
export type Raises = components['schemas']['Raises'];
export type Ratio = components['schemas']['Ratio'];
export type Readiness = components['schemas']['Readiness'];
export type ReadinessLevel = components['schemas']['ReadinessLevel'];
export type ReasonView = components['schemas']['ReasonView'];
export type Receipt = components['schemas']['Receipt'];
export type RefusalNoted = components['schemas']['RefusalNoted'];
export type RemoveMember = components['schemas']['RemoveMember'];
export type ReportProblem = components['schemas']['ReportProblem'];
export type Reported = components['schemas']['Reported'];
export type Results = components['schemas']['Results'];
export type Role = components['schemas']['Role'];
export type RoomNow = components['schemas']['RoomNow'];
export type Rotate = components['schemas']['Rotate'];
export type RoundView = components['schemas']['RoundView'];
export type RowView = components['schemas']['RowView'];
export type RulesEffect = components['schemas']['RulesEffect'];
export type RulesVersionView = components['schemas']['RulesVersionView'];
export type RulesView = components['schemas']['RulesView'];
export type ScoreView = components['schemas']['ScoreView'];
export type ScoringView = components['schemas']['ScoringView'];
export type SeasonAssetView = components['schemas']['SeasonAssetView'];
export type SeasonChanged = components['schemas']['SeasonChanged'];
export type SeasonExport = components['schemas']['SeasonExport'];
export type SeasonView = components['schemas']['SeasonView'];
export type SeasonWords = components['schemas']['SeasonWords'];
export type SeatKind = components['schemas']['SeatKind'];
export type SeatName = components['schemas']['SeatName'];
export type SeatNow = components['schemas']['SeatNow'];
export type SeatPresence = components['schemas']['SeatPresence'];
export type SeatPurse = components['schemas']['SeatPurse'];
export type SeatSpend = components['schemas']['SeatSpend'];
export type ServerMessage = components['schemas']['ServerMessage'];
export type SessionView = components['schemas']['SessionView'];
export type SetSummary = components['schemas']['SetSummary'];
export type SetView = components['schemas']['SetView'];
export type SignIn = components['schemas']['SignIn'];
export type Snapshot = components['schemas']['Snapshot'];
export type SnapshotMe = components['schemas']['SnapshotMe'];
export type SocketCommand = components['schemas']['SocketCommand'];
export type Sound = components['schemas']['Sound'];
export type SportDefaults = components['schemas']['SportDefaults'];
export type SportPack = components['schemas']['SportPack'];
export type Squad = components['schemas']['Squad'];
export type SquadItem = components['schemas']['SquadItem'];
export type SquadPointsView = components['schemas']['SquadPointsView'];
export type StandView = components['schemas']['StandView'];
export type Standing = components['schemas']['Standing'];
export type Stat = components['schemas']['Stat'];
export type StatView = components['schemas']['StatView'];
export type Stats = components['schemas']['Stats'];
export type Stopping = components['schemas']['Stopping'];
export type Tick = components['schemas']['Tick'];
export type TieBreak = components['schemas']['TieBreak'];
export type TogetherCompetition = components['schemas']['TogetherCompetition'];
export type TogetherPart = components['schemas']['TogetherPart'];
export type TogetherRow = components['schemas']['TogetherRow'];
export type TogetherView = components['schemas']['TogetherView'];
export type TopRowView = components['schemas']['TopRowView'];
export type TopView = components['schemas']['TopView'];
export type TryRules = components['schemas']['TryRules'];
export type Typed = components['schemas']['Typed'];
export type UndoNow = components['schemas']['UndoNow'];
export type Units = components['schemas']['Units'];
export type UnmatchedView = components['schemas']['UnmatchedView'];
export type UnsoldWhy = components['schemas']['UnsoldWhy'];
export type VoidTo = components['schemas']['VoidTo'];
export type WatchLink = components['schemas']['WatchLink'];
export type WatchPreview = components['schemas']['WatchPreview'];
export type WhyView = components['schemas']['WhyView'];
export type Wish = components['schemas']['Wish'];
export type Words = components['schemas']['Words'];
export type $defs = Record<string, never>;
export interface operations {
    get_auctions_id: {
        parameters: {
            query?: {
                watch?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `expired`, `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_auctions_id_commands: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `expired`, `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_auctions_id_draw: {
        parameters: {
            query?: {
                watch?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draw"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `expired`, `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_auctions_id_events: {
        parameters: {
            query?: {
                /** @description The last event that is known; 0 or nothing reads from the beginning. */
                after?: number;
                watch?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `expired`, `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_auctions_id_export_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line per lot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `expired`, `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_auctions_id_export_json: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description gavel-export/1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `expired`, `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_auctions_id_lots_lot_bids: {
        parameters: {
            query?: {
                watch?: string;
            };
            header?: never;
            path: {
                id: string;
                lot: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotBid"][];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `expired`, `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_auctions_id_my_refusals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalNoted"][];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `expired`, `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_auctions_id_results: {
        parameters: {
            query?: {
                watch?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Results"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `expired`, `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_auctions_id_stream: {
        parameters: {
            query?: {
                watch?: string;
            };
            header?: {
                "Last-Event-ID"?: number | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-Sent Events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `expired`, `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionCard"][];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSettings"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_practice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wish"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_fast` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    delete_competitions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Typed"];
            };
        };
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `already_done` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patch_competitions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_bots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddBots"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `full` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    delete_competitions_id_bots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_help: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskHelp"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequest"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_your_seat`, `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_fast` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_help_call_done: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rotate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_invite_qr_svg: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An SVG picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": unknown;
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Leave"];
            };
        };
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_your_seat`, `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    delete_competitions_id_members_seat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seat: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveMember"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `already_done`, `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patch_competitions_id_members_seat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seat: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMember"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_a_manager`, `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `conflict`, `full` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_members_seat_admit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seat: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `already_done`, `wrong_state`, `full`, `closed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_members_seat_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seat: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `already_done` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_pool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolView"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    put_competitions_id_pool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutPool"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Typed"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `already_done`, `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_reset_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `already_done`, `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `already_done` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_aliases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliasView"][];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    put_competitions_id_season_aliases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutAliases"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliasView"][];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `full` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    delete_competitions_id_season_aliases_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                alias: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliasView"][];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_assets: {
        parameters: {
            query?: {
                team?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonAssetView"][];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_assets_asset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetPointsView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_assistant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingView"][];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_export_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line per manager */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_export_json: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonExport"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_season_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_imports: {
        parameters: {
            query?: {
                before?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"][];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_season_imports: {
        parameters: {
            query?: {
                /** @description `auto`, or which reader to use */
                format?: string;
                /** @description The file's name */
                name?: string;
                /** @description The match of rows that name none */
                match?: string;
                /** @description Of times without a zone; UTC if absent */
                zone?: string;
                /** @description JSON: `[{"alias": "Spurs", "asset": "tottenham-hotspur-fc"}]` */
                aliases?: string;
                /** @description Leave rows of unknown names out */
                leave_out?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": number[];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `full` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    delete_competitions_id_season_imports_no: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_season_imports_no_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Apply"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonChanged"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_season_imports_no_redo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonChanged"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_season_imports_no_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonChanged"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_matches: {
        parameters: {
            query?: {
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchView"][];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_season_matches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutMatch"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonChanged"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_matches_match: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                match: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPageView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    put_competitions_id_season_matches_match: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                match: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutMatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonChanged"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_season_matches_match_try: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                match: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutMatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPageView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_season_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_rules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoringView"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    put_competitions_id_season_rules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutRules"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoringView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_rules_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesVersionView"][];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_season_rules_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryRules"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesEffect"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_seats_seat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seat: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SquadPointsView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_templates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_templates_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description Such as `fixtures.csv` */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table to fill in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_together: {
        parameters: {
            query: {
                /** @description The ids of the others, with commas between */
                with: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TogetherView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_competitions_id_season_top: {
        parameters: {
            query?: {
                by?: string;
                round?: number;
                most?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_competitions_id_watch_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWatchLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchLink"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `full` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    delete_competitions_id_watch_links_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `gone` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_join_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinPreview"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_fast` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_join_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinAs"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joined"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `already_done`, `wrong_state`, `full`, `closed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_fast` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patch_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMe"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_me_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"][];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    delete_me_sessions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out there */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_meta: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meta"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_outbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxMail"][];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_reports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportProblem"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reported"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_fast` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_sets: {
        parameters: {
            query?: {
                sport?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetSummary"][];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_sets_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetView"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    put_sets_id_assets_asset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                asset: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `full` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    delete_sets_id_assets_asset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_sets_id_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopySet"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetSummary"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `full` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_sets_id_season_aliases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliasView"][];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    put_sets_id_season_aliases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutAliases"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliasView"][];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `full` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    delete_sets_id_season_aliases_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                alias: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliasView"][];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_sets_id_season_imports: {
        parameters: {
            query?: {
                before?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"][];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_sets_id_season_imports: {
        parameters: {
            query?: {
                /** @description `auto`, or which reader to use */
                format?: string;
                /** @description The file's name */
                name?: string;
                /** @description The match of rows that name none */
                match?: string;
                /** @description Of times without a zone; UTC if absent */
                zone?: string;
                /** @description JSON: `[{"alias": "Spurs", "asset": "tottenham-hotspur-fc"}]` */
                aliases?: string;
                /** @description Leave rows of unknown names out */
                leave_out?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": number[];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `full` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    delete_sets_id_season_imports_no: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_sets_id_season_imports_no_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Apply"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonChanged"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_sets_id_season_imports_no_redo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonChanged"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_sets_id_season_imports_no_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonChanged"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_sets_id_season_matches: {
        parameters: {
            query?: {
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchView"][];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_sets_id_season_matches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutMatch"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonChanged"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_sets_id_season_matches_match: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                match: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPageView"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    put_sets_id_season_matches_match: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                match: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutMatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonChanged"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`, `conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_sets_id_season_templates_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description Such as `fixtures.csv` */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table to fill in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description On its way, if it is an address */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_fast` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_sign_in_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `expired` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_fast` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_watch_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchPreview"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_fast` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Anything else; the body says what. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
