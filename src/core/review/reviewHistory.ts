import type { JournalEvent, ReviewGrade } from '../progress/journalEvent.js';

/** One judgement of a card; `id` is that of its event. */
export interface Review {
  readonly id: string;
  readonly card: string;
  readonly grade: ReviewGrade;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** See `JournalEvent`. */
  readonly order?: string | undefined;
}

/** What the journal says of reviews, those that were taken back left out. */
export interface ReviewHistory {
  /** In the order of time. */
  readonly reviews: readonly Review[];
  /** The latest wrong answer to each quiz item that was ever missed, by {@link quizItem}. */
  readonly misses: ReadonlyMap<string, string>;
}

type ReviewEvent = Extract<JournalEvent, { type: 'card.reviewed' | 'review.undone' | 'quiz.answered' }>;

/** Collects the history from events in the order of time. */
export class ReviewFold {
  readonly #reviews: Review[] = [];
  readonly #undone = new Set<string>();
  readonly #misses = new Map<string, string>();

  /** Takes up one event. */
  add(event: ReviewEvent): void {
    switch (event.type) {
      case 'card.reviewed':
        this.#reviews.push({
          id: event.id,
          card: event.card,
          grade: event.grade,
          at: event.at,
          ...(event.order === undefined ? {} : { order: event.order }),
        });
        break;
      case 'review.undone':
        // Kept apart: with the clocks of two machines a review may seem later than its undoing.
        this.#undone.add(event.review);
        break;
      case 'quiz.answered':
        if (!event.correct) {
          this.#misses.set(quizItem(event.lesson, event.quiz), event.at);
        }
    }
  }

  /** The history of everything taken up. */
  result(): ReviewHistory {
    return { reviews: this.#reviews.filter(({ id }) => !this.#undone.has(id)), misses: this.#misses };
  }
}

/** How a review names a quiz item, such as `quiz:math.optimization#step-size`. */
export function quizItem(lesson: string, quiz: string): string {
  return `quiz:${lesson}#${quiz}`;
}

/** Reads what {@link quizItem} wrote; `undefined` for a card. */
export function parseQuizItem(item: string): { readonly lesson: string; readonly quiz: string } | undefined {
  const [, lesson, quiz] = /^quiz:([^#]+)#(.+)$/.exec(item) ?? [];
  return lesson === undefined || quiz === undefined ? undefined : { lesson, quiz };
}
