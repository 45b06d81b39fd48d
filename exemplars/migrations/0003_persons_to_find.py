from django.db import migrations

from core.text import fold


def fill(apps, schema_editor):
    profiles = apps.get_model("exemplars", "ProfilePage").objects.exclude(subject_name="")
    stories = apps.get_model("editorial", "StoryPage").objects
    for pk, words, name in list(profiles.values_list("pk", "words_to_find", "subject_name")):
        stories.filter(pk=pk).update(words_to_find=f"{words} {fold(name)}".strip())


class Migration(migrations.Migration):

    dependencies = [
        ("editorial", "0003_words_to_find"),
        ("exemplars", "0002_initial"),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
