// The least that an extension with a command, a view and a page can be. It is shipped as it stands: nothing builds it.
const vscode = require('vscode');

const page = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>Hello World</title>
</head>
<body>
<h1>Hello World</h1>
<p>This is all there is.</p>
</body>
</html>`;

function openPage() {
  vscode.window.createWebviewPanel('helloWorld', 'Hello World', vscode.ViewColumn.Active).webview.html = page;
}

const greetings = {
  getChildren: (element) => (element === undefined ? ['Hello', 'World'] : []),
  getTreeItem: (element) => new vscode.TreeItem(element),
};

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('helloWorld.openPage', openPage),
    vscode.window.registerTreeDataProvider('helloWorld.greetings', greetings),
  );
};
