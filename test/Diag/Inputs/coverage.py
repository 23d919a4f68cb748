"""coverage.py DIAGNOSTICS.DEF FOLDER: each diagnostic has a test in the folder
named after it, and each test there names a diagnostic."""
import os
import re
import sys

# Without a test, and why.
exceptions = {}


def dashed(identifier):
    return re.sub(r"(?<!^)(?=[A-Z])", "-", identifier).lower()


definitions, folder = sys.argv[1:]
identifiers = re.findall(r"YIELDC_DIAG\((\w+),\s*(?:Error|Warning|Note)",
                         open(definitions, encoding="utf-8").read())
wanted = {dashed(i) for i in identifiers if i not in exceptions}
present = {name[:-4] for name in os.listdir(folder) if name.endswith(".cpp")}
for name in sorted(wanted - present):
    print("no test of the diagnostic: " + name)
for name in sorted(present - wanted):
    print("no diagnostic of that name: " + name)
for name in sorted(set(exceptions) - set(identifiers)):
    print("an exception for what is no diagnostic: " + name)
sys.exit(bool(wanted ^ present or set(exceptions) - set(identifiers)))
