"""What a server's processes have used: processor time and memory. Linux only."""

import os
from pathlib import Path

from tests.serving import Server


def workers_of(server: Server) -> list[int]:
    """The processes that answer; the command itself only watches over them."""
    pid = server.process.pid
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in children]


def processor_seconds(server: Server) -> float:
    """Seconds that they have computed."""
    stats = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in workers_of(server)]
    # utime and stime, as proc(5) numbers them, in clock ticks.
    return sum(int(stat[11]) + int(stat[12]) for stat in stats) / os.sysconf("SC_CLK_TCK")


def resident_bytes(server: Server) -> int:
    """Bytes of memory that they hold."""
    pages = sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in workers_of(server))
    return pages * os.sysconf("SC_PAGE_SIZE")
