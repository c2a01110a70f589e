// As many rows as the Roadmap begins with, of the same parts, and a second view below them as it has: what VS Code itself takes to draw
// them. It is no part of hello-world, whose own start is a measure too.
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

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('helloRows.greet', () => undefined),
    vscode.window.registerTreeDataProvider('helloRows.rows', rows),
    vscode.window.registerTreeDataProvider('helloRows.more', rows),
  );
};
