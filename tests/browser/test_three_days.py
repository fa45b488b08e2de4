"""The three days of 2027 in Hải Phòng, chapter after chapter in one home: what one leaves the next begins with."""

from tests.browser.three_days_1_inviting import (
    test_each_party_answers_for_itself_and_no_other,
    test_organs_are_invited_by_letters_that_a_person_releases,
    test_the_host_opens_the_gathering_and_makes_the_tasks_of_its_sessions,
)
from tests.browser.three_days_2_lists import (
    test_an_office_without_an_account_enters_its_people_by_a_link_and_sees_nobody_else,
    test_each_office_enters_its_head_by_the_form,
    test_the_host_gives_six_delegations_their_places,
    test_the_host_sees_290_people_and_each_party_its_own_alone,
    test_the_many_come_by_a_sheet_that_is_shown_first_and_then_taken_in_whole,
)
from tests.browser.three_days_3_programme import (
    test_a_delegate_opens_his_own_programme_on_a_phone_and_reads_it_without_a_network,
    test_a_timetable_is_proposed_accepted_told_and_written_into_the_programme,
    test_five_parties_ask_guangxi_for_talks_and_it_accepts,
    test_the_host_writes_the_three_days_and_releases_them,
)
from tests.browser.three_days_4_protocol import (
    test_290_are_accredited_many_at_once_and_only_what_changed_is_printed_again,
    test_a_banquet_is_seated_two_change_places_by_two_clicks_and_all_are_told,
    test_documents_are_planned_by_the_page_and_the_rest_by_the_verbs,
    test_one_head_cancels_and_for_every_place_somebody_is_proposed,
)
from tests.browser.three_days_5_days import (
    test_a_folder_goes_from_hand_to_hand_on_a_phone,
    test_on_its_day_what_is_personal_is_gone_from_the_pages_and_from_every_file,
    test_three_phones_at_two_doors_read_a_thousand_badges_offline_and_the_board_shows_who_is_here,
)

__all__ = [
    "test_290_are_accredited_many_at_once_and_only_what_changed_is_printed_again",
    "test_a_banquet_is_seated_two_change_places_by_two_clicks_and_all_are_told",
    "test_a_delegate_opens_his_own_programme_on_a_phone_and_reads_it_without_a_network",
    "test_a_folder_goes_from_hand_to_hand_on_a_phone",
    "test_a_timetable_is_proposed_accepted_told_and_written_into_the_programme",
    "test_an_office_without_an_account_enters_its_people_by_a_link_and_sees_nobody_else",
    "test_documents_are_planned_by_the_page_and_the_rest_by_the_verbs",
    "test_each_office_enters_its_head_by_the_form",
    "test_each_party_answers_for_itself_and_no_other",
    "test_five_parties_ask_guangxi_for_talks_and_it_accepts",
    "test_on_its_day_what_is_personal_is_gone_from_the_pages_and_from_every_file",
    "test_one_head_cancels_and_for_every_place_somebody_is_proposed",
    "test_organs_are_invited_by_letters_that_a_person_releases",
    "test_the_host_gives_six_delegations_their_places",
    "test_the_host_opens_the_gathering_and_makes_the_tasks_of_its_sessions",
    "test_the_host_sees_290_people_and_each_party_its_own_alone",
    "test_the_host_writes_the_three_days_and_releases_them",
    "test_the_many_come_by_a_sheet_that_is_shown_first_and_then_taken_in_whole",
    "test_three_phones_at_two_doors_read_a_thousand_badges_offline_and_the_board_shows_who_is_here",
]
