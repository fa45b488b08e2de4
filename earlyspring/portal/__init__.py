"""The public face: pages and files made of what the parties have released, and of nothing else of the record.

`shelf` lays out what is public; a page is a function of the shelf, a language and an address. `earlyspring site` writes
all of them to a folder, and the node serves the same bytes.
"""
