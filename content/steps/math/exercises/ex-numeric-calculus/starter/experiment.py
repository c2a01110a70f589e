"""Which distance h gives the best slope? Run it when the tests of task 1 are green; EXPERIMENT.md asks the questions."""

import math

from calculus import derivative

for k in range(1, 14):
    h = 10.0**-k
    forward = abs(derivative(math.exp, 1.0, h, "forward") - math.e)
    central = abs(derivative(math.exp, 1.0, h, "central") - math.e)
    print(f"1e-{k:02}  forward {forward:.1e}  central {central:.1e}")
