"""Lan's program is told what happened: signed, once, again later where it did not answer, and never after it is stopped."""

import json
import socket
from datetime import UTC, datetime, timedelta

import pytest

from earlyspring.hooks.actions import AGAIN, call_due, gather, new_webhook, ping, stop
from earlyspring.hooks.models import EVENTS, Call, Webhook
from earlyspring.hooks.tasks import CALLS_KEPT, call_webhooks, forget_calls
from earlyspring.ledger import actions as ledger
from earlyspring.ledger.keyring import host
from earlyspring.ledger.models import Mechanism
from earlyspring.members.circle import end_part
from earlyspring.members.refusals import Refused
from earlyspring.publishing.models import Content, Release
from earlyspring.review.actions import accept, freeze
from tests.desk.reviewed import reviewed
from tests.hooks.receiver import receiving, verified
from tests.people import a_fact, today

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def allowed(settings):
    settings.WEBHOOK_HOSTS, settings.WEBHOOK_NETWORKS = ["127.0.0.1"], ["127.0.0.0/8"]
    return settings


def a_webhook(cast, address="http://127.0.0.1/in", events=tuple(EVENTS)) -> Webhook:
    return new_webhook(cast.lan, name="Office", url=address, events=events, today=today())


def at(other) -> str:
    return f"http://127.0.0.1:{other.server_port}/in?from=spring"


@pytest.fixture
def founded(cast, tmp_path, settings):
    settings.HOME = tmp_path
    Mechanism.objects.filter(pk=cast.mechanism.pk).update(founders=["B-QN", "B-GX"])
    cast.mechanism.refresh_from_db()
    for party in ("B-QN", "B-GX"):
        host(cast.mechanism, party)
    return cast


def walk(cast):
    change = ("activity", "A-1", {"title": {"en": "A walk by the river"}, "type": "visit", "status": "planned"})
    return ledger.propose(cast.mechanism, [change], by="B-QN", parties=["B-QN", "B-GX"])


def test_a_call_is_signed_as_its_receiver_verifies(cast):
    with receiving() as other:
        webhook = a_webhook(cast, at(other))
        call = ping(webhook, at=NOON)
        ((headers, body, path),) = other.got
    assert (call.status, call.fault, call.done_at, path) == (204, "", NOON, "/in?from=spring")
    assert (headers["webhook-id"], headers["webhook-timestamp"]) == (call.event, str(int(NOON.timestamp())))
    assert verified(webhook.secret, headers, body)
    assert not verified(webhook.secret, headers, body + b" ")
    assert json.loads(body)["type"] == "ping"


def test_its_secret_is_in_no_table(cast):
    webhook = a_webhook(cast)
    assert webhook.secret not in str(list(Webhook.objects.values()))


def test_a_motion_and_the_fact_it_makes_are_told_once_by_their_ids(founded):
    webhook = a_webhook(founded)
    motion = walk(founded)
    assert gather(webhook, at=NOON) == 1
    ledger.assent(motion, by="B-GX")
    assert (gather(webhook, at=NOON), gather(webhook, at=NOON)) == (1, 0)
    first, second = webhook.calls.order_by("pk")
    assert [first.type, second.type] == ["motion.opened", "fact.joint"]
    told = json.loads(first.body)["data"]
    assert told == {
        "mechanism": "spring",
        "motion": motion.digest,
        "party": "B-QN",
        "parties": ["B-GX", "B-QN"],
        "facts": [{"kind": "activity", "id": "A-1"}],
    }
    assert "walk" not in first.body + second.body


def test_a_result_that_is_entered_is_told(founded):
    webhook = a_webhook(founded, events=["result.entered"])
    walk(founded)
    source = ledger.report(founded.mechanism, "source", "SRC-1", {"url": "https://example.org"}, by="B-QN", sources=[])
    assert source.kind == "source"
    ledger.report(founded.mechanism, "result", "R-1", {"text": {"en": "Lanes"}}, by="B-QN", sources=["SRC-1"])
    gather(webhook, at=NOON)
    (call,) = webhook.calls.all()
    assert (call.type, json.loads(call.body)["data"]["facts"]) == ("result.entered", [{"kind": "result", "id": "R-1"}])


