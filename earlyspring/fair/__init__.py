"""The fair of a gathering: who shows what, where it stands, and how it comes in."""
