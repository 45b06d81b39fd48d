from django.apps import AppConfig


class ReplicationConfig(AppConfig):
    name = "replication"
    verbose_name = "Nhân rộng"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from replication import signal_handlers

        signal_handlers.register()
