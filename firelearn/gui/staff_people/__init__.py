"""People's records in the hands of staff."""
