"""Rooms seen from above: who sits or stands where at talks, in a salon, at a signing, on a rostrum, at the head table."""
