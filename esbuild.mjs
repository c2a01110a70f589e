// Builds everything that ships (dist/) and the integration suite (dist/test/).
//   node esbuild.mjs                for development: readable, with source maps
//   node esbuild.mjs --production   for the .vsix: minified, no source maps, budgets enforced
//   node esbuild.mjs --watch        builds again on every change
import { build, context, transform } from 'esbuild';
import { glob, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { watch } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');
const isProduction = process.argv.includes('--production');
const isWatching = process.argv.includes('--watch');

/** What VS Code loads and parses when the extension starts; the rest is loaded when it is first used. */
const activationBudget = 60_000;

const shared = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  minify: isProduction,
  sourcemap: isProduction ? false : 'inline',
  logLevel: 'warning',
  legalComments: 'none',
};

/** Code that runs in Node inside VS Code. */
const node = { ...shared, platform: 'node', target: 'node20', format: 'esm', splitting: true };

/** Code that runs in the pages; the oldest VS Code we support has Chromium 132. */
const browser = { ...shared, platform: 'browser', target: 'chrome132', format: 'esm', splitting: true };

// esbuild splits code only into ES modules, and VS Code loads CommonJS: so each chunk is converted afterwards.
const toCommonJs = ({ entry, keepsImports }) => ({
  name: 'to-commonjs',
  setup(builder) {
    builder.onEnd(async ({ outputFiles = [], metafile, errors }) => {
      if (errors.length > 0) return;
      const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
      const hosts = entry === undefined ? [] : await mergeChunks(entry, texts, metafile);
      for (const [path, text] of texts) {
        const { code } = await transform(requireInterfaces(entry === undefined ? text : exportPlainly(text)), {
          format: 'cjs',
          platform: 'node',
          target: 'node20',
          minify: isProduction,
          sourcemap: isProduction ? false : 'inline',
          sourcefile: relative(root, path),
          // `require` keeps the chunks out of Node's slower ES module loader.
          supported: { 'dynamic-import': keepsImports },
        });
        await save(
          path,
          hosts.reduce((converted, { host, merged }) => requireFromHost(converted, path, host, merged), code),
        );
      }
    });
  },
});

// Converted as they stand, `import * as vscode` and `import path` would copy the names of those interfaces, once for each file that imports them.
function requireInterfaces(text) {
  const names = new Map();
  return text.replace(/\bimport\s*(?:\*\s*as\s)?\s*([\w$]+)\s+from\s*"(vscode|node:[\w/]+)";/g, (_, name, module) => {
    const known = names.get(module);
    if (known === undefined) names.set(module, name);
    return `const ${name}=${known ?? `require("${module}")`};`;
  });
}

/**
 * Says in plain CommonJS what a chunk exports and loads. esbuild's own way makes two getters of every name, which takes time and memory,
 * so that a `let` that changes later is seen to change; the lint tier lets no file export one.
 */
function exportPlainly(text) {
  return text.replace(/\bimport\(("\.[^"]+")\)/g, 'Promise.resolve().then(()=>require($1))').replace(exportStatement, () =>
    exportedNames(text)
      .map(({ local, exported }) => `exports.${exported}=${local};`)
      .join(''),
  );
}

/** The one statement, at the end of a chunk, in which esbuild says what it exports. */
const exportStatement = /\bexport\s*\{([^}]*)\};(?=\s*(?:\/\/# sourceMappingURL=\S*\s*)?$)/;

function exportedNames(text) {
  const [, names = ''] = exportStatement.exec(text) ?? [];
  return names
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/))
    .filter(([local]) => local !== '')
    .map(([local, exported = local]) => ({ local, exported }));
}

/**
 * What a first click or a first command loads, each with all that it needs in one file: to find and wrap a file costs VS Code half a
 * millisecond. A group may lean on those before it.
 */
const together = [
  ['src/extension.ts'],
  ['src/editor/roadmap/roadmapFeature.ts'],
  ['src/editor/home/homeProvider.ts', 'src/editor/checklist/checklistFeature.ts'],
  ['src/editor/lesson/lessonPanels.ts'],
  ['src/editor/exercise/startExercise.ts', 'src/editor/exercise/environmentServices.ts', 'src/platform/git/findGit.ts'],
];

