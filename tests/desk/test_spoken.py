"""A name offered in a list of choices bears its language, in each kind of list; plain words bear none."""

from django import forms

from earlyspring.desk.forms.parts import offer
from earlyspring.desk.forms.spoken import Spoken
from earlyspring.templatetags.choices import options

PEOPLE = [("", "nobody"), ("GX-001", Spoken.of("试代表 <1>", "zh")), ("QN-001", Spoken.of("Người Thử", "vi"))]


class Chosen(forms.Form):
    one = forms.ChoiceField()
    some = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple(attrs={"class": "wide"}))
    either = forms.ChoiceField(widget=forms.RadioSelect)


def test_each_kind_of_list_says_the_language_of_a_name() -> None:
    form = Chosen({"one": "GX-001"})
    offer(form, one=PEOPLE, some=PEOPLE[1:], either=PEOPLE)
    assert '<option value="">nobody</option>' in str(form["one"])
    assert '<option value="GX-001" selected lang="zh-Hans">试代表 &lt;1&gt;</option>' in str(form["one"])
    assert ('<span lang="vi">Người Thử</span>' in str(form["some"]), 'class="wide"' in str(form["some"])) == (
        True,
        True,
    )
    assert '<span lang="zh-Hans">试代表 &lt;1&gt;</span>' in str(form["either"])
    assert form.fields["one"].clean("QN-001") == "QN-001"


def test_a_list_of_plain_words_stays_as_it_was() -> None:
    form = Chosen()
    offer(form, one=[("a", "A")], some=[], either=[])
    assert (type(form.fields["one"].widget), "lang=" in str(form["one"])) == (forms.Select, False)


def test_a_select_written_in_one_piece_says_it_too() -> None:
    assert str(options(PEOPLE[1:], "QN-001")) == (
        '<option value="GX-001" lang="zh-Hans">试代表 &lt;1&gt;</option>'
        '<option value="QN-001" selected lang="vi">Người Thử</option>'
    )
