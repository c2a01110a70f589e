// cspell:ignore textrm textit
/** Commands whose argument is words, not symbols. */
const WORDS = /\\(?:text|textrm|textbf|textit|mathrm|operatorname\*?|begin|end|tag|hspace|vspace)\s*\{[^{}]*\}/g;

const GREEK = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho varrho sigma tau ' +
    'upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'
  ).split(' '),
);

/** Letters with a meaning that needs no introduction: Euler's number, pi. */
const CONSTANTS = new Set(['e', 'pi']);

/**
 * The single letters and Greek letters that stand for something in a formula, without accents and fonts: `\mathbf{x}`
 * and `\hat{x}` are both `x`. Left out are a transpose's `T`, a differential's `d`, constants, and the index a sum runs over.
 */
export function symbolsOf(tex: string): ReadonlySet<string> {
  const bare = tex.replace(WORDS, ' ').replace(/\^\s*(?:T(?![a-zA-Z])|\{\s*T\s*\})/g, ' ');
  const symbols = new Set<string>();
  for (const match of bare.matchAll(/\\([a-zA-Z]+)|\\.|([a-zA-Z])/g)) {
    const [, command, letter] = match;
    if (command !== undefined && GREEK.has(command)) {
      symbols.add(command);
    }
    if (letter !== undefined && !isDifferential(bare, match.index)) {
      symbols.add(letter);
    }
  }
  const indices = [...bare.matchAll(/\\(?:sum|prod|bigcup|bigcap)\s*(?:\\limits\s*)?_\s*\{?\s*([a-zA-Z])\b/g)].map(([, index]) => index);
  return new Set([...symbols].filter((symbol) => !CONSTANTS.has(symbol) && !indices.includes(symbol)));
}

function isDifferential(tex: string, at: number): boolean {
  return tex.charAt(at) === 'd' && /^d\s*(?:[a-zA-Z]|\\(?:mathbf|[a-z]+))/.test(tex.slice(at));
}