def test_a_review_that_all_have_concluded_is_told_once(cast):
    review = reviewed(cast, commitments=1)
    webhook = a_webhook(cast, events=["review.concluded"])
    review.write("C-1", finding="agreed", completion="complete", outcome="close_complete")
    freeze(review.sheet, by="B-QN")
    accept(review.sheet, by="B-GX")
    assert gather(webhook, at=NOON) == 0
    accept(review.sheet, by="B-LS")
    assert (gather(webhook, at=NOON), gather(webhook, at=NOON)) == (1, 0)
    assert json.loads(webhook.calls.get().body)["data"]["facts"] == [{"kind": "review", "id": review.sheet.review}]


def test_a_review_that_a_source_reports_is_none_that_was_concluded(founded):
    webhook = a_webhook(founded)
    a_fact(founded.mechanism, "session", "SM-2026", organ="O-S", year=2026, status="held", day="2026-02-06")
    ledger.report(founded.mechanism, "source", "SRC-1", {"url": "https://example.org"}, by="B-QN", sources=[])
    said = {
        "session": "SM-2026",
        "round": "RD-1",
        "lines": 1,
        "worksheet_sha256": "0" * 64,
        "frozen_at": "2026-01-20T00:00:00.000000Z",
    }
    ledger.report(founded.mechanism, "review", "RV-1", said, by="B-QN", sources=["SRC-1"])
    assert gather(webhook, at=NOON) == 0


def released(cast, item, public_from=None, **more):
    content = Content.objects.create(mechanism=cast.mechanism, kind="result", item=item, content="{}", digest=item)
    at = datetime.now(UTC)
    return Release.objects.create(content=content, party="B-GX", released_at=at, public_from=public_from, **more)


def test_a_release_is_told_once_it_is_out_and_not_before(cast):
    now = datetime.now(UTC)
    webhook = a_webhook(cast)
    released(cast, "R-1")
    released(cast, "R-2", public_from=now + timedelta(hours=3))
    released(cast, "R-3", withdrawn_at=now, reason="Too early")
    told = [gather(webhook, at=now + timedelta(hours=hour)) for hour in (0, 1, 4, 5)]
    assert told == [1, 0, 1, 0]
    facts = [json.loads(one.body)["data"]["facts"][0]["id"] for one in webhook.calls.order_by("pk")]
    assert facts == ["R-1", "R-2"]


def test_what_was_before_it_is_not_told(founded):
    walk(founded)
    assert gather(a_webhook(founded), at=NOON) == 0


def test_what_fails_is_tried_again_later_and_given_up_at_last(founded):
    with receiving(answer=500) as other:
        webhook = a_webhook(founded, at(other))
        walk(founded)
        gather(webhook, at=NOON)
        waits = []
        for _ in range(len(AGAIN) + 1):
            Call.objects.update(next_at=NOON)
            assert call_due(at=NOON, today=today()) == 0
            call = Call.objects.get()
            waits.append(call.next_at - call.tried_at if call.next_at else None)
        assert waits == [*AGAIN, None]
        assert (call.tries, call.status, call.fault, call.done_at) == (len(AGAIN) + 1, 500, "answer", None)
        bodies = {(headers["webhook-id"], body) for headers, body, _ in other.got}
    assert len(bodies) == 1


def test_it_is_followed_nowhere(founded):
    with receiving() as inner, receiving(answer=302, location=f"http://127.0.0.1:{inner.server_port}/secret") as other:
        call = ping(a_webhook(founded, at(other)), at=NOON)
        assert (call.status, call.fault, inner.got) == (302, "redirect", [])


def test_a_name_that_answers_otherwise_the_second_time_leads_nowhere(cast, allowed, monkeypatch):
    allowed.WEBHOOK_HOSTS, allowed.WEBHOOK_NETWORKS = ["hooks.example.org"], ["::1/128"]
    asked = []

    def answer(name, port, *args, **more):
        """First the address that is allowed, then that of the machine itself."""
        asked.append(name)
        address = "::1" if len(asked) == 1 else "127.0.0.1"
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        return [(family, socket.SOCK_STREAM, 6, "", (address, port))]

    with receiving() as other:
        webhook = a_webhook(cast, f"http://hooks.example.org:{other.server_port}/")
        with monkeypatch.context() as names:
            names.setattr("earlyspring.hooks.hosts.socket.getaddrinfo", answer)
            call = ping(webhook, at=NOON)
        assert (asked[:1], call.fault, other.got) == (["hooks.example.org"], "no_answer", [])


