"""What Falak knows and how it finds it: no Discord, no network, no clock."""
