"""Exchange formats that other programs expect: values in, bytes or JSON out. No clock, no database, no network.

What goes in are the frozen dataclasses of `bodies`, `texts`, `outcomes`, `opened` and `about`; whoever has rows or
released contents makes these of them. A text is a mapping of the register's language codes (vi, zh, en) to words; a
language that is missing stays missing.
"""
