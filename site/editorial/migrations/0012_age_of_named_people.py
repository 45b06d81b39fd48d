from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0011_named_people"),
        ("exemplars", "0006_named_people_move"),  # the table is there from then on
    ]

    operations = [
        migrations.AddField(
            model_name="namedperson",
            name="age_group",
            field=models.CharField(choices=[("adult", "Từ đủ 16 tuổi"), ("child", "Trẻ từ đủ 07 đến dưới 16 tuổi"), ("small", "Trẻ dưới 07 tuổi")], default="adult", help_text="Trẻ em chỉ được nêu tên khi có phiếu đồng ý trong sổ.", max_length=8, verbose_name="lứa tuổi"),
        ),
    ]
