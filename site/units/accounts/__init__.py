"""The accounts in Wagtail's settings, as an office of Vietnamese names wants them."""
