"""What every screen uses and knows no feature: pages, tables, undo, jobs, actions, messages, theme.

Colours are named by token (`theme.color("accent")`), icons by name (`icons.icon("users")`), and both follow
the theme by themselves. Widgets say what they are by dynamic property; `theme.qss` gives it a look.
"""
