"""a server of this machine called

Verdict: wrong
Needs: network
"""

import socket


def strike():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.sendto(b"x", ("127.0.0.1", 53))
        return sock.connect(("127.0.0.1", 22))
