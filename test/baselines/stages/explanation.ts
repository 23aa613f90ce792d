import { main } from '../../support/command.ts';
import { terminalOf } from '../../support/terminal.ts';
import type { Stage } from './stage.ts';

/** What `explain` prints of the first unit of the list, which is chosen so that there is something to tell. */
export const explanation: Stage = {
  file: 'explanation.txt',
  render: ({ folder, dialect, scored: { results } }) => {
    const [unit] = results?.units ?? [];
    if (!unit) return undefined;
    const { terminal, out } = terminalOf();
    main(['explain', folder, '--unit', unit.unit, '--lang', dialect], terminal);
    return out();
  },
};
