"""What a process gives up before it sets a form that somebody sent: time, memory, writing, and the network."""

import ctypes
import platform
import resource
import struct
import sys

# Offices are many and processors few: what is not set by then never will be.
SECONDS = 20
MEMORY = 1024 * 1024**2
SOCKET = {"x86_64": 41, "aarch64": 198}
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, FILTER = 38, 22, 2
LOAD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
REFUSED, ALLOWED = 0x00050001, 0x7FFF0000


def confine() -> None:
    """Bind this process for good. Raises OSError where the system does not take a limit."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    if sys.platform == "linux":  # elsewhere addresses are not counted
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for kind in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
        resource.setrlimit(kind, (0, 0))
    if sys.platform == "linux" and platform.machine() in SOCKET:
        _no_sockets(SOCKET[platform.machine()])


def _no_sockets(number: int) -> None:
    """The system refuses this process every socket (seccomp(2), a filter of four steps).

    The typesetter fetches packages by itself and has no option against it; `apart` also leads it to no proxy.
    """
    steps = ((LOAD, 0, 0, 0), (JUMP_IF_EQUAL, 0, 1, number), (RETURN, 0, 0, REFUSED), (RETURN, 0, 0, ALLOWED))
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(steps), ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)
    for asked in ((PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), (PR_SET_SECCOMP, FILTER, ctypes.addressof(program), 0, 0)):
        if libc.prctl(asked[0], *(ctypes.c_ulong(one) for one in asked[1:])):
            raise OSError(ctypes.get_errno(), "this system does not let a process refuse itself the network")
