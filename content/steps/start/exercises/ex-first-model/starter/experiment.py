"""What does a finer grid cost, and what does it bring? Run it when all tests are green; EXPERIMENT.md asks the questions."""

from first_model import TRIPS, grid_fit, sse

for parts in (1, 2, 4, 8):  # values for each whole number
    values = [i / parts for i in range(5 * parts + 1)]
    w, b = grid_fit(TRIPS, values, values)
    print(f"distance 1/{parts}: {len(values) ** 2:4} lines tried, w = {w}, b = {b}, SSE {sse(TRIPS, w, b):.4f}")
