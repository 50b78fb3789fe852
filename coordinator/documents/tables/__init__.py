"""Foreign tables (xlsx, xls, ods, pages, XML, csv, tsv) read into plain strings, by a process that may die.

``reader.read_table`` is the door. It starts ``child`` in a process of its own, because a 5 KB workbook can
abort the interpreter that parses it; the child confines itself (``confine``), decides the kind by content
(``sniff``, ``foreign``), looks at archives before inflating them (``archive``) and sends back JSON lines of
strings. What a cell means is not decided here: the domain judges the strings.

This file imports nothing, so that the child starts fast.
"""
