"""From a page to its paper: one module for the stories of each app, what is common in `common`."""
