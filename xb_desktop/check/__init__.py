"""`xb-desktop --check`: whether this computer is fit to cancel orders, and what to do if not."""
