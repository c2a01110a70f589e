import * as vscode from 'vscode';
import type { Quiz } from '../../core/content/schema/quiz.js';
import type { ReviewGrade } from '../../core/progress/journalEvent.js';
import { describeWaiting } from '../../core/review/describeWaiting.js';
import { describeDone } from '../../core/review/describeDone.js';
import { describeInterval } from '../../core/review/describeInterval.js';
import { parseKataItem } from '../../core/review/kataSchedule.js';
import { readDeck } from '../../core/review/reviewDeck.js';
import type { ReviewCard } from '../../core/review/reviewDeck.js';
import { parseQuizItem } from '../../core/review/reviewHistory.js';
import { buildQueue } from '../../core/review/reviewQueue.js';
import type { ReviewItem, ReviewQueue } from '../../core/review/reviewQueue.js';
import { type Memory, ReviewReplay } from '../../core/review/reviewReplay.js';
import type { ReviewSides } from '../../core/review/renderReview.js';
import { preview } from '../../core/review/schedule.js';
import { UserError } from '../../core/userError.js';
import type { AskView, KataView, ReviewView } from '../../protocol/review.js';
import type { FeatureDependencies } from '../featureDependencies.js';

/** What is to be reviewed, what of it is asked now, and what becomes of the learner's judgement. */
export class ReviewDesk {
  #cards: Promise<readonly ReviewCard[]> | undefined;
  readonly #gone = new Set<string>();
  readonly #replay = new ReviewReplay();
  /** What is asked stays what is asked, whatever becomes due meanwhile. */
  #asked: string | undefined;

  constructor(private readonly dependencies: FeatureDependencies) {}

  /**
   * What there is to review now.
   * @throws UserError where the cards cannot be read
   */
  async queue(now = new Date()): Promise<ReviewQueue> {
    const { content, progress } = this.dependencies;
    const [cards, catalogue, current] = await Promise.all([this.cards(), content.catalogue(), progress.load()]);
    const startOfDay = new Date(now);
    startOfDay.setHours(0, 0, 0, 0);
    const settings = vscode.workspace.getConfiguration('ascent.review');
    const limits = { daily: settings.get('dailyLimit', 60), newCards: settings.get('newCards', 10), katas: settings.get('katas', 1) };
    const { states } = this.#replay.replay(current.review.reviews);
    return buildQueue({ cards, catalogue, progress: current, without: this.#gone, states }, { now, startOfDay, limits });
  }

  /**
   * The cards of the course, read on the first call.
   * @throws UserError where they cannot be read
   */
  cards(): Promise<readonly ReviewCard[]> {
    this.#cards ??= this.#readCards().catch((error: unknown) => {
      this.#cards = undefined;
      throw error;
    });
    return this.#cards;
  }

  /** Where the reviews so far have brought each item; it holds until the next question to the desk. */
  async memory(): Promise<Memory> {
    return this.#replay.replay((await this.dependencies.progress.load()).review.reviews);
  }

