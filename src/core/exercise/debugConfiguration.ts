/** What a debug session of a project's tests is made from. */
export interface DebuggedTests {
  /** The type of session, as the debugger's extension names it. */
  readonly type: string;
  readonly name: string;
  readonly folder: string;
  /** The interpreter, with arguments of its own where it has any. */
  readonly python: { readonly command: string; readonly args: readonly string[] };
  /** The arguments of pytest. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The configuration of a debug session that runs tests of a project with the interpreter that checks it. */
export function createDebugConfiguration({ type, name, folder, python, args, env }: DebuggedTests) {
  return {
    ...{ type, name, request: 'launch', module: 'pytest', args, cwd: folder, env },
    // A string: the Python Debugger resolves variables in it, and breaks off at a list.
    python: python.command,
    ...(python.args.length === 0 ? {} : { pythonArgs: python.args }),
    // Otherwise the debugger's own parts run with what the Python extension has selected, and ask where nothing is.
    debugAdapterPython: python.command,
    debugLauncherPython: python.command,
    // The learner's own lines are what they want to step through, not pytest's.
    justMyCode: true,
    console: 'internalConsole',
    internalConsoleOptions: 'openOnSessionStart',
  } as const;
}
