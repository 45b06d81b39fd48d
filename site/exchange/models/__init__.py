from exchange.models.imported import ImportedStory
from exchange.models.jobs import JobEntry, TransferJob

__all__ = ["ImportedStory", "JobEntry", "TransferJob"]
