"""現場報到: a start room on the page, and a window of its own that locks the program to the desk."""
