"""Where people sign in and keep their account. The views are django-allauth's, under addresses of ours; only
what is listed here exists.

Names that begin with account_ and mfa_ are what django-allauth looks for.
"""

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from django.contrib.auth.views import LogoutView
from django.urls import include, path, register_converter

from config.accounts import views


class Base36:
    """How a user's id stands in the link for a new password."""

    regex = "[0-9A-Za-z]+"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(Base36, "base36")
_codes = [
    path("", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("codes.txt", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
]
urlpatterns = [
    path("login/", account.login, name="login"),
    path("login/", account.login, name="account_login"),
    path("login/code/", factor.authenticate, name="mfa_authenticate"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("logout/", LogoutView.as_view(), name="account_logout"),
    path("sign-up/", account.signup, name="account_signup"),
    path("account/", views.account_page, name="account"),
    path("account/inactive/", account.account_inactive, name="account_inactive"),
    path("account/again/", account.reauthenticate, name="account_reauthenticate"),
    path("account/again/code/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("account/address/", account.email, name="account_email"),
    path("account/address/sent/", account.email_verification_sent, name="account_email_verification_sent"),
    path("account/address/confirm/<str:key>/", account.confirm_email, name="account_confirm_email"),
    path("account/password/", account.password_change, name="account_change_password"),
    path("account/password/first/", account.password_set, name="account_set_password"),
    path("account/password/forgotten/", account.password_reset, name="account_reset_password"),
    path("account/password/sent/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "account/password/new/<base36:uidb36>-<str:key>/",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "account/password/new/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("account/second-factor/", factor.index, name="mfa_index"),
    path("account/second-factor/app/", app.activate_totp, name="mfa_activate_totp"),
    path("account/second-factor/app/picture.svg", views.app_picture, name="second-factor-picture"),
    path("account/second-factor/app/remove/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/second-factor/codes/", include(_codes)),
]
