from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.names import Name, apart, every_name, name_on, own_first, sort_key, vietnamese_key

HAI_PHONG = [
    {"to": "2025-07-01", "official": {"vi": "Thành phố Hải Phòng", "zh": "海防市"}, "short": {"vi": "Hải Phòng"}},
    {
        "from": "2025-07-01",
        "official": {"vi": "Thành phố Hải Phòng mới"},
        "short": {"vi": "Hải Phòng", "zh": "海防"},
        "other": {"en": ["Haiphong"]},
    },
]
CLASSES = st.sampled_from(["province", "department"])
LETTERS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặ", min_size=1, max_size=6)


def test_a_name_is_that_of_the_day():
    before = Name({"vi": "Thành phố Hải Phòng", "zh": "海防市"}, {"vi": "Hải Phòng"})
    since = Name({"vi": "Thành phố Hải Phòng mới"}, {"vi": "Hải Phòng", "zh": "海防"})
    assert [name_on(HAI_PHONG, day) for day in ("2025-06-30", "2025-07-01", "2026", None)] == [
        before,
        since,
        since,
        since,
    ]


def test_what_is_missing_stays_missing():
    assert name_on(HAI_PHONG[1:], "2025-06-30") is None
    assert name_on([], None) is None
    assert name_on([{"official": {"vi": "Lạng Sơn"}}], "2020") == Name({"vi": "Lạng Sơn"}, {})


def test_every_name_is_given_once():
    assert list(every_name(HAI_PHONG)) == [
        ("vi", "Thành phố Hải Phòng"),
        ("zh", "海防市"),
        ("vi", "Hải Phòng"),
        ("vi", "Thành phố Hải Phòng mới"),
        ("zh", "海防"),
        ("en", "Haiphong"),
    ]


def test_vietnamese_letters_and_tones_have_their_order():
    words = ["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mâ", "me", "mê", "mo", "mô", "mơ", "mu", "mư", "my", "na"]
    assert sorted(set(words), key=vietnamese_key) == words
    places = ["Cao Bằng", "Đà Nẵng", "Hà Giang", "Hà Nội", "Hải Phòng", "Lạng Sơn", "Quảng Ninh", "Quảng Trị"]
    assert sorted(set(places), key=lambda place: sort_key(place, "vi")) == places
    assert sorted(["Đồng", "Dương", "Em"], key=vietnamese_key) == ["Dương", "Đồng", "Em"]


def test_missing_names_come_last():
    assert sorted([None, "Ý Yên"], key=lambda name: sort_key(name, "vi")) == ["Ý Yên", None]
    assert sorted([None, "谅山", "广宁"], key=lambda name: sort_key(name, "zh")) == ["广宁", "谅山", None]
    assert sorted([None, "Éa", "Eb", "Da"], key=lambda name: sort_key(name, "en")) == ["Da", "Éa", "Eb", None]


def test_ones_own_side_comes_first():
    assert own_first(["CN", "VN", "LA"], "VN") == ("VN", "CN", "LA")
    assert own_first(["CN", "VN"], None) == ("CN", "VN")


@given(LETTERS, LETTERS, LETTERS)
def test_a_common_syllable_in_front_changes_no_order(one, other, front):
    apart = vietnamese_key(one) < vietnamese_key(other)
    assert apart == (vietnamese_key(f"{front} {one}") < vietnamese_key(f"{front} {other}"))


@given(st.lists(st.none() | st.text(min_size=1)), st.randoms(), st.sampled_from(["vi", "zh", "en"]))
def test_order_of_arrival_does_not_matter(words, shuffle, lang):
    there = sorted(words, key=lambda name: sort_key(name, lang))
    shuffle.shuffle(words)
    assert sorted(words, key=lambda name: sort_key(name, lang)) == there


def test_those_of_one_name_are_told_apart_as_far_as_needed():
    classes = {"B-1": "province", "B-2": "department", "B-3": "department", "B-4": "city"}
    named = [("B-1", "Cao Bằng"), ("B-2", "Cao Bằng"), ("B-3", "Cao Bằng"), ("B-4", "Hà Giang")]
    assert apart(named, classes) == [
        ("B-1", "Cao Bằng · province"),
        ("B-2", "Cao Bằng · department · B-2"),
        ("B-3", "Cao Bằng · department · B-3"),
        ("B-4", "Hà Giang"),
    ]
    assert apart(named[:2]) == [("B-1", "Cao Bằng · B-1"), ("B-2", "Cao Bằng · B-2")]


def test_an_id_that_is_all_the_name_there_is_is_not_said_twice():
    assert apart([("PRI-1", "PRI-1"), ("PRI-2", "PRI-1")]) == [("PRI-1", "PRI-1"), ("PRI-2", "PRI-1 · PRI-2")]


@given(st.dictionaries(LETTERS, st.sampled_from(["An", "Bình", "Chi"])), st.dictionaries(LETTERS, CLASSES))
def test_no_two_are_called_alike_and_their_order_stays(named: dict[str, str], beside: dict[str, str]):
    found = apart(named.items(), beside)
    assert [item for item, _name in found] == list(named)
    assert len({name for _item, name in found}) == len(named)
