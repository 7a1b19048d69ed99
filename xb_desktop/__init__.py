"""XB Desktop: cancel one XendBridge order by hand, and know what happened to it."""

__version__ = "0.1.0"
