"""What is said of a run that is taken along as one file."""

SHORTENED = "This file holds the first {steps} iterations of the run: more do not fit into one."
NO_BUNDLE = (
    "A file of a figure holds its script as one piece, and there is none of this version: deno makes it of "
    "static/js, with esbuild from npm, when this is installed, or by `make bundles`."
)
BUNDLES = "a file of a figure where that piece has been made"
OWN = "Own experiment"
NO_EXPERIMENT = "The experiment in the address cannot be read or run, so another run is shown."
ROW = "row {row}"
ROW_OF_BATCH = "row {row} of each batch"
THEN = ", then "
MEAN = "the mean row"
FORWARD = "fast-forward 10, 100 iterations"

EXPORT = "Write a figure as one HTML file that needs no server and no network."
ITERATION = "One iteration of a run, in four beats."
OUTPUT = "the file; - for standard output (default: its own name, here)"
SITE = "where the page is, such as https://example.org: the file names it (default: SLOPE_SITE)"
ADDRESS = "what the address of /iteration says"
PRESET = "the ready experiment"
EXPERIMENT = "a whole experiment, as the address of the lab has it"
CLAIM = "A claim, with a bet and the experiment that decides it."
LESSON = "A lesson, with its questions and the runs that it walks."
NAME = "the {kind}, as its address has it"
SCORM = "a SCORM 1.2 package for a learning system"
NO_SUCH_TEXT = "There is no file of this name."
WRONG_VALUE = "The value {text} is not allowed, so no file is made."
WRONG_OPTION = "{option} {text} is not {allowed}."
NOT_WRITTEN = "cannot write {path}: {reason}."
WRITTEN = "{path}: {size} kB, opens without a network."

WHAT_DO_YOU_BET = "What do you bet?"
BET = {
    True: "You bet “{verdict}”, and that is what the run says.",
    False: "You bet “{verdict}”, and the run says something else.",
}
