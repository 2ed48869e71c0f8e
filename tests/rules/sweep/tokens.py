"""One's own API tokens: everybody's who can sign in."""

from tests.rules.sweep.calls import ALL, Call, R, get

CALLS = (
    get("/tokens/", *ALL),
    Call("POST", "/api/v1/tokens/", ALL, takes={"name": "Career site", "scopes": ["read"]}),
    Call("DELETE", "/api/v1/tokens/{token}/", (R,)),
)
