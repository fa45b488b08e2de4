"""Layouts of protocol on the desk: which occasion in which room, drawn, as a list, and on paper."""
