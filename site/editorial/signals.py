"""What happens at the desk beyond Wagtail's own signals; mails and lists listen."""

from __future__ import annotations

from django.dispatch import Signal

# A task (`task_state`, a DeskTaskState) is due within a day, or its day has passed. `people`: accounts to tell.
task_due_soon = Signal()
task_late = Signal()

# A confirmation (`confirmation`) no longer holds, since facts of the page changed after it (`changes`: sentences).
confirmation_void = Signal()

# What a consent covered was taken down (`consent`, `reach`), in the transaction that did it.
consent_taken_down = Signal()

# A consent (`consent`) has run out while what it covers is still shown.
consent_expired = Signal()
