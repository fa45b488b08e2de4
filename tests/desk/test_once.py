"""What stands in every row is worked out once, and shows the same as if it were not."""

from django.template import Context, engines
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy, override

PIECES = {
    "list": '{% for one in many %}{% include "parts/state.html" with state="done" words=one only %}{% endfor %}',
    "open": '{% for one in many %}{% include "parts/missing.html" with words=one %}{% endfor %}',
}


def rendered(source, **given):
    return engines["django"].engine.from_string(source).render(Context(given))


def states(*words):
    return [piece.split("</span>")[0] for piece in rendered(PIECES["list"], many=words).split("<span\n    >")[1:]]


def test_each_word_is_shown_and_a_word_that_is_not_safe_is_escaped_beside_one_that_is():
    assert states("a", "b", "a", "<b>", SafeString("<b>"), "<b>") == ["a", "b", "a", "&lt;b&gt;", "<b>", "&lt;b&gt;"]


def test_one_and_true_are_not_the_same():
    assert states(1, True, 1) == ["1", "True", "1"]


def test_what_cannot_be_compared_is_rendered_as_usual():
    assert states(["a"], ["b"]) == ["[&#x27;a&#x27;]", "[&#x27;b&#x27;]"]


def test_an_include_that_sees_the_page_is_rendered_each_time():
    assert rendered(PIECES["open"], many="ab") == '<span class="missing">a</span><span class="missing">b</span>'


def test_each_reader_has_his_own_language_of_a_sentence_an_include_and_a_word_given_to_it():
    page = '{% translate "Search" %} {% include "parts/missing.html" with words=words only %}'
    template = engines["django"].engine.from_string(page)
    seen = {}
    for language in ("vi", "zh-hans", "en", "vi"):
        with override(language):
            seen[language] = template.render(Context({"words": gettext_lazy("not stated")}))
    assert seen == {
        "vi": 'Tìm kiếm <span class="missing">không nêu</span>',
        "zh-hans": '检索 <span class="missing">未说明</span>',
        "en": 'Search <span class="missing">not stated</span>',
    }


def test_a_sentence_with_a_variable_in_its_place_is_looked_up_each_time():
    source = "{% for one in many %}{% translate one %} {% endfor %}"
    with override("vi"):
        assert rendered(source, many=["Search", "not stated"]) == "Tìm kiếm không nêu "
