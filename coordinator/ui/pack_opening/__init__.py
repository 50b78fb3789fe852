"""Opening a venue pack 場地包, from whatever page: the file, its passphrase, the name of this laptop."""
