"""Print what a command writes into a named pipe: through_pipe.py PIPE COMMAND…
Fail if the pipe is none afterwards."""

import os
import stat
import subprocess
import sys
import threading


def main():
    pipe, *command = sys.argv[1:]
    os.mkfifo(pipe)
    read = []
    # Open for both, so that nobody waits for the other side.
    handle = os.open(pipe, os.O_RDWR)
    thread = threading.Thread(target=lambda: read.append(os.read(handle, 1 << 16)),
                              daemon=True)
    thread.start()
    subprocess.run(command, check=True)
    thread.join(10)
    if not read or not stat.S_ISFIFO(os.stat(pipe).st_mode):
        sys.exit("the pipe was not written to")
    sys.stdout.buffer.write(read[0])


main()
