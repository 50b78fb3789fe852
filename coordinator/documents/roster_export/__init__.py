"""A roster as a file with the columns of a preset: made, looked through for lost characters, written."""
