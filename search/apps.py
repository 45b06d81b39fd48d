from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = "Tìm kiếm"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core import health
        from search import checks, finding, signal_handlers, tasks  # noqa: F401 - tasks and checks register

        signal_handlers.register()
        health.register("search")(finding.health)
