from django.urls import path

from search.desk import asked, unread, views

app_name = "search_desk"
urlpatterns = [
    path("vi-sao/", views.Explain.as_view(), name="explain"),
    path("da-hoi/", asked.Asked.as_view(), name="asked"),
    path("da-hoi/ket-qua/", asked.Asked.as_view(results_only=True), name="asked_results"),
    path("tep-khong-doc-duoc/", unread.Unread.as_view(), name="unread"),
    path(
        "tep-khong-doc-duoc/ket-qua/",
        unread.Unread.as_view(results_only=True),
        name="unread_results",
    ),
]
