/** The Python that runs a lesson's cells, as the page shows it. */
export type PythonState =
  /** There is none; the next run starts one. */
  | { readonly kind: 'off'; readonly why: 'notStarted' | 'idle' | 'restarted' | 'ended' }
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'on';
      /** Such as `3.12.1`. */
      readonly version: string;
      /** Where it is, as the learner knows it. */
      readonly shown: string;
      /** The first run that it made; what ran before is no longer known to it. */
      readonly firstTurn: number;
    };

/** The first run that still counts; `Infinity` when there is no Python. */
export function firstTurnOf(state: PythonState): number {
  return state.kind === 'on' ? state.firstTurn : Infinity;
}
