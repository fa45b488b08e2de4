"""The chapter of signing: documents, the order of batches, folders on the day, figures."""
