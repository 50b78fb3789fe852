"""Check-in 報到: what the door answers, and what a set of events means.

``values`` is what all of it speaks of; ``fold`` makes attendance of events (one function for desk, counters,
sheets, merge, reports and hours); ``decide`` answers an act at the desk; ``decisions`` finds what only a
person can settle; ``merge`` joins logs. All of it is pure.
"""
