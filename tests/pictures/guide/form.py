"""A form with every kind of field and one fault."""

from typing import Any

from django import forms


def report(words: dict[str, Any]) -> forms.Form:
    class Report(forms.Form):
        vi = forms.CharField(label="Tiếng Việt", required=False, widget=forms.Textarea(attrs={"rows": 3, "lang": "vi"}))
        zh = forms.CharField(
            label="简体中文", required=False, widget=forms.Textarea(attrs={"rows": 3, "lang": "zh-Hans"})
        )
        en = forms.CharField(label="English", required=False, widget=forms.Textarea(attrs={"rows": 3, "lang": "en"}))
        completion = forms.ChoiceField(
            label=words["completion"],
            widget=forms.RadioSelect,
            choices=[(str(at), label) for at, label in enumerate(words["classes"].split("|"))],
        )
        on = forms.DateField(label=words["on"], error_messages={"invalid": words["on_fault"]})
        why = forms.CharField(label=words["why"], help_text=words["why_help"], required=False)
        sure = forms.BooleanField(label=words["sure"], required=False)

    return Report({"on": "2026-02-31", "completion": "1", "vi": "Đã thông xe."})
