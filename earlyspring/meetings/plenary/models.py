"""A session as it is held: its agenda, who speaks, the speeches laid down, a party's own notes, decisions as they fall."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import User

KEPT = {"*": ("logistics", "for ever: it says nothing of a person")}
OF_A_TURN = {"*": KEPT["*"]} | dict.fromkeys(
    ("names", "office", "person"), ("personal", "until the day of the purge of its gathering")
)
"""Who spoke goes with the purge; the turn stays, for the text that hangs on it is its party's."""
PRIVATE = {"*": ("private", "until its party deletes it")}

DECISIONS = [
    ("next_host", _("next host")),
    ("admission", _("admission of a member")),
    ("due_date", _("due date")),
    ("adoption", _("adoption of a text")),
    ("procedure", _("procedure")),
    ("exception", _("exception")),
]
"""The kinds of the register's own list of decisions."""


class Timed(models.Model):
    """What is planned for so many minutes, begins and ends."""

    minutes = models.PositiveSmallIntegerField()
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    @property
    def version(self) -> str:
        """Another one with each change, so that of two who write at once the second is told."""
        return self.changed_at.isoformat()

    @property
    def running(self) -> bool:
        return self.started_at is not None and self.ended_at is None


class AgendaPoint(Timed):
    """A point of the agenda of a session of the register (`session`: its item)."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="points")
    session = models.CharField(max_length=80)
    number = models.PositiveSmallIntegerField()
    titles = models.JSONField(default=dict)

    data_class = KEPT

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "session", "number"], name="agenda_point_once")]

    def __str__(self) -> str:
        return str(self.number)


class Turn(Timed):
    """Somebody's turn to speak at a point. `names`, `office`: as given, in each language; none is made of another.

    `person`: the code in the list of the delegation of `party`, where the speaker stands in one; `page`: of the released
    text, on the screen of the room.
    """

    point = models.ForeignKey(AgendaPoint, on_delete=models.CASCADE, related_name="turns")
    number = models.PositiveSmallIntegerField()
    party = models.CharField(max_length=80)
    names = models.JSONField(default=dict)
    office = models.JSONField(default=dict, blank=True)
    person = models.CharField(max_length=12, blank=True)
    page = models.PositiveSmallIntegerField(default=1)

    data_class = OF_A_TURN

    class Meta:
        constraints = [models.UniqueConstraint(fields=["point", "number"], name="turn_once")]

    def __str__(self) -> str:
        return str(self.number)


class Speech(models.Model):
    """What is said in a turn, in one language: its party's alone until it releases it, then on the screen of the room.

    `sha256`: of a file beside the words or instead of them; its blob is internal to the party until then.
    """

    turn = models.ForeignKey(Turn, on_delete=models.CASCADE, related_name="speeches")
    lang = models.CharField(max_length=10)
    words = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    file_name = models.CharField(max_length=200, blank=True)
    deposited_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    deposited_at = models.DateTimeField(auto_now=True)
    released_at = models.DateTimeField(null=True, blank=True)

    data_class = PRIVATE

    class Meta:
        constraints = [models.UniqueConstraint(fields=["turn", "lang"], name="speech_once_in_a_language")]

    def __str__(self) -> str:
        return self.lang

    @property
    def kept_for(self) -> str:
        return self.turn.party


class TalkingPoint(models.Model):
    """A party's own note for a session. Never exported: no verb of exchange or dump reads this table."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="+")
    session = models.CharField(max_length=80)
    party = models.CharField(max_length=80)
    words = models.TextField()
    written_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)

    data_class = PRIVATE

    class Meta:
        indexes = [models.Index(fields=["gathering", "session", "party"], name="talking_point_of_party")]

    def __str__(self) -> str:
        return self.session

    @property
    def kept_for(self) -> str:
        return self.party


class TakenDown(models.Model):
    """A decision as it fell, in the words of the host's secretariat: a draft until an officer enters it in the register.

    `entered`: the fact or the digest of the motion that came of it.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="taken_down")
    session = models.CharField(max_length=80)
    point = models.ForeignKey(AgendaPoint, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(max_length=20, choices=DECISIONS)
    texts = models.JSONField(default=dict)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    body = models.CharField(max_length=80, blank=True)
    taken_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    taken_at = models.DateTimeField()
    entered = models.CharField(max_length=80, blank=True)

    data_class = KEPT

    def __str__(self) -> str:
        return str(self.pk)
