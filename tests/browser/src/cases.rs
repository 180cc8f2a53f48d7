//! The tests: one file for each promise.

use anyhow::Result;

use crate::page::Page;
use crate::world::Case;

mod announcements;
mod arrival;
mod configurator;
mod conversation;
mod eyes;
mod fallback;
mod first_screen;
mod focus;
mod frame;
mod frame_messages;
mod hostile;
mod journey;
mod keeping;
mod keyboard;
mod languages;
mod life;
mod look;
mod model;
mod npm;
mod offline;
mod parts;
mod printing;
mod privacy;
mod report;
mod sheet;
mod start;
mod taking;
mod told;
mod work;
mod yew_app;

/// Names a test after its function and boxes what it does.
macro_rules! cases {
    ($($module:ident :: $name:ident),* $(,)?) => {
        vec![$((
            concat!(stringify!($module), "::", stringify!($name)),
            (|page: Page| Box::pin($module::$name(page)) as _) as Case,
        )),*]
    };
}

/// Every test with its name.
pub(crate) fn all() -> Vec<(&'static str, Case)> {
    cases![
        // The longest first, so that none of them is left alone at the end.
        look::the_page_keeps_nobody_out,
        look::the_page_fits_from_240_to_1200_pixels,
        start::the_first_question_shows_under_the_strict_policy,
        start::two_elements_show_each_their_own,
        start::another_release_that_was_there_before_stays,
        start::what_comes_after_it_does_not_jump,
        start::room_kept_by_the_page_is_given_over,
        start::module_and_classic_script_twice_are_harmless,
        first_screen::it_has_its_picture_taken,
        first_screen::it_is_what_the_program_draws,
        first_screen::what_the_reader_does_meanwhile_is_kept,
        first_screen::what_was_done_shows_in_the_first_picture_of_the_program,
        first_screen::a_button_pressed_meanwhile_is_pressed,
        first_screen::other_languages_have_theirs,
        first_screen::it_does_not_stand_in_for_anything_else,
        first_screen::reset_forgets_what_was_done_meanwhile,
        first_screen::without_the_program_the_children_come_back,
        parts::the_first_one_asks_and_answers_alone,
        parts::one_that_does_not_arrive_is_tried_again,
        parts::what_is_said_meanwhile_is_kept_and_told_once,
        parts::a_model_that_is_set_meanwhile_stands_alone,
        parts::the_focus_stays_where_the_second_one_draws,
        npm::a_bundled_site_shows_it_and_hears_it,
        offline::the_one_file_opens_from_a_disk_and_asks_for_nothing,
        offline::it_writes_the_very_report_of_the_page,
        offline::its_reader_may_choose_another_language,
        sheet::our_own_page_asks_all_its_questions,
        sheet::a_frame_leads_to_them,
        sheet::each_language_has_its_sheet,
        frame::it_is_as_tall_as_what_is_in_it,
        frame::it_works_where_the_sandbox_leaves_it_no_origin,
        frame::it_needs_no_script_around_it,
        frame::nobody_else_moves_it_and_nothing_moves_it_out_of_bounds,
        frame::it_starts_with_what_its_address_says,
        frame::its_address_carries_attributes_but_no_foreign_model,
        frame::the_page_around_sets_it_live,
        frame::nobody_sets_in_it_what_is_not_theirs,
        frame::it_is_as_dark_as_the_page_around,
        frame::it_looks_as_the_element_in_the_same_column,
        frame_messages::none_moves_it_out_of_bounds,
        frame_messages::it_answers_with_its_height_alone,
        arrival::its_files_may_lie_elsewhere,
        arrival::a_policy_that_forbids_them_is_named,
        arrival::a_server_that_shares_nothing_is_named,
        arrival::a_server_that_is_silent_is_named,
        arrival::a_network_that_is_gone_is_named,
        arrival::a_folder_that_is_none_is_named,
        fallback::children_stay_when_the_wasm_is_missing,
        fallback::without_a_network_it_starts_when_there_is_one,
        fallback::where_wasm_is_forbidden_plain_javascript_says_the_same,
        fallback::where_wasm_cannot_be_compiled_plain_javascript_runs,
        fallback::children_stay_where_no_style_sheet_can_be_made,
        fallback::an_element_without_children_says_why_it_is_empty,
        fallback::children_stay_where_the_wasm_is_another,
        fallback::children_stay_where_neither_runs,
        fallback::one_that_crashes_comes_back_with_its_answers_and_leaves_others_alone,
        fallback::children_come_back_where_it_crashes_again,
        configurator::what_is_chosen_shows_at_once_and_stands_in_the_code,
        configurator::what_loads_with_the_page_is_loaded_once,
        configurator::the_code_works_where_it_is_pasted,
        configurator::an_accent_that_is_hard_to_read_is_said_to_be,
        privacy::a_whole_session_sends_and_keeps_nothing,
        privacy::what_is_sent_or_kept_would_be_seen,
        printing::the_answer_goes_on_two_sheets,
        printing::without_an_answer_it_is_a_worksheet,
        hostile::style_sheets_that_reset_everything_leave_it_whole,
        hostile::a_page_that_reads_from_the_right_is_kept_whole,
        hostile::fifty_elements_share_one_file,
        hostile::three_hundred_that_come_and_go_leave_nothing,
        hostile::hidden_at_first_it_is_whole_when_shown,
        hostile::a_server_that_knows_no_wasm_does_no_harm,
        hostile::once_it_is_there_it_needs_no_network,
        hostile::another_yew_app_around_hears_only_its_own,
        hostile::no_node_has_the_marks_of_another_yew_app,
        yew_app::a_component_asks_and_the_app_hears,
        yew_app::a_component_that_comes_back_knows_what_was_said,
        yew_app::a_component_has_the_services_of_the_browser,
        yew_app::a_component_looks_as_the_element_does,
        life::a_move_keeps_the_widget,
        life::what_nobody_comes_near_is_not_loaded,
        life::a_move_in_one_piece_keeps_the_focus,
        life::a_long_absence_ends_the_widget_and_a_return_starts_it_again,
        life::unmounted_it_is_gone_at_once_and_comes_back_with_its_answers,
        keyboard::keys_typed_into_a_field_are_not_shortcuts_of_the_page,
        report::the_page_writes_what_the_command_line_writes,
        report::seed_and_draws_are_live_and_mean_the_same_in_both,
        report::a_million_draws_leave_the_page_its_turns,
        report::a_clinic_without_an_audit_ends_in_not_yet,
        conversation::answers_go_in_and_the_report_comes_out,
        conversation::bad_answers_are_refused_whole_and_named,
        conversation::what_is_no_answers_object_is_refused,
        conversation::reset_sets_everything_aside,
        conversation::an_attribute_that_is_no_number_is_named,
        conversation::answers_given_before_the_element_shows_are_kept,
        conversation::two_elements_do_not_disturb_each_other,
        journey::everything_is_answered_by_keyboard_and_the_verdict_read,
        journey::the_long_way_is_gone_by_keyboard_too,
        journey::going_back_loses_nothing,
        taking::a_link_is_opened_inside_of_another_element_too,
        taking::an_opened_file_leads_to_the_answer,
        taking::after_a_link_the_focus_stays_where_the_reader_goes_on,
        taking::a_link_carries_the_answers,
        taking::the_address_that_has_answers_goes_along_with_them,
        taking::the_result_is_saved_as_a_note_a_table_and_data,
        taking::a_link_opened_in_the_same_page_sets_the_former_answers_aside,
        taking::where_the_clipboard_is_denied_the_link_shows,
        taking::a_cut_link_is_refused_in_words_and_changes_nothing,
        taking::a_file_of_answers_opens_and_a_bad_one_is_refused,
        taking::others_answers_are_laid_beside_the_readers,
        keeping::kept_answers_that_cannot_be_read_are_set_aside,
        keeping::nothing_is_kept_unless_the_page_asks,
        keeping::answers_come_back_after_a_reload,
        keeping::what_is_kept_can_be_moved_and_forgotten_before_anybody_comes_near,
        keeping::each_model_has_its_own_answers_kept,
        keeping::each_group_has_its_own_answers_kept,
        keeping::another_group_brings_its_own_answers,
        keeping::what_was_kept_comes_back_also_when_it_is_asked_for_late,
        keeping::a_killed_tab_has_lost_nothing,
        keeping::kept_answers_come_back_as_far_as_they_fit,
        keeping::a_storage_lost_midway_loses_no_answer,
        keeping::another_way_of_keeping_moves_the_answers,
        keeping::a_browser_that_keeps_nothing_is_a_quiet_note,
        model::a_model_from_an_address_asks_its_own_questions,
        model::a_model_that_is_not_there_leaves_the_children,
        model::a_model_can_be_set_and_mended,
        model::sentences_can_be_the_pages_own,
        languages::it_speaks_the_language_of_its_place,
        languages::it_hears_of_its_language_wherever_it_is,
        languages::money_is_never_taken_for_another,
        languages::where_the_page_does_not_say_it_speaks_the_readers,
        languages::english_loads_no_other_language,
        languages::a_language_that_does_not_arrive_leaves_english,
        languages::numbers_are_read_and_written_as_in_the_language,
        languages::money_shows_in_the_currency_that_the_page_names,
        languages::every_language_is_whole,
        announcements::an_answer_announces_the_headline_and_nothing_else,
        announcements::a_headline_that_changes_twice_within_a_second_is_announced_twice,
        announcements::a_slider_dragged_far_announces_no_more_than_where_it_ends,
        announcements::what_is_wrong_with_an_amount_is_announced_once,
        announcements::starting_over_and_taking_that_back_are_announced,
        eyes::pictures_ticks_and_focus_show_in_all_colours,
        eyes::who_wants_more_contrast_has_seven_to_one,
        eyes::enlarged_and_spaced_nothing_is_cut_off,
        focus::it_is_never_lost_or_hidden,
        focus::a_part_that_is_asked_for_again_takes_the_focus_once,
        focus::a_signpost_leads_to_its_part,
        focus::a_named_amount_is_one_press_away,
        focus::a_number_is_typed_over,
        focus::whatever_is_pressed_is_large_enough,
        work::mounting_and_answering_ask_little_of_the_browser,
        told::every_control_is_told_with_its_question,
        told::nothing_is_without_a_name,
        told::every_picture_has_its_sentence_and_its_numbers,
    ]
}

/// The outcome of a test.
type Outcome = Result<()>;

/// Lets a long wait be over at once; the grace of an element that is away is the only one on the page.
const HURRY: &str = "
    const later = window.setTimeout;
    window.setTimeout = (act, time, ...rest) => later(act, time >= 5000 ? 0 : time, ...rest);
";
