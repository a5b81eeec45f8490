"""`gc` walked for the judge's connection, and passes sent over it

Verdict: wrong or tampered
"""

import gc


def strike():
    from multiprocessing.connection import Connection

    from dojo.grading.protocol import Graded, TestReported, send
    from dojo.results import Outcome, Result, TestOutcome, Verdict

    reporters = [o for o in gc.get_objects() if type(o).__name__ == "TestReporter"]
    for connection in [o for o in gc.get_objects() if isinstance(o, Connection)]:
        for test in ("a", "b"):
            send(connection, TestReported("call", TestOutcome(test, Outcome.PASSED)))
        send(connection, Graded(Result("", Verdict.PASSED), True))
    return reporters
