import * as vscode from 'vscode';
import type { ContentProblem } from '../../core/content/contentProblem.js';
import { parseLesson } from '../../core/content/parseLesson.js';
import { parseYaml } from '../../core/content/parseYaml.js';
import { bibliographySchema } from '../../core/content/schema/bibliography.js';
import { imagePath } from '../../core/lesson/imagePath.js';
import type { RenderedLesson } from '../../core/lesson/renderedLesson.js';
import { renderLesson } from '../../core/lesson/renderLesson.js';
import { findText, listScripts } from './readFiles.js';

/** Where a lesson is drawn from. */
export interface LessonSource {
  /** The lesson's file, relative to the content folder, and its text. */
  readonly path: string;
  readonly text: string;
  readonly contentUri: vscode.Uri;
  readonly figuresUri: vscode.Uri;
  /** The address of the content folder for a webview. */
  readonly contentAddress: string;
}

/** Draws a lesson from its text; gives what is wrong instead when the facts at its beginning cannot be read. Brings all libraries with it, so it is loaded late. */
export async function drawLesson(source: LessonSource): Promise<RenderedLesson | readonly ContentProblem[]> {
  const { path, text, contentUri, figuresUri, contentAddress } = source;
  const parsed = parseLesson(path, text);
  if (parsed.frontMatter === undefined) {
    return parsed.problems;
  }
  const file = 'bibliography.yaml';
  const [works, figures] = await Promise.all([findText(vscode.Uri.joinPath(contentUri, file)), listScripts(figuresUri)]);
  return renderLesson(parsed, {
    l10n: vscode.l10n,
    bibliography: parseYaml(works ?? '', bibliographySchema, { file }).data ?? {},
    imageUrl: (image) => {
      const found = imagePath(path, image);
      return found === undefined ? undefined : `${contentAddress}/${found}`;
    },
    hasFigure: (figure) => figures.has(figure),
  });
}
