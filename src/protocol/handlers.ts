/** One function for each message of a protocol, so that a missing one does not compile. */
export type Handlers<M extends { readonly type: string }> = {
  readonly [K in M['type']]: (message: Extract<M, { readonly type: K }>) => void;
};

/** Hands a message to the function for its type. */
export function dispatch<M extends { readonly type: string }>(message: M, handlers: Handlers<M>): void {
  const type: M['type'] = message.type;
  // The compiler cannot follow that handler and message have the same type; `Handlers` guarantees it.
  const handle = handlers[type] as (message: M) => void;
  handle(message);
}
