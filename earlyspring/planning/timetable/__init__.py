"""When and where bodies meet in pairs, and who interprets: slots, rooms, interpreters."""
