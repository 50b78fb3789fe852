"""The page 學校: the directory of schools, their divisions and other names, and 校數 beside the plan's."""
