"""Writing what somebody entered on a row of a gathering."""

from earlyspring.meetings.entered import put_on
from earlyspring.meetings.gatherings import Gathering


def test_lan_is_told_which_columns_say_something_else_and_others_stay() -> None:
    held = Gathering(key="G-1", names={"vi": "Gặp gỡ"}, host="B-QN")
    said = {"key": " G-2 ", "names": {"vi": " Gặp gỡ ", "en": ""}, "host": "B-GX"}
    assert put_on(held, said, ("key", "names", "zone")) == ["key"]
    assert (held.key, held.names, held.host) == ("G-2", {"vi": "Gặp gỡ"}, "B-QN")


def test_the_same_said_again_changes_nothing() -> None:
    held = Gathering(key="G-1", names={})
    assert put_on(held, {"key": "G-1", "names": {"zh": "  "}}, ("key", "names")) == []
