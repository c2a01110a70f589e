import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, brotliCompressSync } from 'node:zlib';
import { parseLesson } from '../../core/content/parseLesson.js';
import { parseYaml } from '../../core/content/parseYaml.js';
import { bibliographySchema } from '../../core/content/schema/bibliography.js';
import { imagePath } from '../../core/lesson/imagePath.js';
import { imageRoot } from '../../core/lesson/renderedLesson.js';
import type { PrerenderedLesson } from '../../core/lesson/renderedLesson.js';
import { renderLesson } from '../../core/lesson/renderLesson.js';
import { english } from '../../core/localiser.js';
import type { Catalogue } from '../../core/roadmap/catalogue.js';
import { hashLesson } from './readPrerendered.js';

/** What lessons are drawn from. */
export interface PrerenderInput {
  readonly contentDir: string;
  readonly catalogue: Catalogue;
  /** Ids of the figures that are built. */
  readonly figures: ReadonlySet<string>;
}

/** Draws every lesson of the catalogue and writes `<lesson-id>.json.br` into `outDir`; returns the paths written. */
export async function prerenderLessons({ contentDir, catalogue, figures }: PrerenderInput, outDir: string): Promise<readonly string[]> {
  const file = 'bibliography.yaml';
  const bibliography = parseYaml(await readFile(join(contentDir, file), 'utf8'), bibliographySchema, { file }).data ?? {};
  await mkdir(outDir, { recursive: true });
  const written: string[] = [];
  for (const { id, path } of catalogue.steps.flatMap(({ lessons }) => lessons)) {
    const bytes = await readFile(join(contentDir, path));
    const rendered = renderLesson(parseLesson(path, bytes.toString('utf8')), {
      l10n: english,
      bibliography,
      imageUrl: (image) => {
        const found = imagePath(path, image);
        return found === undefined ? undefined : `${imageRoot}${found}`;
      },
      hasFigure: (figure) => figures.has(figure),
    });
    const page: PrerenderedLesson = { formatVersion: 1, source: hashLesson(bytes), rendered };
    const target = join(outDir, `${id}.json.br`);
    await writeFile(target, compress(JSON.stringify(page)));
    written.push(target);
  }
  return written;
}

function compress(text: string): Buffer {
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });
}
