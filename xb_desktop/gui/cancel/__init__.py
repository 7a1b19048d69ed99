"""The page on which an order is cancelled."""
