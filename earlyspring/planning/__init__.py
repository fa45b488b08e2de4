"""Timetables, seats, tables and cars: proposals that a person accepts. Rules over values; no clock, no database."""
