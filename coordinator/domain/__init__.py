"""Floor 0: values and rules of a training. Standard library only; nothing here speaks or stores."""
