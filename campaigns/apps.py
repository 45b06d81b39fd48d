from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    name = "campaigns"
    verbose_name = "Phong trào thi đua"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from campaigns import filters  # noqa: F401 - registers the filters of its listings
