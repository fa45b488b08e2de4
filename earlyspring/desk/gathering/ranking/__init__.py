"""The order of rank on the desk: the list with its reasons, its rule, the table of equal ranks."""
