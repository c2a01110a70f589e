import type { Exercise } from '../content/schema/exercise.js';

/** A brief whose placeholders are filled, and the placeholders that name nothing. */
export interface FilledBrief {
  readonly text: string;
  /** Placeholders without a value, as they stand in the text, for the content checks to report. */
  readonly unknown: readonly string[];
}

type BriefValues = Pick<Exercise, 'seeds'> & {
  readonly tolerances: Readonly<Record<string, { readonly value: number }>>;
};

/**
 * Turns `brief.md` into the README of a project: `{{tolerance.<name>}}` and `{{seeds}}` become the numbers the tests use,
 * and links that only the extension can follow keep their words without the link.
 */
export function fillBrief(brief: string, values: BriefValues): FilledBrief {
  const unknown: string[] = [];
  const text = brief
    // Shorter names are left alone: LaTeX doubles its braces, too.
    .replaceAll(/\{\{\s*([A-Za-z]{4,}[\w.]*)\s*\}\}/g, (placeholder: string, name: string) => {
      const value = findValue(name, values);
      if (value === undefined) {
        unknown.push(placeholder);
      }
      return value ?? placeholder;
    })
    .replaceAll(/\[([^\]]+)\]\((?:lesson|exercise|step|card):[^)\s]+\)/g, '$1');
  return { text: text.endsWith('\n') ? text : `${text}\n`, unknown };
}

function findValue(name: string, values: BriefValues): string | undefined {
  if (name === 'seeds') {
    return values.seeds.length > 0 ? values.seeds.join(', ') : undefined;
  }
  const [kind, key, ...rest] = name.split('.');
  if (kind !== 'tolerance' || key === undefined || rest.length > 0 || !Object.hasOwn(values.tolerances, key)) {
    return undefined;
  }
  const tolerance = values.tolerances[key];
  return tolerance === undefined ? undefined : formatTolerance(tolerance.value);
}

/** Writes a tolerance as a person would: `1e-9` rather than `0.000000001`, but `0.05` rather than `5e-2`. */
export function formatTolerance(value: number): string {
  return value !== 0 && value < 1e-3 ? value.toExponential() : String(value);
}
