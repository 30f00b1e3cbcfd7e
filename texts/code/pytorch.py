import torch

torch.set_default_dtype(torch.float64)
x, target = torch.tensor([0.05, 0.10]), torch.tensor([0.01, 0.99])
w_hidden = torch.tensor([[0.15, 0.20], [0.25, 0.30]], requires_grad=True)
w_output = torch.tensor([[0.40, 0.45], [0.50, 0.55]], requires_grad=True)
optimizer = torch.optim.SGD([w_hidden, w_output], lr=0.5)

hidden = torch.sigmoid(w_hidden @ x + 0.35)  # forward
output = torch.sigmoid(w_output @ hidden + 0.60)  # forward

loss = ((output - target) ** 2).sum() / 2  # loss

optimizer.zero_grad()
loss.backward()  # backward

optimizer.step()  # step
