/** Ways to give a random generator of Python, NumPy, PyTorch, TensorFlow or scikit-learn a seed; `None` and nothing at all are none. */
const seeding =
  /(?<!def )\b(?:random\.seed|default_rng|RandomState|random\.Random|SeedSequence|manual_seed|set_seed|set_random_seed|seed_everything)\(\s*(?!None\b)[^)\s]|\brandom_state\s*=\s*(?!None\b)\w/;

/** The first line of Python code, counted from 1, that sets a seed. */
export function findSeed(code: string): number | undefined {
  const line = code.split('\n').findIndex((text) => seeding.test(text.replace(/(^|\s)#.*$/, '')));
  return line === -1 ? undefined : line + 1;
}
