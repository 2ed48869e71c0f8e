from collections.abc import Iterator

import pytest

from hiring.actions import checks


@pytest.fixture(scope="module", autouse=True)
def _helper() -> Iterator[None]:
    """The helper process of the web server ends with these tests."""
    yield
    checks.SANDBOX.close()
