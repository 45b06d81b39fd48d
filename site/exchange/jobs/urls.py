"""Addresses below /quan-tri/nhap-xuat/."""

from django.urls import path

from exchange.jobs import views

app_name = "exchange_jobs"
urlpatterns = [
    path("", views.Jobs.as_view(), name="jobs"),
    path("ket-qua/", views.Jobs.as_view(results_only=True), name="jobs_results"),
    path("nhap/", views.ImportStories.as_view(), name="import"),
    path("nhap/mau-nhap.xlsx", views.Template.as_view(), name="template"),
    path("word/", views.ImportWord.as_view(), name="word"),
    path("xuat/", views.Export.as_view(), name="export"),
    path("<int:pk>/", views.JobPage.as_view(), name="job"),
    path("<int:pk>/tien-do/", views.Progress.as_view(), name="progress"),
    path("<int:pk>/bao-cao.csv", views.ReportFile.as_view(), name="report"),
    path("<int:pk>/tep/", views.ResultFile.as_view(), name="result"),
]
