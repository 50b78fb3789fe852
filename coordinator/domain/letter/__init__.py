"""The ministry's letter understood: tables of text become agendas, districts and regions.

``page`` is what the documents floor hands in: paragraphs and tables of plain lines. ``agenda``, ``districts``
and ``regions`` say what the tables mean, row by row, each row with what is odd about it; ``take_*`` make
edits of the rows that can be taken. Nothing here knows a file format, a store or a language.
"""
