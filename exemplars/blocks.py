"""Blocks of a practice."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class PartnerBlock(blocks.StructBlock):
    who = blocks.CharBlock(label=_("Ai"))
    does = blocks.TextBlock(label=_("Làm gì"), rows=2)

    class Meta:
        label = _("Người làm, đơn vị phối hợp")
        icon = "group"


class ObstacleBlock(blocks.StructBlock):
    what = blocks.TextBlock(label=_("Vướng gì"), rows=2)
    done = blocks.TextBlock(label=_("Tháo gỡ thế nào"), rows=2)

    class Meta:
        label = _("Khó khăn, vướng mắc")
        icon = "warning"
