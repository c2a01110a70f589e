import { findKata } from '../../../platform/exercise/findKata.js';
import type { ExerciseArgument } from '../exerciseArgument.js';
import type { ExerciseServices } from '../exerciseServices.js';
import { findProject } from '../findProject.js';
import type { Project } from '../projectStore.js';

/** Finds the project that a command about a kata means: where only one kata is under way, that one. */
export async function findKataProject(services: ExerciseServices, argument: ExerciseArgument): Promise<Project | undefined> {
  const { projects } = services;
  if (argument.id === undefined && argument.folder === undefined) {
    const all = projects.known.length === 0 ? await projects.discover() : projects.known;
    const underWay = await Promise.all(all.map(async (project) => ((await findKata(project.folder)) === undefined ? [] : [project])));
    const [only, ...others] = underWay.flat();
    if (only !== undefined && others.length === 0) {
      return only;
    }
  }
  return findProject(services, argument);
}
