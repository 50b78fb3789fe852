"""A letter from outside (docx, odt, html, text, a spreadsheet, the clipboard) as plain paragraphs and tables.

``reading`` is the door. Files are parsed by the confined child process of ``documents/tables``, which writes
the letter as rows of text (``wire``); the clipboard is parsed here, within hard bounds. Nothing is executed,
nothing is fetched, no entity is expanded; what a cell means, the domain says.
"""
