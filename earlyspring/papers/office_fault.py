"""What is wrong with an office's own form. It stands apart so that naming the fault loads no library of documents."""


class FormFault(ValueError):
    """An office's form cannot be filled: which mark it lacks or has too much, and in which file."""
