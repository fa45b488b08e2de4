"""The shape of the content of a piece of news, as a JSON Schema: what portal, feeds and data files may rely on."""

from earlyspring.publishing.news.models import TYPES
from earlyspring.publishing.projecting.shapes import DAY, REF, REFS, TEXT, Schema, many, thing

NEWS: Schema = thing(
    "type title on sentences",
    type={"enum": [code for code, _words in TYPES]},
    title=TEXT,
    on=DAY,
    session=REF,
    sentences=many(thing("text", text=TEXT, refs=REFS)),
    corrects=REF,
)
