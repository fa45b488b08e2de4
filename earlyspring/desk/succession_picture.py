"""Acts of succession as a picture: from rows to the values of `pictures.succession`, one picture for each batch."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from earlyspring.core.groups import grouped
from earlyspring.desk.body_names import period_of
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import SUCCESSION
from earlyspring.desk.mechanism_picture import Picture
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import tag_of
from earlyspring.members.models import Succession
from earlyspring.pictures import succession as shape
from earlyspring.templatetags.words import fact_address


def batches(acts: Iterable[Succession]) -> list[tuple[str, list[Succession]]]:
    """Acts decided as one, the latest first; an act of no batch stands alone."""
    found = grouped(acts, key=lambda act: act.batch or act.item)
    for own in found.values():
        own.sort(key=lambda act: (act.effective_on or "", act.item))
    return sorted(found.items(), key=lambda one: (one[1][0].effective_on or "", one[0]), reverse=True)


def succession_picture(frame: Frame, acts: Sequence[Succession], key: str = "succession") -> Picture | None:
    """What became of what; None without acts, or where the acts go round in a circle and cannot be drawn."""
    if not acts:
        return None
    picture = shape.Succession(
        key=key,
        language=tag_of(frame.language),
        title=_("What became of what"),
        description=_("Boxes are bodies, joined through dated acts; what a line leads to came out of the act."),
        bodies=tuple(box(frame, item) for item in items_of(acts)),
        acts=tuple(tie(frame, act) for act in acts),
        heads=(_("Before"), _("Act"), _("Day"), _("After")),
    )
    try:
        return Picture(shape.draw(picture), shape.rows(picture))
    except ValueError:
        # The acts of the record may contradict each other; their table says what each of them says.
        return None


def items_of(acts: Iterable[Succession]) -> list[str]:
    named = [item for act in acts for item in (*(one["body"] for one in act.inputs), *act.outputs)]
    return list(dict.fromkeys(named))


def box(frame: Frame, item: str) -> shape.Body:
    body = frame.directory.bodies.get(item)
    name = frame.directory.text(item).get(frame.language) or _("%(id)s (name not translated)") % {"id": item}
    return shape.Body(
        key=item,
        name=name,
        detail=period_of(body, frame.language) if body else "",
        url=fact_address(frame.mechanism.key, "body", item),
    )


def tie(frame: Frame, act: Succession) -> shape.Act:
    return shape.Act(
        on=written_day(act.effective_on, frame.language) if act.effective_on else _("day not stated"),
        what=str(SUCCESSION.get(act.type, act.type)),
        inputs=tuple(one["body"] for one in act.inputs),
        outputs=tuple(act.outputs),
        url=fact_address(frame.mechanism.key, "succession", act.item),
    )
