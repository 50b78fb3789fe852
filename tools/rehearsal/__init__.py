"""`make rehearsal`: a whole day in one go, and every hour of it held against what was written down before.

    python -m tools.rehearsal [--people 600] [--keep FOLDER]

An office, four laptops and the real command line: packs out, desks side by side, files exchanged at noon,
everything back in the evening, merged, settled, reckoned. ``fates`` says by hand what happens to each person
and what must come of it; nothing of that is derived by the program that is tried. Behind it a hands-on day
with three rooms and 120 requests, of which ``round`` says the same.
"""