/** Chunks up to this many bytes that several of those groups need are loaded with the features, and of the others those that are shared make one file. */
const smallChunk = 2_000;

/** Puts chunks together: those that the entry imports at once, those of each group, and what else is small and shared. */
async function mergeChunks(entry, texts, { outputs }) {
  let atOnce = staticImports(entry, outputs);
  // esbuild imports its own helpers everywhere, also where none is used.
  if (atOnce.every((path) => Object.keys(outputs[path].inputs).length === 0)) {
    texts.set(join(root, entry), texts.get(join(root, entry)).replace(/^import\s*"[^"]+";\s*/gm, ''));
    atOnce = [];
  }
  const taken = new Set([entry, ...atOnce]);
  const hosts = [{ host: entry, merged: atOnce }];
  const groups = together.map((sources) => {
    const chunks = sources.map((source) => findChunk(source, outputs));
    return { host: chunks[0], needed: new Set(chunks.flatMap((path) => [path, ...staticImports(path, outputs)])) };
  });
  const isCommon = (path) => outputs[path].bytes <= smallChunk && groups.filter(({ needed }) => needed.has(path)).length > 1;
  const [features] = groups;
  for (const path of Object.keys(outputs)) {
    if (isCommon(path)) for (const needed of [path, ...staticImports(path, outputs)]) features.needed.add(needed);
  }
  for (const { host, needed } of groups) {
    hosts.push({ host, merged: [...needed].filter((path) => path !== host && !taken.has(path)) });
    for (const path of needed) taken.add(path);
  }
  // What leans on a later group stays by itself: the file would bring that group with it.
  const isSmall = (path) =>
    features.needed.has(path) || (!taken.has(path) && outputs[path].entryPoint === undefined && outputs[path].bytes <= smallChunk);
  const small = Object.keys(outputs).filter((path) => !taken.has(path) && [path, ...staticImports(path, outputs)].every(isSmall));
  const shared = join(dirname(features.host), 'shared.js');
  texts.set(join(root, shared), '');
  hosts.push({ host: shared, merged: small });

  const absolute = hosts.map(({ host, merged }) => ({ host: join(root, host), merged: merged.map((path) => join(root, path)) }));
  for (const { host, merged } of absolute) await mergeInto(host, merged, texts);
  return absolute;
}

function findChunk(source, outputs) {
  const path = Object.keys(outputs).find((each) => outputs[each].entryPoint === source);
  if (path === undefined) throw new Error(`Nothing loads ${source} with import() any more: take it out of "together" in esbuild.mjs.`);
  return path;
}

/** Takes chunks into another one. They stay modules of their own, which `requireFromHost` lets all others share. */
async function mergeInto(host, merged, texts) {
  const exported = merged.map((path) => {
    const names = exportedNames(texts.get(path)).map(({ exported: name }) => ({ name, local: `${exportName(path)}_${name}` }));
    const imports = names.map(({ name, local }) => `${name} as ${local}`).join(', ');
    const object = names.map(({ name, local }) => `${name}: ${local}`).join(', ');
    return `import { ${imports} } from ${JSON.stringify(path)}; export const ${exportName(path)} = { ${object} };`;
  });
  const { outputFiles } = await build({
    ...node,
    splitting: false,
    metafile: false,
    stdin: { contents: [`export * from ${JSON.stringify(host)};`, ...exported].join('\n'), resolveDir: dist },
    plugins: [
      {
        name: 'built-chunks',
        setup(builder) {
          builder.onResolve({ filter: /./ }, ({ path, resolveDir }) => {
            if (!/^[./]/.test(path)) return { path, external: true };
            const chunk = resolve(resolveDir, path);
            return [host, ...merged].includes(chunk)
              ? { path: chunk, namespace: 'built' }
              : { path: specifier(host, chunk), external: true };
          });
          builder.onLoad({ filter: /./, namespace: 'built' }, ({ path }) => ({ contents: texts.get(path), resolveDir: dirname(path) }));
        },
      },
    ],
  });
  texts.set(host, outputFiles[0].text);
  for (const path of merged) texts.delete(path);
}

function requireFromHost(code, path, host, merged) {
  return merged.reduce(
    (text, chunk) => text.replaceAll(`require("${specifier(path, chunk)}")`, `require("${specifier(path, host)}").${exportName(chunk)}`),
    code,
  );
}

function specifier(from, to) {
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

function exportName(chunk) {
  return basename(chunk, '.js').replace(/\W/g, '_');
}

const toDisk = {
  name: 'to-disk',
  setup(builder) {
    builder.onEnd(async ({ outputFiles = [], errors }) => {
      if (errors.length > 0) return;
      await Promise.all(outputFiles.map((file) => save(file.path, file.contents)));
    });
  },
};

/** Every file of this build, and its size. */
const written = new Map();

async function save(path, contents) {
  written.set(path, Buffer.byteLength(contents));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}

function extensionOptions() {
  return {
    ...node,
    entryPoints: [{ in: 'src/activate.ts', out: 'extension' }],
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    external: ['vscode'],
    plugins: [toCommonJs({ entry: 'dist/extension.js', keepsImports: false })],
  };
}

async function integrationOptions() {
  const tests = await list('test/integration/**/*.test.ts');
  return {
    ...node,
    minify: false,
    entryPoints: ['test/integration/index.ts', ...tests].map((path) => ({
      in: path,
      out: relative('test/integration', path).replace(/\.ts$/, ''),
    })),
    outdir: 'dist/test',
    chunkNames: 'chunks/[name]-[hash]',
    external: ['vscode', 'mocha'],
    // Mocha is an ES module, and stays outside.
    plugins: [toCommonJs({ keepsImports: true })],
  };
}

/** The views of all figures, each in the folder that is named like it. */
const listViews = () => list('src/webview/figures/*/view.ts');

const figureId = (view) => basename(dirname(view));

/** The script that is put into the document of a lesson page. */
function startOptions() {
  return {
    ...browser,
    format: 'iife',
    splitting: false,
    sourcemap: false,
    minify: true,
    entryPoints: [{ in: 'src/webview/lesson/start.ts', out: 'start' }],
    outdir: 'dist/webview',
    plugins: [toDisk],
  };
}

async function pageOptions() {
  const figures = await listViews();
  return {
    ...browser,
    entryPoints: [
      { in: 'src/webview/lesson/main.ts', out: 'lesson' },
      { in: 'src/webview/lesson/lesson.css', out: 'lesson' },
      { in: 'src/webview/review/main.ts', out: 'review' },
      { in: 'src/webview/review/review.css', out: 'review' },
      { in: 'src/webview/placement/main.ts', out: 'placement' },
      { in: 'src/webview/placement/placement.css', out: 'placement' },
      { in: 'src/webview/result/main.ts', out: 'result' },
      { in: 'src/webview/result/result.css', out: 'result' },
      { in: 'src/webview/environment/main.ts', out: 'environment' },
      { in: 'src/webview/environment/environment.css', out: 'environment' },
      { in: 'src/webview/hints/main.ts', out: 'hints' },
      { in: 'src/webview/hints/hints.css', out: 'hints' },
      { in: 'src/webview/dashboard/main.ts', out: 'dashboard' },
      { in: 'src/webview/dashboard/dashboard.css', out: 'dashboard' },
      { in: 'src/webview/figures/shared/figure.css', out: 'figures' },
      { in: 'src/webview/export/export.css', out: 'export' },
      ...figures.map((path) => ({ in: path, out: join('figures', figureId(path)) })),
    ],
    outdir: 'dist/webview',
    chunkNames: 'chunks/[name]-[hash]',
    external: ['*.woff2'],
    plugins: [toDisk],
  };
}

async function list(pattern) {
  return (await Array.fromAsync(glob(pattern, { cwd: root }))).sort();
}

/** The style sheet and fonts of KaTeX; only woff2, the one format Chromium asks for. */
async function copyKatex() {
  const from = join(root, 'node_modules', 'katex', 'dist');
  const css = await readFile(join(from, 'katex.min.css'), 'utf8');
  await save(
    join(dist, 'webview', 'katex', 'katex.min.css'),
    css.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, ''),
  );
  for (const name of await readdir(join(from, 'fonts'))) {
    if (name.endsWith('.woff2')) await save(join(dist, 'webview', 'katex', 'fonts', name), await readFile(join(from, 'fonts', name)));
  }
}

/** What runs in the learner's Python. */
async function copyPython() {
  await save(join(dist, 'python', 'kernel.py'), await readFile(join(root, 'src', 'platform', 'cells', 'kernel.py')));
  for (const path of await list('src/platform/python/drivers/*.py')) {
    await save(join(dist, 'python', basename(path)), await readFile(join(root, path)));
  }
  for (const path of await list('src/webview/figures/*/implementation.py')) {
    await save(join(dist, 'python', 'figures', `${basename(dirname(path))}.py`), await readFile(join(root, path)));
  }
}

/** Asks every figure what it is, and every lesson which figures it shows, and writes dist/figures.json for the gallery. */
async function listFigures() {
  const views = await listViews();
  const contents = [
    "export { listFigures } from './src/core/figures/figureEntry.js';",
    ...views.map((path, index) => `export { figure as figure${index} } from './${path.replaceAll('\\', '/').replace(/\.ts$/, '.js')}';`),
  ].join('\n');
  const { outputFiles } = await build({ ...node, splitting: false, minify: false, stdin: { contents, resolveDir: root } });
  const module = join(root, '.cache', 'build', 'figures.mjs');
  await mkdir(dirname(module), { recursive: true });
  await writeFile(module, outputFiles[0].contents);
  const { listFigures: toEntries, ...figures } = await import(`${pathToFileURL(module).href}?${Date.now()}`);
  const paths = await list('content/steps/*/lessons/*.md');
  const lessons = await Promise.all(
    paths.map(async (path) => ({ id: basename(path, '.md'), text: await readFile(join(root, path), 'utf8') })),
  );
  await save(join(dist, 'figures.json'), JSON.stringify(toEntries(Object.values(figures), lessons)));
}

/** Validates content/, writes dist/catalogue.json, dist/search-index.json and dist/cards.json, parses the exercises and draws the lessons; every problem is printed with file, line and what to do. */
async function buildContent() {
  const compiled = join(root, '.cache', 'build', 'buildContent.mjs');
  const { outputFiles } = await build({
    ...node,
    splitting: false,
    minify: false,
    stdin: {
      contents: `
        export { buildCatalogue } from './src/platform/content/buildCatalogue.js';
        export { prerenderLessons } from './src/platform/lesson/prerenderLessons.js';
        export { writeSearchFile } from './src/core/search/searchFile.js';
        export { writeDeck } from './src/core/review/reviewDeck.js';
        export { writeParsedExercises } from './src/platform/exercise/parsedExercises.js';
        export { formatProblem } from './src/core/content/contentProblem.js';`,
      resolveDir: root,
    },
    outfile: compiled,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  await mkdir(dirname(compiled), { recursive: true });
  await Promise.all(outputFiles.map((file) => writeFile(file.path, file.contents)));
  const content = await import(`${pathToFileURL(compiled).href}?${Date.now()}`);
  const contentDir = join(root, 'content');
  const { catalogue, documents, cards, problems } = await content.buildCatalogue(contentDir);
  // Written also when something is wrong with it, so that an author who is watching sees the rest of the change.
  await save(join(dist, 'catalogue.json'), JSON.stringify(catalogue));
  await save(join(dist, 'search-index.json'), content.writeSearchFile(documents));
  await save(join(dist, 'cards.json'), content.writeDeck(cards));
  const figures = new Set((await listViews()).map(figureId));
  const lessons = await content.prerenderLessons({ contentDir, catalogue, figures }, join(dist, 'webview', 'lessons'));
  const exercises = await content.writeParsedExercises(contentDir, catalogue, join(dist, 'exercises'));
  for (const path of [...lessons, ...exercises]) written.set(path, (await stat(path)).size);
  for (const problem of problems) console.error(`content/${content.formatProblem(problem)}`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) throw new Error(`content/ has ${errors} problem${errors === 1 ? '' : 's'} that must be fixed; see above.`);
}

/** The licences of everything that was bundled, which those licences ask to be shipped with it. */
async function writeNotices(metafiles) {
  const packages = new Set();
  for (const path of metafiles.flatMap(({ inputs }) => Object.keys(inputs))) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path)?.[1];
    if (name !== undefined) packages.add(name);
  }
  const notices = [];
  for (const name of [...packages, 'katex'].sort()) {
    const folder = join(root, 'node_modules', name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const text = file === undefined ? '' : await readFile(join(folder, file), 'utf8');
    notices.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  await save(join(dist, 'ThirdPartyNotices.txt'), [...new Set(notices)].join('\n----------------------------------------\n\n'));
}

/** The chunks that an output imports before anything asks for more, and those that they import. */
function staticImports(entry, outputs) {
  const seen = new Set();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path) || outputs[path] === undefined) continue;
    seen.add(path);
    queue.push(...outputs[path].imports.filter(({ kind }) => kind === 'import-statement').map(({ path: next }) => next));
  }
  seen.delete(entry);
  return [...seen];
}

