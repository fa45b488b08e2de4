"""Why a document was not read: a code, and in plain English what is wrong and what to do. Doors say it in their words."""

from earlyspring.intake.faults import Fault
from earlyspring.intake.opening import Closed

DOCUMENT = {
    "too_large": "The file is larger than {expected} bytes. Send the text alone, without pictures.",
    "too_large_unpacked": "Unpacked, the file is larger than {expected} bytes. Save it anew, without pictures.",
    "packed_too_tightly": "The file unpacks to more than {expected} times its size, as a harmful one does.",
    "too_many_parts": "The file holds more than {expected} parts. Save the text alone in a new file.",
    "too_many_paragraphs": "The document has more than {expected} paragraphs. Send it in parts.",
    "too_many_characters": "The document has more than {expected} characters. Send it in parts.",
    "too_many_pages": "The PDF has more than {expected} pages. Send it in parts.",
    "turned_around": "Signs in the text turn words around ({found}), so that it is read otherwise than it is written."
    " Take them out.",
    "takes_too_much": "Reading the {found} takes more memory or time than any text does. Print it anew to a PDF.",
    "nested_too_deep": "The file nests more than {expected} levels ({found}). Save it anew.",
    "unsafe_path": "A part of the file names a place outside it: {found}. Save it anew.",
    "outside_parts": "The file takes a part from elsewhere: {found}. Put what it says into the file itself.",
    "has_entities": "The XML of the file declares a document type or entities: {found}. Save it anew.",
    "has_macros": "The file holds a program: {found}. Save it as .docx without macros.",
    "has_links": "The file takes data from other files: {found}. Write the data themselves.",
    "locked": "The file has a password. Save it without one.",
    "old_word": "This is a .doc of an old Word. Save it as .docx.",
    "not_a_document": "This is no Word document (.docx), PDF, HTML or plain text, or a broken one: {found}.",
    "unknown_letters": "The letters of the text are in no code known here. Save it as UTF-8.",
    "no_text_layer": "The PDF is a scan without text ({found} pages). Send the file it was printed from, or its text.",
    "no_words": "The document says nothing. Send the one with the text.",
}


def closed(code: str, found: str = "", expected: object = "") -> Closed:
    """The refusal for this code of DOCUMENT, to be raised."""
    return Closed(code, found, expected)


def in_english(fault: Fault) -> str:
    """What is wrong and what to do, for a door without words of its own."""
    return DOCUMENT[fault.code].format(found=fault.found, expected=fault.expected)
