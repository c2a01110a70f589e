/** Line drawings on a grid of 16 by 16; the style sheet gives them their colour. */
const drawings = {
  list: 'M2.5 4h11M5.5 8h8M5.5 12h8M2.5 8h.1M2.5 12h.1',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  done: 'M3 8.5l3.2 3.2L13 4.8',
  bookmark: 'M4.5 2.5h7v11L8 10.6l-3.5 2.9z',
  note: 'M3 13l.6-2.8L11.2 2.6l2.2 2.2L5.8 12.4zM9.6 4.2l2.2 2.2',
};

/** Which drawing. */
export type IconName = keyof typeof drawings;

/** A small drawing beside words or inside a button that has a name of its own: screen readers pass it by. */
export function createIcon(name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(space, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('class', `icon icon-${name}`);
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', drawings[name]);
  icon.append(path);
  return icon;
}
