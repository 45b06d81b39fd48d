from django.apps import AppConfig


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = "Biên tập"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from editorial import scheduling, signal_handlers  # noqa: F401 - scheduling registers its job

        signal_handlers.register()
