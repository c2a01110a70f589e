import type { FigureColours } from '../../../core/cells/kernelEvents.js';

/** The page's colours for what matplotlib draws, read from the theme as it is now; `null` where the page cannot tell. */
export function readPageColours(): FigureColours | null {
  const probe = document.createElement('span');
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (context === null) {
    return null;
  }
  probe.hidden = true;
  document.body.append(probe);
  const read = (css: string): string => {
    probe.style.color = css;
    // The browser knows every way to write a colour, and mixes them; its pixels are plain numbers.
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  };
  const colours: FigureColours = {
    foreground: read('var(--text)'),
    background: read('var(--paper)'),
    grid: read('color-mix(in srgb, var(--text) 16%, var(--paper))'),
    // The order of the figures in lessons; orange is half transparent in many themes.
    palette: [
      ...['blue', 'red', 'green', 'purple', 'yellow'].map((name) =>
        read(`color-mix(in srgb, var(--vscode-charts-${name}) 85%, var(--text))`),
      ),
      read('var(--text)'),
    ],
  };
  probe.remove();
  return colours;
}
