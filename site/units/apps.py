from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "units"
    verbose_name = "Đơn vị"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from units import (
            signal_handlers,
            tasks,  # noqa: F401 - registers its job
        )

        signal_handlers.register()
