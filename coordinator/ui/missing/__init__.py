"""催報: school x business role, what is missing, the call list on paper and as messages, who was called.

`reading` gathers and judges (off the GUI thread where there is much), `words` names the states, `matrix`,
`calls_card` and `totals_card` are the three tables, `people_card` and `message_card` stand beside them.
"""
