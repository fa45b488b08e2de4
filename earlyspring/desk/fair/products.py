"""A product of an exhibitor: on its page with its photo, entered, changed, taken away; and what is taken over."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from earlyspring.core.ocop import MONTHS, last_day_of
from earlyspring.desk.access import COLLEAGUES, OFFICERS, WRITERS, posted
from earlyspring.desk.fair.exhibitors import PLACES, done, shown_form
from earlyspring.desk.fair.forms import FileForm, ProductForm
from earlyspring.desk.fair.place import beside, fair_placed, own_exhibitor_at, product_at
from earlyspring.desk.fair.words import group_word
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.place import gathering_at
from earlyspring.desk.title_words import title_in
from earlyspring.fair.actions import change_product, enter_product, keep_photo, keep_scan, remove_product, take_over
from earlyspring.fair.models import Product
from earlyspring.fair.permits import may_bring, may_enter
from earlyspring.fair.showing import LARGEST
from earlyspring.fair.taking_over import earlier_of, held_of
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.ledger.refused import Refused

KEEPERS = {"photo": keep_photo, "certificate": keep_scan}


@posted(*COLLEAGUES, post=())
@require_safe
def product(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, found = request.frame, product_at(request, mechanism, key, code)
    held = found.ocop
    context = {
        "product": found,
        "title": title_in(found.names, frame.language),
        "group": group_word(found.group),
        "held": held,
        "longer_than_rule": bool(held and held.expires_on and held.expires_on > last_day_of(held.awarded_on)),
        "months": MONTHS,
        "enters": may_enter(frame.posting, found.exhibitor),
        "files": FileForm(),
    }
    place = beside(frame, found.exhibitor, (title_in(found.names, frame.language), ""))
    return render(request, "desk/fair/product.html", context | place)


@posted(*WRITERS)
def new_product(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """One more product of an exhibitor."""
    frame, exhibitor = request.frame, own_exhibitor_at(request, mechanism, key, code)
    form = ProductForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = enter_product(exhibitor, form.said(), by=frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("Entered under the code %(code)s.") % {"code": made.code})
            return redirect("fair_product", mechanism.key, key, made.code)
    heading = _("Enter a product")
    return shown_form(request, form, heading, beside(frame, exhibitor, (heading, "")))


@posted(*WRITERS)
def edit_product(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, found = request.frame, product_at(request, mechanism, key, code, own=True)
    form = ProductForm(request.POST or None, found)
    if request.method == "POST" and form.is_valid():
        try:
            change_product(found, form.said(), by=frame.posting, version=form.read_version())
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("fair_product", mechanism.key, key, code)
    return shown_form(request, form, _("Change the product"), beside(frame, found.exhibitor, (_("Change"), "")))


@posted(*WRITERS)
@require_POST
def drop_product(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = product_at(request, mechanism, key, code, own=True)
    gone = done(
        request, lambda: remove_product(found, by=request.frame.posting), _("The product is not shown any more.")
    )
    name, at = ("exhibitor", found.exhibitor.code) if gone else ("fair_product", code)
    return redirect(name, mechanism.key, key, at)


@posted(*COLLEAGUES, post=WRITERS)
def product_file(request: DeskRequest, mechanism: Mechanism, key: str, code: str, what: str) -> HttpResponse:
    """The photo or the scan of the certificate: read by those who see the product, sent in by those who enter it."""
    if what not in KEEPERS:
        raise Http404
    found = product_at(request, mechanism, key, code, own=request.method == "POST")
    if request.method != "POST":
        return file_of(found, what)
    content = sent_file(request)
    done(request, lambda: KEEPERS[what](found, content, by=request.frame.posting), _("Kept."))
    return redirect("fair_product", mechanism.key, key, code)


def sent_file(request: HttpRequest) -> bytes:
    """What was sent in, not much longer than is kept of it; nothing where no file was."""
    file = request.FILES.get("file")
    return file.read(LARGEST + 1) if file else b""


def file_of(product: Product, what: str) -> HttpResponse:
    """A photo to be looked at, a certificate to be saved; 404 where there is none."""
    sha256 = product.photo if what == "photo" else product.scan
    held = Blob.objects.filter(mechanism=product.exhibitor.gathering.mechanism, sha256=sha256).first()
    if not sha256 or held is None or not path_of(held).exists():
        raise Http404
    answer = to_be_kept(path_of(held).read_bytes(), held.media_type, held.name)
    if what == "photo":
        answer["Content-Disposition"] = "inline"
    return answer


@posted(*OFFICERS)
def earlier(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The exhibitors of the own party's last fair, with which of their products can be shown again."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    party = frame.posting.party
    if not may_bring(frame.posting, party):
        raise Http404
    if request.method == "POST":
        try:
            taken = take_over(gathering, party, request.POST.getlist("codes"), by=frame.posting)
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
        else:
            count = len(taken.exhibitors)
            words = ngettext("%(n)s exhibitor is taken over.", "%(n)s exhibitors are taken over.", count)
            messages.success(request, words % {"n": count})
            return redirect("exhibitors", mechanism.key, key)
    rows = [
        (one, title_in(one.names, frame.language), *held_of(one, gathering)) for one in earlier_of(gathering, party)
    ]
    heading = _("Take over from the last fair")
    place = fair_placed(frame, gathering, "exhibitors", (heading, ""))
    return render(request, "desk/fair/earlier.html", {"rows": rows, "heading": heading} | place)
