"""Rules that search along a line need functions of their own in a script: L-BFGS and conjugate gradients."""

SEARCHING_RULES = {
    "lbfgs": """
update, memory = lbfgs(value, gradient, memory, learning_rate)
""",
    "conjugate_gradient": """
update, memory = conjugate_gradient(value, gradient, memory, learning_rate)
""",
}

SEARCH_FUNCTIONS = {
    "lbfgs": '''
def lbfgs(value, gradient, memory, learning_rate):
    """Step on where the last step was good enough; else go back half of it."""
    tries, step = memory["tries"], memory["step"]
    promised = memory["gradient"] @ step
    good = tries > 0 and value <= memory["value"] + 1e-4 * promised
    if not (good or tries == 0 or tries >= 30):
        return -step / 2, memory | {"step": step / 2, "tries": tries + 1}
    steps, bends = memory["steps"], memory["bends"]
    if good:
        # The newest pair of a step and the change of the gradient over it, if it curves upwards.
        bend = gradient - memory["gradient"]
        product, square = step @ bend, bend @ bend
        if product > np.finfo(float).eps * square and min(product, square) > np.finfo(float).tiny:
            steps, bends = np.vstack([steps[1:], step]), np.vstack([bends[1:], bend])
    else:
        steps, bends = np.zeros_like(steps), np.zeros_like(bends)
    step = learning_rate * newton_like(gradient, steps, bends)
    learnt = {"steps": steps, "bends": bends, "step": step}
    return step, learnt | {"gradient": gradient, "value": value, "tries": 1.0}


def newton_like(gradient, steps, bends):
    """Nearly the step of Newton's method, from the last steps (Nocedal and Wright 2006, algorithm 7.4)."""
    shares = np.zeros(len(steps))
    q = gradient
    for i in reversed(range(len(steps))):
        curvature = steps[i] @ bends[i]
        shares[i] = steps[i] @ q / curvature if curvature > 0 else 0.0
        q = q - shares[i] * bends[i]
    newest = steps[-1] @ bends[-1]
    scale = newest / (bends[-1] @ bends[-1]) if newest > 0 else 1 / max(np.sqrt(gradient @ gradient), 1.0)
    r = scale * q
    for i in range(len(steps)):
        curvature = steps[i] @ bends[i]
        back = bends[i] @ r / curvature if curvature > 0 else 0.0
        r = r + (shares[i] - back) * steps[i]
    return -r
''',
    "conjugate_gradient": '''
def conjugate_gradient(value, gradient, memory, learning_rate):
    """One more try along the line, or a new line where the last one is searched."""
    tries, direction, length = memory["tries"], memory["direction"], memory["length"]
    start, here = memory["gradient"] @ direction, gradient @ direction
    enough = value <= memory["value"] + 1e-4 * length * start
    good = tries > 0 and enough and abs(here) <= 0.1 * abs(start)
    if good or tries == 0 or tries >= 30:
        memory = new_line(value, gradient, memory, good, learning_rate)
        return memory["length"] * memory["direction"], memory
    # To where the slope would vanish if it were straight, but not too far; back by half where it rose.
    straight = np.clip(length * start / np.float64(start - here), 0.1 * length, 10 * length)
    longer = straight if here > start else 10 * length
    longer = longer if enough else np.fmin(longer, length / 2)
    return (longer - length) * direction, memory | {"length": longer, "tries": tries + 1}


def new_line(value, gradient, memory, good, learning_rate):
    """Downhill, bent towards the last direction so that its work is not undone."""
    last = memory["gradient"]
    direction = -gradient
    if good:
        change = gradient if fletcher_reeves else gradient - last
        beta = max(gradient @ change / (last @ last), 0.0)
        conjugate = beta * memory["direction"] - gradient
        direction = conjugate if conjugate @ gradient < 0 else -gradient
    # The first try promises as much as the line before.
    promised = memory["length"] * (last @ memory["direction"]) / (gradient @ direction)
    promised = min(promised, 10 * memory["length"])
    length = promised if good and promised > 0 else 1 / max(np.sqrt(gradient @ gradient), 1.0)
    length = learning_rate * length
    return {"direction": direction, "length": length, "gradient": gradient, "value": value, "tries": 1.0}
''',
}
