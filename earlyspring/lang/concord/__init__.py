"""Whether texts of several languages, all equally authentic, say the same: findings, never a promise that they do."""
