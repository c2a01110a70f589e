/** A way on that is offered with an error: a button that runs a command. */
export interface UserAction {
  readonly title: string;
  readonly command: string;
  readonly args?: readonly unknown[];
}

/** An error whose message is written for the learner: it says what happened and what to do next, and is shown as it is. */
export class UserError extends Error {
  constructor(
    message: string,
    readonly actions: readonly UserAction[] = [],
  ) {
    super(message);
    this.name = 'UserError';
  }
}
