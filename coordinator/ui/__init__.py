"""FLOOR 3, what people see. Qt only: no SQLAlchemy, no openpyxl, no reportlab.

`context.Context` is what every page is given; `kit` is what every page is made of and knows no feature;
each other folder is one page of the program. Pages read with `context.store.read()`, write with
`context.undo.perform...`, and learn of changes through `Page.watches`.
"""
