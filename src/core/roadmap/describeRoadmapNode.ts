import type { Localiser } from '../localiser.js';
import { isTestedOut } from '../placement/placementProgress.js';
import type { Progress } from '../progress/progress.js';
import type { CatalogueCapstone, CatalogueExercise, CatalogueLesson, CatalogueStep } from './catalogue.js';
import { countStep, exerciseState, lessonState } from './itemStates.js';
import type { ExerciseState, LessonState, RoadmapNode } from './roadmapNode.js';

/** Everything a tree row shows, decided here and copied by the view. */
export interface RowDescription {
  readonly label: string;
  /** Greyed text after the label. */
  readonly description: string;
  /** A codicon name. */
  readonly icon: string;
  /** A theme colour for the icon. */
  readonly color?: string | undefined;
  /** Markdown. */
  readonly tooltip: string;
  /** Words for `when` clauses. */
  readonly contextValue: string;
  /** What a screen reader says. */
  readonly accessibilityLabel: string;
  readonly children: 'none' | 'collapsed' | 'expanded';
  readonly command?: { readonly command: string; readonly args: readonly unknown[] } | undefined;
}

interface Mark {
  readonly icon: string;
  readonly color?: string;
  readonly word: string;
}

function lessonMark(state: LessonState, l10n: Localiser): Mark {
  switch (state) {
    case 'new':
      return { icon: 'book', word: '' };
    case 'opened':
      return { icon: 'book', color: 'charts.blue', word: l10n.t('reading') };
    case 'read':
      return { icon: 'pass', color: 'testing.iconPassed', word: l10n.t('read') };
    case 'practised':
      return { icon: 'pass-filled', color: 'testing.iconPassed', word: l10n.t('practised') };
  }
}

function exerciseMark(state: ExerciseState, l10n: Localiser): Mark {
  switch (state) {
    case 'notStarted':
      return { icon: 'beaker', word: '' };
    case 'started':
      return { icon: 'beaker', color: 'charts.blue', word: l10n.t('started') };
    case 'couldNotStart':
      return { icon: 'warning', color: 'list.warningForeground', word: l10n.t('could not start') };
    case 'failed':
      return { icon: 'error', color: 'testing.iconFailed', word: l10n.t('tests failing') };
    case 'passed':
      return { icon: 'pass-filled', color: 'testing.iconPassed', word: l10n.t('passed') };
    case 'changed':
      return { icon: 'history', color: 'charts.yellow', word: l10n.t('passed, since changed') };
  }
}

