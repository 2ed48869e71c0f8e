"""Every operation of the API, tried with made-up input as everybody: Schemathesis, in one process, without a
network."""
