"""The page 出發: what must be right before laptops leave, the packs they take, the files they bring back."""
