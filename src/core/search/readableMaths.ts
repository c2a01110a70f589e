// cspell:ignore infty ldots cdots vdots qquad Vert lvert rvert tfrac dfrac mathbb mathsf operatorname boldsymbol lfloor rfloor lceil rceil
/** Greek letters by the name TeX gives them; one letter for each pair of variants. */
export const greekLetters: ReadonlyMap<string, string> = readPairs(
  'alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ ' +
    'tau τ upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω',
);

const symbols: ReadonlyMap<string, string> = new Map([
  ...greekLetters,
  ...readPairs(
    'varepsilon ε vartheta θ varphi φ varrho ρ varsigma σ nabla ∇ partial ∂ sum ∑ prod ∏ int ∫ infty ∞ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ' +
      'approx ≈ sim ~ propto ∝ cdot · times × in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ to → rightarrow → Rightarrow ⇒ mapsto ↦ ' +
      'lVert ‖ rVert ‖ Vert ‖ lvert | rvert | mid | top ᵀ ldots … dots … cdots … vdots ⋮ pm ± sqrt √ forall ∀ exists ∃ odot ⊙ ' +
      'langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ qquad ; quad ;',
  ),
]);

/** Functions that are written in letters. */
const functions = new Set('log ln exp sin cos tan tanh max min arg argmax argmin lim sup inf det dim Pr'.split(' '));

/** A formula in one line of plain text, as close to what is seen as letters come: `\tfrac12\eta` is `1/2η`. */
export function readableMaths(tex: string): string {
  return tex
    .replace(/\\(?:begin|end)\s*\{[^{}]*\}(?:\{[^{}]*\})?/g, ' ')
    .replace(/\\[tdc]?frac\s*(\w|\{[^{}]*\})\s*(\w|\{[^{}]*\})/g, '$1/$2')
    .replace(/\\([a-zA-Z]+)\*?|\\(.)/g, (_, name: string | undefined, escaped: string | undefined) =>
      name === undefined ? (/[{}%$#&_|]/.test(escaped ?? '') ? (escaped ?? '') : ' ') : readCommand(name),
    )
    .replace(/[{}&]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\^ ?ᵀ/g, 'ᵀ')
    .replace(/([_^]) /g, '$1')
    .trim();
}

function readCommand(name: string): string {
  const symbol = symbols.get(name);
  if (symbol !== undefined) {
    return symbol;
  }
  // What is left sets a font or a space.
  return functions.has(name) ? ` ${name} ` : '';
}

function readPairs(list: string): ReadonlyMap<string, string> {
  return new Map([...list.matchAll(/(\w+) (\S)/gu)].map(([, name = '', symbol = '']) => [name, symbol]));
}