  /** What the page shows now. */
  async view(): Promise<Omit<ReviewView, 'changes'>> {
    const now = new Date();
    const queue = await this.queue(now);
    const item = queue.items.find(({ id }) => id === this.#asked) ?? queue.items[0];
    const shared = { translations: vscode.l10n.bundle ?? {}, canUndo: queue.last !== undefined };
    if (item === undefined) {
      this.#asked = undefined;
      return { ...shared, view: { type: 'done', ...describeDone(queue, now, vscode.l10n) } };
    }
    const exercise = parseKataItem(item.id);
    if (exercise !== undefined) {
      this.#asked = item.id;
      return { ...shared, view: await this.#describeKata(exercise, describeWaiting(queue, vscode.l10n), now) };
    }
    const sides = await this.#render(item);
    if (sides === undefined) {
      this.#gone.add(item.id);
      return this.view();
    }
    this.#asked = item.id;
    return { ...shared, view: { ...(await this.#describe(item, now)), ...sides, left: describeWaiting(queue, vscode.l10n) } };
  }

  /** Records how well something was known; a second judgement of what is no longer asked is none. */
  async grade(card: string, grade: ReviewGrade): Promise<void> {
    if (card === this.#asked) {
      this.#asked = undefined;
      await this.dependencies.progress.record({ type: 'card.reviewed', card, grade });
    }
  }

  /** Has a kata come back later. */
  async postpone(exercise: string): Promise<void> {
    this.#asked = undefined;
    await this.dependencies.progress.record({ type: 'kata.postponed', exercise });
  }

  /** Takes back the latest judgement of today, and asks again. */
  async undo(): Promise<void> {
    const { last } = await this.queue();
    if (last !== undefined) {
      await this.dependencies.progress.record({ type: 'review.undone', review: last.id });
      this.#asked = last.card;
    }
  }

  async #describe({ id, lesson, state }: ReviewItem, now: Date): Promise<Omit<AskView, 'front' | 'back' | 'left'>> {
    const due = preview(state, now);
    const title = (await this.dependencies.content.findLesson(lesson))?.title ?? '';
    const isMissed = parseQuizItem(id) !== undefined;
    const intervals = ([1, 2, 3, 4] as const).map((grade) =>
      isMissed && grade >= 3 ? vscode.l10n.t('settled') : describeInterval(now, due[grade], vscode.l10n),
    );
    return { type: 'ask', item: id, isMissed, lesson: { id: lesson, title }, intervals };
  }

  async #describeKata(id: string, left: string, now: Date): Promise<KataView> {
    const { content, progress } = this.dependencies;
    const exercise = await content.findExercise(id);
    const lesson = exercise?.lesson ?? '';
    const passedAt = (await progress.load()).exercises.get(id)?.passedAt;
    return {
      type: 'kata',
      exercise: id,
      title: exercise?.title ?? id,
      summary: exercise?.summary ?? '',
      words: [
        vscode.l10n.t(
          'You passed it {0} ago. Write it once more from the start, about {1} minutes: your solution stays on its branch, out of sight, and the exercise stays passed.',
          describeInterval(new Date(passedAt ?? now), now, vscode.l10n),
          exercise?.minutes ?? 0,
        ),
      ],
      lesson: { id: lesson, title: (await content.findLesson(lesson))?.title ?? '' },
      left,
    };
  }

  async #render({ id }: ReviewItem): Promise<ReviewSides | undefined> {
    const { renderCard, renderMissed } = await import('../../core/review/renderReview.js');
    const missed = parseQuizItem(id);
    if (missed !== undefined) {
      const quiz = await this.#findQuiz(missed.lesson, missed.quiz);
      return quiz === undefined ? undefined : renderMissed(quiz, vscode.l10n);
    }
    const card = (await this.#cards)?.find((one) => one.id === id);
    return card === undefined ? undefined : renderCard(card, vscode.l10n);
  }

  async #findQuiz(lesson: string, quiz: string): Promise<Quiz | undefined> {
    const { content } = this.dependencies;
    const path = (await content.findLesson(lesson))?.path;
    if (path === undefined) {
      return undefined;
    }
    const { parseLesson } = await import('../../core/content/parseLesson.js');
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(content.contentUri, path));
    const { blocks } = parseLesson(path, new TextDecoder().decode(bytes));
    return blocks.flatMap((block) => (block.kind === 'quiz' && block.id === quiz && block.data !== undefined ? [block.data] : []))[0];
  }

  async #readCards(): Promise<readonly ReviewCard[]> {
    const file = vscode.Uri.joinPath(this.dependencies.context.extensionUri, 'dist', 'cards.json');
    try {
      return readDeck(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
    } catch (error) {
      this.dependencies.log.error(error);
      throw new UserError(
        vscode.l10n.t('The cards of the course could not be read. Reinstall the extension; in a development build run “npm run build”.'),
        [{ title: vscode.l10n.t('Show Log'), command: 'ascent.showLog' }],
      );
    }
  }
}
