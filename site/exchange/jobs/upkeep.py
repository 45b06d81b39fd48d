"""What the worker does for jobs by itself: takes up those that were killed, deletes old files."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from core.schedule import register
from exchange.jobs import running
from exchange.models import JobEntry, TransferJob

KEPT_DAYS = 30


@register("exchange.take_over_jobs", seconds=30)
def take_over_jobs() -> int:
    return running.take_over()


@register("exchange.tidy_jobs", seconds=3600)
def tidy_jobs() -> int:
    """Delete files and reports of jobs that are older than 30 days; that there was a job stays known."""
    before = timezone.now() - timedelta(days=KEPT_DAYS)
    old = TransferJob.objects.filter(created_at__lt=before, tidied=False)
    old = old.exclude(state=TransferJob.State.RUNNING)
    jobs = list(old[:200])
    for job in jobs:
        for file in (job.upload, job.result):
            if file.name:
                file.storage.delete(file.name)
        entries = JobEntry.objects.filter(job=job)
        entries._raw_delete(entries.db)
        states = TransferJob.State
        state = job.state if job.is_over else states.FAILED
        TransferJob.objects.filter(pk=job.pk).note(
            upload="", result="", tidied=True, state=state, token=""
        )
    return len(jobs)
