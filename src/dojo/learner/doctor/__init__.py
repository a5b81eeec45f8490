"""`dojo doctor`: whether this machine and this environment have what the course needs."""
