"""A consent taken back or run out: all that stands on it comes down in one step.

    take_down(consent, reason, user)

The trace names the consent by its number, never the person. What was taken down is not published
again before a new consent stands in place of this one (`editorial.rules.persons`).
"""

from __future__ import annotations

import logging
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import LogActionRegistry, LogFormatter, log

from core.schedule import register
from editorial import signals
from editorial.consents import reach
from editorial.models import Consent
from media import gate
from media.models import Picture

logger = logging.getLogger("editorial.consents")

TAKEN_DOWN = "editorial.consent_ended"  # action in the history of a page, and of the consent


def take_down(consent: Consent, reason: str, user: Any) -> reach.Reach:
    """Unpublish the pages, close the pictures and delete their sizes; returns what was reached."""
    with transaction.atomic():
        consent = Consent.objects.select_for_update().get(pk=consent.pk)
        reached = reach.of(consent)
        data = {"consent": consent.pk, "reason": reason}
        for page in reached.pages:
            if page.alias_of_id is None:
                page.unpublish(user=user, log_action=False)
                log(instance=page, action=TAKEN_DOWN, user=user, data=data)
        for picture in reached.pictures:
            picture.renditions.all().delete()
        if consent.withdrawal_received_on:
            consent.withdrawn_on = consent.withdrawn_on or timezone.localdate()
        consent.taken_down_at = timezone.now()
        consent.save()
        counts = {"pages": len(reached.pages), "pictures": len(reached.pictures)}
        log(
            instance=consent,
            action=TAKEN_DOWN,
            user=user,
            data={**data, **counts},
            title=consent.number,
        )
        gate.forget()
        signals.consent_taken_down.send(sender=Consent, consent=consent, reach=reached)
    return reached


def closes(subject: Any) -> bool:
    """For the gate: a picture of somebody whose consent was taken back is shown to no reader."""
    if not isinstance(subject, Picture):
        return False
    ended = Consent.objects.filter(pictures__picture=subject).exclude(taken_down_at=None)
    return ended.exclude(pk__in=Consent.objects.replaced()).exists()


@register("editorial.expired_consents", seconds=3600)
def tell_expired() -> int:
    """Tell once of each consent that ran out; it waits in the list of the ledger until somebody acts."""
    count = 0
    for consent in Consent.objects.to_take_down().filter(expiry_seen_on=None):
        with transaction.atomic():
            consent.expiry_seen_on = timezone.localdate()
            consent.save(update_fields=["expiry_seen_on"])
            signals.consent_expired.send(sender=Consent, consent=consent)
        logger.warning("Sự đồng ý đã hết hạn: %s", consent.number)
        count += 1
    return count


def register_log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action(TAKEN_DOWN)
    class _TakenDown(LogFormatter):
        label = "Gỡ vì sự đồng ý đã rút hoặc hết hạn"

        def format_message(self, log_entry: Any) -> str:
            data = log_entry.data
            return f"Gỡ theo phiếu đồng ý số {data.get('consent')}. Lý do: {data.get('reason', '')}"
