"""A reading as JSON Resume 1.0.0, for other programs and for who it is about."""
