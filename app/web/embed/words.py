"""What embeds say of their address, and what their page of parameters says."""

ONE_OF = "one of {names}"
ANY_OF = "any of {names}, with commas between them"

UNKNOWN = "The address asks for {name}, which this figure does not know; that is left out."
REPLACED = "The address asks for {name}={text}, which is not {allowed}; {used} is used instead."
OVERRULED = "The address says both {counts} and {name}; {counts} counts, and {name} is left out."
LEFT_OUT = "The address asks for {name}={text}, which is not {allowed}; that is left out."

UNKNOWN_TO_SET = "A message asks for {name}, which this figure does not know."
NOT_SET = "A message asks for {name}={text}, which is not {allowed}; what held before stays."
FIXED = "A message asks for another {name}; the address of the frame alone decides that."

OWN_FORMULA = "A formula of your own."
SOURCE = "Where slopes come from."
WHO_RACES = "Who races."
START_OF_ALL = "Where all begin."
EQUAL_FOR_ALL = "What is equal for all."

THEMES = ("as the reader’s system", "light", "dark")
CONTROLS = ("all", "those that step", "none")
PICTURES = {
    "network": "the network",
    "landscape": "the loss landscape",
    "surface": "the same as a surface",
    "loss": "the loss curve",
    "local": "the local view",
    "code": "the code",
    "ground": "the ways down",
    "race": "who is lowest",
    "paths": "the paths",
    "losses": "the losses",
}
PARTS = {
    "beats": "the four beats",
    "caption": "the caption",
    "sources": "the choice of the source",
    "rules": "the choice of the rule",
    "settings": "the settings",
    "names": "who races",
    "entries": "the choice of who races",
    "code": "the code",
    "contract": "what one half hands the other",
    "numbers": "the numbers",
    "bets": "the bet",
    "why": "why that is so",
}

FORMULA = "a formula, as the page reads it"
POINT = "a number for each variable, such as x:1,y:2"
WHOLE = "a whole number from {least} to {most}"
NUMBER = "a number from {least} to {most}"
EXPERIMENT = "what follows e= in an address of the lab"
BETS = "a claim’s number and t, i or f for each bet, with points between them: q1t.9f"
STEP = "a whole number from 1 to the last step"
ANSWERS = "a letter for each question, - for an open one, with points between them"
DONE = "numbers of steps, with points between them"
STRETCH = "a first and a last one, such as 3-8, or one alone"
STRETCH_WITHIN = "a first and a last one, or one alone, from {least} to {most}"
ROW = "a row of the data, counted from 1, or mean"
PARAMETER_OR_NODE = "a weight such as W1.2.1, a bias such as b1.2, or a node such as a1.2"
QUESTION = "a question as the share dialog writes it: one JSON object"
PLANE = (
    "two parameters such as W1.1.1-W1.1.2, principal, slope, random with a seed such as random-3, or a line "
    "between two iterations such as line-0-50"
)
WINDOW = "left, right, bottom and top of a part of the plane, such as -1,1,-2,2"
CAMERA = "degrees around, degrees above and zoom, such as -30,38,1"
RACERS = "up to four rules with their settings: gradient_descent,learning_rate:0.1;adam"
ENTRIES = (
    "up to {most} rules with their settings, source and seed, such as "
    "adam,learning_rate:0.1,source:spsa,seed:3;newton"
)
BATCH = "all, or a whole number from 1 to {most}"
TWO_PARAMETERS = "two numbers of parameters, counted from 0, such as 0,3"
CHOICE = "a source with its settings, such as spsa,h:0.01"
NUDGE = "a number from -1000000 to 1000000"
NOISE = "a number from 0 to 1000000"
GROUND = "a formula of one variable or two, as the page reads it"
CACHED = "a node and a value, such as 4:10"
PRESSES = "m for a measurement, s for a step, a number for another rate, such as ms2ms"
VARIABLE = "a variable of the formula"
CACHED_HERE = "a node of this graph that is no number, and a value, such as 4:10"
NOT_ITS_SETTING = "a setting of what is descended"
BESIDE_EXPERIMENT = "possible beside a whole experiment"
NO_SUCH_KIND = "There is no embed of this name."

PARAMETERS = "parameters of this figure"
TEXT = "a text"
SHARE = "a number from 0 to 1"
SENTENCES = "a list of sentences"