def test_a_host_that_is_allowed_no_more_is_called_no_more(cast, allowed):
    with receiving() as other:
        webhook = a_webhook(cast, at(other))
        allowed.WEBHOOK_HOSTS = []
        assert (ping(webhook, at=NOON).fault, other.got) == ("host", [])


def test_who_wants_no_more_calls_is_stopped(cast):
    with receiving(answer=410) as other:
        webhook = a_webhook(cast, at(other))
        assert ping(webhook, at=NOON).fault == "gone"
    webhook.refresh_from_db()
    assert webhook.stopped_at == NOON


def test_stopped_or_without_its_officer_it_is_told_nothing(founded):
    with receiving() as other:
        webhook, second = a_webhook(founded, at(other)), a_webhook(founded, at(other))
        walk(founded)
        for one in (webhook, second):
            gather(one, at=NOON)
        stop(webhook, by=founded.lan)
        founded.lan.to_day = today()
        founded.lan.save()
        assert call_due(at=NOON, today=today()) == 0
        assert (call_webhooks.call(), other.got) == ({"gathered": 0, "called": 0}, [])


def test_a_party_whose_part_has_ended_is_told_nothing_more(founded):
    host(founded.mechanism, "B-LS")
    Mechanism.objects.filter(pk=founded.mechanism.pk).update(founders=["B-QN", "B-LS", "B-GX"])
    founded.mechanism.refresh_from_db()
    with receiving() as other:
        webhook = a_webhook(founded, at(other))
        motion = end_part(founded.mechanism, {"B-QN": None}, by="B-GX")
        for party in ("B-QN", "B-LS"):
            ledger.assent(motion, by=party)
        assert (call_webhooks.call(), other.got) == ({"gathered": 0, "called": 0}, [])
    webhook.refresh_from_db()
    assert webhook.stopped_at is not None


def test_the_job_gathers_and_calls(founded):
    with receiving() as other:
        a_webhook(founded, at(other))
        walk(founded)
        assert call_webhooks.call() == {"gathered": 1, "called": 1}
        assert call_webhooks.call() == {"gathered": 0, "called": 0}
        assert len(other.got) == 1


def test_calls_are_kept_thirty_days(cast):
    webhook = a_webhook(cast)
    for event, age in (("old", CALLS_KEPT + timedelta(hours=1)), ("new", CALLS_KEPT - timedelta(hours=1))):
        made = datetime.now(UTC) - age
        Call.objects.create(webhook=webhook, event=event, type="ping", body="{}", made_at=made)
    assert forget_calls.call() == {"calls": 1, "sent": 0}
    assert [one.event for one in Call.objects.all()] == ["new"]


def test_what_a_webhook_needs(cast):
    def refusal(**wrong):
        said = {"name": "Office", "url": "http://127.0.0.1/", "events": ["fact.joint"]} | wrong
        with pytest.raises(Refused) as refused:
            new_webhook(cast.lan, today=today(), **said)
        return refused.value.code

    assert refusal(name=" ") == refusal(events=[]) == refusal(events=["everything"]) == "webhook_events"
    assert refusal(url="https://other.example/") == "webhook_host"
    assert refusal(url="not an address") == "webhook_address"
    with pytest.raises(Refused):
        new_webhook(cast.own["leader"], name="Office", url="http://127.0.0.1/", events=["fact.joint"], today=today())
    for _ in range(10):
        a_webhook(cast)
    assert refusal() == "webhook_most"


def test_only_officers_of_its_party_stop_it(cast):
    webhook = a_webhook(cast)
    for other in (cast.wei, cast.own["leader"]):
        with pytest.raises(Refused):
            stop(webhook, by=other)
