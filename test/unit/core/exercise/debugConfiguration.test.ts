import assert from 'node:assert/strict';
import { createDebugConfiguration } from '../../../../src/core/exercise/debugConfiguration.js';

describe('a debug session of tests', () => {
  it('runs pytest in the project with the interpreter that checks it', () => {
    const python = { command: 'py', args: ['-3.12'] };
    const asked = {
      type: 'debugpy',
      name: 'Ascent: Red',
      folder: '/work',
      python,
      args: ['-p', 'ascent_reporter'],
      env: { PYTHONPATH: '/r' },
    };
    assert.deepEqual(createDebugConfiguration(asked), {
      type: 'debugpy',
      name: 'Ascent: Red',
      request: 'launch',
      module: 'pytest',
      args: ['-p', 'ascent_reporter'],
      cwd: '/work',
      env: { PYTHONPATH: '/r' },
      python: 'py',
      pythonArgs: ['-3.12'],
      debugAdapterPython: 'py',
      debugLauncherPython: 'py',
      justMyCode: true,
      console: 'internalConsole',
      internalConsoleOptions: 'openOnSessionStart',
    });
  });
});
