from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "media"
    verbose_name = "Ảnh và tệp"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from media import checks, signal_handlers

        checks.register()
        signal_handlers.register()
