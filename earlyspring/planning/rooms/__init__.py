"""Who sleeps in which hotel: blocks of rooms of one class, delegations together, heads in the first house."""
