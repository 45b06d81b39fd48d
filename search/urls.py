from django.urls import path

from search import views

app_name = "search"
urlpatterns = [
    path("tim-kiem/", views.results, name="results"),
    path("api/search/", views.api, name="api"),
    path("api/suggest/", views.suggest, name="suggest"),
]
