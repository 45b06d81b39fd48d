from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = "Báo cáo"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from editorial import doors
        from reports.signs import figures  # noqa: F401 - registers its job

        doors.open_to(doors.READERS, "reports:calendar", "reports:work")
