#!/usr/bin/env python3
"""Every header of a folder compiles when it is the first one included.

usage: headers.py [--together] FOLDER COMPILER FLAG…

With --together they are compiled in two programs, from the first to the last
and from the last to the first: less is seen, in a fraction of the time.
"""

import concurrent.futures
import os
import subprocess
import sys


# What needs a library that is not everywhere.
NEEDS = {"yieldc/async/asio.h": "asio.hpp", "yieldc/async/uv.h": "uv.h"}


def is_there(header, compiler):
    probe = f"#if !__has_include(<{header}>)\n#error\n#endif\n"
    return subprocess.run([compiler, "-E", "-x", "c++", "-"], input=probe,
                          text=True, capture_output=True,
                          check=False).returncode == 0


def complaint(folder, names, command):
    source = "".join(f'#include "{name}"\n' for name in names + names)
    done = subprocess.run([*command, "-I", folder, "-x", "c++", "-"],
                          input=source, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return f"{names[0]} first:\n{done.stdout}" if done.returncode else ""


def main():
    together = sys.argv[1] == "--together"
    folder, *command = sys.argv[1 + together:]
    names = sorted(os.path.relpath(os.path.join(place, name), folder)
                   for place, _, files in os.walk(folder)
                   for name in files if name.endswith(".h"))
    names = [name for name in names
             if name not in NEEDS or is_there(NEEDS[name], command[0])]
    if not names:
        sys.exit(f"no headers in {folder}")
    programs = [[name] for name in names]
    if together:
        programs = [names, names[::-1]]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = list(filter(None, pool.map(
            lambda program: complaint(folder, program, command), programs)))
    print("\n".join(found))
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
