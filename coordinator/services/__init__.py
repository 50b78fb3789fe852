"""Floor 2: writing. Each function takes the writer of one transaction and a command; none commits."""
