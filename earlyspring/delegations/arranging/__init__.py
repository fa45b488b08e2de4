"""Plans that a gathering holds to: proposed by an engine, changed by hand, accepted and told by a person."""
