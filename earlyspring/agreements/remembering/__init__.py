"""Translation memory: sentences of compared texts that say the same, and those taken over from files."""
