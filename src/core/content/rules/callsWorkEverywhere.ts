import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import { withoutStringsAndComments } from '../pythonSource.js';

const error = errorsOf('V36');

/** Calls that fail, warn or differ on one of the two library generations, and what to write instead. */
const OUTDATED: readonly (readonly [pattern: RegExp, call: string, instead: string])[] = [
  [/\bpenalty\s*=\s*["']|\bmulti_class\s*=/, 'penalty= or multi_class=', 'Use C; for no penalty C=1e10.'],
  [
    /\bsquared\s*=\s*False|\broot_mean_squared_error\b/,
    'squared=False or root_mean_squared_error',
    'Write mean_squared_error(...) ** 0.5.',
  ],
  [/OneHotEncoder\([^)]*\bsparse\s*=/, 'OneHotEncoder(sparse=)', 'Write sparse_output=.'],
  [/\bfriedman_mse\b/, 'criterion="friedman_mse"', 'Use the default criterion.'],
  [/\bdual\s*=\s*["']auto["']/, 'dual="auto"', 'Write dual=True.'],
  [/from\s+sklearn[\w.]*\s+import\s+\*/, 'a star import from sklearn', 'Name what is imported.'],
  [/\bfetch_\w+\(/, 'fetch_…', 'Use load_…, which needs no network.'],
  [/\bnp\.(?:trapz|trapezoid)\b/, 'np.trapz', 'Use scipy.integrate.trapezoid.'],
  [
    /\.resample\(\s*["'](?:M|ME)["']|\.applymap\(|\.append\(\s*pd\./,
    'a pandas call that one generation lacks',
    'Use to_period("M"), .loc and pd.concat.',
  ],
  [
    /\binclude\s*=\s*["']object["']|dtype\s*==\s*object/,
    'text columns as object',
    'Use select_dtypes(exclude=["number"]) and compare values.',
  ],
  [
    /\bscaled_dot_product_attention\b|\btorch\.(?:compile|func|quantization)\b/,
    'a torch call that one generation lacks',
    'Write it with basic tensor operations.',
  ],
  [
    /\blifespan\s*=|\bmin_items\s*=|\.model_dump\(/,
    'a FastAPI or pydantic call that one generation lacks',
    'Use an app factory, Field(ge=, le=) and plain dictionaries.',
  ],
  [
    /\b(?:word_tokenize|pos_tag|WordNetLemmatizer)\b|nltk\.download\b/,
    'an NLTK call that downloads data',
    'Use a tokeniser or stemmer that needs no download.',
  ],
  [/\bda\.random\.default_rng\b|\bdask\.dataframe\b/, 'a Dask call that one generation lacks', 'Use bag, delayed, or array.from_array.'],
];

/** V36: no program uses a call that works on only one of the two library generations the course supports. */
export function callsWorkEverywhere(tree: ContentTree): readonly ContentProblem[] {
  const programs = [...tree.files].filter(([file]) => file.endsWith('.py')).map(([file, text]) => ({ file, text, first: 1 }));
  const cells = [...tree.lessons.values()].flatMap(({ lesson }) =>
    lesson.blocks.flatMap((block) => (block.kind === 'cell' ? [{ file: lesson.path, text: block.code, first: block.line + 1 }] : [])),
  );
  return [...programs, ...cells].flatMap(({ file, text, first }) => {
    // A pattern may need the text of a string, so a line counts where it is code once strings and comments are gone.
    const code = withoutStringsAndComments(text).split('\n');
    return text
      .split('\n')
      .flatMap((line, index) =>
        OUTDATED.filter(([pattern]) => pattern.test(line.replace(/#.*$/, '')) && (code[index] ?? '').replace(/["\s]/g, '') !== '').map(
          ([, call, instead]) => error(file, first + index, `This uses ${call}.`, instead),
        ),
      );
  });
}
