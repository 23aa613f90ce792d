/** Small helpers to build the page without a framework. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) target.setAttribute(name, value === true ? '' : String(value));
}

/** Sets a text only where it differs: what did not change is not touched, nor read out again. */
export function setText(target: Element, text: string): boolean {
  if (target.textContent === text) return false;
  target.textContent = text;
  return true;
}

/** Sets or removes an attribute. */
export function setAttribute(target: Element, name: string, value: string | undefined): void {
  if (value === undefined) target.removeAttribute(name);
  else if (target.getAttribute(name) !== value) target.setAttribute(name, value);
}

/** Lights a cell up for a moment. */
export function flash(target: Element): void {
  if (stillness()) return;
  target.classList.remove('flash');
  // The animation starts anew only on a class that was away for a style computation.
  requestAnimationFrame(() => target.classList.add('flash'));
}

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the reader asked for things not to move. */
export const stillness = (): boolean => document.body.classList.contains('vscode-reduce-motion') || reducedMotion.matches;

/** A bar behind or beside a number, as a part of its scale. */
export function bar(): { readonly element: HTMLElement; set(part: number, band: number | undefined): void } {
  const fill = element('span', { class: 'fill' });
  const track = element('span', { class: 'bar', 'aria-hidden': 'true' }, fill);
  return {
    element: track,
    set(part, band) {
      fill.style.inlineSize = `${Math.max(0, Math.min(1, part)) * 100}%`;
      setAttribute(fill, 'data-band', band === undefined ? undefined : String(band));
    },
  };
}
