"""Search: documents, analysis, engines behind a port, the queue, the page and the interface."""


def health() -> tuple[bool, str]:
    """Whether search is usable and up to date, with a sentence for the operator."""
    from search import finding

    return finding.health()
