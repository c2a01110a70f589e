import { element } from '../../figures/shared/element.js';
import { createIcon } from './icon.js';
import type { IconName } from './icon.js';
import type { LessonSection } from './lessonSections.js';
import { pinTo } from './pinTo.js';

/** A tool that stands beside every heading. */
export interface HeadingTool {
  readonly icon: IconName;
  /** What it does, for the heading with these words. */
  readonly name: (words: string) => string;
  readonly onClick: (section: LessonSection) => void;
}

/** Puts one button for each tool beside every heading; returns the buttons of each tool, by the heading's id. The text stays where it is. */
export function addHeadingTools(
  sections: readonly LessonSection[],
  tools: readonly HeadingTool[],
): readonly ReadonlyMap<string, HTMLButtonElement>[] {
  const buttons = tools.map(() => new Map<string, HTMLButtonElement>());
  for (const section of sections) {
    const { heading } = section;
    const bar = element('div', { class: 'heading-tools' });
    tools.forEach(({ icon, name, onClick }, index) => {
      const words = name(section.title);
      const button = element('button', {
        class: 'heading-tool',
        attributes: { type: 'button', 'aria-label': words, title: words },
        on: {
          click: () => {
            onClick(section);
          },
        },
      });
      button.append(createIcon(icon));
      buttons[index]?.set(section.id, button);
      bar.append(button);
    });
    heading.after(bar);
    pinTo(heading, bar);
  }
  return buttons;
}
