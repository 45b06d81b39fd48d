"""`{{ practice|as_card }}`: a practice of a listing as components/pcard.html takes it."""

from django import template

from exemplars.presentation import practice_card

register = template.Library()
register.filter("as_card", practice_card)
