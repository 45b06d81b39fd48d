"""How an upload is refused: one sentence that says what is wrong, one that says what to do."""

from __future__ import annotations

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.text import Truncator

from core.text import format_number, nfc

MEGABYTE = 1024 * 1024
KINDS = {
    "application/pdf": "tài liệu PDF",
    "application/zip": "tệp nén ZIP",
    "application/msword": "tài liệu Word kiểu cũ (.doc)",
    "application/vnd.ms-excel": "bảng tính Excel kiểu cũ (.xls)",
    "application/x-msdownload": "chương trình chạy được",
    "image/gif": "ảnh GIF",
    "image/bmp": "ảnh BMP",
    "image/tiff": "ảnh TIFF",
    "image/heic": "ảnh HEIC của điện thoại",
    "image/vnd.adobe.photoshop": "ảnh Photoshop",
    "video/mp4": "phim MP4",
}


def shown(name: str) -> str:
    """The uploader's file name, short enough to stand in a sentence."""
    return f"“{Truncator(nfc(PurePath(name).name)).chars(60)}”"


def refuse(sentence: str, code: str) -> ValidationError:
    return ValidationError(sentence, code=code)


def check_size(file: File, name: str, limit: int, advice: str) -> None:
    """Raises ValidationError when `file` is empty or heavier than `limit` bytes."""
    if not file.size:
        raise refuse(
            f"Tệp {shown(name)} rỗng. Kiểm tra lại tệp trên máy rồi tải lên lần nữa.", "empty"
        )
    if file.size > limit:
        weight = format_number(file.size / MEGABYTE, max_decimals=1)
        most = format_number(limit / MEGABYTE, max_decimals=1)
        raise refuse(
            f"Tệp {shown(name)} nặng {weight} MB, quá giới hạn {most} MB. {advice}",
            "file_too_large",
        )


def looks_like_markup(head: bytes) -> bool:
    """Whether a browser could take the beginning of the file for a page, a drawing or a script."""
    text = head.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").lower()
    return text.startswith((b"<!doctype", b"<html", b"<?xml", b"<?php", b"<svg", b"<!--")) or any(
        mark in text
        for mark in (b"<script", b"<html", b"<body", b"<iframe", b"<svg", b"javascript:")
    )
