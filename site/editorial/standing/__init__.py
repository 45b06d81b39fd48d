"""What happens to a page after it was published: corrected, taken down, archived; always for a reason."""
