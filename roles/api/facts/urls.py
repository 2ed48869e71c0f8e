from django.urls import path

from roles.api.facts import postings, views

urlpatterns = [
    path("requirements/", views.RequirementList.as_view(), name="requirements"),
    path("duties/", views.DutyList.as_view(), name="role-duties"),
    path("skills/", views.SkillList.as_view(), name="role-skills"),
    path("kpis/", views.KpiList.as_view(), name="role-kpis"),
    path("salary-bands/", views.SalaryBandList.as_view(), name="role-salary-bands"),
    path("job-description/", postings.RoleDescription.as_view(), name="role-job-description"),
    path("job-posting/", postings.RolePosting.as_view(), name="role-job-posting"),
]
