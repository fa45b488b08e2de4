"""Plans that are proved: the same inputs and the same points as the validators', written down for OR-tools (extra `plan`).

Only `apart` and `propose` may be imported where OR-tools is not installed; the rest runs in a process of its own.
"""
