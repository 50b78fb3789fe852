"""列印: choose what is printed, see the very PDF, print, save or open it.

`options` holds a panel for each kind of paper (`people_options` is part of those that print people),
`choices` what they can say, `work` makes the paper off the GUI thread, `preview_panel` shows it. Row numbers
of sign-in sheets and codes of badges are kept only when paper leaves.
"""
