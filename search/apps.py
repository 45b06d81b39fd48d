from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = "Tìm kiếm"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core import admin_search, health
        from search import checks, finding, signal_handlers, tasks  # noqa: F401 - tasks and checks register
        from search.drafts import finding as drafts

        signal_handlers.register()
        health.register("search")(finding.health)
        health.register("search_drafts")(drafts.health)
        admin_search.ask(drafts.page_ids)
