"""Wagtail's own templates that stand in ours with a word put right; their form is Wagtail's."""

SEARCH = ('value="Search"', "value=\"{% trans 'Search' %}\"")
GUIDE = (
    """\
            {% wagtail_feature_release_editor_guide_link as editor_guide_link %}
            {% wagtail_version as current_version %}
            <li>
                <a class="w-underline w-underline-offset-[3px] w-flex w-items-center w-gap-1"
                   href="{{ editor_guide_link }}"
                   target="_blank"
                   rel="noreferrer">
                    {% blocktrans trimmed %}
                        Wagtail {{ current_version }} editor guide
                    {% endblocktrans %}
                    {% icon name="link-external" classname="initial" %}
                </a>
            </li>
""",
    """\
            <li>
                <a class="w-underline w-underline-offset-[3px]" href="{% url 'handbook:index' %}">Sổ tay</a>
            </li>
""",
)
# A link that would be refused is not offered.
USAGE = (
    """\
            {% if usage_url %}
""",
    """\
            {% if page %}{% page_permissions page as rights %}{% endif %}
            {% if usage_url and not page or usage_url and rights.can_edit and not rights.only_reads %}
""",
)
# Template → what is written there, and what stands in ours instead; all else is Wagtail's.
COPIES = {
    "wagtailadmin/home.html": SEARCH,
    "wagtailadmin/home/account_summary.html": GUIDE,
    "wagtailadmin/shared/header.html": SEARCH,
    "wagtailadmin/shared/headers/_actions.html": ('aria-label="Actions"', 'aria-label="Thao tác"'),
    "wagtailadmin/shared/side_panels/includes/status/usage.html": USAGE,
    "wagtailadmin/shared/user_avatar.html": ("{{ user }}", '{{ user|default_if_none:"" }}'),
    "wagtailadmin/tables/boolean_cell.html": ("value|stringformat:'s'", "value|yesno|capfirst"),
    "wagtailimages/chooser/results.html": ('title="Select {%', 'title="Chọn {%'),
}
