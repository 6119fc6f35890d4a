"""Discord: carries questions in and cards out. The only place that imports discord."""
