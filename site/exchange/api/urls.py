"""`/api/v2/`."""

from django.urls import path

from exchange.api.views import index, router

urlpatterns = [path("", index, name="api"), path("", router.urls)]
