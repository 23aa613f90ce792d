import { runMocha } from '../mocha.ts';

/** What drives the window: the packaged extension in a VS Code that is served to Chromium. */
runMocha(() => import('./preview.suite.ts')).then(
  () => process.exit(0),
  () => process.exit(1),
);
