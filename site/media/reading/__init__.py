"""The words inside attached files, read in a process of its own, which loads no more than it must."""
