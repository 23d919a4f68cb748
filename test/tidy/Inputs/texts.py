#!/usr/bin/env python3
"""What no file of the repository may hold, and what every source must."""

import os
import re
import subprocess
import sys

# Paths that mean something on one machine only, and what is left to be done.
FORBIDDEN = [
    (re.compile(r"/(?:root|home|work|tmp|Users)/"), "a path of one machine"),
    (re.compile(r"/usr/lib/(?:llvm|gcc)"), "a path of one distribution"),
    (re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b"), "an open end"),
]
# Data and outputs are what they are.
ANY_TEXT = ("examples/data/", "test/Examples/Inputs/")


def files(root):
    """All that git knows; where it knows nothing, all outside build folders."""
    listed = subprocess.run(["git", "-C", root, "ls-files"],
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                            text=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        return [name for name in listed.stdout.splitlines()
                if os.path.isfile(os.path.join(root, name))]
    found = []
    for place, folders, names in os.walk(root):
        folders[:] = [name for name in folders
                      if not name.startswith((".git", "build"))]
        found += [os.path.relpath(os.path.join(place, name), root)
                  for name in names]
    return found


def guard_of(name):
    """The include guard of a header, or None if it is not ours to guard."""
    if not name.endswith(".h") or name == "lib/Headers.h":
        return None
    for folder, prefix in [("lib/", ""), ("tool/", "TOOL_"), ("include/", "")]:
        if name.startswith(folder):
            # What include/source holds becomes a header of include/yieldc.
            path = re.sub(r"^(?:yieldc|source)/", "", name[len(folder):])
            return "YIELDC_" + prefix + re.sub(r"\W", "_", path).upper()
    return None


def complaints(root):
    for name in sorted(files(root)):
        if name.startswith(ANY_TEXT):
            continue
        with open(os.path.join(root, name), encoding="utf-8") as file:
            text = file.read()
        for number, line in enumerate(text.split("\n"), 1):
            for pattern, what in FORBIDDEN:
                if pattern.search(line):
                    yield f"{name}:{number}: {what}: {line.strip()}"
        guard = guard_of(name)
        if guard and f"#ifndef {guard}\n#define {guard}\n" not in text:
            yield f"{name}: the include guard is not {guard}"


def main():
    found = list(complaints(sys.argv[1]))
    print("\n".join(found))
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
