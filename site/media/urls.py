"""Addresses of the gate. They cannot change later: pages, feeds and shared links hold them."""

from django.urls import re_path

from media import views

app_name = "media"

urlpatterns = [
    re_path(
        r"^tep/anh/(?P<pk>[1-9]\d{0,15})/(?P<token>[0-9a-f]{24})/(?P<filename>[A-Za-z0-9._-]{1,80})$",
        views.picture,
        name="picture",
    ),
    re_path(
        r"^tep/van-ban/(?P<pk>[1-9]\d{0,15})/(?P<filename>[A-Za-z0-9._-]{1,100})$",
        views.attachment,
        name="attachment",
    ),
]
