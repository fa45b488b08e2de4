"""Sentences of news out of values of the record, in Vietnamese, Chinese and English: one module a kind of statement."""
