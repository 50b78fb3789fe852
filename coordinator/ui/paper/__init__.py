"""紙本補登: signatures on a sheet that came back become marks, by row numbers and keys alone."""
