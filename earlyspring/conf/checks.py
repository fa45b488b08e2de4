"""Start-up checks, each with an id an operator can look up in docs/OPERATING.md."""
