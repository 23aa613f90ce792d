import { runMocha } from '../mocha.ts';

/** What VS Code calls in its extension host. */
export function run(): Promise<void> {
  return runMocha(async () => {
    await import('./text.suite.ts');
    await import('./data.suite.ts');
  });
}
