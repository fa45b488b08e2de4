from earlyspring.lang.titles import session_title


def test_a_session_is_called_in_the_manner_of_each_language() -> None:
    assert session_title("Ủy ban công tác liên hợp", 17, 2026, "vi") == "Ủy ban công tác liên hợp lần thứ 17 (năm 2026)"
    assert session_title("联合工作委员会", 17, 2026, "zh") == "联合工作委员会第十七次（2026年）"
    assert session_title("Joint Working Committee", 17, 2026, "en") == "17th Joint Working Committee (2026)"


def test_what_is_not_known_is_left_out() -> None:
    assert session_title("Spring Meeting", None, 2027, "en") == "Spring Meeting (2027)"
    assert session_title("新春会晤", 12, None, "zh") == "新春会晤第十二次"
    assert session_title("Gặp gỡ đầu Xuân", None, None, "vi") == "Gặp gỡ đầu Xuân"
