import { main } from './main.ts';
import { localeOf } from './session.ts';
import { processTerminal } from './terminal.ts';
import { cannotWrite } from './write-file.ts';

// A reader that stops early (`| head`) is no error; a disk that is full is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`steelyard: ${cannotWrite('/dev/stdout', error, localeOf(undefined, undefined)).message}\n`);
  process.exit(2);
});
// There is nobody left to tell.
process.stderr.on('error', () => {});
process.exitCode = main(process.argv.slice(2), processTerminal());
