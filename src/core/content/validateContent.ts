import { compareProblems } from './contentProblem.js';
import type { ContentProblem } from './contentProblem.js';
import type { ContentRule, ContentTree, YamlFile } from './contentTree.js';
import { answersAreNotGivenAway } from './rules/answersAreNotGivenAway.js';
import { callsWorkEverywhere } from './rules/callsWorkEverywhere.js';
import { citationsResolve } from './rules/citationsResolve.js';
import { decksAreComplete } from './rules/decksAreComplete.js';
import { everythingIsConnected } from './rules/everythingIsConnected.js';
import { exercisePackage } from './rules/exercisePackage.js';
import { glossaryDefinesTerms } from './rules/glossaryDefinesTerms.js';
import { hintsAreGraded } from './rules/hintsAreGraded.js';
import { importsAreDeclared } from './rules/importsAreDeclared.js';
import { lessonIngredients } from './rules/lessonIngredients.js';
import { lessonLength } from './rules/lessonLength.js';
import { lessonQuiz } from './rules/lessonQuiz.js';
import { linksResolve } from './rules/linksResolve.js';
import { mathsCompiles } from './rules/mathsCompiles.js';
import { noPlaceholders } from './rules/noPlaceholders.js';
import { nothingIsRepeated } from './rules/nothingIsRepeated.js';
import { numbersAreRecomputed } from './rules/numbersAreRecomputed.js';
import { numericAnswersAreCheckable } from './rules/numericAnswersAreCheckable.js';
import { placementMeasures } from './rules/placementMeasures.js';
import { plainLanguage } from './rules/plainLanguage.js';
import { prerequisitesComeFirst } from './rules/prerequisitesComeFirst.js';
import { projectsStandAlone } from './rules/projectsStandAlone.js';
import { quizItemsAreSound } from './rules/quizItemsAreSound.js';
import { roadmapMatchesFiles } from './rules/roadmapMatchesFiles.js';
import { symbolsAreIntroduced } from './rules/symbolsAreIntroduced.js';
import { symbolsMeetCode } from './rules/symbolsMeetCode.js';

const rules: readonly ContentRule[] = [
  roadmapMatchesFiles,
  prerequisitesComeFirst,
  everythingIsConnected,
  lessonIngredients,
  lessonLength,
  lessonQuiz,
  glossaryDefinesTerms,
  mathsCompiles,
  symbolsAreIntroduced,
  symbolsMeetCode,
  linksResolve,
  citationsResolve,
  plainLanguage,
  noPlaceholders,
  nothingIsRepeated,
  quizItemsAreSound,
  answersAreNotGivenAway,
  numericAnswersAreCheckable,
  numbersAreRecomputed,
  decksAreComplete,
  placementMeasures,
  exercisePackage,
  hintsAreGraded,
  importsAreDeclared,
  callsWorkEverywhere,
  projectsStandAlone,
];

/** Everything that is wrong in the content, errors and warnings, in the order of the files. */
export function validateContent(tree: ContentTree): readonly ContentProblem[] {
  return [...formProblems(tree), ...rules.flatMap((rule) => rule(tree))].sort(compareProblems);
}

function formProblems(tree: ContentTree): readonly ContentProblem[] {
  const yamlFiles: readonly YamlFile<unknown>[] = [
    tree.roadmap,
    tree.bibliography,
    ...[...tree.steps.values()].flatMap(({ step, checklist, cards, placement }) => [step, checklist, cards, placement]),
    ...[...tree.exercises.values()].flatMap(({ exercise, hints }) => [exercise, hints]),
  ];
  const lessons = [...tree.lessons.values()].map(({ lesson }) => lesson);
  return [...yamlFiles, ...lessons].flatMap(({ problems }) => problems);
}
