// The package where it is installed: packs it, installs the tarball in an empty folder, runs every command and imports it,
// on this Node and on the newer ones that are in use. Ends with a line "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** Beside the one that runs this; from the registry, where they are packages. */
const NEWER = ['22', '24'];
const FOLDER = mkdtempSync(join(tmpdir(), 'steelyard-package-'));

let passed = 0;
let failed = 0;
async function test(name, holds) {
  try {
    await holds();
    passed++;
    console.log(`ok ${name}`);
  } catch (error) {
    failed++;
    console.log(`!! ${name}: ${error.message}`);
  }
}

function run(program, args, cwd, more = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    ...more,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}
function must(program, args, cwd) {
  const { status, stdout, stderr } = run(program, args, cwd);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

const PROJECT = {
  'steelyard.yaml':
    'name: 考核\nlanguage: zh\ndata:\n  样本: { 名单: "数据 表.csv", 台账: 台账.csv }\n  全部: { 名单: 全部.csv, 台账: 台账.csv }\n',
  '考核 2024（终稿）.yard': `指标体系 kh "考核" en "Assessment" {
  评估对象 单位 取自 名单
  保留 2 位小数 四舍五入
  指标 A "公开" en "Openness" 权重 60% = 名单.公开率, 无量纲化 极差法
  指标 B "合格" en "Pass rate" 权重 40% = 合格率(台账, 按检查项), 无量纲化 上下限(0, 1)
}
数据表 名单 取自 "数据 表.csv" { 主键 = 代码; 评估对象 = 代码; 行说明 = 名称; 代码: 文本; 名称: 文本; 公开率: 数值 }
数据表 台账 取自 "台账.csv" { 主键 = 编号; 评估对象 = 单位; 编号: 文本; 单位: 文本; 电话: 文本 }
规则 R1 "电话" en "Phone" { 适用 台账; 归入 B; 要求 电话 格式 /[0-9]+/; 问题描述 "{编号}的电话有误" en "{编号}: telephone" }
`,
  '数据 表.csv': '代码,名称,公开率\n1,甲,10\n2,乙,20\n',
  '全部.csv': '代码,名称,公开率\n1,甲,10\n2,乙,20\n3,丙,40\n',
  '台账.csv': '编号,单位,电话\na,甲,110\nb,甲,x\nc,乙,120\nd,3,119\n',
};

const CONSUMER = `import { check, compile, explain, type Explanation, findings, format, MethodologyError, NoProject, OptionError, type Results, score } from 'steelyard';
const results: Results = score('.', { dataSet: '样本', locale: 'en' });
const rank: number | null | undefined = results.units[0]?.rank;
const texts: readonly string[] = [...check('.').map((d) => d.message), ...findings('.').map((f) => f.message), format('')];
const why: Explanation = explain('.', '乙', { indicator: results.index });
const files = compile('.', { fit: 'refit' }).map(({ file, text }) => file + text.length);
try { score('nowhere'); } catch (error) {
  if (error instanceof MethodologyError) error.diagnostics.map((d) => d.code);
  else if (error instanceof OptionError) error.choices.map((c) => c.length);
  else if (!(error instanceof NoProject)) throw error;
}
// @ts-expect-error an option there is none of
check('.', { nothing: 1 });
export default [rank, texts, files, why.parts.length];
`;

/** What each command is called with, and what it answers. One that is not here fails the test. */
const COMMANDS = {
  score: [['score', '.', '--format', 'json'], ({ units }) => units.length === 2 && units[0].score === 20],
  explain: [['explain', '.', '--unit', '乙'], (out) => /公开/.test(out)],
  findings: [['findings', '.', '--format', 'json'], (found) => found.length === 1 && found[0].record === 'b'],
  check: [['check', '.', '--format', 'json'], ({ diagnostics }) => diagnostics.every((d) => d.severity !== 'error')],
  compile: [['compile', '.', '-o', 'bundle'], (out) => /bundle/.test(out)],
  utf8: [['utf8', '旧.csv', '--from', 'gb18030'], (out) => /旧\.csv/.test(out)],
  fmt: [['fmt', '.', '--to', 'en', '-o', 'english'], (out) => /english/.test(out)],
};

function commandsTest(node, cli, at) {
  const help = must(node, [cli, '--help'], at);
  const commands = [...help.matchAll(/^ {2}([a-z0-9]+)(?= .*)/gm)]
    .map(([, name]) => name)
    .filter((name) => !['help', 'lsp'].includes(name));
  // 代码,名称 1,甲 in GB18030: converted once by each Node.
  writeFileSync(join(at, '旧.csv'), Buffer.from('b4fac2eb2cc3fbb3c60a312cbcd70a', 'hex'));
  for (const name of commands) {
    if (!COMMANDS[name]) throw new Error(`no case for the command ${name}`);
    const [args, holds] = COMMANDS[name];
    const out = must(node, [cli, ...args], at);
    if (!holds(args.includes('json') ? JSON.parse(out) : out)) throw new Error(`${args.join(' ')} printed ${out.slice(0, 300)}`);
  }
  if (commands.length < Object.keys(COMMANDS).length) throw new Error(`help lists ${commands}`);
}

/** Starts the language server as an editor does, and ends it. */
async function serverTest(node, cli, at) {
  const server = spawn(node, [cli, 'lsp', '--stdio'], { cwd: at });
  let out = '';
  server.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const answered = (id) =>
    new Promise((resolve, reject) => {
      const look = () =>
        out.includes(`"id":${id},`) ? resolve() : server.exitCode === null ? setTimeout(look, 20) : reject(new Error('it ended'));
      look();
    });
  const send = (body) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...body });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const late = setTimeout(() => server.kill(), 30_000);
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  await answered(1);
  send({ method: 'initialized', params: {} });
  send({ id: 2, method: 'shutdown' });
  await answered(2);
  send({ method: 'exit' });
  const status = await ended;
  clearTimeout(late);
  if (status !== 0 || !out.includes('"capabilities"')) throw new Error(`it ended with ${status}: ${out.slice(0, 300)}`);
}

