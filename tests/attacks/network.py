"""a call over the network

Verdict: wrong
Needs: network
"""

import socket


def strike():
    socket.create_connection(("1.1.1.1", 53), timeout=5)
