"""Applicants who wait for an answer."""

from hiring.actions.proposals import propose
from hiring.actions.reviews import ask_review
from hiring.models import Application
from tests.factories.models import make_applicant, make_opening, make_own_application


def make_asking(**opening: object) -> Application:
    """An application whose applicant asks for a review, and says that a title and their name were misread."""
    account = make_applicant(first_name="Zquorvik")
    application = make_own_application(account, make_opening(**opening))
    ask_review(application=application, text="My years in Leeds are missing.", by=account)
    propose(application=application, path="employment/0/title", after="Ward Sister", why="Page 1", by=account)
    propose(application=application, path="contact/name", after="Z. Blaxhume", why="", by=account)
    return application
