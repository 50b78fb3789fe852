"""The page 問題單: what stays open after a hands-on day, all requests of all years, figures, help notes."""
