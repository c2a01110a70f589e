// The least that a committed exercise can take: an extension that copies the files and runs Git. Woken by its command, as Ascent is.
const { execFile } = require('node:child_process');
const { copyFile, mkdir, readdir } = require('node:fs/promises');
const { dirname, join, relative } = require('node:path');
const { promisify } = require('node:util');
const vscode = require('vscode');

/** Copies a folder and commits it, with the calls that this takes and no others. */
async function commitBare({ from, to }) {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(from, join(entry.parentPath, entry.name)));
  for (const folder of new Set(files.map((file) => dirname(file)))) await mkdir(join(to, folder), { recursive: true });
  await Promise.all(files.map((file) => copyFile(join(from, file), join(to, file))));
  const git = (...args) => promisify(execFile)('git', args, { cwd: to });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all', '--force', '.');
  await git('commit', '--quiet', '-m', 'Start');
}

exports.activate = (context) => {
  context.subscriptions.push(vscode.commands.registerCommand('bareCommands.commit', commitBare));
};
