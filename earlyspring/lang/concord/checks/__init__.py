"""One small check a file: each says which classes of discrepancy it finds."""
