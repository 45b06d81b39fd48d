"""The people of a profile are people of a story: same rows, since a profile has the key of its story."""

import django.db.models.deletion
import modelcluster.fields
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("exemplars", "0005_alphabetical_order"),
        ("editorial", "0011_named_people"),
    ]

    operations = [
        migrations.RenameField("namedperson", "profile", "page"),
        migrations.AlterField(
            "namedperson",
            "page",
            modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="editorial.storypage",
            ),
        ),
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable("namedperson", "editorial_namedperson")],
            state_operations=[migrations.DeleteModel("NamedPerson")],
        ),
    ]
