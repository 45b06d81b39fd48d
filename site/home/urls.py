"""Addresses of records; pages are found by Wagtail."""

from django.urls import path

from home import views

app_name = "home"
urlpatterns = [
    path("tin.atom", views.feed, name="feed"),
    path("don-vi/", views.unit_list, name="units"),
    path("don-vi/<slug:slug>/", views.unit, name="unit"),
    path("don-vi/<slug:slug>/atom/", views.unit_feed, name="unit_feed"),
    path("cum-khoi-thi-dua/", views.cluster_list, name="clusters"),
    path("cum-khoi-thi-dua/<slug:slug>/", views.cluster, name="cluster"),
    path("linh-vuc/", views.field_list, name="fields"),
    path("linh-vuc/<slug:slug>/", views.field, name="field"),
    path("linh-vuc/<slug:slug>/atom/", views.field_feed, name="field_feed"),
    path("viec-can-giai-quyet/", views.topic_list, name="topics"),
    path("viec-can-giai-quyet/<slug:slug>/", views.topic, name="topic"),
    path("viec-can-giai-quyet/<slug:slug>/atom/", views.topic_feed, name="topic_feed"),
    path("the/<slug:slug>/", views.tag, name="tag"),
    path("so-do-trang/", views.site_map, name="site_map"),
]
