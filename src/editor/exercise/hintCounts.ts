import type { Hints } from '../../core/content/schema/exercise.js';
import type { HintCount } from '../../protocol/result.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { readHints } from './hints/exerciseTexts.js';

/** Knows how many hints each task has, and how many of them the learner has seen. */
export class HintCounts {
  readonly #hints = new Map<string, Promise<Hints | undefined>>();

  constructor(private readonly dependencies: Pick<FeatureDependencies, 'content' | 'progress' | 'log'>) {}

  /** The hints of an exercise, task by task; none where it has none, or is no longer part of the course. */
  async count(exercise: string): Promise<readonly HintCount[]> {
    const reading = this.#hints.get(exercise) ?? this.#read(exercise);
    this.#hints.set(exercise, reading);
    const [hints, progress] = await Promise.all([reading, this.dependencies.progress.load()]);
    const seen = progress.exercises.get(exercise)?.hints;
    return (hints?.tasks ?? []).map((each) => ({ task: each.task, shown: seen?.get(each.task)?.size ?? 0, of: each.hints.length }));
  }

  async #read(id: string): Promise<Hints | undefined> {
    const { content, log } = this.dependencies;
    const exercise = await content.findExercise(id);
    try {
      return exercise === undefined ? undefined : await readHints(content, exercise);
    } catch (error) {
      log.error(error);
      return undefined;
    }
  }
}
