"""Who sits at which table of a banquet, and beside whom: rank, sides, languages, and those who should meet."""
