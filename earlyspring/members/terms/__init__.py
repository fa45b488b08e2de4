"""The term base of a mechanism: what its parties enter, the names that the register has, and the terms that ship."""
