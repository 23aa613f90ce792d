/**
 * Keyboard use of a table or tree: one row takes part in the Tab order, arrows go from row to row, to the right into the
 * buttons of a row and to the left out of them.
 */
export interface RovingActions {
  /** Enter or a click. */
  act(row: HTMLTableRowElement): void;
  /** Right (true) or left on a row that can open: whether it did something. */
  open?(row: HTMLTableRowElement, open: boolean): boolean;
}

export function rove(body: HTMLTableSectionElement, actions: RovingActions): void {
  const visible = () => [...body.rows].filter((row) => !row.hidden);
  const rowOf = (target: EventTarget | null) => (target instanceof Element ? target.closest('tr') : null);
  const step = (from: HTMLTableRowElement, by: number) => {
    const rows = visible();
    focusRow(body, rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(from) + by))]);
  };

  body.addEventListener('keydown', (event) => {
    const row = rowOf(event.target);
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const inside = event.target !== row;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    switch (event.key) {
      case 'ArrowDown':
        step(row, 1);
        return done();
      case 'ArrowUp':
        step(row, -1);
        return done();
      case 'PageDown':
        step(row, 12);
        return done();
      case 'PageUp':
        step(row, -12);
        return done();
      case 'Home':
        focusRow(body, visible()[0]);
        return done();
      case 'End':
        focusRow(body, visible().at(-1));
        return done();
      case 'ArrowRight':
        if (!actions.open?.(row, true)) row.querySelector<HTMLElement>('button')?.focus();
        return done();
      case 'ArrowLeft':
        if (inside) focusRow(body, row);
        else if (!actions.open?.(row, false)) focusRow(body, parentOf(row));
        return done();
      case 'Enter':
        // A button inside answers for itself.
        if (inside) return;
        actions.act(row);
        return done();
    }
  });
  body.addEventListener('click', (event) => {
    const row = rowOf(event.target);
    if (!row || (event.target as Element).closest('button')) return;
    focusRow(body, row);
    actions.act(row);
  });
  body.addEventListener('focusin', (event) => {
    const row = rowOf(event.target);
    if (row) makeCurrent(body, row);
  });
}

/** The row that Tab enters at: the current one, or the first. */
export function keepEntry(body: HTMLTableSectionElement): void {
  const current = body.querySelector<HTMLTableRowElement>('tr[tabindex="0"]');
  if (current && !current.hidden) return;
  const first = [...body.rows].find((row) => !row.hidden);
  if (first) makeCurrent(body, first);
}

function makeCurrent(body: HTMLTableSectionElement, row: HTMLTableRowElement): void {
  for (const other of body.querySelectorAll('tr[tabindex="0"]')) if (other !== row) other.setAttribute('tabindex', '-1');
  row.tabIndex = 0;
}

function focusRow(body: HTMLTableSectionElement, row: HTMLTableRowElement | undefined): void {
  if (!row) return;
  makeCurrent(body, row);
  row.focus();
}

function parentOf(row: HTMLTableRowElement): HTMLTableRowElement | undefined {
  const level = Number(row.ariaLevel);
  let above = row.previousElementSibling as HTMLTableRowElement | null;
  while (above && Number(above.ariaLevel) >= level) above = above.previousElementSibling as HTMLTableRowElement | null;
  return above ?? undefined;
}
