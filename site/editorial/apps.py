from django.apps import AppConfig


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = "Biên tập"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core.routing import answer_for_absent
        from editorial import permissions, scheduling, signal_handlers  # noqa: F401 - scheduling registers its job
        from editorial.consents import ending
        from editorial.notices import choosing, occasions, sending  # noqa: F401 - sending registers its jobs
        from editorial.standing import answers
        from editorial.standing import signal_handlers as standing_handlers
        from editorial.workflow import deadlines, links, logged  # noqa: F401 - job and log actions
        from media import gate

        permissions.share()
        links.register()
        signal_handlers.register()
        occasions.register()
        choosing.offer()
        standing_handlers.register()
        answer_for_absent(answers.say_taken_down)
        gate.register_closing(ending.closes)
