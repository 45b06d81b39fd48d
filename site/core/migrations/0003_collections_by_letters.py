from typing import Any

from django.db import migrations

from core.text import sort_key

STEP = 4  # letters of a path for each level of the tree


def arrange(apps: Any, schema_editor: Any) -> None:
    """Collections that are there already, at each level in the order of the Vietnamese alphabet.

    Those that come later are put in their place by `core.collection_order`.
    """
    collections = apps.get_model("wagtailcore", "Collection").objects
    names = dict(collections.values_list("path", "name"))
    places: dict[str, str] = {}

    def place(old: str, new: str) -> None:
        steps = sorted(path for path in names if path[:-STEP] == old)
        wanted = sorted(steps, key=lambda path: (sort_key(names[path]), path))
        for step, path in zip(steps, wanted, strict=True):
            places[path] = new + step[-STEP:]
            place(path, places[path])

    place("", "")
    moved = {
        pk: places[path]
        for pk, path in collections.values_list("pk", "path")
        if places.get(path, path) != path
    }
    for pk in moved:
        collections.filter(pk=pk).update(path=f"~{pk}")  # no two on one place in between
    for pk, path in moved.items():
        collections.filter(pk=pk).update(path=path)


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0002_vietnamese_collation"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]
    operations = [migrations.RunPython(arrange, migrations.RunPython.noop)]
