"""The handbook of each role, written in docs/huong-dan/ and read in the admin's help."""
