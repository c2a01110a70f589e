import type { NewJournalEvent } from '../../core/progress/journalEvent.js';
import { foldProgress } from '../../core/progress/progress.js';
import type { Progress } from '../../core/progress/progress.js';
import type { ProgressStore } from '../../core/progress/progressStore.js';
import type { FeatureDependencies } from '../featureDependencies.js';

/** What the journal of pages needs: the store, and ways to tell of a failure. */
export interface JournalDependencies {
  readonly progress: ProgressStore;
  readonly commands: Pick<FeatureDependencies['commands'], 'show'>;
  readonly log: Pick<FeatureDependencies['log'], 'error'>;
}

/** Writes what happens on pages to the journal. Reading goes on where it cannot be written: the reader is told once, the log always. */
export class LessonJournal {
  #hasTold = false;

  constructor(private readonly dependencies: JournalDependencies) {}

  /** The learner's progress; none where the journal cannot be read. Does not fail. */
  async load(): Promise<Progress> {
    try {
      return await this.dependencies.progress.load();
    } catch (error) {
      this.#tell(error);
      return foldProgress([]);
    }
  }

  /** Records an event. Does not fail. */
  async record(event: NewJournalEvent): Promise<void> {
    try {
      await this.dependencies.progress.record(event);
    } catch (error) {
      this.#tell(error);
    }
  }

  /** Records that a lesson was opened, unless it is the one opened last: coming back to it is no news. */
  async recordOpened(lesson: string): Promise<void> {
    const { lastLesson } = await this.load();
    if (lastLesson !== lesson) {
      await this.record({ type: 'lesson.opened', lesson });
    }
  }

  #tell(error: unknown): void {
    const { commands, log } = this.dependencies;
    log.error(error);
    if (!this.#hasTold) {
      this.#hasTold = true;
      void commands.show(error);
    }
  }
}
