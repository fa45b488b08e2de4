"""Who rides in which car: groups that are ready somewhere at some minute, and vehicles that go there and back."""
