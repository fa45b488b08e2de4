"""The names of what a comparison tells apart: classes of differences, kinds of facts and terms, why a file was not read."""

from django.utils.translation import gettext_lazy as _

from earlyspring.agreements.comparing.running import LONGEST
from earlyspring.intake.documents.document import MOST_PAGES, MOST_PARAGRAPHS
from earlyspring.intake.opening import LARGEST

CLASSES = {
    "D01": _("number"),
    "D02": _("digit lost or added"),
    "D03": _("scale word"),
    "D04": _("decimal or thousands sign"),
    "D05": _("currency"),
    "D06": _("percentage"),
    "D07": _("day or time"),
    "D08": _("year"),
    "D09": _("quarter or half-year"),
    "D10": _("length of a period"),
    "D11": _("unit of a period"),
    "D12": _("minimum and maximum"),
    "D13": _("before, after, within"),
    "D14": _("ordinal number"),
    "D15": _("place name"),
    "D16": _("body or office"),
    "D17": _("who bears or does it"),
    "D18": _("duty made a permission"),
    "D19": _("permission made a duty"),
    "D20": _("prohibition"),
    "D21": _("endeavour and duty"),
    "D22": _("reference within the text"),
    "D23": _("numbering"),
    "D24": _("clause lacking"),
    "D25": _("sentence lacking"),
    "D26": _("sentence added"),
    "D27": _("authentic language"),
    "D28": _("frequency"),
    "D29": _("number of copies"),
    "D30": _("form required"),
    "D31": _("name not to be written so"),
    "D32": _("order of clauses"),
    "D33": _("words lacking"),
    "D34": _("term"),
    "D35": _("lunar calendar"),
    "D36": _("number of a document"),
    "D37": _("customary unit"),
    "D38": _("person or title"),
    "D39": _("place of signature"),
}
"""By the classes of differences, D01 to D39."""

KIND = {
    "number": _("A number"),
    "ordinal": _("Ordinal number"),
    "fraction": _("Fraction"),
    "percent": _("Percentage"),
    "amount": _("Amount of money"),
    "quantity": _("Quantity"),
    "date": _("Day"),
    "range": _("Span of days"),
    "period": _("Length of time"),
    "quarter": _("Quarter of a year"),
    "half": _("Half of a year"),
    "weekday": _("Day of the week"),
    "time": _("Hour of the day"),
    "frequency": _("Frequency"),
    "copies": _("Number of copies"),
    "docnumber": _("Number of a document"),
    "reference": _("Reference within the text"),
    "term": _("A term"),
    "body": _("Body"),
    "office": _("Office"),
    "place": _("Place"),
    "gate": _("Border gate"),
    "person": _("Person"),
    "document": _("Document"),
    "language": _("Language"),
    "role": _("Role"),
    "form": _("Form"),
}
"""By the kinds of `lang.facts` and `lang.terms`."""

COUNTRY = {"VN": _("Viet Nam"), "CN": _("China")}
WEEKDAY = {
    "1": _("Monday"),
    "2": _("Tuesday"),
    "3": _("Wednesday"),
    "4": _("Thursday"),
    "5": _("Friday"),
    "6": _("Saturday"),
    "7": _("Sunday"),
}
"""By their number in ISO 8601."""

UNREAD = {
    "too_large": _("The file is larger than %(expected)s bytes. Send the text alone, without pictures."),
    "too_large_unpacked": _("Unpacked, the file is larger than %(expected)s bytes. Save it anew, without pictures."),
    "packed_too_tightly": _(
        "The file unpacks to more than %(expected)s times its size, as a harmful one does. It was not opened."
    ),
    "too_many_parts": _("The file holds more than %(expected)s parts. Save the text alone in a new file."),
    "too_many_paragraphs": _("The document has more than %(expected)s paragraphs. Send it in parts."),
    "too_many_characters": _("The document has more than %(expected)s characters. Send it in parts."),
    "too_many_pages": _("The PDF has more than %(expected)s pages. Send it in parts."),
    "turned_around": _(
        "Signs in the text turn words around, so that it is read otherwise than it is written. Take them out."
    ),
    "takes_too_much": _("Reading the PDF takes more memory or time than any text does. Print it anew to a PDF."),
    "nested_too_deep": _("The file nests more than %(expected)s levels. Save it anew."),
    "unsafe_path": _("A part of the file names a place outside it. It was not opened; save it anew."),
    "outside_parts": _("The file takes a part from elsewhere. Put what it says into the file itself."),
    "has_entities": _("The file declares a document type or entities, as a harmful one does. Save it anew."),
    "has_macros": _("The file holds a program. Save it as .docx without macros."),
    "has_links": _("The file takes data from other files. Write the data themselves."),
    "locked": _("The file has a password. Save it without one."),
    "old_word": _("This is a .doc of an old Word. Save it as .docx."),
    "not_a_document": _(
        "This is no Word document (.docx), PDF, HTML page or plain text, or it is broken. Choose another file."
    ),
    "unknown_letters": _("The letters of the text are in no code that is known here. Save it as UTF-8."),
    "no_text_layer": _("The PDF is a scan without text. Send the file it was printed from, or its text."),
    "no_words": _("The document says nothing. Choose the one with the text."),
    "not_here": _("The file of this text is not on this node. Ask the party that deposited it for the file."),
}
"""By the codes of `intake.documents.DOCUMENT`, and `not_here`."""

LIMITS = {
    "too_large": LARGEST,
    "too_many_paragraphs": MOST_PARAGRAPHS,
    "too_many_characters": LONGEST,
    "too_many_pages": MOST_PAGES,
}
"""What a text that was taken in may go beyond, so that it is not read."""


def why_unread(code: str) -> str:
    """Why the words of a deposited text are not read, in the reader's language."""
    return str(UNREAD[code]) % {"given": "", "expected": LIMITS.get(code, "")}
