"""First drafts of news out of the record, as it was known at a moment: every sentence names what it rests on."""
