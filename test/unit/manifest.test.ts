import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { oldestHost } from '../host/versions.js';

const root = join(import.meta.dirname, '..', '..');

const menuItem = z.object({ command: z.string().optional(), submenu: z.string().optional(), when: z.string().optional() });

const manifestSchema = z.object({
  name: z.string(),
  publisher: z.string(),
  engines: z.object({ vscode: z.string() }),
  main: z.string(),
  icon: z.string(),
  activationEvents: z.array(z.string()),
  dependencies: z.record(z.string(), z.string()).optional(),
  contributes: z.object({
    commands: z.array(z.object({ command: z.string(), title: z.string(), category: z.string() })),
    views: z.record(z.string(), z.array(z.object({ id: z.string() }))),
    viewsWelcome: z.array(z.object({ view: z.string(), contents: z.string(), when: z.string().optional() })),
    menus: z.record(z.string(), z.array(menuItem)),
    keybindings: z.array(z.object({ command: z.string() })).default([]),
    configuration: z.object({
      properties: z.record(
        z.string(),
        z.object({ scope: z.string(), markdownDescription: z.string().optional(), description: z.string().optional() }),
      ),
    }),
    walkthroughs: z.array(
      z.object({
        steps: z.array(
          z.object({
            id: z.string(),
            completionEvents: z.array(z.string()),
            media: z.object({
              markdown: z.string().optional(),
              image: z.string().optional(),
              svg: z.string().optional(),
              altText: z.string().optional(),
            }),
          }),
        ),
      }),
    ),
  }),
});

describe('package.json', () => {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const manifest = manifestSchema.parse(JSON.parse(text));
  const { contributes } = manifest;
  const strings = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')));
  const commands = contributes.commands.map(({ command }) => command);

  it('has a name and publisher in lower case, because VS Code moves storage about for any other', () => {
    assert.match(manifest.name, /^[a-z][a-z-]*$/);
    assert.match(manifest.publisher, /^[a-z][a-z-]*$/);
  });

  it('promises the oldest VS Code that the integration suite runs on', () => {
    assert.equal(manifest.engines.vscode, `^${oldestHost.vscode.replace(/\.\d+$/, '.0')}`);
  });

  it('wakes the extension only for what it is about', () => {
    assert.deepEqual(
      manifest.activationEvents.filter((event) => !/^(workspaceContains:.*\.ascent\/|onWebviewPanel:ascent\.)/.test(event)),
      [],
    );
  });

  it('ships no dependency, since all are bundled', () => {
    assert.deepEqual(Object.keys(manifest.dependencies ?? {}), []);
  });

  it('takes every text from package.nls.json, and leaves none there unused', () => {
    const used = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(strings).sort());
  });

  it('names commands and context keys as the house does', () => {
    assert.deepEqual(
      commands.filter((id) => !/^ascent\.[a-z]+[A-Za-z]*$/.test(id)),
      [],
    );
    assert.deepEqual(
      contributes.commands.filter(({ category }) => category !== 'Ascent'),
      [],
    );
  });

  it('has the same commands as the type that handlers are registered by', () => {
    const source = readFileSync(join(root, 'src', 'editor', 'commands', 'commandId.ts'), 'utf8');
    const [, type = ''] = /export type CommandId =([^;]+);/.exec(source) ?? [];
    assert.deepEqual([...type.matchAll(/'([^']+)'/g)].map(([, id = '']) => id).sort(), [...commands].sort());
  });

  it('has a function for every command, exactly once', () => {
    const folder = join(root, 'src');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const registered = sources.flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/\bcommands\.register\(\s*'([^']+)'/g)].map(([, id = '']) => id),
    );
    assert.deepEqual(registered.sort(), [...commands].sort());
  });

  it('refers only to commands that it contributes, or that VS Code has', () => {
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.flatMap(({ command }) => command ?? []));
    const inKeys = contributes.keybindings.map(({ command }) => command);
    const inTexts = Object.values(strings).flatMap((value) => [...value.matchAll(/\(command:([\w.]+)/g)].map(([, id = '']) => id));
    const known = new Set([...commands, 'vscode.openFolder']);
    assert.deepEqual(
      [...inMenus, ...inKeys, ...inTexts].filter((id) => !known.has(id)),
      [],
    );
  });

  it('refers only to context keys that the extension sets', () => {
    const source = readFileSync(join(root, 'src', 'editor', 'commands', 'commandId.ts'), 'utf8');
    const set = new Set([...source.matchAll(/'(ascent:\w+)'/g)].map(([, key = '']) => key));
    const used = [...text.matchAll(/\bascent:\w+/g)].map(([key]) => key);
    assert.deepEqual(
      used.filter((key) => !set.has(key)),
      [],
    );
  });

  it('welcomes only to views that exist', () => {
    const views = Object.values(contributes.views).flatMap((group) => group.map(({ id }) => id));
    assert.deepEqual(
      contributes.viewsWelcome.map(({ view }) => view).filter((view) => !views.includes(view)),
      [],
    );
  });

  it('describes every setting and says its scope', () => {
    const undescribed = Object.entries(contributes.configuration.properties)
      .filter(
        ([id, { scope, markdownDescription, description }]) =>
          !id.startsWith('ascent.') || scope === '' || (markdownDescription ?? description) === undefined,
      )
      .map(([id]) => id);
    assert.deepEqual(undescribed, []);
  });

  it('names only pictures and pages that exist, and describes every picture', () => {
    const media = contributes.walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media));
    const paths = [manifest.icon, ...[...text.matchAll(/"(media\/[^"]+)"/g)].map(([, path = '']) => path)];
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(root, path))),
      [],
    );
    assert.deepEqual(
      media.filter(({ image, svg, altText }) => (image ?? svg) !== undefined && altText === undefined),
      [],
    );
  });
});
