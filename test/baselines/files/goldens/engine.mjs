/** Files */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"files","base":6,"bonuses":[],"gates":[],"raw":6,"published":7},
      {"code":"G","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"L","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5}
    ],
    "rank": 8,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "towns",
        "kind": "units",
        "key": "id",
        "rowLabel": "name",
        "without": {
          "expr": {
            "op": "or",
            "args": [
              {
                "op": "or",
                "args": [
                  {"op":"not","args":[{"op":"present","args":[{"op":"textColumn","table":"towns","column":"id"}]}]},
                  {"op":"startsWith","args":[{"op":"textColumn","table":"towns","column":"name"},{"op":"text","text":"Note"}]}
                ]
              },
              {"op":"sameText","args":[{"op":"textColumn","table":"towns","column":"id"},{"op":"text","text":"Total"}]}
            ]
          },
          "params": [],
          "uncomputed": []
        },
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"name","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"GDP 2023","kind":"number","measure":"million €","codes":[],"missing":["n/a"],"checked":false},
          {"name":"GDP 2024","kind":"number","measure":"million €","codes":[],"missing":["n/a"],"checked":false}
        ]
      },
      {
        "name": "libraries",
        "kind": "units",
        "unit": "town",
        "without": {"expr":{"op":"param","param":0},"params":[{"number":0,"decimal":{"units":"0","places":0}}],"uncomputed":[]},
        "mayLack": false,
        "columns": [
          {"name":"town","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"loans","kind":"number","measure":"loan","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "towns"
  },
  "name": "Files",
  "edition": null,
  "watches": [
    {"watch":"normalised","code":"G","value":0,"method":{"zh":"上下限","en":"range"},"bounds":[0,100]},
    {"watch":"empty column","table":"towns","column":"GDP 2024","code":"G"},
    {"watch":"empty column","table":"towns","column":"GDP 2023","code":"G"},
    {"watch":"normalised","code":"L","value":3,"method":{"zh":"上下限","en":"range"},"bounds":[0,100]},
    {"watch":"empty column","table":"libraries","column":"loans","code":"L"}
  ],
  "accepted": [],
  "nodes": {
    "files": {"name":"Files","rounding":{"places":1,"mode":"half-up"}},
    "G": {"name":"Growth","rounding":{"places":1,"mode":"half-up"}},
    "L": {"name":"Loans","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("towns", "GDP 2024").values;
const n1 = data.column("towns", "GDP 2023").values;
const n2 = data.column("libraries", "loans").values;
const round3 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
const records = {
};
function all() {
  const N = data.units.length;
  const BLOCK = 256;
  const v0 = (V[0] ??= new Float64Array(N));
  const v1 = (V[1] ??= new Float64Array(N));
  const v2 = (V[2] ??= new Float64Array(N));
  const v3 = (V[3] ??= new Float64Array(N));
  const v4 = (V[4] ??= new Float64Array(N));
  const v5 = (V[5] ??= new Float64Array(N));
  const v6 = (V[6] ??= new Float64Array(N));
  const v7 = (V[7] ??= new Float64Array(N));
  const v8 = (V[8] ??= new Float64Array(N));
  function k0(from, n, v0, n0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = (((subPlain(n0[j], n1[j], 4) / n1[j]) * 100) + 50);
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 100), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round3(v1[j]);
  }
  function k3(from, n, v3, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = (n2[j] / 1000);
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp((v3[j] / 100), 0, 1) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round3(v4[j]);
  }
  function k6(from, n, v1, v4, v6) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v4[j]; if (x === x) { sum = sum + x; share += 1; } }
      v6[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = round3(v6[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0, n1);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n2);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v1, v4, v6);
    k7(from, n, v7, v6);
  }
  R.rankInto(v8, v7, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v6 = (V[6] ??= new Float64Array(N));
    const v7 = (V[7] ??= new Float64Array(N));
    function k6(from, n, n0, n1, n2, v6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(((((subPlain(n0[j], n1[j], 4) / n1[j]) * 100) + 50) / 100), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp(((n2[j] / 1000) / 100), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        v6[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k7(from, n, v7, v6) {
      for (let i = 0, j = from; i < n; i++, j++) v7[j] = round3(v6[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, n2, v6);
      k7(from, n, v7, v6);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const v7 = (V[7] ??= new Float64Array(N));
    const v8 = (V[8] ??= new Float64Array(N));
    function k6(from, n, n0, n1, n2, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(((((subPlain(n0[j], n1[j], 4) / n1[j]) * 100) + 50) / 100), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp(((n2[j] / 1000) / 100), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b6[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k7(from, n, v7, b6) {
      for (let i = 0, j = from; i < n; i++, j++) v7[j] = round3(b6[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, n2, b6);
      k7(from, n, v7, b6);
    }
    R.rankInto(v8, v7, { "highestFirst": true, "ties": "competition" });
    return V[8];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v1 = stage(1);
    const v3 = stage(3);
    const v4 = stage(4);
    const v6 = stage(6);
    for (let j = 0, alike = false; j < N; j++) {
      if (n1[j] === 0 && !isNaN(subPlain(n0[j], n1[j], 4))) { found.push({ code: "division-by-zero", indicator: "G", unit: j }); continue; }
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j]) || isNaN(n1[j]) || isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "G", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (1000 === 0 && !isNaN(n2[j])) { found.push({ code: "division-by-zero", indicator: "L", unit: j }); continue; }
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "L", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v4[j]))) { found.push({ code: "not-finite", indicator: "files", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
