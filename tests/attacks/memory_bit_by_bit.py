"""a list that grows without end

Verdict: out of memory
Timeout: 10
"""

def strike():
    grown = [0]
    while True:
        grown += grown
