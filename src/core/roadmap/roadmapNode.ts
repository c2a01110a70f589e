/** A row of the Roadmap view. */
export type RoadmapNode =
  | { readonly kind: 'step'; readonly id: string }
  | { readonly kind: 'overview'; readonly id: string; readonly step: string }
  | { readonly kind: 'topic'; readonly id: string; readonly step: string; readonly index: number }
  | { readonly kind: 'lesson'; readonly id: string; readonly step: string }
  | { readonly kind: 'exercise'; readonly id: string; readonly step: string }
  | { readonly kind: 'capstone'; readonly id: string; readonly step: string };

/** How far an exercise is. `changed` is "passed, but since changed". */
export type ExerciseState = 'notStarted' | 'started' | 'couldNotStart' | 'failed' | 'passed' | 'changed';

/** How far a lesson is. `practised` is read, and each of its exercises passed. */
export type LessonState = 'new' | 'opened' | 'read' | 'practised';
