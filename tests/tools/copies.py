"""Wagtail's own templates that stand in ours with a word put right; their form is Wagtail's."""

SEARCH = ('value="Search"', "value=\"{% trans 'Search' %}\"")
# Template → what is written there, and what stands in ours instead; all else is Wagtail's.
COPIES = {
    "wagtailadmin/home.html": SEARCH,
    "wagtailadmin/shared/header.html": SEARCH,
    "wagtailadmin/shared/headers/_actions.html": ('aria-label="Actions"', 'aria-label="Thao tác"'),
    "wagtailadmin/shared/user_avatar.html": ("{{ user }}", '{{ user|default_if_none:"" }}'),
    "wagtailadmin/tables/boolean_cell.html": ("value|stringformat:'s'", "value|yesno|capfirst"),
    "wagtailimages/chooser/results.html": ('title="Select {%', 'title="Chọn {%'),
}
