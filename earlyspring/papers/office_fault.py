"""What is wrong with an office's own form. It stands apart so that naming the fault loads no library of documents."""


class FormFault(ValueError):
    """An office's form cannot be filled: which mark it lacks or has too much, and in which file.

    `code` is a word for the kind of fault, `found` what it is about, `line` where (0: nowhere in particular): no_place,
    no_such_mark, own_paragraph, not_a_letter, not_words, not_set, too_slow, too_large, broken_off, dropped.
    """

    def __init__(self, words: str, code: str, found: str = "", line: int = 0) -> None:
        self.code, self.found, self.line = code, found, line
        super().__init__(words)
