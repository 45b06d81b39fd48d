"""The living page of components: every template of components/ and blocks/ in all its states.

For whoever changes the look; development only, as `devdata` is installed nowhere else.
"""
