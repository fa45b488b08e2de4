"""The desk's table of contents."""

from django.urls import URLPattern, URLResolver, include, path

from earlyspring.desk import (
    acts,
    agreements,
    circle,
    commitments,
    deposits,
    entering,
    facts,
    feeds,
    files,
    founding,
    kept,
    meetings,
    members,
    motions,
    notes,
    overview,
    papers,
    party_keys,
    people,
    search,
)

# /<mechanism>/…
mechanism_urls: list[URLPattern | URLResolver] = [
    path("", overview.overview, name="overview"),
    # meetings
    path("meetings/", meetings.meetings, name="meetings"),
    path("timeline/", meetings.timeline, name="timeline"),
    path("calendar/", meetings.calendar, name="calendar"),
    path("calendar/address/", feeds.address, name="feed_address"),
    path("calendar/<str:secret>.ics", feeds.feed, name="calendar_feed"),
    path("sessions/<str:item>/", meetings.session, name="session"),
    path("sessions/<str:item>/extract.pdf", meetings.extract, name="extract"),
    path("papers/", papers.papers, name="papers"),
    path("papers/write/", papers.written, name="written_paper"),
    # members
    path("members/", members.members, name="members"),
    path("members/answers/", members.answers, name="answers"),
    path("members/succession/", members.succession, name="succession"),
    path("circle/", circle.circle, name="circle"),
    path("circle/admit/", circle.admit, name="admit"),
    path("circle/end/", circle.end, name="end_part"),
    path("circle/key/", party_keys.change, name="change_key"),
    path("circle/<str:party>/key/", circle.key, name="party_key"),
    path("bodies/", members.bodies, name="bodies"),
    path("bodies/<str:item>/", members.body, name="body"),
    # agreements
    path("instruments/", agreements.instruments, name="instruments"),
    path("instruments/<str:item>/", agreements.instrument, name="instrument"),
    path("instruments/<str:item>/deposit/", deposits.deposit, name="deposit"),
    # commitments and what leads to them
    path("commitments/", commitments.commitments, name="commitments"),
    path("commitments/matrix/", commitments.matrix, name="matrix"),
    path("commitments/<str:item>/", commitments.commitment, name="commitment"),
    path("statements/", commitments.statements, name="statements"),
    path("statements/<str:item>/", commitments.statement, name="statement"),
    path("results/", commitments.results, name="results"),
    path("priorities/", commitments.priorities, name="priorities"),
    path("proposals/", commitments.proposals, name="proposals"),
    path("proposals/kept/<int:pk>/", kept.kept_proposal, name="kept_proposal"),
    path("proposals/kept/<int:pk>/change/", kept.change_kept, name="change_kept"),
    path("proposals/kept/<int:pk>/delete/", kept.delete_kept, name="delete_kept"),
    path("gates/", commitments.gates, name="gates"),
    path("projects/", commitments.projects, name="projects"),
    # any fact: its page, its history in words, entering and changing it
    path("facts/<slug:kind>/", facts.facts, name="facts"),
    path("facts/<slug:kind>/new/", entering.new, name="new"),
    path("facts/<slug:kind>/<str:item>/", facts.fact, name="fact"),
    path("facts/<slug:kind>/<str:item>/change/", entering.change, name="change"),
    path("facts/<slug:kind>/<str:item>/history/", facts.history, name="history"),
    path("facts/<slug:kind>/<str:item>/note/", notes.note, name="note"),
    path("facts/<slug:kind>/<str:item>/note/<int:pk>/delete/", notes.unnote, name="unnote"),
    path("facts/<slug:kind>/<str:item>/acts/<slug:name>/", acts.acted, name="act"),
    path("files/<slug:sha256>/", files.file, name="file"),
    # what waits for answers
    path("open/", motions.motions, name="motions"),
    path("open/<slug:digest>/", motions.motion, name="motion"),
    path("open/<slug:digest>/assent/", motions.assent, name="assent"),
    path("open/<slug:digest>/decline/", motions.decline, name="decline"),
    path("open/<slug:digest>/paper/", motions.paper, name="paper"),
    path("review/", include("earlyspring.desk.review_urls")),
    path("review/", include("earlyspring.desk.statistics_urls")),
    path("search/", search.search, name="search"),
    path("people/", include("earlyspring.desk.people_urls")),
]

urlpatterns = [
    path("", overview.home, name="home"),
    path("language/", people.language, name="language"),
    path("profile/", people.profile, name="profile"),
    path("invitation/<str:token>/", people.accept, name="accept"),
    path("mechanisms/new/", founding.found, name="found"),
    path("<slug:mechanism>/", include(mechanism_urls)),
]
