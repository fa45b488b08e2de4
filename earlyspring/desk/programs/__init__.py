"""Programs of a party at the desk: tokens and webhooks, made, seen and ended by its officers."""
