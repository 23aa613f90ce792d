#!/usr/bin/env node
import { localeWithout } from './locale.ts';
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

// A reader that stops early (`| head`) is no error; a disk that is full is one.
process.stdout.on('error', async (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  const { cannotWrite } = await import('./write-file.ts');
  process.stderr.write(`steelyard: ${cannotWrite('/dev/stdout', error, localeWithout(undefined)).message}\n`);
  process.exit(2);
});
// There is nobody left to tell.
process.stderr.on('error', () => {});
process.exitCode = await main(process.argv.slice(2), processTerminal());
