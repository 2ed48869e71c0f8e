"""What is only looked at."""

from django.http import HttpRequest

from roles.permissions import may_read_drafts


class ReadOnly:
    """Shows rows to those who `may_see` them, and changes none."""

    may_see = staticmethod(may_read_drafts)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.may_see(request.user)

    def has_view_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return self.may_see(request.user)

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
