"""計畫: facts of a training, its units, formats, batches, sessions, meetings, counties; edited in place."""
