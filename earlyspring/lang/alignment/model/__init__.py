"""How near sentences of two languages come to one another, by the embedding model of the extra `align`; never required."""
