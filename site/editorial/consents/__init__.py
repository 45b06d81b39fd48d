"""Consents at work: what one reaches, how it is taken down, how it is looked after at the desk."""
