"""A plan for another year from the one on show: dates, counts and texts are seen before it is stored."""
