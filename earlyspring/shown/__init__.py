"""What programs are told of the register, alike at every door: the shapes that `show --json` and the API promise."""
