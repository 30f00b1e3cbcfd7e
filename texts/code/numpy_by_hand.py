import numpy as np

x = np.array([0.05, 0.10])
target = np.array([0.01, 0.99])
w_hidden = np.array([[0.15, 0.20], [0.25, 0.30]])
w_output = np.array([[0.40, 0.45], [0.50, 0.55]])
rate = 0.5


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


hidden = sigmoid(w_hidden @ x + 0.35)  # forward
output = sigmoid(w_output @ hidden + 0.60)  # forward

loss = ((output - target) ** 2).sum() / 2  # loss

delta_output = (output - target) * output * (1 - output)  # backward
slope_of_hidden = w_output.T @ delta_output  # backward
delta_hidden = slope_of_hidden * hidden * (1 - hidden)  # backward
slope_output = np.outer(delta_output, hidden)  # backward
slope_hidden = np.outer(delta_hidden, x)  # backward

w_hidden = w_hidden - rate * slope_hidden  # step
w_output = w_output - rate * slope_output  # step
