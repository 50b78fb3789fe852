"""總覽: what the training is, when it is held, how full it is, and what comes next."""
