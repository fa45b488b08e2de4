"""What every request passes before its page: refusals are said on pages of the house, in the reader's language."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from earlyspring.conf import urls as root
from earlyspring.core.codes import RESERVED, reserved
from earlyspring.desk import urls as desk
from tests.desk.page_reading import Page
from tests.people import signed_in

pytestmark = pytest.mark.django_db


def test_a_refused_method_is_told_on_a_page_of_the_house(cast):
    lan = signed_in(cast.lan, HTTP_ACCEPT_LANGUAGE="vi")
    answer = lan.post(reverse("overview", args=[cast.mechanism.key]))
    page = Page(answer)
    assert (answer.status_code, answer["Allow"], answer["Cache-Control"]) == (405, "GET, HEAD", "no-store")
    assert page.headings == ["Không thực hiện được theo cách này"]
    assert lan.put(reverse("profile")).content.decode().count('class="masthead"') == 1


def test_a_body_that_is_too_large_is_told_so_before_anybody_is_known(cast):
    for browser in (Client(HTTP_ACCEPT_LANGUAGE="zh-hans"), signed_in(cast.lan, HTTP_ACCEPT_LANGUAGE="zh-hans")):
        answer = browser.generic("POST", reverse("account_login"), b"", CONTENT_LENGTH="99999999")
        assert (answer.status_code, answer["Connection"]) == (413, "close")
        assert Page(answer).headings == ["所发送的内容过大"]


@pytest.mark.parametrize("control", ["%00", "%1b", "%7f"])
def test_control_characters_in_an_address_find_nothing_on_either_database(cast, control):
    lan, key = signed_in(cast.lan), cast.mechanism.key
    addresses = [
        f"/{key}/bodies/B{control}/",
        f"/{key}/facts/body/B{control}/history/",
        f"/{key}{control}/",
        f"/{control}",
    ]
    assert [lan.get(address).status_code for address in addresses] == [404] * 4
    asked = [f"?q={control}", f"?as_of={control}", f"?known={control}", f"?{control}=1"]
    assert [lan.get(f"/{key}/search/{one}").status_code for one in asked] == [400] * 4
    assert Page(lan.get(f"/{key}/search/?q={control}")).headings == ["What was sent could not be read"]
    assert Client().get(f"/invitation/{control}/").status_code == 404


def test_a_line_end_in_a_question_is_a_space_of_no_account(cast):
    assert signed_in(cast.lan).get(f"/{cast.mechanism.key}/search/?q=a%0d%0ab").status_code == 200


def test_no_mechanism_can_be_called_like_a_page_of_the_node():
    """Whatever the house answers at its root is kept from the names of mechanisms."""
    firsts = {str(one.pattern).split("/")[0] for one in [*root.urlpatterns, *desk.urlpatterns]} - {
        "",
        "<slug:mechanism>",
    }
    assert firsts | {settings.STATIC_URL.strip("/")} == RESERVED
    assert [reserved(key) for key in ("static", "Account", "spring")] == [True, True, False]
