"""Addresses below the admin."""

from django.urls import path

from exemplars.views import AnnulView

app_name = "exemplars"
urlpatterns = [path("<int:page_id>/huy-bo-khen-thuong/", AnnulView.as_view(), name="annul")]
