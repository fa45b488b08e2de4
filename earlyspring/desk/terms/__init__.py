"""Pages of the term base: the list, a concept, entering one, taking a file over and along."""
