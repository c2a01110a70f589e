import { Emitter, type Event } from '../event.js';
import { type JournalEvent, type NewJournalEvent, orderOf } from './journalEvent.js';
import { type JournalProblem, parseJournal, serialiseEvent } from './parseJournal.js';
import { foldProgress, type Progress } from './progress.js';
import { stampEvent } from './stampEvent.js';
import { uniteJournals } from './uniteJournals.js';

/** Where a journal is kept. Appending is atomic for one line, so two windows may append at once. */
export interface JournalFile {
  /** The whole text; empty where there is none yet. */
  read(): Promise<string>;
  /** Adds whole lines at the end, starting on a line of their own even where an earlier write was cut off. */
  append(lines: string): Promise<void>;
}

/** What the store needs from outside to stamp an event. */
export interface JournalClock {
  now(): Date;
  newId(): string;
}

/** What came of uniting another journal with this one. */
export interface Union {
  /** Events that were not there before, and those of them that this version does not know. */
  readonly added: number;
  readonly addedUnknown: number;
  /** Events that were there already. */
  readonly known: number;
  /** Lines of the other journal that cannot be read; they were left out. */
  readonly problems: readonly JournalProblem[];
  readonly before: Progress;
  readonly after: Progress;
}

/** What a learner has done, kept in a journal and announced when it changes. */
export class ProgressStore {
  readonly #changed = new Emitter<Progress>();
  readonly #problemsFound = new Emitter<readonly JournalProblem[]>();
  #events: Promise<JournalEvent[]> | undefined;
  #progress: Progress | undefined;
  /** The journal as it was read and written here, so that an unchanged file is not parsed again. */
  #text = '';
  /** The largest place in the order of events; found when first needed. */
  #latest: string | undefined;
  readonly #reported = new Set<string>();
  /** Learner files as they are now, by exercise. */
  readonly #seen = new Map<string, string>();

  /** Fires with the new progress after each recorded event and after {@link reload}. */
  readonly onDidChange: Event<Progress> = this.#changed.event;
  /** Fires with all unreadable lines, once for each that is new. */
  readonly onDidFindProblems: Event<readonly JournalProblem[]> = this.#problemsFound.event;

  constructor(
    private readonly file: () => Promise<JournalFile>,
    private readonly clock: JournalClock,
  ) {}

  /** The progress so far; the journal is read on the first call only. */
  async load(): Promise<Progress> {
    const events = await this.#loadEvents();
    this.#progress ??= withSeenFiles(foldProgress(events), this.#seen);
    return this.#progress;
  }

  /** All events so far, in the order in which they were read and recorded, which need not be that of time. */
  events(): Promise<readonly JournalEvent[]> {
    return this.#loadEvents();
  }

  /** Takes note of the learner's files of an exercise as they are now (SHA-256), so that a pass over other files counts as changed. */
  async seeFiles(exercise: string, files: string): Promise<void> {
    this.#seen.set(exercise, files);
    const known = (await this.load()).exercises.get(exercise)?.lastFiles;
    if (known !== undefined && known !== files) {
      this.#announce(foldProgress(await this.#loadEvents()));
    }
  }

  /** Writes an event to the journal, then announces the new progress. Rejects when the journal cannot be written. */
  async record(event: NewJournalEvent): Promise<void> {
    const known = await this.#loadEvents();
    if (event.type === 'exercise.checked') {
      this.#seen.set(event.exercise, event.files);
    }
    this.#latest ??= known.reduce((latest, each) => (orderOf(each) > latest ? orderOf(each) : latest), '');
    const stamped = stampEvent(event, this.clock, this.#latest);
    this.#latest = orderOf(stamped);
    const line = serialiseEvent(stamped);
    await (await this.file()).append(line);
    // Asked for again: the journal may have been read anew, with this event in it, while it was being written.
    const events = await this.#loadEvents();
    if (!events.some(({ id }) => id === stamped.id)) {
      events.push(stamped);
      this.#text += line;
    }
    this.#announce(foldProgress(events));
  }

  /** Reads the journal again, because another window or a person changed it. */
  async reload(): Promise<void> {
    this.#events = undefined;
    this.#latest = undefined;
    // What another window has checked may be newer than what was seen here.
    this.#seen.clear();
    const events = await this.#loadEvents();
    this.#announce(foldProgress(events));
  }

  /** Reads the journal again and announces it if it holds other events than the store does. */
  async reloadIfChanged(): Promise<void> {
    const current = await this.#loadEvents();
    const text = await (await this.file()).read();
    if (text === this.#text) {
      return;
    }
    const known = new Set(current.map(({ id }) => id));
    const { events } = parseJournal(text);
    if (events.length !== known.size || events.some(({ id }) => !known.has(id))) {
      await this.reload();
    }
  }

  /** The journal as it is written, to be kept elsewhere. */
  async readText(): Promise<string> {
    return (await this.file()).read();
  }

  /**
   * Takes up every event of another journal that is not in this one; nothing is changed or taken away, and doing it twice adds nothing.
   * @returns when every event of `other` is in the journal. Rejects when the journal cannot be written; it can be done again then.
   */
  async unite(other: string): Promise<Union> {
    const before = await this.load();
    const file = await this.file();
    const { lines, ...counts } = uniteJournals(await file.read(), other);
    if (lines !== '') {
      await file.append(lines);
      await this.reload();
    }
    return { ...counts, before, after: await this.load() };
  }

  /** Forgets every listener. */
  dispose(): void {
    this.#changed.dispose();
    this.#problemsFound.dispose();
  }

  #announce(progress: Progress): void {
    this.#progress = withSeenFiles(progress, this.#seen);
    this.#changed.fire(this.#progress);
  }

  #loadEvents(): Promise<JournalEvent[]> {
    this.#events ??= this.#read().catch((error: unknown) => {
      // The next call tries again: a locked or unreachable file may be back by then.
      this.#events = undefined;
      throw error;
    });
    return this.#events;
  }

  async #read(): Promise<JournalEvent[]> {
    const file = await this.file();
    this.#text = await file.read();
    const { events, problems } = parseJournal(this.#text);
    // By their words: a merge moves lines, and a line that was reported stays reported.
    if (problems.some(({ text }) => !this.#reported.has(text))) {
      this.#reported.clear();
      problems.forEach(({ text }) => this.#reported.add(text));
      this.#problemsFound.fire(problems);
    }
    return [...events];
  }
}

/** Files that were seen count as the latest, whatever the last check ran on; an exercise that was never checked stays as it is. */
function withSeenFiles(progress: Progress, seen: ReadonlyMap<string, string>): Progress {
  const exercises = new Map(progress.exercises);
  for (const [exercise, files] of seen) {
    const known = exercises.get(exercise);
    if (known?.lastFiles !== undefined) {
      exercises.set(exercise, { ...known, lastFiles: files });
    }
  }
  return { ...progress, exercises };
}
