// Nothing: what a worker costs by being there.
