import type { JournalEvent } from '../progress/journalEvent.js';
import type { Progress } from '../progress/progress.js';
import type { ReviewCard } from '../review/reviewDeck.js';
import type { Memory } from '../review/reviewReplay.js';
import type { Catalogue } from '../roadmap/catalogue.js';
import { countRoadmap, type Count } from '../roadmap/itemStates.js';
import { headOf } from '../roadmap/describeRoadmapNode.js';
import { calibrate, type CalibrationBin } from './calibration.js';
import { type CoursePace, measurePace } from './coursePace.js';
import { countFirstAnswers } from './firstAnswers.js';
import { dayOf, type LocalDay } from '../localDay.js';
import { measureMastery, measureRetention, type StepMastery, type StepRetention } from './mastery.js';
import { estimateRetention } from './retention.js';
import { foreseeLoad, type ReviewLoad } from './reviewLoad.js';
import { overviewOfPlan, type PlanOverview } from '../plan/comparePlan.js';
import type { PlanReading } from '../plan/planReading.js';
import { measureStudy, minutesBetween, type StudyDay } from './studyTime.js';

/** A step on the map. */
export interface StepOnMap extends StepMastery {
  readonly number: number;
  readonly title: string;
}

/** What the dashboard shows of the course and of time. */
export interface Overview {
  readonly today: LocalDay;
  /** The day of the first event. */
  readonly begun?: LocalDay | undefined;
  readonly done: Count;
  /** How many of them all are projects. */
  readonly projects: number;
  /** The days of the last 53 weeks. */
  readonly days: readonly StudyDay[];
  readonly activeDays: number;
  readonly minutes: number;
  readonly sessions: number;
  /** The last seven days, and the seven before them. */
  readonly week: number;
  readonly weekBefore: number;
  readonly steps: readonly StepOnMap[];
  readonly pace: CoursePace;
  readonly plan: PlanOverview;
  readonly firstAnswers: Count;
  readonly predictions: number;
}

/** What the dashboard shows of memory. */
export interface MemoryOverview {
  readonly retention?: { readonly mean: number; readonly count: number } | undefined;
  readonly load: ReviewLoad;
  readonly steps: readonly StepRetention[];
  readonly recalls: number;
  readonly calibration: readonly CalibrationBin[];
}

const shownDays = 53 * 7;

/** Works out what the dashboard shows at once. */
export function buildOverview(
  catalogue: Catalogue,
  progress: Progress,
  events: readonly JournalEvent[],
  plan: PlanReading,
  now: Date,
): Overview {
  const today = dayOf(now);
  const { days, minutes, sessions } = measureStudy(events);
  const begun = days[0]?.day;
  const lessons = measureMastery(catalogue, progress);
  return {
    today,
    begun,
    done: countRoadmap(catalogue, progress),
    projects: catalogue.steps.reduce((sum, { capstones }) => sum + capstones.length, 0),
    days: days.filter(({ day }) => day > today - shownDays && day <= today),
    activeDays: days.length,
    minutes,
    sessions,
    week: minutesBetween(days, today - 6, today),
    weekBefore: minutesBetween(days, today - 13, today - 7),
    steps: lessons.map((mastery, index) => ({ ...mastery, number: index + 1, title: headOf(catalogue.steps[index]?.title ?? '') })),
    pace: measurePace(catalogue, events, begun, today),
    plan: overviewOfPlan(plan, catalogue, progress, days, today),
    firstAnswers: countFirstAnswers(events),
    predictions: [...progress.predictions.values()].reduce((sum, inLesson) => sum + inLesson.size, 0),
  };
}

/** Works out what the dashboard shows of memory. Only cards of the course count; a quiz item leaves the schedule once it is settled. */
export function buildMemory(catalogue: Catalogue, cards: readonly ReviewCard[], memory: Memory, now: Date): MemoryOverview {
  const known = new Set(cards.map(({ id }) => id));
  const states = new Map([...memory.states].filter(([card]) => known.has(card)));
  const recalls = memory.recalls.filter(({ card }) => known.has(card));
  return {
    retention: estimateRetention(states.values(), now),
    load: foreseeLoad(states.values(), now),
    steps: measureRetention(catalogue, cards, states, now),
    recalls: recalls.length,
    calibration: calibrate(recalls),
  };
}
