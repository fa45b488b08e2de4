"""Pictures: plain values in, SVG text and the same data as table rows out. No Django, no clock, no I/O."""
