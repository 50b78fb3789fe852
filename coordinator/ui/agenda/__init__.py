"""議程: course days, their blocks, and the topics of a block."""
