"""Which firms meet, and when: by what they offer and need, at tables and with interpreters that are few."""
