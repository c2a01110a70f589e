/** Python code without its comments and the text of its strings; line breaks stay, so that lines can be counted. */
export function withoutStringsAndComments(source: string): string {
  return source.replace(/("""|''')[\s\S]*?\1|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*/g, (text) =>
    text.startsWith('#') ? '' : `""${text.replace(/[^\n]/g, '')}`,
  );
}

/** A top-level module that a program imports. */
export interface PythonImport {
  readonly module: string;
  readonly line: number;
}

/** The top-level modules a program imports from elsewhere; imports relative to its own package are left out. */
export function importsOf(source: string): readonly PythonImport[] {
  return withoutStringsAndComments(source)
    .split('\n')
    .flatMap((text, index) => {
      const [, from, plain] = /^\s*(?:from\s+([\w.]+)\s+import\b|import\s+(.+))/.exec(text) ?? [];
      const modules = from !== undefined ? [from] : (plain ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
      return modules
        .map((module) => module.split('.')[0] ?? '')
        .filter((module) => module !== '')
        .map((module) => ({ module, line: index + 1 }));
    });
}

/** The source of a function or class, its own lines only: from `def` to the next line that is not indented deeper. */
export function definitionOf(source: string, name: string): string {
  const lines = source.split('\n');
  const start = lines.findIndex((text) => new RegExp(`^\\s*(?:def|class) ${name}\\b`).test(text));
  const first = lines[start];
  if (first === undefined) {
    return '';
  }
  const indent = indentOf(first);
  // A signature may be broken over lines, its last one being as far left as `def`.
  const length = lines.slice(start + 1).findIndex((text) => text.trim() !== '' && indentOf(text) <= indent && !text.trim().startsWith(')'));
  return lines.slice(start, length < 0 ? undefined : start + 1 + length).join('\n');
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
