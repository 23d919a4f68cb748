#!/usr/bin/env python3
"""Who may include whom: the stages' order, as docs/architecture.md has it."""

import os
import re
import sys

# What each stage may see of the others. Only the pipeline sees them all.
SEES = {
    "Diag": [],
    "Frontend": ["Diag"],
    "Types": [],
    "Model": ["Diag", "Frontend", "Types"],
    "Analysis": ["Model"],
    "Plan": ["Model", "Analysis"],
    "Emit": ["Plan"],
    "Rewrite": ["Diag", "Frontend"],
    "Verify": ["Diag", "Frontend", "Types", "Rewrite"],
    "Pipeline": ["Diag", "Frontend", "Model", "Analysis", "Plan", "Emit",
                 "Rewrite", "Verify"],
    "tool": ["Pipeline", "Frontend"],
}

# The one header through which the others see a stage.
FACE = {stage: f"{stage}/{stage}.h" for stage in SEES}
FACE["Plan"] = "Plan/StateMachine.h"
FACE["Types"] = "Types/ValueTypes.h"

# Stages behind the wall do not know Clang's tree, whatever they include. A
# place in the source is a number to them.
BEHIND_THE_WALL = ["Analysis", "Plan", "Emit"]
OVER_THE_WALL = ["clang/Basic/SourceLocation.h"]

# What only the tool does: options and files.
TOOL_ONLY = [r"llvm/Support/CommandLine\.h", r"\braw_fd_ostream\b",
             r"\bTempFile\b", r"\bofstream\b", r"\bfopen\b"]


def stage_of(path):
    return path.split("/")[0]


class Sources:

    def __init__(self, root):
        """Every source by its name relative to lib/, or tool/…"""
        self.texts = {}
        for folder, prefix in [("lib", ""), ("tool", "tool/")]:
            top = os.path.join(root, folder)
            for place, _, names in os.walk(top):
                for name in names:
                    if name.endswith((".h", ".cpp", ".def")):
                        path = os.path.join(place, name)
                        with open(path, encoding="utf-8") as file:
                            key = prefix + os.path.relpath(path, top)
                            self.texts[key] = file.read()

    def includes(self, path):
        """What a source includes: ours by the keys of `texts`."""
        found = re.findall(r'^#include ["<]([^">]+)[">]', self.texts[path],
                           re.MULTILINE)
        return ["tool/" + name if "tool/" + name in self.texts else name
                for name in found]

    def closure(self, path):
        seen, todo = set(), [path]
        while todo:
            for name in self.includes(todo.pop()):
                if name not in seen:
                    seen.add(name)
                    if name in self.texts:
                        todo.append(name)
        return seen


def complaints(sources):
    for path in sorted(sources.texts):
        stage = stage_of(path)
        if "/" not in path:
            continue # the precompiled header
        if stage not in SEES:
            yield f"{path}: a folder that is no stage"
            continue
        for name in sources.includes(path):
            other = stage_of(name)
            if name not in sources.texts or other == stage:
                continue
            if other not in SEES[stage]:
                yield f"{path}: {stage} must not include {name}"
            elif name != FACE[other]:
                yield f"{path}: {name} is private to {other}"
        if stage in BEHIND_THE_WALL:
            for name in sorted(sources.closure(path)):
                if name.startswith("clang/") and name not in OVER_THE_WALL:
                    yield f"{path}: sees {name}"
        if stage != "tool":
            for pattern in TOOL_ONLY:
                if re.search(pattern, sources.texts[path]):
                    yield f"{path}: {pattern} is for tool/ only"


def main():
    sources = Sources(sys.argv[1])
    if len(sources.texts) < 20:
        sys.exit(f"only {len(sources.texts)} sources found")
    found = list(complaints(sources))
    print("\n".join(found))
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
