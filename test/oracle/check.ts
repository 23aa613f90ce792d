import { join } from 'node:path';
import { isError, type Results, type Scored, Workspace } from '../../compiler/index.ts';
import { ranEngine } from '../support/engine.ts';
import { isLong } from '../support/long.ts';
import { csvTable, messages, ROOT } from '../support/workspace.ts';
import { Undecided } from './amount.ts';
import { disagreements } from './compare.ts';
import { Constructs } from './constructs.ts';
import type { World } from './methodology.ts';
import { explanationsWrong, printedWrong } from './printed.ts';
import { type Reckoned, reckon } from './reckon.ts';
import { csvOf, rowsOf, Writer } from './write.ts';

/** Where worlds are written for the command line. */
export const FOLDER = join(ROOT, '.cache', 'oracle', String(process.pid));

export const constructs = new Constructs();
/** How often something happened. */
export const happened = new Map<string, number>();
const note = (what: string) => void happened.set(what, (happened.get(what) ?? 0) + 1);

function workspaceOf(world: World): Workspace {
  const workspace = new Workspace('x.yard');
  workspace.setText('x.yard', new Writer(world).text());
  for (const table of world.tables.values()) workspace.setTable(table.name, csvTable(`${table.name}.csv`, csvOf(table)));
  return workspace;
}

/** What the emitted module says of the same rows: results, or the codes of its problems. */
async function engineSays(workspace: Workspace, world: World): Promise<Results | string[]> {
  const engine = ranEngine(workspace, 'refit');
  try {
    return engine.score(Object.fromEntries([...world.tables.values()].map((t) => [t.name, rowsOf(t)])));
  } catch (error) {
    if (error instanceof engine.InputError) return error.problems.map((p) => p.code);
    throw error;
  }
}

const errorsOf = ({ diagnostics }: Scored): string[] => diagnostics.filter(isError).map((d) => d.code);
const sorted = (codes: Iterable<string>): string[] => [...new Set(codes)].sort();

/** Errors that another error may bring about. */
const FOLLOWING: ReadonlySet<string> = new Set(['no-spread', 'not-finite', 'missing-not-allowed']);

/** Results, or the codes of the errors they were refused for, against the oracle. */
function against(who: string, found: Results | string[], faults: readonly string[], reckoned: Reckoned): string[] {
  if (!Array.isArray(found) && !faults.length) return disagreements(found, reckoned).map((line) => `${who}: ${line}`);
  const got = Array.isArray(found) ? sorted(found) : [];
  // What follows from another error may be told as well, or not.
  const differing = [...got.filter((code) => !faults.includes(code)), ...faults.filter((code) => !got.includes(code))];
  const told = got.some((code) => faults.includes(code)) && differing.every((code) => FOLLOWING.has(code));
  return told ? [] : [`${who} refuses for ${got.join() || 'nothing'}, expected ${sorted(faults).join() || 'nothing'}`];
}

/** Every so many worlds an engine is compiled, and what the command line prints is looked at: both take longer than all else. */
const ENGINE_EVERY = isLong ? 1 : 4;
const PRINTED_EVERY = 10;
let worlds = 0;

export async function check(world: World): Promise<void> {
  const workspace = workspaceOf(world);
  const scored = workspace.score();
  for (const { parsed } of scored.analysis.sources) constructs.add(parsed.root, world.dialect);
  // That a bonus can never add anything may follow from bounds of scores that the generator does not reckon with.
  if (!scored.analysis.plan && errorsOf(scored).every((code) => code === 'bonus-never')) return note('declined: a bonus that never adds');
  if (!scored.analysis.plan) throw new Error(`no plan: ${messages(scored.diagnostics.filter(isError)).join('\n')}`);
  let reckoned: Reckoned;
  try {
    reckoned = reckon(world, note);
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    note(`undecided: ${error.message.split(' ').slice(0, 3).join(' ')}`);
    return;
  }
  const engine = ++worlds % ENGINE_EVERY === 0 ? await engineSays(workspace, world) : undefined;
  for (const fault of reckoned.faults) note(`refused: ${fault}`);
  if (!reckoned.faults.size) note('scored');
  const faults = [...reckoned.faults];
  // That nobody earns a bonus may be an error of the data that are there; an engine is given others.
  const errors = errorsOf(scored).filter((code) => code !== 'bonus-never' || !reckoned.bonusNever);
  const unearned = !scored.results && !errors.length && !faults.length;
  if (unearned) note('declined: a bonus that nobody earns');
  const wrong = [
    ...(unearned ? [] : against('evaluator', scored.results ?? errors, faults, reckoned)),
    ...(engine ? against('engine', engine, faults, reckoned) : []),
  ];
  if (scored.results && !wrong.length) {
    wrong.push(...explanationsWrong(scored, reckoned));
    if (worlds % PRINTED_EVERY === 0) wrong.push(...printedWrong(world, reckoned, FOLDER));
  }
  if (wrong.length) throw new Error(wrong.slice(0, 20).join('\n'));
}
