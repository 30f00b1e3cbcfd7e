"""What the pages about claims say, and why their call refuses."""

from app.claims.form.claim import Verdict

VERDICTS: dict[Verdict, str] = {"true": "true", "conditional": "true if …", "false": "false"}

PUT_TO_THE_TEST = "Put to the test."
KIND = "Claim {number}: true or false?"

NO_SUCH_CLAIM = "There is no claim of this name."
REPLACED = "{message} {field} may be {allowed}; the usual value is used instead."

RIGHT_BET = "You bet “{bet}”, and the run says so."
OTHER_BET = "You bet “{bet}”. The run says “{verdict}”."
USUAL_RUN = "With the usual values the run says “{verdict}”."
NO_BETS = "No bets yet. Open a claim and bet before you look."
SCORE = "{bets} of {claims} bets placed; {right} of them are what the run says."

GROUPS = (
    ("What was said where the question was asked", "Q"),
    ("What is often believed", ""),
)
TABLE_OF_EVERY = "{title} (one point of every {every})"
