"""Files that people handle: what comes in from them and what goes out to them.

Each module turns a file into frozen values of the domain, or such values into a file. None knows the store
or Qt; work that can take long takes `progress`; a file is written beside its target and then replaces it.
"""
