"""Forms of the desk: one for every kind of fact, laid out by hand, made from the noun's own shapes."""
