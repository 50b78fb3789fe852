"""問題: what is wrong with the plan, each a key away from its place, with a fix or a reason why it stays."""
