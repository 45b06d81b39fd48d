from django.apps import AppConfig


class PrintingConfig(AppConfig):
    name = "printing"
    verbose_name = "Bản in"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from printing import signal_handlers

        signal_handlers.register()
