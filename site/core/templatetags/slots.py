"""`{% slot "name" subject %}`: what upper apps show in a page of a lower one."""

from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString

from core import slots

register = template.Library()


@register.simple_tag(takes_context=True)
def slot(context: Context, name: str, subject: Any = None) -> SafeString:
    return slots.render(name, context, subject)
