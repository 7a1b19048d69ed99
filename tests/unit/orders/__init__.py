"""What an order, an address, a link and a ticket are."""
