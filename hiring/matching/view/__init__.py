"""A resume without the person: what scoring may look at, worked out once from a reading and stored."""
