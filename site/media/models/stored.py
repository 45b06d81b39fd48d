"""What pictures and attachments share: how a new file takes the place of an old one."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import models, transaction


class StoredFile(models.Model):
    """A record with a `file` that is checked when it is stored (see `media.fields`)."""

    class Meta:
        abstract = True

    def file_replaced(self) -> None:
        """Called in the transaction of the save, before it, when another file was stored."""

    def save(self, *args: Any, **kwargs: Any) -> None:
        file = self.file  # type: ignore[attr-defined]
        if not file or file._committed:
            super().save(*args, **kwargs)
            return
        with transaction.atomic():
            rows: Any = type(self)._default_manager.filter(pk=self.pk)  # `file` is the subclass's
            former = rows.values_list("file", flat=True).first()
            # Stored before the row is written, so that size, hash and dimensions are those of the
            # file that was stored and not those of the upload.
            file.save(file.name, file.file, save=False)
            if former:
                self.file_replaced()
                # Only once nothing can roll back: until then the row still names the former file.
                transaction.on_commit(partial(file.storage.delete, former))
            super().save(*args, **kwargs)
