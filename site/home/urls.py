"""Addresses of records; pages are found by Wagtail."""

from django.urls import path

from home import views

app_name = "home"
urlpatterns = [
    path("don-vi/", views.unit_list, name="units"),
    path("don-vi/<slug:slug>/", views.unit, name="unit"),
    path("cum-khoi-thi-dua/", views.cluster_list, name="clusters"),
    path("cum-khoi-thi-dua/<slug:slug>/", views.cluster, name="cluster"),
    path("linh-vuc/", views.field_list, name="fields"),
    path("linh-vuc/<slug:slug>/", views.field, name="field"),
    path("viec-can-giai-quyet/", views.topic_list, name="topics"),
    path("viec-can-giai-quyet/<slug:slug>/", views.topic, name="topic"),
    path("the/<slug:slug>/", views.tag, name="tag"),
    path("so-do-trang/", views.site_map, name="site_map"),
]
