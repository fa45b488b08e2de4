"""What was wrong and what is right."""

from earlyspring.lang.news.correcting import corrected
from earlyspring.lang.news.titles import headline, of_correction


def test_the_wrong_words_stand_beside_the_right_ones():
    assert corrected("A.", "B.", "en") == "We wrote: “A.” That was wrong. Right is: B."
    assert corrected("A。", "B。", "zh") == "此前公布：“A。”有误。更正为：B。"
    assert corrected("A.", "B.", "vi") == "Chúng tôi đã viết: “A.” Điều này không đúng. Đúng là: B."


def test_headlines():
    assert headline("report", ["the 11th Spring Meeting"], "en") == "What came of the 11th Spring Meeting"
    assert headline("announcement", ["第十次新春会晤"], "zh") == "第十次新春会晤即将举行"
    assert of_correction("Tin", "vi") == "Đính chính: Tin"
