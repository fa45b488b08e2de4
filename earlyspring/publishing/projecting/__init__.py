"""What the public may read of each thing, written from the register as it is now: one module a kind, one dict a thing.

`every.contents_of` gives all of it. What a content holds is in docs/RELEASES.md, its shape in `shapes`. A projection
writes down what may be public and nothing else: nothing internal, tried out or merely proposed; no note, opinion, draft
or report of one party; of persons the holders of offices alone whom public reports name.
"""
