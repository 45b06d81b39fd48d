from django.urls import path

from search.desk import views

app_name = "search_desk"
urlpatterns = [path("vi-sao/", views.Explain.as_view(), name="explain")]
