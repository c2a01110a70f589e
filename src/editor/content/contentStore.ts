import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { UserError } from '../../core/userError.js';
import type { Catalogue, CatalogueExercise, CatalogueLesson, CatalogueStep } from '../../core/roadmap/catalogue.js';

/** The content that ships with the extension: its catalogue, and where its files are. */
export class ContentStore {
  /** The content folder. */
  readonly contentUri: vscode.Uri;
  /** The content folder, as a path for Node. */
  readonly contentPath: string;
  /** Where the build has put the exercises that it has parsed. */
  readonly parsedPath: string;
  /** The catalogue's file: bytes, because the parsed catalogue takes four times the memory. */
  #bytes: Promise<Uint8Array> | undefined;
  #catalogue: Promise<Catalogue> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {
    this.contentUri = vscode.Uri.joinPath(extensionUri, 'content');
    this.contentPath = this.contentUri.fsPath;
    this.parsedPath = vscode.Uri.joinPath(extensionUri, 'dist', 'exercises').fsPath;
  }

  /** Begins to read the catalogue, which nearly everything needs first; whoever asks for it is told when that fails. */
  prepare(): void {
    this.#readBytes().catch(() => undefined);
  }

  /**
   * The catalogue, parsed on the first call.
   * @throws UserError where it is missing or damaged
   */
  catalogue(): Promise<Catalogue> {
    this.#catalogue ??= this.#read().catch((error: unknown) => {
      this.#catalogue = undefined;
      throw error;
    });
    return this.#catalogue;
  }

  /** The lesson with this id. */
  async findLesson(id: string): Promise<CatalogueLesson | undefined> {
    return (await this.catalogue()).steps.flatMap((step) => step.lessons).find((lesson) => lesson.id === id);
  }

  /** The exercise with this id. */
  async findExercise(id: string): Promise<CatalogueExercise | undefined> {
    return (await this.catalogue()).steps.flatMap((step) => step.exercises).find((exercise) => exercise.id === id);
  }

  /** The step with this id. */
  async findStep(id: string): Promise<CatalogueStep | undefined> {
    return (await this.catalogue()).steps.find((step) => step.id === id);
  }

  /** Node reads it without the detour over VS Code's file service, which takes longer than everything else on the way to the first row. */
  #readBytes(): Promise<Uint8Array> {
    this.#bytes ??= readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', 'catalogue.json').fsPath);
    return this.#bytes;
  }

  async #read(): Promise<Catalogue> {
    const reading = this.#readBytes();
    this.#bytes = undefined;
    try {
      return parseCatalogue(new TextDecoder().decode(await reading));
    } catch (error) {
      throw new UserError(
        vscode.l10n.t(
          'The course content could not be read ({0}). Reinstall the extension; in a development build run "npm run build".',
          error instanceof Error ? error.message : String(error),
        ),
        [{ title: vscode.l10n.t('Show Log'), command: 'ascent.showLog' }],
      );
    }
  }
}

/** Written by the build from validated content, so its shape is known; only its version is checked here. */
function parseCatalogue(text: string): Catalogue {
  const value: unknown = JSON.parse(text);
  const version: unknown = typeof value === 'object' && value !== null && 'formatVersion' in value ? value.formatVersion : undefined;
  if (version !== 1) {
    throw new Error(`unknown catalogue format ${String(version)}`);
  }
  return value as Catalogue;
}
