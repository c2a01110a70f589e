// Starts debugpy as the Python Debugger does, and is as strict about what it is given.
const { join } = require('node:path');
const vscode = require('vscode');

const provider = {
  resolveDebugConfiguration: (_folder, configuration) => {
    for (const name of ['python', 'debugAdapterPython', 'debugLauncherPython']) {
      if (typeof configuration[name] !== 'string') throw new Error(`"${name}" must be a path.`);
    }
    return { ...configuration, clientOS: 'unix', redirectOutput: true };
  },
};

const factory = {
  createDebugAdapterDescriptor: ({ configuration }) =>
    new vscode.DebugAdapterExecutable(configuration.debugAdapterPython, [join(process.env.ASCENT_DEBUGPY, 'adapter')]),
};

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.debug.registerDebugConfigurationProvider('debugpy', provider),
    vscode.debug.registerDebugAdapterDescriptorFactory('debugpy', factory),
  );
};
