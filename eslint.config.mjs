import tseslint from 'typescript-eslint';

/** Import specifiers must carry the ending of the file that runs, as Node and browsers ask. */
const relativeWithoutEnding = String.raw`^\.{1,2}/(?!.*\.(?:js|json|css)$)`;

const domGlobals = ['document', 'window', 'navigator', 'location', 'localStorage', 'sessionStorage', 'HTMLElement', 'customElements'];
const nodeGlobals = ['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global', 'setImmediate'];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'test-results/', '.cache/', '.vscode-test/', 'content/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Leaving a property out of the rest is a use of it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Numbers read well in a template; objects do not, and stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => resolve()` and `() => void work()` say what they mean.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: relativeWithoutEnding, message: 'Write the ending: ./name.js' }],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        // The build makes plain properties of exports (esbuild.mjs), and those would keep the first value.
        { selector: "ExportNamedDeclaration > VariableDeclaration[kind='let']", message: 'Export a function that gives the value.' },
        {
          // The object `z` carries all of zod, 40 languages included; of the namespace only what is used is bundled (84 kB, not 412).
          selector: "ImportDeclaration[importKind='value'][source.value='zod'] > ImportSpecifier[imported.name='z']",
          message: "Write: import * as z from 'zod'",
        },
      ],
      // VS Code's classes are used by their shape: anything with `dispose` is a Disposable.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: 'error',
    },
  },
  {
    // A library's types bring those of the DOM along, so the compiler alone would not notice.
    files: ['src/core/**/*.ts', 'src/protocol/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...domGlobals, ...nodeGlobals] },
  },
  {
    files: ['src/platform/**/*.ts', 'src/editor/**/*.ts', 'src/activate.ts', 'src/extension.ts'],
    rules: { 'no-restricted-globals': ['error', ...domGlobals] },
  },
);
