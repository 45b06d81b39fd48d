"""Imports and exports from the admin: upload, background job, progress, report."""
