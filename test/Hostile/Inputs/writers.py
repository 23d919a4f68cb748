#!/usr/bin/env python3
"""Writes one output in ways in which writing goes wrong.

    writers.py full|together|killed YIELDC SOURCE FLAG…

What was there before, or the whole of what is new, must be there afterwards:
nothing else, and no file beside it.
"""

import os
import random
import resource
import signal
import subprocess
import sys
import time

OUTPUT = "out.cpp"


def write(text):
    with open(OUTPUT, "w", encoding="utf-8") as file:
        file.write(text)


def read():
    with open(OUTPUT, encoding="utf-8") as file:
        return file.read()


def fail(why):
    sys.exit(f"writers: {why}")


class Tool:

    def __init__(self, program, source, flags):
        self.command = [program, source, "-o", OUTPUT, "--", *flags]

    def start(self, **options):
        return subprocess.Popen(self.command, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, text=True, **options)


def full(tool, old, _):
    """There is room for half of the output."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))
    process = tool.start(preexec_fn=limit)
    said, _ = process.communicate()
    if process.returncode != 2 or "cannot write 'out.cpp'" not in said:
        fail(f"ends with {process.returncode}: {said}")
    if read() != old:
        fail("the old output is gone")


def together(tool, _, new):
    """Several runs at once."""
    processes = [tool.start() for _ in range(8)]
    for process in processes:
        said, _ = process.communicate()
        if process.returncode:
            fail(f"ends with {process.returncode}: {said}")
        if read() != new:
            fail("the output is not whole")


def killed(tool, old, new):
    """A run is killed at any time. What it has not renamed yet may stay."""
    rng = random.Random(1)
    started = time.monotonic()
    tool.start().communicate()
    takes = time.monotonic() - started
    for _ in range(20):
        write(old)
        process = tool.start()
        time.sleep(rng.uniform(0.5, 1.0) * takes)
        process.send_signal(rng.choice([signal.SIGKILL, signal.SIGTERM]))
        process.communicate()
        if read() not in (old, new):
            fail("the output is neither old nor new")
    for name in os.listdir("."):
        if name.endswith(".tmp"):
            os.remove(name)


def main():
    how, program, source, *flags = sys.argv[1:]
    tool = Tool(program, source, flags)
    said, _ = tool.start().communicate()
    new = read()
    old = "// old\n" * 1000
    write(old)
    {"full": full, "together": together, "killed": killed}[how](tool, old, new)
    left = [name for name in os.listdir(".") if name.endswith(".tmp")]
    if left:
        fail(f"left behind: {left}")
    print(how, "well")


if __name__ == "__main__":
    main()
