"""`make torture`: kill, cut, fill, lock and wear the real program; count the promises that it broke.

    python -m tools.torture [--kills 300] [--cuts 500] [--scans 10000] [--no-faults] [--seed 0]

``kills`` ends processes at random moments, ``cuts`` replays power cuts of a recorded run, ``faults`` puts
obstacles in the way, ``soak`` watches the memory. What counts is always the same: an answer on stdout with
an ``event_id`` is a promise, and the event has to be in the store afterwards, and in the fold.
"""
