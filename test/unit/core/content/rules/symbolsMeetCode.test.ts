import type { Edit } from '../ruleCase.js';
import { accepts, lesson, rejects, replace } from '../ruleCase.js';

const V23 = { rule: 'V23', file: lesson };
const after = 'The big sigma says:';

/** Puts an equation, a legend and code into the part on mathematics. */
function withSymbols(...rows: readonly string[]): Edit {
  return replace(
    lesson,
    after,
    `${after}\n\n$$\\bar{x} = \\frac{s}{n}$$\n\nHere $s$ is the sum.\n\n\`\`\`symbols\n${rows.join('\n')}\n\`\`\`\n\n` +
      '```python\nmean_value = total / count  # no scale\nprint("factor", result.offset)\n```\n',
  );
}

describe('symbolsMeetCode (V23)', () => {
  accepts('symbols of an equation with names of the code beside it', withSymbols('\\bar{x}: mean_value | the mean', 's: total | the sum'));

  rejects('a symbol that no equation has', withSymbols('q: mean_value | the mean'), {
    ...V23,
    line: 'q: mean_value',
    says: /No displayed equation under this heading uses q\./,
    fix: /as the equation does/,
  });
  for (const name of ['scale', 'factor', 'offset', 'tot']) {
    rejects(`the name ${name}, which is no variable of the code`, withSymbols(`s: ${name} | the sum`), {
      ...V23,
      line: `s: ${name}`,
      says: new RegExp(`has a variable ${name}`),
      fix: /name that the code uses/,
    });
  }
  rejects('one name for two symbols', withSymbols('s: total | the sum', 'n: total | the number'), {
    ...V23,
    line: 'n: total',
    says: /both s and n/,
    fix: /without its index/,
  });
  rejects('a symbol that is no TeX', withSymbols('s_1_2: total | the sum'), {
    ...V23,
    line: 's_1_2',
    says: /does not compile: Double subscript/,
    fix: /without dollar signs/,
  });
  rejects('a row without a meaning', withSymbols('s: total'), {
    rule: 'schema',
    file: lesson,
    line: 's: total',
    says: /not written as it should be/,
    fix: /step_size \| how long a move is/,
  });
});
