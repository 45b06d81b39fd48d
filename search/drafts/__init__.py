"""The index of drafts: every page as it was last saved, for the admin alone."""
