"""The joint record: signed entries, their logs, and the pure fold over them. No Django, no clock, no I/O."""
