import type { FeatureDependencies } from '../featureDependencies.js';

/** Registers what can be done with the whole of the learner's progress; each command is loaded when it is run. */
export function registerProgress({ commands, progress }: FeatureDependencies): void {
  commands.register('ascent.exportProgress', async (target) => (await import('./exportProgress.js')).exportProgress(target, progress));
  commands.register('ascent.importProgress', async (...sources) => (await import('./importProgress.js')).importProgress(sources, progress));
}
