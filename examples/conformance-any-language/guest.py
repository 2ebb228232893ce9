"""The Python implementation as a guest of the runner: one JSON value a line, in and out. See README.md."""
import json
import sys
from decimal import Decimal

import jinhua

# Arguments come by name; one that is not there is left out.
CALLS = {
    "theoryCredits": lambda given: jinhua.theory_credits(given.get("hours")),
    "practiceCredits": lambda given: jinhua.practice_credits(given.get("hours")),
    "offlineCredits": lambda given: jinhua.offline_credits(given.get("sessions"), given.get("options")),
    "specialRouteCredits": lambda given: jinhua.special_route_credits(given.get("items"), given.get("options")),
    "checkAnnual": lambda given: jinhua.check_annual(given.get("totals"), given.get("options")),
}


def answer(question):
    try:
        return {"id": question["id"], "output": CALLS[question["call"]](question["input"])}
    except jinhua.Refused as refused:
        return {"id": question["id"], "output": {"issues": refused.issues}}
    except Exception as broken:  # The runner counts it as a failure, and the next vector has its turn.
        return {"id": question["id"], "error": f"{type(broken).__name__}: {broken}"}


def say(message):
    print(json.dumps(message), flush=True)


say({"calls": list(CALLS)})
for line in sys.stdin:
    # Decimals as they are written: a float would be a little off before anything is calculated.
    say(answer(json.loads(line, parse_float=Decimal)))
