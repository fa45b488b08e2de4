"""Where a page of one document stands: by its code and title, below the signing."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import placed
from earlyspring.desk.gathering.signing.facts import DocumentFacts
from earlyspring.desk.title_words import title_in


def named(facts: DocumentFacts, frame: Frame) -> str:
    return f"{facts.document.code} · {title_in(facts.title, frame.language)}"


def form_page(
    request: DeskRequest, facts: DocumentFacts, page: str, step: str, form: forms.Form, **more: Any
) -> HttpResponse:
    """The page of a form below a document; 422 where what was sent stands in it again. `step`: its word in the trail."""
    frame = request.frame
    steps = placed(frame, facts.document.gathering, "signing", (named(facts, frame), ""), (step, ""))
    context = {"form": form, "facts": facts, **more}
    status = 422 if request.method == "POST" else 200
    return render(request, f"desk/gathering/signing/{page}.html", context | steps, status=status)
