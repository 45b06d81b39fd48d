from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "exchange"
    verbose_name = "Nhập và xuất"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from exchange import site_map  # noqa: F401 - fills its slot
        from exchange.jobs import upkeep  # noqa: F401 - registers the periodic jobs
