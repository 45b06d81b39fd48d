"""What editors do with search in the admin."""
