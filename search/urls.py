from django.urls import path

from search import views

app_name = "search"
urlpatterns = [
    path("tim-kiem/", views.results, name="results"),
    path("tim-kiem/da-mo/", views.opened, name="opened"),
    path("api/search/", views.api, name="api"),
    path("api/suggest/", views.suggest, name="suggest"),
    path("api/openapi.json", views.openapi, name="openapi"),
    path("du-lieu-mo/api-tim-kiem/", views.developers, name="developers"),
]
