import type { SearchDocument } from '../../../../src/core/search/searchDocument.js';

const sectionsPerLesson = 14;
const vocabularySize = 12_000;

/** Words that learners look for, at the frequencies of common ones in what is generated. */
const known = (
  'gradient loss model data learning rate training descent function matrix vector momentum entropy probability network layer weight bias ' +
  'optimisation regularisation overfitting validation precision recall bootstrap eigenvalue softmax attention convolution η λ x y'
).split(' ');

/** A whole number below `limit`, the same sequence for the same seed. */
type Random = (limit: number) => number;

/**
 * A course of so many lessons as the search sees it: each with its sections, glossary terms, a figure, an exercise and cards,
 * in words that occur as often as words do (Zipf's law). Sections of real lessons have 150 words.
 */
export function generateCourse(lessons: number, wordsPerSection = 150): readonly SearchDocument[] {
  const random = seeded(1);
  const vocabulary = makeVocabulary(random);
  const say = (count: number): string => Array.from({ length: count }, () => drawWord(vocabulary, random)).join(' ');
  return Array.from({ length: lessons }, (_, n) => makeLesson(n, wordsPerSection, say)).flat();
}

function makeLesson(n: number, wordsPerSection: number, say: (count: number) => string): readonly SearchDocument[] {
  const id = `step-${n % 17}.lesson-${n}`;
  const place = say(5);
  return [
    { kind: 'lesson', id, title: place, place: '', terms: say(6), text: say(20) },
    ...Array.from({ length: sectionsPerLesson }, (_, m): SearchDocument => ({
      kind: 'section',
      id,
      heading: `s-${m}`,
      title: say(4),
      place,
      terms: say(4),
      text: say(wordsPerSection),
    })),
    ...Array.from({ length: 5 }, (): SearchDocument => ({
      kind: 'term',
      id,
      heading: 'glossary',
      title: say(2),
      place,
      terms: say(2),
      text: say(15),
    })),
    { kind: 'figure', id, heading: 's-1', title: say(2), place, terms: '', text: say(40) },
    { kind: 'exercise', id: `ex-${n}`, title: say(4), place, terms: say(12), text: say(300) },
    ...Array.from({ length: 4 }, (_, m): SearchDocument => ({
      kind: 'card',
      id: `${id}-${m}`,
      title: say(8),
      place,
      terms: '',
      text: say(35),
    })),
  ];
}

function drawWord(vocabulary: readonly string[], random: Random): string {
  // The logarithm of the rank is evenly spread where the frequency falls as one over the rank.
  const rank = Math.floor(vocabulary.length ** (random(1_000_000) / 1_000_000)) - 1;
  return vocabulary[rank] ?? '';
}

function makeVocabulary(random: Random): readonly string[] {
  const consonants = 'b c d f g h k l m n p r s t v w st tr pr gr con ch'.split(' ');
  const vowels = 'a e i o u ea ou'.split(' ');
  const pick = (of: readonly string[]): string => of[random(of.length)] ?? '';
  const made = Array.from({ length: vocabularySize }, () =>
    Array.from({ length: 2 + random(3) }, () => pick(consonants) + pick(vowels))
      .join('')
      .concat(pick(['', 'n', 's', 'r', 'l', 'ing', 'ed'])),
  );
  const common = 'the of a to is in and that it for'.split(' ');
  // A word that is looked for stands after every six that mean nothing.
  return [...common, ...known.flatMap((word, n) => [...made.slice(n * 6, n * 6 + 6), word]), ...made.slice(known.length * 6)];
}

function seeded(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
