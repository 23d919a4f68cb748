"""Makes a body that shows a mistake smaller, line by line, while it shows it.

The method is Zeller's delta debugging ("Simplifying and Isolating
Failure-Inducing Input", 2002) without its complements: chunks of lines are left
out, large ones first. Each try costs one comparison.
"""

import copy


def shrunk(body, shows, tries=150):
    """The smallest body found for which `shows(body)` holds."""
    lines = body.source.splitlines()
    size = max(1, len(lines) // 2)
    while size and tries > 0:
        at, smaller = 0, False
        while at < len(lines) and tries > 0:
            rest = lines[:at] + lines[at + size:]
            if balanced(lines[at:at + size]):
                candidate = copy.copy(body)
                candidate.source = "\n".join(rest) + "\n"
                tries -= 1
                if shows(candidate):
                    lines, smaller = rest, True
                    continue
            at += 1 if size < 4 else size // 2
        if not smaller:
            size //= 2
    body = copy.copy(body)
    body.source = "\n".join(lines) + "\n"
    return body


def balanced(lines):
    """Whether as many braces are opened as closed: the rest may be C++."""
    text = "".join(lines)
    return text.count("{") == text.count("}")
