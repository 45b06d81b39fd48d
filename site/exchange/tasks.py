"""Work that does not belong into a request."""

from __future__ import annotations

from django_tasks import task


@task(backend="background")
def run_job(job_id: int) -> str:
    """Run an import or export asked for in the admin; may run any number of times."""
    from exchange.jobs import running

    return running.run(job_id)
