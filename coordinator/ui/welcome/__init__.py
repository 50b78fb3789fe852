"""First run and the list of trainings: two samples, a new training, or one begun from a roster file."""
