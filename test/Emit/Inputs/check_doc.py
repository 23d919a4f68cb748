"""Compares the examples of a page with what the tool prints.

  check_doc.py extract PAGE FILE    writes the page's sources to FILE
  check_doc.py compare PAGE OUTPUT  looks for what the page shows in OUTPUT

A block that holds YIELDC_GENERATOR is a source; the block before the first
source is shared by all; every other block is output. A line of only `…` stands
for lines left out. Indentation does not count. With --first N only the first N
blocks of the page are looked at.
"""
import argparse
import re
import sys


def blocks_of(page):
    text = open(page, encoding="utf-8").read()
    return re.findall(r"^```cpp\n(.*?)^```$", text, re.M | re.S)


def is_source(block):
    return "YIELDC_GENERATOR" in block


def extract(blocks, path):
    with open(path, "w", encoding="utf-8") as out:
        shared = not is_source(blocks[0])
        if shared:
            out.write(blocks[0])
        for block in filter(is_source, blocks):
            # Each source counts its own lines.
            out.write("#line 1\n" + block)


def stripped(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def find(part, lines, start):
    """The index after `part` in `lines`, at `start` or later; -1 if absent."""
    for i in range(start, len(lines) - len(part) + 1):
        if lines[i:i + len(part)] == part:
            return i + len(part)
    return -1


def compare(blocks, path):
    lines = stripped(open(path, encoding="utf-8").read())
    shown = [b for b in blocks if not is_source(b)]
    if not is_source(blocks[0]):
        shown = shown[1:]
    failed = False
    for block in shown:
        position = 0
        for part in re.split(r"^\s*…\s*$", block, flags=re.M):
            position = find(stripped(part), lines, position)
            if position < 0:
                print("not in the output:\n" + part)
                failed = True
                break
    return failed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("action", choices=["extract", "compare"])
    parser.add_argument("page")
    parser.add_argument("file")
    parser.add_argument("--first", type=int)
    arguments = parser.parse_args()
    blocks = blocks_of(arguments.page)[:arguments.first]
    if arguments.action == "extract":
        return extract(blocks, arguments.file)
    return compare(blocks, arguments.file)


sys.exit(main())
