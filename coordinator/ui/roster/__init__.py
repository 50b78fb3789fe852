"""名冊: everybody of a training in one table; import, search, edit, export. Nothing is stored unseen."""
