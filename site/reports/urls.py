"""Addresses of the reports, below the admin."""

from django.urls import path

from reports import views
from reports.schedule.views import CalendarView

app_name = "reports"
urlpatterns = [
    path("lich/", CalendarView.as_view(), name="calendar"),
    path("viec/<slug:name>/", views.WorkView.as_view(), name="work"),
    path("vang-bong/<slug:name>/", views.SilenceView.as_view(), name="silence"),
    path("ra-soat/", views.ReviewView.as_view(), name="review"),
]
