"""Who does what with webhooks, on pages and through the API."""

from tests.rules.parts_table.lines import A, Deed, Look, R

FORM = {
    "address": "https://hooks.example.org/",
    "description": "Career site",
    "kinds": "decision.made",
}
PAGE, ADDRESS = "/webhooks/{webhook}/", "/api/v1/webhooks/{webhook}/"

WEBHOOKS = [
    Look("lists webhooks", "/webhooks/", (R, A)),
    Look("reads a webhook and its log", PAGE, (R, A)),
    Look("opens the form of a new webhook", "/webhooks/new/", (R,)),
    Look("opens the form of a webhook", f"{PAGE}change/", (R,)),
    Deed("makes a webhook", "/webhooks/new/", (R,), FORM),
    Deed("changes a webhook", f"{PAGE}change/", (R,), FORM),
    Deed("sends a test", f"{PAGE}test/", (R,)),
    Deed("gives another secret", f"{PAGE}secret/", (R,)),
    Deed("switches a webhook off", f"{PAGE}switch/", (R,), {"to": "off"}),
    Deed("removes a webhook", f"{PAGE}remove/", (R,)),
    Deed("sends again what never arrived", f"{PAGE}replay/", (R,), {"since": "2020-01-01"}),
    Deed("sends one event again", "/webhooks/deliveries/{delivery}/replay/", (R,)),
]
WEBHOOKS_API = [
    Look("lists webhooks", "/api/v1/webhooks/", (R, A)),
    Look("reads a webhook", ADDRESS, (R, A)),
    Look("reads the log of a webhook", f"{ADDRESS}deliveries/", (R, A)),
    Deed("sends a test", f"{ADDRESS}test/", (R,)),
    Deed("gives another secret", f"{ADDRESS}secret/", (R,)),
    Deed("sends one event again", "/api/v1/webhooks/deliveries/{delivery}/replay/", (R,)),
]
