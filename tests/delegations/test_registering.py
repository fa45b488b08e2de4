"""Lan invites, Wei registers the people of Guangxi and nobody else's; names stand as given and places are not exceeded."""

import pytest

from earlyspring.delegations.actions import (
    change,
    change_quota,
    invite_delegation,
    register,
    reinstate,
    send_list,
    withdraw,
)
from earlyspring.delegations.codes import SIGNS
from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.queries import delegations_of, found_by, in_order, people_of, readiness
from earlyspring.delegations.registering import note_absence
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.refusing import refused

SHI = {"name": "试代表一", "lang": "zh", "latin": "SHI Daibiao", "category": "delegate", "role": "member"}


@pytest.fixture
def guangxi(cast) -> Delegation:
    return invite_delegation(a_gathering(cast.mechanism), "B-GX", quota=2, by=cast.lan)


@pytest.mark.django_db
def test_the_host_invites_and_nobody_else(cast):
    gathering = a_gathering(cast.mechanism)
    assert refused(invite_delegation, gathering, "B-GX", quota=2, by=cast.wei) == [("", "host_alone")]
    assert refused(invite_delegation, gathering, "B-XX", quota=2, by=cast.lan) == [("party", "no_such_fact")]
    made = invite_delegation(gathering, "B-GX", quota=2, by=cast.lan)
    assert (made.party, made.quota) == ("B-GX", 2)
    assert refused(invite_delegation, gathering, "B-GX", quota=2, by=cast.lan) == [("party", "delegation_invited")]


@pytest.mark.django_db
def test_wei_registers_and_the_names_stand_as_given(cast, guangxi):
    made = register(guangxi, SHI | {"office": {"zh": "副处长"}}, by=cast.wei)
    held = Delegate.objects.get()
    assert (held.name, held.latin, held.other_name, held.pinyin) == ("试代表一", "SHI Daibiao", "", "")
    assert (held.code, held.registered_by, held.route) == (made.code, cast.wei.user, "form")
    assert [sign for sign in held.code if sign not in SIGNS] == []


@pytest.mark.django_db
def test_nobody_registers_the_people_of_another(cast, guangxi):
    for posting in (cast.lan, cast.other["leader"], cast.other["observer"], cast.other["focal_point"]):
        assert [code for _, code in refused(register, guangxi, SHI, by=posting)] == ["not_own_people"]
    own = register(guangxi, SHI | {"agency": "B-GX-FA"}, by=cast.other["focal_point"])
    assert own.agency == "B-GX-FA"
    assert refused(change, own, {"agency": ""}, by=cast.other["focal_point"]) == [("agency", "not_own_people")]
    assert refused(withdraw, own, "ill", by=cast.lan) == [("", "not_own_people")]
    assert refused(note_absence, own, "ill", by=cast.wei) == [("", "host_alone")]
    assert note_absence(own, "ill", by=cast.lan).withdrawn_by == cast.lan.user


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"name": " "}, ("name", "missing")),
        ({"name": "SHI Daibiao"}, ("name", "another_script")),
        ({"latin": "试"}, ("latin", "not_latin")),
        ({"category": "guest"}, ("category", "not_in_list")),
        ({"role": "boss"}, ("role", "not_in_list")),
        ({"other_name": "Thí Đại Biểu"}, ("other_lang", "missing")),
        ({"other_name": "试", "other_lang": "zh"}, ("other_lang", "same_language")),
        ({"speaks": ["xx"]}, ("speaks", "not_in_list")),
        ({"rank": 0}, ("rank", "rank_out_of_bounds")),
        ({"email": "none"}, ("email", "not_an_email")),
        ({"agency": "B-NONE"}, ("agency", "no_such_fact")),
        ({"name": "试\u202e代"}, ("name", "hidden_characters")),
        ({"office": {"xx": "a"}}, ("office", "not_lang")),
    ],
)
def test_what_cannot_stand_in_a_list_is_refused(cast, guangxi, said, fault):
    assert refused(register, guangxi, SHI | said, by=cast.wei) == [fault]
    assert Delegate.objects.count() == 0


