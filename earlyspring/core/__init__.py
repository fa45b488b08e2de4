"""Rules over values: text, periods, status, succession, deciders, clashes. No clock, no database."""
