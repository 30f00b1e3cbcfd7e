"""What the pages of lessons say."""

NO_SUCH_LESSON = "There is no lesson of this name."
NO_SUCH_STEP = "This lesson has the steps 1 to {steps}; it begins with the first one."
NO_SUCH_ANSWERS = "The answers in the address cannot be read, so these questions are open again."
NO_SUCH_DONE = "The steps that are said to be done cannot be read; those before step {step} count as done."
NUMBERED = "Lesson {order} of {lessons}"
MINUTES = "about {minutes} minutes"
KIND = "Lesson {order}"
TEACHER_KIND = "For teachers"
TEACHER_TITLE = "For teachers: {title}"
TEACHER_DESCRIPTION = (
    "Aims, time, questions with answers, likely misconceptions and a handout for the lesson “{title}”."
)
