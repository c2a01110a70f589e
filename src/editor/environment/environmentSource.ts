import type { EnvironmentFacts } from '../../core/environment/environmentFacts.js';
import type { Event } from '../../core/event.js';

/** What looks at the machine, and reaches what other extensions keep. */
export interface EnvironmentSource {
  look(): Promise<EnvironmentFacts>;
  /** Has the Python extension use an interpreter. */
  tellPythonExtension(path: string): Promise<void>;
  /** Fires when another interpreter may be the one to use. */
  readonly onDidChange: Event<undefined>;
}
