"""The door for programs: a REST API under /api/, for tokens that an officer of a party has made."""
