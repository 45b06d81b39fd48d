"""Addresses below the admin at which the standing of a page is changed."""

from django.urls import path

from editorial.standing import views

app_name = "standing"
urlpatterns = [
    path("<int:page_id>/dinh-chinh/", views.CorrectView.as_view(), name="correct"),
    path("<int:page_id>/luu-tru/", views.ArchiveView.as_view(), name="archive"),
]
