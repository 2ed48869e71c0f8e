import pytest
from django.test import Client
from tests.factories.models import make_version
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db

def test_pages(client: Client) -> None:
    for address in ("/how-matching-works/", "/how-resumes-are-read/"):
        assert client.get(address).status_code == 200
    make_version()
    for address in ("/how-matching-works/", "/how-resumes-are-read/","/how-matching-works/nurse-manager/", "/how-resumes-are-read/nurse-manager/1/?context=virtual"):
        p=parsed(client.get(address)); print(texts(p,".steps li"), texts(p, "details tbody tr"))
