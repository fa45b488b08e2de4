"""The plenary of the demo's gathering: an agenda, all heads as speakers, and two speeches that say they are invented."""

from collections.abc import Mapping

from django.utils import timezone

from earlyspring.delegations.models import Delegate
from earlyspring.meetings.gatherings import Gathering, sessions_at
from earlyspring.meetings.plenary.actions import add_point, add_turn, deposit_speech, release_speech
from earlyspring.meetings.plenary.models import AgendaPoint, Turn

OPENING = {"vi": "Khai mạc", "zh": "开幕", "en": "Opening"}
REPORT = {"vi": "Báo cáo kết quả năm qua", "zh": "过去一年成果报告", "en": "Report on the past year"}
SPEECHES = {
    "vi": "Phát biểu của các trưởng đoàn",
    "zh": "各代表团团长发言",
    "en": "Speeches of the heads of delegation",
}
SIGNING = {"vi": "Lễ ký", "zh": "签字仪式", "en": "Signing"}
CLOSING = {"vi": "Bế mạc", "zh": "闭幕", "en": "Closing"}
GUEST = "B-GX"
WELCOME = {
    "vi": (
        "Đây là bài phát biểu thử, không ai đã nói những lời này.",
        "Thưa các vị đại biểu thử, chúng tôi vui mừng đón các vị tại thành phố cảng để thử cách tổ chức một cuộc gặp.",
        "Năm qua các bên thử đã họp, đã viết, đã thống nhất. Con số ở đây được để trống, vì không có con số nào là thật.",
        "Chúng tôi đề nghị thử ba việc. Việc thứ nhất là thử danh sách người phát biểu. Việc thứ hai là thử màn hình hội"
        " trường. Việc thứ ba là thử chuyển trang khi bài dài.",
        "Mỗi đoạn bên này đứng cạnh đúng đoạn ấy ở bên kia, để người nghe hai ngôn ngữ cùng đọc một ý.",
        "Xin cảm ơn các vị đã cùng thử.",
    ),
    "zh": (
        "这是一篇试用讲稿，没有人说过这些话。",
        "各位试代表，我们高兴地在港口城市迎接各位，一起试一试如何组织一次会晤。",
        "过去一年，各试用方开了会，写了稿，达成了一致。这里不写数字，因为没有一个数字是真的。",
        "我们提议试三件事。第一件是试发言名单。第二件是试会场屏幕。第三件是试长讲稿的翻页。",
        "这一边的每一段都与另一边的同一段并排，使两种语言的听众同时读到同一个意思。",
        "感谢各位一起试用。",
    ),
}
ANSWER = {
    "zh": ("这是第二篇试用讲稿，内容纯属虚构。", "感谢东道主的接待。我们愿意继续试用。", "谢谢大家。"),
    "vi": (
        "Đây là bài phát biểu thử thứ hai, nội dung hoàn toàn hư cấu.",
        "Cảm ơn chủ nhà đã đón tiếp. Chúng tôi sẵn lòng tiếp tục thử.",
        "Xin cảm ơn.",
    ),
}


def fill_plenary(gathering: Gathering) -> None:
    """Enter the agenda of the meeting of secretaries once, else of the session that sits first, with all heads."""
    sitting = sessions_at(gathering)
    if not sitting or gathering.points.exists():
        return
    session = next((one.item for one in sitting if one.organ == "O-SM"), sitting[0].item)
    opening = add_point(gathering, session, titles=OPENING, minutes=10)
    add_point(gathering, session, titles=REPORT, minutes=20)
    speeches = add_point(gathering, session, titles=SPEECHES, minutes=60)
    add_point(gathering, session, titles=SIGNING, minutes=40)
    add_point(gathering, session, titles=CLOSING, minutes=10)
    there = Delegate.objects.filter(delegation__gathering=gathering, role="head", withdrawn_at=None)
    heads = list(there.select_related("delegation").order_by("delegation__party"))
    for head in heads:
        if head.delegation.party == gathering.host:
            _laid_down(_turn(opening, head, 10), WELCOME)
    turns = [_turn(speeches, head, 10) for head in heads]
    guest = next((one for one in turns if one.party == GUEST), None)
    if guest:
        _laid_down(guest, ANSWER)


def _turn(point: AgendaPoint, head: Delegate, minutes: int) -> Turn:
    names = {"en": head.latin} if head.latin else {}
    names[head.lang] = head.name
    if head.other_name:
        names[head.other_lang] = head.other_name
    said = {"names": names, "office": head.office, "minutes": minutes, "person": head.code}
    return add_turn(point, party=head.delegation.party, **said)


def _laid_down(turn: Turn, paragraphs: Mapping[str, tuple[str, ...]]) -> None:
    deposit_speech(turn, by=None, texts={lang: "\n\n".join(said) for lang, said in paragraphs.items()})
    release_speech(turn, at=timezone.now())
