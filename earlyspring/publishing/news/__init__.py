"""News: announcements, reports and corrections, drafted from the record, edited by a person, released as all is."""
