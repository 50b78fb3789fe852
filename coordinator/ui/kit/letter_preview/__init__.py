"""Paste and drop of letters for any page: the preview of what was understood, and how a page gets there.

``preview`` is the dialog, ``pasting`` takes the clipboard and dropped files. Neither knows a feature: a
page says what a letter means, which columns show it and which edit it makes.
"""
