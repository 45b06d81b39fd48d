from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(WagtailUsersAppConfig):
    """Wagtail's own app with our list."""

    user_viewset = "units.accounts.listing.AccountViewSet"
