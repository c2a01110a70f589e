import type { NewJournalEvent } from '../../core/progress/journalEvent.js';
import type { FeatureDependencies } from '../featureDependencies.js';

/** Writes what happens on pages to the journal. Reading goes on where it cannot be written: the reader is told once, the log always. */
export class LessonJournal {
  #hasTold = false;

  constructor(private readonly dependencies: Pick<FeatureDependencies, 'progress' | 'commands' | 'log'>) {}

  /** Records an event. Does not fail. */
  async record(event: NewJournalEvent): Promise<void> {
    const { progress, commands, log } = this.dependencies;
    try {
      await progress.record(event);
    } catch (error) {
      log.error(error);
      if (!this.#hasTold) {
        this.#hasTold = true;
        await commands.show(error);
      }
    }
  }

  /** Records that a lesson was opened, unless it is the one opened last: coming back to it is no news. */
  async recordOpened(lesson: string): Promise<void> {
    const { lastLesson } = await this.dependencies.progress.load();
    if (lastLesson !== lesson) {
      await this.record({ type: 'lesson.opened', lesson });
    }
  }
}
