from django.apps import AppConfig


class ExemplarsConfig(AppConfig):
    name = "exemplars"
    verbose_name = "Điển hình"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from exemplars import filters  # noqa: F401 - registers the filters of its listings
