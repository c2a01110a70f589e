// cspell:ignore infty practis practic logu centered theat pret artef artif dgement dgment scep
import { greekLetters } from './readableMaths.js';

/** Words that say nothing of what a text is about. */
const stopWords = new Set(
  (
    'a the and for are but not you your that this with from its was has have had can will what which when how into than then them they ' +
    'their there these those one all any each only also more most such some so as at be by do if in is it no of on or to up we an am my'
  ).split(' '),
);

const letterNames: ReadonlyMap<string, string> = new Map([
  ...[...greekLetters].map(([name, letter]): [string, string] => [letter, name.toLowerCase()]),
  ['ϵ', 'epsilon'],
  ['ϑ', 'theta'],
  ['ϕ', 'phi'],
  ['ϱ', 'rho'],
  ['ς', 'sigma'],
  ['µ', 'mu'],
  ['∇', 'nabla'],
  ['∂', 'partial'],
  ['∞', 'infinity'],
  ['∑', 'sum'],
  ['∏', 'product'],
  ['√', 'sqrt'],
]);

const symbolPattern = new RegExp(`[${[...letterNames.keys()].join('')}]`, 'gu');

/** How TeX and people name one symbol differently. */
const sameNames: ReadonlyMap<string, string> = new Map([
  ...['epsilon', 'theta', 'phi', 'rho', 'sigma', 'kappa'].map((name): [string, string] => [`var${name}`, name]),
  ['infty', 'infinity'],
  ['prod', 'product'],
]);

/**
 * British and American spellings, made one. Each rule is right for the beginning of a word too, so that a word half typed
 * still begins what it will become; that a rule also changes words which have one spelling does no harm, for it changes them everywhere.
 */
const spellings: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^practis/, 'practic'],
  [/is/g, 'iz'],
  [/ys/g, 'yz'],
  [/our/g, 'or'],
  [/(?<=.{3})ou$/, 'o'],
  [/ll(?=[ei]|$)/g, 'l'],
  [/logu(?:e|$)/g, 'log'],
  [/^centred$/, 'centered'],
  [/^(cent|met|lit|fib|theat)re(?=s?$)/, '$1er'],
  [/^(def|off|lic|pret)enc(?=e|$)/, '$1ens'],
  [/^grey/, 'gray'],
  [/^programme$/, 'program'],
  [/^artef/, 'artif'],
  [/dgement/, 'dgment'],
  [/^ageing/, 'aging'],
  [/^scep/, 'skep'],
  [/^maths$/, 'math'],
];

/** Takes a text apart into words; a symbol becomes a word of its own, named as TeX names it. */
function split(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .replace(symbolPattern, (letter) => ` ${letterNames.get(letter) ?? letter} `)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** The words of a text that is put into the index; words joined by a hyphen are also found as one. */
export function indexWords(text: string): string[] {
  const joined = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? [];
  return [...split(text), ...joined.map((words) => words.replace(/-/g, ''))];
}

/** The words of what a person typed, without those that say nothing as long as others are left. */
export function queryWords(text: string): string[] {
  const words = split(text);
  const telling = words.filter((word) => !stopWords.has(word.toLowerCase()));
  return [...(telling.length > 0 ? telling : words)];
}

/** Is this a word that says nothing of what a text is about? */
export function isStopWord(word: string): boolean {
  return stopWords.has(word.toLowerCase());
}

/** One form for every way to write a word: case, accents, British and American spelling, plural s. */
export function foldWord(word: string): string {
  const plain = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const named = sameNames.get(plain) ?? plain;
  const spelt = spellings.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), named);
  return spelt.length > 3 ? spelt.replace(/(?<![su])s$/, '') : spelt;
}
