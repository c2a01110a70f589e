import { rename } from 'node:fs/promises';

const attempts = 10;

/** Renames a file or folder. On Windows a virus scanner or an indexer may hold a new one open for a moment, which is waited for. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  const isHeld = (error: unknown): boolean =>
    process.platform === 'win32' && error instanceof Error && 'code' in error && ['EPERM', 'EACCES', 'EBUSY'].includes(String(error.code));
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (attempt === attempts || !isHeld(error)) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }
}
