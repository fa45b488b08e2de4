"""What a party itself has said. What others report that it said is on record, and neither its report nor its opinion, nor
its view of what somebody else reports."""

from django.db.models import Q

SPOKEN = ~Q(standing="reported")
"""A report, an opinion or a view that counts: of the party's own log, held on paper, or joint."""
