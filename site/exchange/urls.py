"""Addresses for machines and for those who count: Wagtail's API and open data."""

from django.urls import path, re_path

from exchange import views

app_name = "exchange"
urlpatterns = [
    path("du-lieu-mo/", views.open_data, name="open_data"),
    re_path(
        r"^du-lieu-mo/(?P<slug>[a-z-]{1,40})\.(?P<extension>csv|json|xlsx)$",
        views.open_data_file,
        name="open_data_file",
    ),
]
