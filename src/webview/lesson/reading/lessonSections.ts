import { weighReading } from '../../../core/lesson/readingTime.js';

/** A heading of the page, and how much reading follows it up to the next one. */
export interface LessonSection {
  readonly heading: HTMLElement;
  readonly id: string;
  /** Its words, formulas as a screen reader finds them. */
  readonly title: string;
  readonly level: 2 | 3;
  /** Is it a heading of the lesson, and not one of the page around it? */
  readonly isOfText: boolean;
  /** In words; 0 where it is no part of the lesson's text. */
  readonly weight: number;
}

/** The headings of a lesson page, in order. What stands before the first one counts towards it. */
export function readSections(page: HTMLElement): readonly LessonSection[] {
  const headings = [...page.querySelectorAll<HTMLElement>('h2[id], .lesson-text > h3[id]')];
  const weights = weighText(page);
  return headings.map((heading) => ({
    heading,
    id: heading.id,
    title: readTitle(heading),
    level: heading.tagName === 'H3' ? 3 : 2,
    isOfText: heading.matches('.lesson-text > *'),
    weight: weights.get(heading) ?? 0,
  }));
}

function readTitle(heading: HTMLElement): string {
  const copy = heading.cloneNode(true);
  if (copy instanceof HTMLElement) {
    for (const twice of copy.querySelectorAll('.katex-html, annotation')) {
      twice.remove();
    }
  }
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** How much reading belongs to each heading of the text. */
function weighText(page: HTMLElement): ReadonlyMap<HTMLElement, number> {
  const weights = new Map<HTMLElement, number>();
  let heading: HTMLElement | undefined;
  let before = 0;
  for (const block of page.querySelectorAll<HTMLElement>('.lesson-text > *')) {
    if (block.matches('h2[id], h3[id]')) {
      weights.set(block, heading === undefined ? before : 0);
      heading = block;
    }
    const weight = weighBlock(block);
    if (heading === undefined) {
      before += weight;
    } else {
      weights.set(heading, (weights.get(heading) ?? 0) + weight);
    }
  }
  return weights;
}

function weighBlock(block: HTMLElement): number {
  const count = (selector: string): number => block.querySelectorAll(selector).length + (block.matches(selector) ? 1 : 0);
  return weighReading({
    words: countWords(block),
    formulas: count('.katex'),
    questions: count('[data-quiz], [data-predict]'),
    figures: count('[data-figure]'),
  });
}

/** The words of a block without its formulas, which stand in it twice: as they look, and as they are read aloud. */
function countWords(block: HTMLElement): number {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof HTMLElement && node.matches('.katex') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let words = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      words += node.data.match(/\S+/g)?.length ?? 0;
    }
  }
  return words;
}
