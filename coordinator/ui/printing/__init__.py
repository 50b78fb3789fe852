"""列印: choose sessions, see the very PDF, print or save it. Row numbers are kept only when paper leaves."""
