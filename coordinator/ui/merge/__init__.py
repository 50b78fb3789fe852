"""The page 合併: the files of all laptops in, one truth out, and what only a person can decide."""
