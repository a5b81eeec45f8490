"""every socket that has a path on this machine called

Verdict: wrong
Needs: sockets
"""

import os
import socket


def strike():
    paths = ["/run/docker.sock", "/run/dbus/system_bus_socket", "/run/systemd/private"]
    for folder in ("/run", "/tmp", "/var", "/home", "/root"):
        for place, _, files in os.walk(folder):
            paths += [os.path.join(place, file) for file in files]
    for path in paths:
        try:
            with socket.socket(socket.AF_UNIX) as sock:
                sock.connect(path)
                sock.sendall(b"GET / HTTP/1.0\r\n\r\n")
        except OSError:
            pass
    return paths
