"""In which order the documents are signed, so that nobody of rank waits: batches of tables, one after the other."""
