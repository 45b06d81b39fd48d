"""Addresses of papers: for people who save or print a page, not for search engines."""

from django.urls import re_path

from printing import views

app_name = "printing"
urlpatterns = [
    re_path(
        r"^ban-pdf/(?P<pk>[1-9]\d{0,15})/(?P<slug>[a-z0-9-]{1,255})\.pdf$",
        views.paper,
        name="paper",
    ),
]
