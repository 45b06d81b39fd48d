"""Sentences of the import as they stand in the admin, where nobody types commands or names of fields."""

from __future__ import annotations

OVERWRITE = "“Lấy bản trong tệp”"


def for_admin(sentence: str) -> str:
    """Options are named as the form names them."""
    return (
        sentence.replace("Dùng --overwrite nếu muốn", f"Chọn {OVERWRITE} nếu muốn")
        .replace("với --overwrite", f"và chọn {OVERWRITE}")
        .replace("--overwrite", OVERWRITE)
        .replace(" Chạy manage.py setup_site rồi nhập lại.", " Báo người quản trị.")
    )
