"""XB Desktop: cancel one XendBridge order by hand, and know what happened to it."""

__version__ = "0.1.0"


def QT_TRANSLATE_NOOP(_: str, text: str) -> str:  # noqa: N802 - the name that lupdate finds
    """Mark a text of a context for the translators, where Qt is not to be loaded."""
    return text
