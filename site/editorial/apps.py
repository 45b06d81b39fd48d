from django.apps import AppConfig


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = "Biên tập"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from editorial import permissions, scheduling, signal_handlers  # noqa: F401 - scheduling registers its job
        from editorial.notices import choosing, occasions, sending  # noqa: F401 - sending registers its jobs
        from editorial.workflow import deadlines  # noqa: F401 - registers its job

        permissions.share()
        signal_handlers.register()
        occasions.register()
        choosing.offer()
