"""Numbers become Plotly figures here; no mathematics of learning, and nothing of ours but plain values."""
