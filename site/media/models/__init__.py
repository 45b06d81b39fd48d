"""Pictures and attachments."""

from media.models.attachments import Attachment
from media.models.pictures import Picture, PictureRendition

__all__ = ["Attachment", "Picture", "PictureRendition"]
