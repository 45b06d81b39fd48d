"""People are named in every story: the table of profiles is taken over as it stands.

The database gets it from `exemplars.0006_named_people_move`, which renames the table; only what Django
knows of it is made here.
"""

import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("editorial", "0010_alphabetical_order")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="NamedPerson",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("name", models.CharField(max_length=120, verbose_name="họ và tên")),
                        ("role", models.CharField(blank=True, max_length=160, verbose_name="là ai trong bài")),
                        ("basis", models.CharField(choices=[("consent", "Có sự đồng ý"), ("public_event", "Sự kiện công khai"), ("official_duty", "Hoạt động công vụ"), ("family_of_deceased", "Gia đình người đã mất đồng ý"), ("invented", "Nhân vật minh họa, không có thật")], max_length=20, verbose_name="căn cứ nêu tên, hình ảnh")),
                        ("page", modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name="people", to="editorial.storypage")),
                    ],
                    options={
                        "verbose_name": "người được nêu tên",
                        "verbose_name_plural": "người được nêu tên",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
            ],
        ),
    ]
