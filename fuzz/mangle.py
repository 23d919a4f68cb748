#!/usr/bin/env python3
"""Damaged sources for yieldc, which must refuse them as it refuses any other.

    mangle.py FIRST LAST [--seconds N]

The bodies of test/Run are cut off, lose and repeat tokens, and get bytes that
are no text, differently for each seed. The tool must end by itself within a
minute with status 0 or 1; with 1 nothing may be written; what it accepts must
compile, which the tool itself looks after: "internal error" is a mistake, too.
"""

import argparse
import glob
import os
import random
import re
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
RUN = os.path.join(ROOT, "test", "Run")
TOKEN = re.compile(rb"[A-Za-z_]\w*|\d[\w.]*|\"[^\"\n]*\"|'[^'\n]*'|\s+|[<>=&|+:-]{2}|.",
                   re.S)


def cut(text, rng):
    """As if the rest had not been saved."""
    return text[:rng.randrange(len(text))]


def tokens(text, rng):
    """A few tokens go, come twice, or come from elsewhere."""
    parts = TOKEN.findall(text)
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(parts))
        how = rng.randrange(4)
        if how == 0:
            del parts[at]
        elif how == 1:
            parts.insert(at, parts[at])
        else:
            other = rng.choice(parts)
            parts[at:at + (how == 2)] = [other]
    return b"".join(parts)


def lines(text, rng):
    """Lines in another order."""
    parts = text.split(b"\n")
    a, b = sorted(rng.randrange(len(parts)) for _ in range(2))
    if rng.random() < 0.5:
        del parts[a:min(b, a + 5)]
    else:
        parts[a], parts[b] = parts[b], parts[a]
    return b"\n".join(parts)


def raw(text, rng):
    """Bytes that are not UTF-8, a zero, another kind of line's end."""
    at = rng.randrange(len(text))
    junk = rng.choice([b"\xff", b"\x80\x80", b"\0", b"\xc3", b"\r", b"\r\n",
                       b"\xef\xbb\xbf", "λ".encode(), b"\\\n", b"??/\n", b"\x1a",
                       b"/*", b"R\"(", b"#", b"\n#if 0\n", b"\n#endif\n"])
    return text[:at] + junk + text[at:]


def mangled(text, rng):
    for _ in range(rng.choice([1, 1, 2])):
        text = rng.choice([cut, tokens, tokens, tokens, lines, raw])(text, rng)
        if not text:
            break
    return text


def complaint(options, source, text):
    """What is wrong with what the tool makes of `text`; empty if nothing."""
    suffix = os.path.basename(source)
    path = os.path.join(options.work, suffix)
    output = os.path.join(options.work, "out.cpp")
    with open(path, "wb") as file:
        file.write(text)
    if os.path.exists(output):
        os.remove(output)
    try:
        done = subprocess.run(
            [options.yieldc, "--no-format", path, "-o", output, "--", "-std=c++17",
             "-I" + os.path.join(ROOT, "include"),
             "-I" + os.path.join(RUN, "Inputs"), "-I" + RUN, "-w"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60,
            check=False)
    except subprocess.TimeoutExpired:
        return "does not end"
    said = done.stdout.decode(errors="replace")
    if done.returncode not in (0, 1):
        return f"ends with {done.returncode}\n{said[-2000:]}"
    if "internal error" in said:
        return said[said.index("internal error"):][:300]
    if done.returncode == 1 and os.path.exists(output):
        return "refused, and written"
    return ""


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", type=int, help="the first seed")
    parser.add_argument("last", type=int, help="one past the last")
    parser.add_argument("--seconds", type=float, help="begin no seed after")
    build = os.path.join(ROOT, "build")
    parser.add_argument("--yieldc", default=f"{build}/bin/yieldc")
    parser.add_argument("--work", default=f"{build}/fuzz/mangled")
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)
    sources = sorted(glob.glob(os.path.join(RUN, "*.cpp")))
    started = time.monotonic()
    tried = wrong = 0
    for seed in range(options.first, options.last):
        if options.seconds and time.monotonic() - started > options.seconds:
            break
        rng = random.Random(seed)
        source = rng.choice(sources)
        with open(source, "rb") as file:
            text = mangled(file.read(), rng)
        tried += 1
        what = complaint(options, source, text)
        if what:
            wrong += 1
            kept = os.path.join(options.work, f"hit-{seed}.cpp")
            with open(kept, "wb") as file:
                file.write(text)
            print(f"seed {seed}: {os.path.basename(source)}: {what}\n  {kept}",
                  flush=True)
    print(f"{tried} damaged sources, {wrong} mistakes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
