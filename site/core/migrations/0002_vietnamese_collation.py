from typing import Any

from django.db import migrations


def create(apps: Any, schema_editor: Any) -> None:
    """SQLite learns the order from `core.collation` at each connection; PostgreSQL keeps it."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE COLLATION IF NOT EXISTS vietnamese (provider = icu, locale = 'vi')"
        )


def drop(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP COLLATION IF EXISTS vietnamese")


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
