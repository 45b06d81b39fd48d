"""Address of the living page of components."""

from django.urls import path

from devdata.showcase import views

app_name = "showcase"
urlpatterns = [path("", views.components, name="components")]
