import { Buffer } from 'node:buffer';
import * as vscode from 'vscode';
import { parseLesson } from '../../../core/content/parseLesson.js';
import { parseYaml } from '../../../core/content/parseYaml.js';
import { bibliographySchema } from '../../../core/content/schema/bibliography.js';
import type { ExportedImage, ExportedLesson } from '../../../core/export/exportedLesson.js';
import { findNeighbours } from '../../../core/lesson/findNeighbours.js';
import { imagePath } from '../../../core/lesson/imagePath.js';
import { UserError } from '../../../core/userError.js';
import type { ContentStore } from '../../content/contentStore.js';
import { findBytes, findText } from '../readFiles.js';

const mimes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/**
 * Reads everything that a lesson is exported from.
 * @throws UserError where there is no such lesson, or its file is missing
 */
export async function readExportedLesson(id: string, content: Pick<ContentStore, 'catalogue' | 'contentUri'>): Promise<ExportedLesson> {
  const place = findNeighbours(await content.catalogue(), id);
  if (place === undefined) {
    throw new UserError(vscode.l10n.t('This version of Ascent has no lesson “{0}”. Choose another one in the Roadmap.', id));
  }
  const { path, title, objective, minutes, level } = place.lesson;
  const file = 'bibliography.yaml';
  const [text, works] = await Promise.all([path, file].map((name) => findText(vscode.Uri.joinPath(content.contentUri, name))));
  if (text === undefined) {
    throw new UserError(vscode.l10n.t('The file of this lesson could not be read. Reinstall the extension.'));
  }
  const lesson = parseLesson(path, text);
  const images = new Map<string, ExportedImage>();
  for (const { href } of lesson.images) {
    const image = await findImage(imagePath(path, href), content.contentUri);
    if (image !== undefined) {
      images.set(href, image);
    }
  }
  return {
    lesson,
    title,
    objective,
    minutes,
    level,
    step: vscode.l10n.t('Step {0} · {1}', place.stepNumber, place.step.title),
    bibliography: parseYaml(works ?? '', bibliographySchema, { file }).data ?? {},
    image: (href) => images.get(href),
    l10n: vscode.l10n,
    language: vscode.l10n.bundle === undefined ? 'en' : vscode.env.language,
  };
}

async function findImage(path: string | undefined, contentUri: vscode.Uri): Promise<ExportedImage | undefined> {
  const mime = mimes[path?.split('.').at(-1)?.toLowerCase() ?? ''];
  const bytes = path === undefined || mime === undefined ? undefined : await findBytes(vscode.Uri.joinPath(contentUri, path));
  return bytes === undefined || mime === undefined ? undefined : { mime, base64: Buffer.from(bytes).toString('base64') };
}
