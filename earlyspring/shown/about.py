"""What a file in an exchange format says of itself: whose record, of which day, read at which place."""

from earlyspring.formats.about import About
from earlyspring.ledger.position import position_of
from earlyspring.members.queries import Directory


def about_of(directory: Directory, language: str) -> About:
    """`language`: the code of the language that fields with one language are written in."""
    mechanism, moment = directory.mechanism, directory.moment
    return About(
        mechanism=mechanism.key,
        title=dict(directory.charter.names) if directory.charter else {},
        language=language,
        as_of=moment.as_of,
        position=position_of(mechanism),
        known=moment.known.isoformat() if moment.known else "",
        demo=mechanism.purpose == "demo",
        exercise=moment.exercise,
    )


def base_of(key: str) -> str:
    """The name that the ids of a mechanism stand behind. It is no address: both sides' nodes hold the same record, and
    a body has the same name on each."""
    return f"urn:x-earlyspring:{key}:"
