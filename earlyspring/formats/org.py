"""The Organization Ontology (W3C Recommendation of 16 January 2014, http://www.w3.org/TR/vocab-org/).

Bodies are org:Organization with their names of today as skos:prefLabel, short and former ones as skos:altLabel; who takes
part is an org:Membership with its time (OWL-Time), offices are org:Post, and what bodies came out of is an
org:ChangeEvent. A body that is part of another is org:subOrganizationOf it.
"""

from collections.abc import Iterator

from .about import About
from .bodies import Bodies, Change, Meeting, Membership, Named, Organization, Person, Post
from .graph import Facts, Graph, Iri, Literal, Value, day, facts, iri, json_ld_bytes, turtle, words

Pairs = Iterator[tuple[str, Value]]
IN_XSD = {4: "time:inXSDgYear", 7: "time:inXSDgYearMonth"}


def org(bodies: Bodies, about: About, base: str) -> Graph:
    """The graph. `base`: an absolute IRI that ends with `/`, `#` or `:`; every id of the register stands behind it."""
    graph: dict[str, Facts] = {base: facts(_document(about))}
    for organization in bodies.organizations:
        graph[iri(base, organization.id)] = facts(_organization(organization, base))
        if organization.type:
            kind = iri(base, "type", organization.type)
            graph[kind] = facts([("a", Iri("skos:Concept")), *words("skos:prefLabel", organization.type_words or {})])
    for person in bodies.persons:
        graph[iri(base, person.id)] = facts(_person(person))
    for post in bodies.posts:
        graph[iri(base, post.id)] = facts(_post(post, bodies, base))
        graph |= _role(base, post.role, {})
    for membership in bodies.memberships:
        graph[iri(base, membership.id)] = facts(_membership(membership, base))
        graph |= _time(base, membership)
        graph |= _role(base, membership.role, dict(membership.role_words or {}))
    for change in bodies.changes:
        graph[iri(base, change.id)] = facts(_change(change, base))
    for meeting in bodies.meetings:
        graph[iri(base, meeting.id)] = facts(_meeting(meeting, base))
    return graph


def org_turtle(bodies: Bodies, about: About, base: str) -> bytes:
    """As `org`, in Turtle."""
    return turtle(org(bodies, about, base))


def org_json_ld(bodies: Bodies, about: About, base: str) -> bytes:
    """As `org`, in JSON-LD."""
    return json_ld_bytes(org(bodies, about, base))


def document(about: About) -> Pairs:
    """What a graph says of itself: title, day, place in the record."""
    yield from words("dct:title", about.title)
    yield from day("dct:date", about.as_of)
    yield "dct:identifier", Literal(f"{about.mechanism} {about.position.digest}")
    if about.warning:
        yield "rdfs:comment", Literal(about.warning, lang="en")
    if about.known:
        yield "prov:generatedAtTime", Literal(about.known, type="xsd:dateTime")


def _document(about: About) -> Pairs:
    yield "a", Iri("foaf:Document")
    yield from document(about)


def _organization(one: Organization, base: str) -> Pairs:
    yield "a", Iri("org:Organization")
    now = one.names[-1] if one.names else Named({}, {})
    yield from words("skos:prefLabel", now.official)
    for named in reversed(one.names):
        yield from words("skos:altLabel", named.short)
        if named is not now:
            yield from words("skos:altLabel", named.official)
    yield "org:identifier", Literal(one.id)
    if one.type:
        yield "org:classification", Iri(iri(base, "type", one.type))
    if one.parent:
        yield "org:subOrganizationOf", Iri(iri(base, one.parent))
    yield from day("dct:created", one.from_day)


def _person(one: Person) -> Pairs:
    yield "a", Iri("foaf:Person")
    yield from words("foaf:name", one.names)


def _post(one: Post, bodies: Bodies, base: str) -> Pairs:
    yield "a", Iri("org:Post")
    yield from words("skos:prefLabel", one.titles)
    yield "org:postIn", Iri(iri(base, one.organization))
    if one.role:
        yield "org:role", Iri(iri(base, "role", one.role))
    held = (member for member in bodies.memberships if member.person and member.post == one.id)
    yield from (("org:heldBy", Iri(iri(base, member.member))) for member in held)


def _membership(one: Membership, base: str) -> Pairs:
    yield "a", Iri("org:Membership")
    yield "org:member", Iri(iri(base, one.member))
    yield "org:organization", Iri(iri(base, one.organization))
    if one.role:
        yield "org:role", Iri(iri(base, "role", one.role))
    if one.from_day or one.last_day:
        yield "org:memberDuring", Iri(iri(base, one.id, "time"))


def _time(base: str, one: Membership) -> dict[str, Facts]:
    """The time of a membership as an interval whose ends are told as far as they are known."""
    name = iri(base, one.id, "time")
    ends = [("time:hasBeginning", "from", one.from_day), ("time:hasEnd", "until", one.last_day)]
    told = [end for end in ends if end[2]]
    if not told:
        return {}
    graph = {name: facts([("a", Iri("time:Interval")), *((at, Iri(f"{name}/{end}")) for at, end, _day in told)])}
    for _at, end, value in told:
        said = next(day(IN_XSD.get(len(value), "time:inXSDDate"), value))
        graph[f"{name}/{end}"] = facts([("a", Iri("time:Instant")), said])
    return graph


def _role(base: str, code: str, said: dict[str, str]) -> dict[str, Facts]:
    return {iri(base, "role", code): facts([("a", Iri("org:Role")), *words("skos:prefLabel", said)])} if code else {}


def _change(one: Change, base: str) -> Pairs:
    yield "a", Iri("org:ChangeEvent")
    yield "dct:type", Literal(one.type)
    yield from day("dct:date", one.on)
    yield from words("dct:description", one.fact or {})
    yield from (("org:originalOrganization", Iri(iri(base, body))) for body in one.before)
    yield from (("org:resultingOrganization", Iri(iri(base, body))) for body in one.after)


def _meeting(one: Meeting, base: str) -> Pairs:
    """W3C ORG has no word for a session; PROV has one for what takes place."""
    yield "a", Iri("prov:Activity")
    yield from words("dct:title", one.names)
    yield from day("dct:date", one.start)
    if one.organization:
        yield "prov:wasAssociatedWith", Iri(iri(base, one.organization))
