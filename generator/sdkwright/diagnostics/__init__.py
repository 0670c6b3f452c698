"""What a problem is: its rule, severity, and place; and the report that collects problems."""
