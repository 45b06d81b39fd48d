"""The calendar of publishing: what will appear or leave, and what appeared, by local days."""
