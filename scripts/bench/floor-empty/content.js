// Nothing: what a content script costs by being there.
