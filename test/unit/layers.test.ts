import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

const source = join(import.meta.dirname, '..', '..', 'src');

interface SourceFile {
  /** Path below src/, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

type Layer = 'core' | 'protocol' | 'platform' | 'webview' | 'editor' | 'extension' | 'activate';

/** The table of the design, section 1: what each layer may import of the others (or only its types), and which packages. */
const table: Readonly<
  Record<Layer, { layers: readonly Layer[]; typesOf?: readonly Layer[]; node: boolean; vscode: boolean; packages: RegExp }>
> = {
  core: { layers: ['core'], node: false, vscode: false, packages: /^(marked|marked-.*|katex|highlight\.js|minisearch|yaml|zod|ts-fsrs)$/ },
  protocol: { layers: ['protocol'], typesOf: ['core'], node: false, vscode: false, packages: /^zod$/ },
  platform: { layers: ['platform', 'core'], node: true, vscode: false, packages: /^$/ },
  webview: {
    layers: ['webview', 'protocol', 'core'],
    node: false,
    vscode: false,
    packages: /^(d3-.*|katex|highlight\.js|lit|@vscode-elements\/.*|@vscode\/l10n)$/,
  },
  editor: {
    layers: ['editor', 'platform', 'protocol', 'core'],
    node: true,
    vscode: true,
    packages: /^(@vscode\/python-extension|@vscode\/l10n)$/,
  },
  // Its types only, so that nothing of it is loaded at the start but by `await import()`.
  activate: { layers: ['activate', 'extension', 'editor', 'core'], node: false, vscode: true, packages: /^$/ },
  extension: { layers: ['extension', 'editor', 'platform', 'protocol', 'core'], node: true, vscode: true, packages: /^$/ },
};

/** Folders of editor/ that every feature may use; the others are features, and do not import each other. */
const sharedInEditor: readonly string[] = ['commands', 'content'];

describe('the layers of src/', () => {
  let files: readonly SourceFile[] = [];

  before(async () => {
    files = await readSources();
  });

  it('finds the sources', () => {
    assert.ok(files.length > 50, `only ${files.length} files were found in ${source}`);
  });

  it('imports downwards only, and each layer only the packages it may', () => {
    assert.deepEqual(
      files.flatMap((file) => file.imports.flatMap((entry) => describeBreach(file.path, entry))),
      [],
    );
  });

  it('keeps the features of editor/ from importing each other', () => {
    const breaches = files.flatMap(({ path, imports }) => {
      const from = featureOf(path);
      return imports.flatMap(({ specifier }) => {
        const to = specifier.startsWith('.') ? featureOf(resolve(path, specifier)) : undefined;
        return from === undefined || to === undefined || from === to || sharedInEditor.includes(to) ? [] : [`${path} imports ${specifier}`];
      });
    });
    assert.deepEqual(breaches, []);
  });

  it('keeps files small: none over 400 lines, nine in ten under 250, extension.ts at most 100', () => {
    const tooLong = files
      .filter(({ path, lines }) => lines > (path === 'extension.ts' ? 100 : 400))
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    assert.deepEqual(tooLong, []);
    const long = files.filter(({ lines }) => lines >= 250);
    assert.ok(
      long.length * 10 <= files.length,
      `${long.length} of ${files.length} files have 250 lines or more: ${long.map(({ path }) => path).join(', ')}`,
    );
  });

  it('has no default export, no barrel and no drawer of odds and ends', () => {
    const odd = files.filter(({ path }) => /(^|\/)(index|utils?|helpers?|common|misc)\.ts$/.test(path)).map(({ path }) => path);
    assert.deepEqual(odd, []);
  });
});

function describeBreach(path: string, { specifier, typeOnly }: Import): readonly string[] {
  const layer = layerOf(path);
  const allowed = table[layer];
  const breach = [`${path} imports ${specifier}`];
  if (specifier.startsWith('.')) {
    const target = layerOf(resolve(path, specifier));
    return allowed.layers.includes(target) || (typeOnly && allowed.typesOf?.includes(target) === true) ? [] : breach;
  }
  if (specifier === 'vscode') return allowed.vscode ? [] : breach;
  if (specifier.startsWith('node:')) return allowed.node ? [] : breach;
  if (builtinModules.includes(specifier)) return [`${path} imports ${specifier} without node:`];
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return allowed.packages.test(name) ? [] : breach;
}

function layerOf(path: string): Layer {
  const [first = ''] = path.split('/');
  const layer = first.replace(/\.[jt]s$/, '');
  if (layer in table) return layer as Layer;
  throw new Error(`src/${path} is in no layer of the design.`);
}

function featureOf(path: string): string | undefined {
  return /^editor\/([^/]+)\//.exec(path)?.[1];
}

function resolve(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}

async function readSources(): Promise<readonly SourceFile[]> {
  const names = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(source, name), 'utf8');
      return { path: name.split(sep).join('/'), lines: text.split('\n').length - 1, imports: readImports(text) };
    }),
  );
}

function readImports(text: string): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isStringLiteral(argument)) found.push({ specifier: argument.text, typeOnly: false });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.push({ specifier: node.argument.literal.text, typeOnly: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}
