import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A Python that has the libraries. */
export const python3 = process.env['ASCENT_PYTHON_OLD'] ?? '/usr/bin/python3';

/** Makes an environment without anything in it, pip included, which takes a fraction of a second. */
export function makeBareEnvironment(folder: string): string {
  execFileSync(python3, ['-m', 'venv', '--without-pip', folder]);
  return join(folder, 'bin', 'python');
}

/** Writes an interpreter that is a real one, but for the version it believes to be. */
export async function makePythonOfVersion(path: string, version: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const lie = `import sys; sys.version_info = (${version.replaceAll('.', ',')},); code = sys.argv[1]; del sys.argv[1]; exec(code)`;
  await writeFile(path, `#!/bin/sh\nshift\nexec ${python3} -c '${lie}' "$@"\n`, { mode: 0o755 });
  return path;
}

/** Writes a program that stands where an interpreter should and does not work. */
export async function makeBrokenPython(path: string, complaint: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\necho "${complaint}" >&2\nexit 127\n`, { mode: 0o755 });
  return path;
}

/** Writes a program that leads to an interpreter elsewhere. */
export async function makeShim(path: string, target: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\nexec "${target}" "$@"\n`, { mode: 0o755 });
  return path;
}

/** Builds a wheel that pip can install without a network. */
export async function makeWheel(folder: string, name: string): Promise<void> {
  const build = `
import sys, zipfile
name = sys.argv[2]
with zipfile.ZipFile(f"{sys.argv[1]}/{name}-1.0-py3-none-any.whl", "w") as wheel:
    wheel.writestr(f"{name}.py", "")
    wheel.writestr(f"{name}-1.0.dist-info/METADATA", f"Metadata-Version: 2.1\\nName: {name}\\nVersion: 1.0\\n")
    wheel.writestr(f"{name}-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(f"{name}-1.0.dist-info/RECORD", "")
`;
  await mkdir(folder, { recursive: true });
  execFileSync(python3, ['-c', build, folder, name]);
}