const PROGRAM = `import { readFileSync } from 'node:fs';
import { check, compile, explain, findings, format, OptionError, score } from 'steelyard';
import { score as compiled } from './bundle/engine.mjs';
const csv = (file) => { const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\\n').map((l) => l.split(',')); return rows.map((r) => Object.fromEntries(head.map((h, i) => [h, r[i]]))); };
const results = score('.');
const engine = compiled({ 名单: csv('数据 表.csv'), 台账: csv('台账.csv') });
const same = JSON.stringify(results.units) === JSON.stringify(engine.units);
let refused = false;
try { score('.', { data: 'nothing-here' }); } catch (error) { refused = error instanceof OptionError && error.option === 'data'; }
console.log(JSON.stringify({ same, refused, all: score('.', { dataSet: '全部' }).units.length, found: findings('.').length, files: compile('.').map((f) => f.file), explained: explain('.', '甲').unit,
  sound: check('.').every((d) => d.severity !== 'error'), text: format('index x "x" {\\n}') }));
`;

function importTest(node, at) {
  writeFileSync(join(at, 'program.mjs'), PROGRAM);
  const got = JSON.parse(must(node, ['program.mjs'], at));
  const wanted = {
    same: true,
    refused: true,
    all: 3,
    found: 1,
    files: ['engine.mjs', 'engine.d.mts', 'plan.json', 'inputs.schema.json', 'manifest.json'],
    sound: true,
    explained: '1',
    text: 'index x "x" { }\n',
  };
  for (const [key, value] of Object.entries(wanted))
    if (JSON.stringify(got[key]) !== JSON.stringify(value)) throw new Error(`${key}: ${JSON.stringify(got[key])}`);
}

function typesTest(at) {
  writeFileSync(join(at, 'consumer.ts'), CONSUMER);
  const compilerOptions = { noEmit: true, strict: true, exactOptionalPropertyTypes: true, module: 'nodenext', target: 'es2023', types: [] };
  writeFileSync(join(at, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts', 'bundle/engine.d.mts'] }));
  must(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')], at);
}

/** A Node of another major version; undefined where the registry has none for this machine. */
function nodeOf(major) {
  const at = join(FOLDER, `node-${major}`);
  mkdirSync(at);
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  must('npm', ['install', '--prefix', at, '--no-audit', '--no-fund', '--no-save', '--loglevel=error', `${name}@${major}`], at);
  return join(at, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

try {
  must('npm', ['pack', '--silent', '--pack-destination', FOLDER], ROOT);
  const tarball = join(
    FOLDER,
    readdirSync(FOLDER).find((f) => f.endsWith('.tgz')),
  );
  const app = join(FOLDER, '应用 app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{ "name": "app", "private": true, "type": "module" }\n');
  must('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', tarball], app);
  for (const [file, text] of Object.entries(PROJECT)) writeFileSync(join(app, file), text);
  const cli = join(app, 'node_modules', 'steelyard', 'dist', 'steelyard.js');
  const nodes = [[process.version, process.execPath]];
  for (const major of NEWER)
    await test(`Node ${major} can be had`, () => {
      const node = nodeOf(major);
      nodes.push([must(node, ['--version'], FOLDER).trim(), node]);
    });
  for (const [version, node] of nodes) {
    await test(`${version}: every command`, () => commandsTest(node, cli, app));
    await test(`${version}: the language server`, () => serverTest(node, cli, app));
    await test(`${version}: imported by a program, and a compiled engine`, () => importTest(node, app));
  }
  await test('imported from TypeScript, with nothing else installed', () => typesTest(app));
  await test('npx finds the command', () => must('npx', ['--no-install', 'steelyard', '--version'], app));
} finally {
  rmSync(FOLDER, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
