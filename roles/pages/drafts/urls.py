from django.urls import path

from roles.pages.drafts import views

urlpatterns = [
    path("", views.draft_page, name="role-draft"),
    path("names/", views.names_page, name="role-names"),
    path("add/<slug:kind>/", views.add_page, name="fact-add"),
    path("change/<slug:kind>/<int:index>/", views.change_page, name="fact-change"),
    path("remove/<slug:kind>/<int:index>/", views.remove, name="fact-remove"),
    path("settle/<int:position>/", views.settle_page, name="role-settle"),
    path("take-back/<int:old>/<int:number>/", views.take_back, name="fact-take-back"),
    path("publish/", views.publish, name="role-publish"),
    path("discard/", views.discard, name="role-discard"),
]
