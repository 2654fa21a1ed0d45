"""A second implementation of the checks, from the sheet and the contract alone: slow, obvious, sharing no code with the library.

`registry.class_of(type, value, world)` names what is wrong with a value, '' when nothing is; `generators.values_of` makes values to try.
"""
