"""What a browser says of itself, in two words a person recognises."""

from marketplace.web.context import say

# In this order: many browsers also carry the names of others.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
DEVICES = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


def device_words(said: str) -> str:
    """Return "Firefox, Android", one of the two, or that the device is not known."""
    browser = next((name for sign, name in BROWSERS if sign in said), None)
    device = next((name for sign, name in DEVICES if sign in said), None)
    if browser and device:
        return say("accounts-session-on", browser=browser, device=device)
    return browser or device or say("accounts-session-unknown")
