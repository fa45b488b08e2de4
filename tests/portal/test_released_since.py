"""A shelf that looks only at what may have changed says what one says that reads everything, whatever was done meanwhile."""

import random
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from earlyspring.portal.filling import fill
from earlyspring.portal.released_since import stand_of, things_since
from earlyspring.portal.shelf import Shelf
from earlyspring.portal.shelves import filled
from earlyspring.publishing.actions import release, set_rule, withdraw
from earlyspring.publishing.given import Given
from earlyspring.publishing.models import Content, Release
from earlyspring.publishing.queries import public_items
from tests.people import Cast, house
from tests.people import a_cast as the_people

__all__ = ["house"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("house")]
PARTIES = ("B-QN", "B-GX")
THINGS = [("commitment", f"C-{number}") for number in range(4)] + [("result", "C-1")]
EVERY = "SELECT kind, item, digest, since, position, owner, content FROM thing ORDER BY kind, item"


@pytest.fixture
def cast() -> Cast:
    cast = the_people()
    cast.mechanism.founders = ["B-GX", "B-LS", "B-QN"]
    cast.mechanism.save()
    return cast


def given(thing: tuple[str, str], number: int) -> Given:
    return Given(*thing, {"title": {"en": f"Said {number}"}, "text": {"en": f"Said {number}"}})


def act(cast: Cast, chance: random.Random) -> None:
    """Something that an officer of either side may do."""
    thing, party = chance.choice(THINGS), chance.choice(PARTIES)
    hour = timezone.now() + timedelta(milliseconds=chance.choice((5, 60_000)))
    if chance.random() < 0.3 and Release.objects.filter(content__item=thing[1], party=party, withdrawn_at=None):
        standing = Release.objects.filter(
            content__kind=thing[0], content__item=thing[1], party=party, withdrawn_at=None
        )
        if standing.exists():
            withdraw(cast.mechanism, party, *thing, by=None, reason="so")
            return
    release(
        cast.mechanism,
        party,
        [given(thing, chance.randrange(2))],
        by=None,
        public_from=chance.choice((None, None, hour)),
    )


def anew(cast: Cast, folder: Path, at) -> list:
    shelf = Shelf(folder / f"{at.timestamp()}.sqlite3", writes=True)
    fill(shelf, public_items(cast.mechanism, at))
    return shelf.rows.execute(EVERY).fetchall()


@pytest.mark.parametrize("seed", range(4))
def test_the_shelf_says_what_is_public_whatever_was_done(cast: Cast, tmp_path: Path, seed: int):
    chance = random.Random(seed)
    looked, before = 0, ""
    for _ in range(30):
        for _ in range(chance.randrange(3)):
            act(cast, chance)
        at = timezone.now()
        looked += things_since(cast.mechanism, before, now := stand_of(cast.mechanism, at)) is not None
        shelf, before = filled(cast.mechanism, at), now
        assert shelf.rows.execute(EVERY).fetchall() == anew(cast, tmp_path, at)
        shelf.close()
    assert looked == 29


def stood(cast: Cast) -> str:
    for party in PARTIES:
        release(cast.mechanism, party, [given(THINGS[0], 0), given(THINGS[1], 0)], by=None)
    return stand_of(cast.mechanism, timezone.now())


def since(cast: Cast, before: str):
    return things_since(cast.mechanism, before, stand_of(cast.mechanism, timezone.now()))


def test_only_what_was_released_or_taken_back_is_looked_at(cast: Cast):
    before = stood(cast)
    assert since(cast, before) == set()
    release(cast.mechanism, "B-QN", [given(THINGS[2], 0)], by=None)
    withdraw(cast.mechanism, "B-GX", *THINGS[1], by=None, reason="so")
    assert since(cast, before) == {THINGS[1], THINGS[2]}


def test_what_does_not_add_up_is_read_whole(cast: Cast):
    before = stood(cast)
    set_rule(cast.mechanism, "one")
    assert since(cast, before) is None
    before = stand_of(cast.mechanism, timezone.now())
    # Another process had taken it back and said so only now.
    Release.objects.filter(pk=Release.objects.latest("pk").pk).update(
        withdrawn_at=timezone.now() - timedelta(minutes=1), reason="so"
    )
    assert since(cast, before) is None
    before = stand_of(cast.mechanism, timezone.now())
    Content.objects.filter(item=THINGS[0][1]).update(content="")
    assert since(cast, before) is None
    assert things_since(cast.mechanism, "", before) is None


def test_a_restored_database_with_as_many_releases_is_read_whole(cast: Cast):
    before = stood(cast)
    last = Release.objects.latest("pk")
    pk, content = last.pk, last.content
    last.delete()
    Release.objects.create(pk=pk, content=content, party="B-LS", released_at=timezone.now())
    assert since(cast, before) is None
