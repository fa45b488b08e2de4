"""Terms: what a body, a place or an idea is called in each language, and where a text calls it so."""
