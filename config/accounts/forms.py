"""What is filled in about an account: django-allauth's forms in our words."""

from typing import Any

from allauth.account import forms as account
from allauth.account.models import EmailAddress
from allauth.mfa.base import forms as factor
from allauth.mfa.totp import forms as app
from django import forms
from django.core.validators import MaxLengthValidator
from django.db.models import Q
from django.http import HttpRequest

GOOD_PASSWORD = "At least 8 characters, not only digits, and nothing that many people use."  # noqa: S105
# Far beyond what anybody types: databases look for no longer names, and passwords take time to check.
LONGEST = 1000
ONCE_MORE = "The same once more"
ANY_CODE = "The six digits that your authenticator app shows now, or one of your recovery codes."


def worded(form: type[forms.Form], **words: tuple[str, str]) -> type[forms.Form]:
    """The form with our label and help for each of its fields, and no grey words inside them."""

    class Worded(form):  # type: ignore[valid-type, misc]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            for name, field in self.fields.items():
                field.label, field.help_text = words[name]
                field.widget.attrs.pop("placeholder", None)
                field.validators.append(MaxLengthValidator(LONGEST))
                if name == "code":
                    field.widget.attrs["inputmode"] = "numeric"

    return Worded


class AddEmailForm(account.AddEmailForm):  # type: ignore[misc]
    """Changes the address. One that an administrator gave counts as confirmed: it stays until the new one
    is."""

    def save(self, request: HttpRequest) -> EmailAddress:
        given = self.user.email.lower()
        confirmed = EmailAddress.objects.filter(Q(user=self.user) | Q(email=given), verified=True)
        if given and not confirmed.exists():
            as_confirmed = {"verified": True, "primary": True}
            EmailAddress.objects.update_or_create(user=self.user, email=given, defaults=as_confirmed)
        return super().save(request)


SignIn = worded(account.LoginForm, login=("Username or e-mail address", ""), password=("Password", ""))
SignUp = worded(
    account.SignupForm,
    email=("E-mail address", "You get a mail there, with a link that opens your account."),
    password1=("Password", GOOD_PASSWORD),
    password2=(ONCE_MORE, ""),
)
NewAddress = worded(
    AddEmailForm,
    email=("New address", "It counts as soon as you follow the link in the mail that we send there."),
)
ChangePassword = worded(
    account.ChangePasswordForm,
    oldpassword=("Password until now", ""),
    password1=("New password", GOOD_PASSWORD),
    password2=(ONCE_MORE, ""),
)
SetPassword = worded(
    account.SetPasswordForm, password1=("Password", GOOD_PASSWORD), password2=(ONCE_MORE, "")
)
ForgotPassword = worded(account.ResetPasswordForm, email=("E-mail address", ""))
NewPassword = worded(
    account.ResetPasswordKeyForm, password1=("New password", GOOD_PASSWORD), password2=(ONCE_MORE, "")
)
PasswordAgain = worded(account.ReauthenticateForm, password=("Password", ""))
Code = worded(factor.AuthenticateForm, code=("Code", ANY_CODE))
CodeAgain = worded(factor.ReauthenticateForm, code=("Code", ANY_CODE))
FirstCode = worded(app.ActivateTOTPForm, code=("Code", "The six digits that the app shows for Rolefit."))
