from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Nền tảng"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core import collation, collection_order, signal_handlers, upkeep, wording  # noqa: F401 - upkeep registers its job

        collation.register()
        collection_order.register()
        signal_handlers.register()
        wording.translate()
