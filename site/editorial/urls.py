"""Addresses of the desk that need no account."""

from django.urls import path

from editorial.workflow import answering

app_name = "confirmation"

urlpatterns = [
    path("xac-nhan/<str:token>/", answering.link, name="link"),
]
