/** Printed text as a terminal would show it: what a carriage return overwrites is gone, colours and other commands to a terminal too. */
export function terminalText(text: string): string {
  if (!/[\r\u0008\u001b]/.test(text)) {
    return text;
  }
  return text
    .replaceAll('\r\n', '\n')
    .replace(/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g, '')
    .split('\n')
    .map(overwrite)
    .join('\n');
}

function overwrite(line: string): string {
  let shown = '';
  for (const part of line.split('\r')) {
    shown = part + shown.slice(part.length);
  }
  while (/[^\u0008]\u0008/.test(shown)) {
    shown = shown.replace(/[^\u0008]\u0008/g, '');
  }
  return shown.replaceAll('\u0008', '');
}
