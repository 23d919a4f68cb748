"""Exit with 0 if every dependency in a rule for make is a file."""

import os
import re
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
target, dependencies = text.split(": \\\n", 1)
for word in re.split(r" \\\n", dependencies.rstrip("\n")):
    path = re.sub(r"\\([ #])", r"\1", word.strip()).replace("$$", "$")
    if not os.path.isfile(path):
        sys.exit(f"no such file: {path}")
