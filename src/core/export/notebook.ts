// cspell:ignore kernelspec
/** A Jupyter notebook, format 4.5, as https://nbformat.readthedocs.io describes it. */
export interface Notebook {
  readonly nbformat: 4;
  readonly nbformat_minor: 5;
  readonly metadata: {
    readonly title: string;
    readonly kernelspec: { readonly name: string; readonly display_name: string; readonly language: string };
    readonly language_info: { readonly name: string };
  };
  readonly cells: readonly NotebookCell[];
}

/** A cell of text or code; `source` is a list of lines, each with its line break. */
export type NotebookCell = MarkdownCell | CodeCell;

/** Text in Markdown; images it holds are attached to it. */
export interface MarkdownCell {
  readonly cell_type: 'markdown';
  readonly id: string;
  readonly metadata: Record<string, never>;
  readonly attachments?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly source: readonly string[];
}

/** Code, and what it printed. */
export interface CodeCell {
  readonly cell_type: 'code';
  readonly id: string;
  readonly metadata: Record<string, never>;
  readonly execution_count: null;
  readonly source: readonly string[];
  readonly outputs: readonly { readonly output_type: 'stream'; readonly name: 'stdout'; readonly text: readonly string[] }[];
}

/** Cuts a text into lines as notebooks keep them. */
export function notebookLines(text: string): readonly string[] {
  return text === '' ? [] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
}