/** Learner's text as Markdown text: nothing in it is markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!|<>~$]/g, '\\$&');
}

/** A title without what follows its colon: a sidebar is narrow, and the tooltip and the page have the whole. */
export function headOf(title: string): string {
  return title.split(': ', 1)[0] ?? title;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** A step's row: title, how much is done, and what it is for. */
export function describeStep(
  step: CatalogueStep,
  number: number,
  progress: Progress,
  l10n: Localiser,
  isExpanded: boolean,
): RowDescription {
  const { done, all } = countStep(step, progress);
  const isComplete = all > 0 && done === all;
  const placement = progress.placements.get(step.id);
  const isOut = isTestedOut(step.id, progress);
  const amount = joined(all === 0 ? l10n.t('planned') : l10n.t('{0} of {1}', done, all), isOut ? l10n.t('tested out') : '');
  const lines = [`**${String(number)}. ${plain(step.title)}**`, plain(step.goal)];
  lines.push(all === 0 ? l10n.t('_Not written yet. Open the row to see what it will teach._') : l10n.t('{0} of {1} done.', done, all));
  if (placement !== undefined) {
    lines.push(l10n.t('Placement test: {0} of {1} right.', placement.correct, placement.total));
    if (placement.passedAt !== undefined && !isOut) {
      lines.push(l10n.t('Its questions are passed; its exercise is still to come.'));
    }
  }
  return {
    label: `${String(number)}. ${headOf(step.title)}`,
    description: amount,
    icon: isComplete ? 'pass-filled' : step.icon,
    // In a narrow sidebar a long title leaves no room for the words.
    color: isComplete || isOut ? 'testing.iconPassed' : undefined,
    tooltip: lines.join('\n\n'),
    contextValue: `step ${all === 0 ? 'planned' : 'written'}${step.placement === undefined ? '' : ' placement'}`,
    accessibilityLabel: l10n.t('Step {0}, {1}, {2}. {3}', number, step.title, amount, step.goal),
    children: isExpanded ? 'expanded' : 'collapsed',
  };
}

/** The first row under a step: opens its overview page. The description carries the goal, so that it is seen without hovering. */
export function describeOverview(step: CatalogueStep, l10n: Localiser): RowDescription {
  return {
    label: l10n.t('About this step'),
    description: step.goal,
    icon: 'info',
    tooltip: `${plain(step.goal)}\n\n${plain(step.why)}`,
    contextValue: 'overview',
    accessibilityLabel: l10n.t('About this step: {0}', step.goal),
    children: 'none',
    command: { command: 'ascent.openStep', args: [step.id] },
  };
}

/** A row for a topic of a step that is not written yet. */
export function describeTopic(step: CatalogueStep, topic: string, l10n: Localiser): RowDescription {
  return {
    label: topic,
    description: '',
    icon: 'circle-small',
    tooltip: l10n.t('This step will teach: {0}', plain(topic)),
    contextValue: 'topic',
    accessibilityLabel: l10n.t('Will teach: {0}', topic),
    children: 'none',
    command: { command: 'ascent.openStep', args: [step.id] },
  };
}

/** A lesson's row. */
export function describeLesson(lesson: CatalogueLesson, progress: Progress, l10n: Localiser): RowDescription {
  const state = lessonState(lesson, progress);
  const mark = lessonMark(state, l10n);
  const minutes = l10n.t('{0} min', lesson.minutes);
  return {
    label: headOf(lesson.title),
    description: joined(minutes, mark.word),
    icon: mark.icon,
    color: mark.color,
    tooltip: [
      `**${plain(lesson.title)}**`,
      plain(lesson.objective),
      joined(l10n.t('Lesson'), minutes, l10n.t('level {0} of 5', lesson.level), mark.word),
    ].join('\n\n'),
    contextValue: `lesson ${state}`,
    accessibilityLabel: [l10n.t('Lesson: {0}', lesson.title), minutes, mark.word].filter(Boolean).join(', '),
    children: 'none',
    command: { command: 'ascent.openLesson', args: [lesson.id] },
  };
}

/** An exercise's row. A click opens it where it was started, and offers to start it where it was not. */
export function describeExercise(exercise: CatalogueExercise, progress: Progress, l10n: Localiser): RowDescription {
  const state = exerciseState(exercise.id, progress);
  const mark = exerciseMark(state, l10n);
  const minutes = l10n.t('{0} min', exercise.minutes);
  const tasks = exercise.tasks.map(({ n, title }) => `${String(n)}. ${plain(title)}`).join('\n');
  const isStarted = state !== 'notStarted';
  return {
    label: headOf(exercise.title),
    description: joined(minutes, mark.word),
    icon: mark.icon,
    color: mark.color,
    tooltip: [
      `**${plain(exercise.title)}**`,
      plain(exercise.summary),
      tasks,
      joined(l10n.t('Exercise'), minutes, l10n.t('level {0} of 5', exercise.level), mark.word),
    ].join('\n\n'),
    contextValue: `exercise ${isStarted ? 'started' : 'notStarted'} ${state}`,
    accessibilityLabel: [l10n.t('Exercise: {0}', exercise.title), minutes, mark.word].filter(Boolean).join(', '),
    children: 'none',
    command: { command: 'ascent.openExercise', args: [exercise.id] },
  };
}

/** A capstone's row. */
export function describeCapstone(capstone: CatalogueCapstone, l10n: Localiser): RowDescription {
  const hours = l10n.t('{0} h', capstone.hours);
  return {
    label: headOf(capstone.title),
    description: hours,
    icon: 'rocket',
    tooltip: `**${plain(capstone.title)}**\n\n${joined(l10n.t('Capstone project'), hours)}`,
    contextValue: 'capstone',
    accessibilityLabel: l10n.t('Capstone: {0}, {1}', capstone.title, hours),
    children: 'none',
  };
}

/** The rows under a step, in order: its overview, then its lessons each followed by its exercises, then what is left. */
export function listStepChildren(step: CatalogueStep, planned: boolean): readonly RoadmapNode[] {
  const nodes: RoadmapNode[] = [{ kind: 'overview', id: `${step.id}/overview`, step: step.id }];
  if (planned) {
    return [
      ...nodes,
      ...step.teaches.map((_, index) => ({ kind: 'topic', id: `${step.id}/topic/${String(index)}`, step: step.id, index }) as const),
    ];
  }
  const left = new Map(step.exercises.map((exercise) => [exercise.id, exercise]));
  for (const lesson of step.lessons) {
    nodes.push({ kind: 'lesson', id: lesson.id, step: step.id });
    for (const id of lesson.exercises) {
      if (left.delete(id)) {
        nodes.push({ kind: 'exercise', id, step: step.id });
      }
    }
  }
  nodes.push(...[...left.keys()].map((id) => ({ kind: 'exercise', id, step: step.id }) as const));
  nodes.push(...step.capstones.map(({ id }) => ({ kind: 'capstone', id, step: step.id }) as const));
  return nodes;
}
