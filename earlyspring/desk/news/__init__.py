"""News on the desk: drafted from the record, edited sentence by sentence, released, corrected."""
