// As many rows as the Roadmap begins with, of the same parts, with an empty view above and a full one below as it has: what VS Code
// itself takes to draw them. It is no part of hello-world, whose own start is a measure too.
const vscode = require('vscode');

const rows = {
  getChildren: (element) => (element === undefined ? Array.from({ length: 17 }, (_, index) => `${index + 1}. Hello`) : []),
  getTreeItem: (element) => {
    const item = new vscode.TreeItem(element, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = element;
    item.description = 'World';
    item.iconPath = new vscode.ThemeIcon('globe');
    item.contextValue = 'row';
    return item;
  },
};

const nothing = { getChildren: () => [], getTreeItem: (element) => new vscode.TreeItem(element) };

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('helloRows.greet', () => undefined),
    vscode.window.registerTreeDataProvider('helloRows.above', nothing),
    vscode.window.registerTreeDataProvider('helloRows.rows', rows),
    vscode.window.registerTreeDataProvider('helloRows.more', rows),
  );
};
