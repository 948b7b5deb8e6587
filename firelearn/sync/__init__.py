"""How journals travel: what the network, a hub and a stick have in common. No database, no Qt."""
