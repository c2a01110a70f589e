import { decodeOutput } from '../../core/figures/implementation.js';
import type { ImplementationAnswer, ImplementationToEditor, ImplementationToPage } from '../../protocol/implementation.js';
import type { OwnHost, OwnProblem, OwnReply } from '../figures/shared/ownImplementation.js';

/** The page's way to the functions that the reader has written. */
export class ImplementationRunner {
  readonly #waiting = new Map<number, { readonly figure: string; readonly settle: (reply: OwnReply | undefined) => void }>();
  readonly #listeners = new Set<() => void>();
  // Another page of the same panel may have asked before: its numbers must not be met again.
  #request = Math.floor(Math.random() * 2 ** 40);

  constructor(
    private readonly post: (message: ImplementationToEditor) => void,
    listen: (listener: (message: ImplementationToPage) => void) => void,
  ) {
    listen((message) => {
      if (message.type === 'answer') {
        this.#waiting.get(message.request)?.settle(this.#replyOf(message));
        this.#waiting.delete(message.request);
      } else {
        for (const listener of this.#listeners) listener();
      }
    });
  }

  /** The way for one place on the page where a figure stands. */
  hostOf(figure: string): OwnHost {
    return {
      run: ({ functions, inputs }) => {
        // The editor runs one at a time for each figure, and says nothing of one that was overtaken.
        for (const [number, { figure: other, settle }] of this.#waiting) {
          if (other === figure) {
            this.#waiting.delete(number);
            settle(undefined);
          }
        }
        this.#request += 1;
        const request = this.#request;
        return new Promise((settle) => {
          this.#waiting.set(request, { figure, settle });
          this.post({ type: 'run', request, figure, functions, inputs });
        });
      },
      onDidChange: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
    };
  }

  #replyOf({ request, functions, blocked }: ImplementationAnswer): OwnReply {
    const outputs = Object.entries(functions).flatMap(([name, answer]) =>
      answer.kind === 'value' ? [[name, decodeOutput(answer.value)] as const] : [],
    );
    const problems = Object.entries(functions).flatMap(([name, answer]): [string, OwnProblem][] => {
      if (answer.kind !== 'problem') return [];
      const { message, place } = answer;
      const open = (): void => {
        this.post({ type: 'open-line', request, function: name });
      };
      return [[name, place === undefined ? { message } : { message, place: { text: place, open } }]];
    });
    const ways = blocked && {
      message: blocked.message,
      actions: blocked.actions.map((title) => ({
        title,
        take: () => {
          this.post({ type: 'take-action', request, action: title });
        },
      })),
    };
    return { outputs: new Map(outputs), problems: new Map(problems), ...(ways === undefined ? {} : { blocked: ways }) };
  }
}
