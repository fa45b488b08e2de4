"""Words: folding for search, days, figures and names in the manner of each language."""