async function buildOnce() {
  const builds = [extensionOptions(), await pageOptions(), startOptions(), await integrationOptions()].map((options) => build(options));
  // All are waited for, so that one broken part does not hide what is wrong with another.
  const outcomes = await Promise.allSettled([...builds, copyKatex(), copyPython(), buildContent(), listFigures()]);
  for (const { reason } of outcomes) if (reason !== undefined) throw reason;
  const [extension, pages] = outcomes.map(({ value }) => value);
  await writeNotices([extension.metafile, pages.metafile]);
  await removeStale();
  const bytes = written.get(join(dist, 'extension.js'));
  console.log(`Built dist/; VS Code loads ${(bytes / 1000).toFixed(1)} kB of it at activation.`);
  if (isProduction && bytes > activationBudget) {
    throw new Error(
      `The activation bundle is over its ${activationBudget / 1000} kB: load what is not needed at start with await import().`,
    );
  }
}

/** Removes what an earlier build left behind; last, so that a build that fails leaves the one before it in working order. */
async function removeStale() {
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(path)) await rm(path);
  }
}

async function buildOnEveryChange() {
  announceStart();
  await Promise.all([copyKatex(), copyPython(), listFigures()]);
  for (const options of [extensionOptions(), await pageOptions(), startOptions(), await integrationOptions()]) {
    const { plugins } = options;
    await (await context({ ...options, logLevel: 'silent', plugins: [...plugins, announce] })).watch();
  }
  await buildContent().catch((error) => console.error(error.message));
  announceEnd();
  let timer;
  watch(join(root, 'content'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      announceStart();
      buildContent()
        .catch((error) => console.error(error.message))
        .finally(announceEnd);
    }, 200);
  });
}

// The phrases that the problem matcher in .vscode/tasks.json looks for; several builds at once are announced as one.
let underWay = 0;
const announceStart = () => {
  if (underWay++ === 0) console.log('[watch] build started');
};
const announceEnd = () => {
  if (--underWay === 0) console.log('[watch] build finished');
};
const announce = {
  name: 'announce',
  setup(builder) {
    builder.onStart(announceStart);
    builder.onEnd(({ errors }) => {
      for (const { text, location } of errors)
        console.error(`✘ [ERROR] ${text}\n    ${location?.file}:${location?.line}:${location?.column}:`);
      announceEnd();
    });
  },
};

try {
  await (isWatching ? buildOnEveryChange() : buildOnce());
} catch (error) {
  // esbuild prints its own errors, but not those of a plugin that works on what was built.
  const unprinted =
    'errors' in error ? error.errors.filter(({ pluginName }) => pluginName !== '').map(({ text }) => text) : [error.message];
  for (const message of unprinted) console.error(message);
  process.exitCode = 1;
}
