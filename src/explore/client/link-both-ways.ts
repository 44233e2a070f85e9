/** Pointing at a mark or a field lights up the other; a click or Enter keeps it lit and brings it into sight. */
export function linkBothWays(root: HTMLElement): void {
  const linked = [...root.querySelectorAll<HTMLElement>('[data-fields]')];
  /** A mark is a button; a field holds one, so that it stays a description of its term. */
  const controlOf = (element: HTMLElement): HTMLElement => element.querySelector('button') ?? element;
  const keysOf = (element: HTMLElement): string[] => element.dataset['fields']?.split(' ') ?? [];
  let pinned: HTMLElement | null = null;
  const light = (source: HTMLElement | null): void => {
    const keys = source === null ? [] : keysOf(source);
    for (const element of linked) {
      element.classList.toggle(
        'lit',
        keysOf(element).some((key) => keys.includes(key)),
      );
      controlOf(element).setAttribute('aria-pressed', String(element === pinned));
    }
  };
  const pin = (source: HTMLElement): void => {
    pinned = pinned === source ? null : source;
    light(pinned);
    const keys = keysOf(source);
    const partner = linked.find((other) => other.tagName !== source.tagName && keysOf(other).some((key) => keys.includes(key)));
    if (pinned !== null) partner?.scrollIntoView({ block: 'nearest' });
  };
  for (const element of linked) {
    const control = controlOf(element);
    control.setAttribute('aria-pressed', 'false');
    element.addEventListener('pointerenter', () => light(element));
    element.addEventListener('pointerleave', () => light(pinned));
    control.addEventListener('focus', () => light(element));
    control.addEventListener('blur', () => light(pinned));
    element.addEventListener('click', () => pin(element));
    element.addEventListener('keydown', (event) => {
      // A real button makes a click of these by itself.
      if (control !== element || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      pin(element);
    });
  }
}
