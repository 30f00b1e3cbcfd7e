"""How steep? This half knows graphs and their derivatives, and moves nothing."""
