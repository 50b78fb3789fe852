"""Paper as PDF: sign-in sheets, agenda posters, name badges, table cards and door signs.

From the letter to the page: `faces` knows which face has a character, `fitting` makes a text fit its box,
`sheet_layout` places every text of a sheet (pure, in points), `pen` writes placed texts as PDF operators,
`sign_in_sheet` puts pages together, `preview` draws the finished file. `labels` holds the fixed words.
`badge_layout` places a badge, `badges` ten of them on a page; `table_cards` and `door_signs` place and draw;
the three share `card_print`. `agenda_poster` places a poster, `agenda_print` draws it; agenda tables are
outlines (see `plan_document`). `call_list` is the list of schools to be called.
"""
