import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the repository. */
export const repositoryRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where everything is kept that can be made again: VS Code hosts, Python environments, packed extensions. Not committed. */
export const cacheDir = join(repositoryRoot, '.cache');

/** The built extension, as esbuild.mjs leaves it. */
export const distDir = join(repositoryRoot, 'dist');

/** Where logs and pictures of failed tests are left. */
export const testResultsDir = join(repositoryRoot, 'test-results');