@pytest.mark.django_db
def test_no_more_people_than_places_and_one_head(cast, guangxi):
    head = register(guangxi, SHI | {"role": "head"}, by=cast.wei)
    second = {"name": "试代表二", "lang": "zh"}
    assert refused(register, guangxi, second | {"role": "head"}, by=cast.wei) == [("role", "head_already")]
    other = register(guangxi, second, by=cast.wei)
    assert refused(register, guangxi, {"name": "试代表三", "lang": "zh"}, by=cast.wei) == [("", "quota_full")]
    assert refused(change_quota, guangxi, 1, by=cast.lan) == [("quota", "quota_below")]
    assert refused(withdraw, head, " ", by=cast.wei) == [("why", "missing")]
    withdraw(head, "ill", by=cast.wei)
    change(other, {"role": "head"}, by=cast.wei)
    assert refused(reinstate, head, by=cast.wei) == [("role", "head_already")]
    change(Delegate.objects.get(pk=other.pk), {"role": "member"}, by=cast.wei)
    assert reinstate(head, by=cast.wei).withdrawn_at is None


@pytest.mark.django_db
def test_a_second_person_of_one_name_is_told_and_may_be_meant(cast, guangxi):
    register(guangxi, SHI, by=cast.wei)
    assert refused(register, guangxi, SHI, by=cast.wei) == [("name", "registered_already")]
    assert register(guangxi, SHI, by=cast.wei, namesake=True).name == "试代表一"


@pytest.mark.django_db
def test_of_two_editors_the_second_is_told_and_saying_the_same_changes_nothing(cast, guangxi):
    made = register(guangxi, SHI, by=cast.wei)
    read = Delegate.objects.get().version
    assert change(made, SHI, by=cast.wei, version=read).version == read
    change(made, {"phone": "1"}, by=cast.wei, version=read)
    assert refused(change, made, {"phone": "2"}, by=cast.wei, version=read) == [("", "changed_in_between")]
    assert Delegate.objects.get().phone == "1"


@pytest.mark.django_db
def test_the_list_is_sent_and_what_changes_afterwards_is_counted(cast, guangxi):
    assert refused(send_list, guangxi, by=cast.wei) == [("", "nobody_registered")]
    made = register(guangxi, SHI | {"role": "head"}, by=cast.wei)
    assert refused(send_list, guangxi, by=cast.lan) == [("", "not_own_people")]
    assert readiness(guangxi.gathering) == (0, 1)
    send_list(guangxi, by=cast.wei)
    assert readiness(guangxi.gathering) == (1, 1)
    assert [(one.registered, one.changed) for one in delegations_of(cast.mechanism, "2027")] == [(1, 0)]
    change(made, {"phone": "1"}, by=cast.wei)
    assert [(one.registered, one.changed) for one in delegations_of(cast.mechanism, "2027")] == [(1, 1)]


@pytest.mark.django_db
def test_people_are_found_without_tones_by_pinyin_and_by_code_and_ordered_as_lists_run(cast):
    gathering = a_gathering(cast.mechanism)
    home, guests = a_delegation(gathering, "B-QN"), a_delegation(gathering, "B-GX")
    an = a_delegate(home, 1, name="Người Thử Ánh", code="AB2CD")
    binh = a_delegate(home, 2, name="Người Thử Bình")
    qin = a_delegate(guests, 3, name="试覃", pinyin="Shi Qin", latin="SHI Qin")
    every = people_of([home, guests])
    found = {words: list(found_by(every, words)) for words in ("thu anh", "ab2cd", "qin", "覃", "shiqin", "nh")}
    assert found == {"thu anh": [an], "ab2cd": [an], "qin": [qin], "覃": [qin], "shiqin": [qin], "nh": []}
    assert list(in_order(people_of([home]), "given")) == [an, binh]
    assert next(iter(in_order(every, "pinyin"))) == qin
