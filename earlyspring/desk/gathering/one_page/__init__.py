"""Pages that stand on one sheet of paper: the leader's, and the brief of the head of a delegation."""
