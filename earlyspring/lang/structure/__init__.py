"""The parts of an agreement, told from its paragraphs, under ids that are the same in every language."""
