import type { FigureImplementation } from '../../../core/figures/implementation.js';
import type { OwnAnswer, OwnHost, OwnQuestion } from './ownImplementation.js';

/**
 * The page a figure stands in. The lesson page implements it; a test can do so in ten lines.
 */
export interface FigureHost {
  /** True where the reader asked for less motion: nothing is animated, runs jump to their end. */
  readonly reducedMotion: boolean;
  /** Translates a text. The key is the English text itself, so `(key) => key` is a complete implementation. */
  t(key: string): string;
  /** What `saveState` was last given for this figure on this page; anything else is treated as nothing. */
  readonly state: unknown;
  /** Keeps a JSON value for this figure until the page is shown again. */
  saveState(state: unknown): void;
  /** Called once, when the insight line unlocks. */
  onInsight(): void;
  /** The reader asked to see the idea in the exercise with this id. */
  onCode(exerciseId: string): void;
  /** Offers a file to the reader. `data` is text for SVG and CSV, base64 for PNG. */
  exportFile(name: string, mime: string, data: string): void;
  /** Says something once through the page's own live region. */
  announce(text: string): void;
  /** The way to the functions that the reader has written; without it, figures draw only what they compute themselves. */
  readonly own?: OwnHost;
}

/** One interactive figure: what the frame asks and tells around it, and how to draw it. */
export interface FigureDefinition {
  readonly id: string;
  readonly title: string;
  /** One sentence on what it shows, for whoever chooses among figures. */
  readonly shows: string;
  /** The step of the roadmap it belongs to, such as `math`. */
  readonly step: string;
  /** Asked before the controls can be used; shown again, with the answer, when the insight unlocks. */
  readonly predict: FigurePrediction;
  /** The one sentence to take away. */
  readonly insight: string;
  /** What to do to unlock the insight; shown in its place until then. */
  readonly insightHint: string;
  /** The exercise in which the reader writes what the figure computes. */
  readonly code?: { readonly exercise: string; readonly label: string };
  /** What it takes to draw the figure with the reader's own functions. Such a figure calls `stage.own`, and has a `redraw`. */
  readonly implementation?: FigureImplementation;
  /** Named parameters a lesson may ask for; the first is used where a lesson names none. */
  readonly presets: Readonly<Record<string, unknown>>;
  /** Draws the figure into `root` with one of `presets`. May touch the DOM; the module itself may not. */
  mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle;
}

/** A question to commit to. With options the reader picks one; without, writes a line. */
export interface FigurePrediction {
  readonly prompt: string;
  readonly options?: readonly string[];
  readonly answer: string;
}

/** What the frame gives a figure: a narrower host, and one way to say that something changed. */
export interface FigureStage {
  readonly reducedMotion: boolean;
  /** Translates `key` and fills `{name}` places from `values`. */
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The `state` of the last snapshot of an earlier visit, or undefined. Parse it: it may be of an older version. */
  readonly state: unknown;
  /** Call after drawing, first time included: the frame updates read-out, table, insight and saved state. */
  readonly show: (snapshot: FigureSnapshot) => void;
  /** What the reader's functions return for these inputs. Call in each drawing; `redraw` is called when they have answered. */
  readonly own: (question: OwnQuestion) => OwnAnswer;
}

/** Everything the frame needs to know about the figure at one moment. */
export interface FigureSnapshot {
  /** What is to be seen, in words: for the live read-out. */
  readonly readout: string;
  /** JSON to be given back as `stage.state`. */
  readonly state: unknown;
  /** The numbers behind the picture; asked for only when the table is in view or exported. */
  readonly table: () => FigureTable;
  /** True once the reader has done what `insightHint` asks. */
  readonly insight: boolean;
  /** True during an animation: the read-out then changes without being read aloud. */
  readonly moving?: boolean;
}

/** A table of numbers and words. Numbers are shown rounded and exported in full. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What one line of the drawings stands for: a small drawing of it that is in the page, and its name. */
export interface LegendEntry {
  readonly swatch: SVGSVGElement;
  readonly text: string;
}

/** A mounted figure, as the frame sees it. */
export interface FigureHandle {
  /** Back to the preset. */
  readonly reset: () => void;
  /** Draws again what is drawn: the reader's functions have answered, or another source was chosen. */
  readonly redraw?: () => void;
  /** The drawings to export, in reading order. */
  readonly pictures: () => readonly SVGSVGElement[];
  /** Entries for an exported picture, which leaves the controls behind. */
  readonly legend?: () => readonly LegendEntry[];
  readonly dispose: () => void;
}

/** A figure on a page, as the page sees it. */
export interface MountedFigure {
  readonly dispose: () => void;
}
