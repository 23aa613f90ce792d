// Scores the tables on stdin with an engine in headless Chromium, under a strict policy, and here, and compares the two.
// node in-browser.mjs ENGINE < TABLES.json
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [engine] = process.argv.slice(2);
const tables = JSON.parse(readFileSync(0, 'utf8'));
const { score, validate } = await import(pathToFileURL(engine).href);
const here = JSON.stringify([score(tables), validate(tables)]);

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";
const PAGE = `<!doctype html><meta charset="utf-8"><script type="module" src="/page.mjs"></script>`;
const SCRIPT = `import { score, validate } from '/engine.mjs';
const tables = await (await fetch('/tables.json')).json();
await fetch('/answer', { method: 'POST', body: JSON.stringify([score(tables), validate(tables)]) });`;
const served = {
  '/': ['text/html', PAGE],
  '/page.mjs': ['text/javascript', SCRIPT],
  '/engine.mjs': ['text/javascript', readFileSync(engine)],
  '/tables.json': ['application/json', JSON.stringify(tables)],
};

const profile = mkdtempSync(join(tmpdir(), 'steelyard-chromium-'));
let answered = () => {};
const answer = new Promise((resolve) => (answered = resolve));
const server = createServer((request, response) => {
  if (request.method === 'POST') {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      response.end();
      answered(Buffer.concat(parts).toString('utf8'));
    });
    return;
  }
  const [type, body] = served[request.url] ?? ['text/plain', ''];
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY });
  response.end(body);
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  `--user-data-dir=${profile}`,
];
const browser = spawn('/usr/bin/chromium', [...flags, `http://127.0.0.1:${server.address().port}/`], { stdio: 'ignore' });
const there = await answer;
// Before anything else goes: nobody would end it afterwards.
browser.kill();
await new Promise((ended) => browser.on('exit', ended));
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
console.log(JSON.stringify({ same: there === here, findings: JSON.parse(there)[1].length }));
process.exit(0);
