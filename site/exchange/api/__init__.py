"""Wagtail's API v2: live public pages, by an allow-list of fields (`fields`)."""
