"""The day of signing: documents, their originals, whether all is ready, the order of batches, and the folders."""
