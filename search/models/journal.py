"""What readers ask and choose, counted by day: no address, no account, no session, no hour."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.db.models import OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

LONGEST = 200  # letters of a query that are kept


class AskedQuerySet(models.QuerySet["AskedQuery"]):
    def by_query(self, since: date, until: date) -> Any:
        """A row a query of these days: searches, empty, hits (the last time), clicks, target (most opened)."""
        chosen = ChosenHit.objects.filter(query=OuterRef("query"), day__range=(since, until))
        clicks = chosen.order_by().values("query").annotate(sum=Sum("clicks")).values("sum")
        target = (
            chosen.order_by()
            .values("target")
            .annotate(sum=Sum("clicks"))
            .order_by("-sum", "target")
        )
        last = AskedQuery.objects.filter(query=OuterRef("query"), day__range=(since, until))
        return (
            self.filter(day__range=(since, until))
            .order_by()
            .values("query")
            .annotate(
                searches=Sum("searches"),
                empty=Sum("empty"),
                hits=Subquery(last.order_by("-day").values("hits")[:1]),
                clicks=Coalesce(Subquery(clicks), Value(0), output_field=models.IntegerField()),
                target=Coalesce(Subquery(target.values("target")[:1]), Value("")),
            )
            .order_by("-searches", "query")
        )


class AskedQuery(models.Model):
    """One query on one day, in lower case: how often, how often in vain, and how many hits the last time."""

    day = models.DateField(_("ngày"))
    query = models.CharField(_("câu tìm"), max_length=LONGEST)
    searches = models.PositiveIntegerField(_("số lần tìm"), default=0)
    empty = models.PositiveIntegerField(_("số lần không có kết quả"), default=0)
    hits = models.PositiveIntegerField(_("số kết quả"), default=0)

    objects = AskedQuerySet.as_manager()

    class Meta:
        verbose_name = _("câu tìm trong ngày")
        verbose_name_plural = _("câu tìm trong ngày")
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["day", "query"], name="one_row_a_query_a_day")
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["query", "day"], name="asked_query_day")
        ]

    def __str__(self) -> str:
        return self.query


class ChosenHit(models.Model):
    """How often a result of a query was opened on one day; `target` is its key in the index."""

    day = models.DateField(_("ngày"))
    query = models.CharField(_("câu tìm"), max_length=LONGEST)
    target = models.CharField(_("kết quả"), max_length=80)
    clicks = models.PositiveIntegerField(_("số lần mở"), default=0)

    class Meta:
        verbose_name = _("kết quả được mở trong ngày")
        verbose_name_plural = _("kết quả được mở trong ngày")
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["day", "query", "target"], name="one_row_a_hit_a_day")
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["query", "day"], name="chosen_query_day")
        ]

    def __str__(self) -> str:
        return f"{self.query}: {self.target}"


# Conditions on the rows of `by_query`.
NOTHING_FOUND = Q(hits=0)
NOTHING_CHOSEN = Q(clicks=0, hits__gt=0)
