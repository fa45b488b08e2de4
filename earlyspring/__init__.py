"""earlyspring: the memory and hands of a yearly meeting between neighbours."""

__version__ = "0.1.0"
