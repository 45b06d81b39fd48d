"""What the desk should notice without being told: who and what has not been seen for long."""
