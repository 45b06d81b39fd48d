"""The words of attached files: taken out by the worker, kept by content, found with the pages that carry them."""
