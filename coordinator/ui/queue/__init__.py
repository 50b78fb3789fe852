"""駐點候位: numbers at the counter, the line, helpers and the call board of a hands-on day."""
