"""Compares the sizes that the README gives for the firmware example with those
of a program: usage: firmware_size.py README avr-size avr-nm ELF OBJECT."""

import re
import subprocess
import sys

TOLERANCE = 0.1  # of other versions of the compiler


def main():
    readme, size, nm, program, machine = sys.argv[1:]
    text = open(readme).read()
    given = re.search(
        r"takes\s+(\d+)\s+bytes\s+of\s+flash.*?(\d+)\s+bytes\s+of\s+RAM",
        text, re.S)
    if not given:
        sys.exit("the README gives no sizes")
    line = subprocess.check_output([size, program], text=True).splitlines()[1]
    code, data = (int(n) for n in line.split()[:2])
    symbols = subprocess.check_output([nm, "-S", machine], text=True)
    ram = int(re.search(r" ([0-9a-f]+) \w machine_size", symbols)[1], 16)
    print(f"flash {code + data}, RAM of the parser {ram}")
    for name, claimed, found in (("flash", int(given[1]), code + data),
                                 ("RAM", int(given[2]), ram)):
        if abs(claimed - found) > TOLERANCE * found:
            sys.exit(f"{name}: the README says {claimed}, found {found}")


if __name__ == "__main__":
    main()
