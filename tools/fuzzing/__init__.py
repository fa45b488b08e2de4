"""What the fuzzer of texts is made of: input, what reads it, and how its time grows."""
