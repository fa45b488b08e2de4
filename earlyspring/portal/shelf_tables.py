"""The tables of a shelf: what lies on it, on which lists it stands, who names it, by which words it is found."""

LAYOUT = "9"
"""Another layout throws a shelf away; it is made anew of what is public."""
TABLES = """
CREATE TABLE thing (kind TEXT, item TEXT, digest TEXT, since TEXT, position TEXT, owner TEXT, rank TEXT, page INTEGER,
                    vi TEXT, zh TEXT, en TEXT, touched INTEGER, content TEXT, PRIMARY KEY (kind, item));
CREATE INDEX thing_touched ON thing (kind, touched, item);
CREATE INDEX thing_since ON thing (since DESC, kind, item, position);
CREATE TABLE mark (kind TEXT, name TEXT, value TEXT, rank TEXT, item TEXT, PRIMARY KEY (kind, name, value, rank, item))
                    WITHOUT ROWID;
CREATE INDEX mark_of ON mark (kind, item);
CREATE TABLE listed (kind TEXT, name TEXT, value TEXT, touched INTEGER, since_rank TEXT,
                     PRIMARY KEY (kind, name, value, touched)) WITHOUT ROWID;
CREATE INDEX listed_touched ON listed (touched);
CREATE TABLE named (kind TEXT, item TEXT, by_kind TEXT, by_item TEXT, PRIMARY KEY (kind, item, by_kind, by_item))
                    WITHOUT ROWID;
CREATE TABLE gone (kind TEXT, item TEXT, touched INTEGER, PRIMARY KEY (kind, item)) WITHOUT ROWID;
CREATE TABLE word (lang TEXT, term TEXT, kind TEXT, item TEXT, PRIMARY KEY (lang, term, kind, item)) WITHOUT ROWID;
CREATE TABLE term (lang TEXT, term TEXT, total INTEGER, PRIMARY KEY (lang, term)) WITHOUT ROWID;
CREATE TABLE beginning (lang TEXT, above TEXT, prefix TEXT, terms INTEGER, lines INTEGER, touched INTEGER,
                        PRIMARY KEY (lang, above, prefix)) WITHOUT ROWID;
CREATE TABLE shard (lang TEXT, prefix TEXT, name TEXT, PRIMARY KEY (lang, prefix)) WITHOUT ROWID;
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""
"""thing.page: the page of its list where it stands, of a kind without pages of its own; else 0. thing.vi, zh, en: by what
it is called. thing.touched, listed.touched, beginning.touched: with which filling what is read of it last became other.
listed.since_rank: from which place on. named: who names it. beginning: words that begin alike, with how many lines they
take; above: the same without the last letter. shard: the file of the words of a beginning, named by its digest.
"""
EARLY = "\U0010fffe"
"""In the place of a rank: nothing moved, but what the first page of a list says of all of them is other."""
NOT_MOVED = "\U0010ffff"
"""In the place of a rank: nothing came, went or changed its place."""
