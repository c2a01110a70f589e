/** What a command about an exercise may be told: an id, a row of a tree, or an answer given in an earlier message. */
export interface ExerciseArgument {
  readonly id?: string | undefined;
  /** The project to work with, where an exercise has several. */
  readonly folder?: string | undefined;
  /** The name of the folder to make. */
  readonly name?: string | undefined;
  readonly repository?: 'own' | 'surrounding' | 'none' | undefined;
  readonly identity?: 'placeholder' | undefined;
  /** The learner knows that something is in the way, and starts all the same. */
  readonly anyway?: boolean | undefined;
  /** Packages to install. */
  readonly packages?: readonly string[] | undefined;
  /** Files of the project, and no others. */
  readonly files?: readonly string[] | undefined;
}

/** Reads the argument of a command; whatever does not fit is left out. */
export function readExerciseArgument(argument: unknown): ExerciseArgument {
  if (typeof argument === 'string') {
    return { id: argument };
  }
  if (typeof argument !== 'object' || argument === null) {
    return {};
  }
  const fields = new Map<string, unknown>(Object.entries(argument));
  const textOf = (name: string): string | undefined => {
    const value = fields.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const repository = textOf('repository');
  const listOf = (name: string): readonly string[] | undefined => {
    const value = fields.get(name);
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : undefined;
  };
  return {
    id: textOf('id'),
    folder: textOf('folder'),
    name: textOf('name'),
    repository: repository === 'own' || repository === 'surrounding' || repository === 'none' ? repository : undefined,
    identity: textOf('identity') === 'placeholder' ? 'placeholder' : undefined,
    anyway: fields.get('anyway') === true ? true : undefined,
    packages: listOf('packages'),
    files: listOf('files'),
  };
}
