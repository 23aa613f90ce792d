/** Mixed */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {
        "code": "mixed",
        "base": 5,
        "bonuses": [],
        "gates": [
          {
            "code": "G",
            "condition": 6,
            "closed": 7,
            "before": 5,
            "after": 8,
            "columns": [{"table":"units","column":"a"},{"table":"units","column":"kind"}],
            "scores": [],
            "ranked": true,
            "inMean": true
          }
        ],
        "raw": 8,
        "published": 9
      },
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"B","value":3,"base":3,"bonuses":[],"gates":[],"raw":3,"published":4}
    ],
    "rank": 10,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "units",
        "kind": "units",
        "key": "id",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"a","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"kind","kind":"code list","codes":["x","y"],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "units"
  },
  "name": "Mixed",
  "edition": 2024,
  "watches": [
    {"watch":"normalised","code":"A","value":0,"method":{"zh":"上下限","en":"range"},"bounds":[0,10]},
    {"watch":"empty column","table":"units","column":"a","code":"A"},
    {"watch":"empty column","table":"units","column":"kind","code":"B"}
  ],
  "accepted": [],
  "nodes": {
    "mixed": {"name":"Mixed","rounding":{"places":1,"mode":"half-up"}},
    "A": {"name":"A","rounding":{"places":1,"mode":"half-up"}},
    "B": {"name":"B","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("units", "a").values;
const ladder1 = R.ladderOf(data.column("units", "kind"), [["x", 100]], 0);
const n2 = data.column("units", "kind").values;
const code3 = R.codeIn(data.column("units", "kind"), "x");
const round4 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
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
  const v9 = (V[9] ??= new Float64Array(N));
  const v10 = (V[10] ??= new Float64Array(N));
  function k0(from, n, v0, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = min(n0[j], 5);
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 10), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round4(v1[j]);
  }
  function k3(from, n, v3, ladder1, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = at(ladder1, n2[j]);
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = round4(v3[j]);
  }
  function k5(from, n, v1, v3, v5) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v3[j]; if (x === x) { sum = sum + x; share += 1; } }
      v5[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k6(from, n, v6, n0, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = and(gtPlain(n0[j], 9), eqPlain(n2[j], code3));
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = orElse(v6[j], 0);
  }
  function k8(from, n, v8, v7, v5) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = choose(v7[j], NaN, v5[j]);
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = round4(v8[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, ladder1, n2);
    k4(from, n, v4, v3);
    k5(from, n, v1, v3, v5);
    k6(from, n, v6, n0, n2);
    k7(from, n, v7, v6);
    k8(from, n, v8, v7, v5);
    k9(from, n, v9, v8);
  }
  R.rankInto(v10, v9, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b5 = new Float64Array(Math.min(BLOCK, N));
    const v8 = (V[8] ??= new Float64Array(N));
    const v9 = (V[9] ??= new Float64Array(N));
    function k5(from, n, n0, ladder1, n2, b5) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((min(n0[j], 5) / 10), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = at(ladder1, n2[j]); if (x === x) { sum = sum + x; share += 1; } }
        b5[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k8(from, n, v8, n0, n2, b5) {
      for (let i = 0, j = from; i < n; i++, j++) v8[j] = choose(orElse(and(gtPlain(n0[j], 9), eqPlain(n2[j], code3)), 0), NaN, b5[i]);
    }
    function k9(from, n, v9, v8) {
      for (let i = 0, j = from; i < n; i++, j++) v9[j] = round4(v8[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k5(from, n, n0, ladder1, n2, b5);
      k8(from, n, v8, n0, n2, b5);
      k9(from, n, v9, v8);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b5 = new Float64Array(Math.min(BLOCK, N));
    const v9 = (V[9] ??= new Float64Array(N));
    const v10 = (V[10] ??= new Float64Array(N));
    function k5(from, n, n0, ladder1, n2, b5) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((min(n0[j], 5) / 10), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = at(ladder1, n2[j]); if (x === x) { sum = sum + x; share += 1; } }
        b5[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k9(from, n, v9, n0, n2, b5) {
      for (let i = 0, j = from; i < n; i++, j++) v9[j] = round4(choose(orElse(and(gtPlain(n0[j], 9), eqPlain(n2[j], code3)), 0), NaN, b5[i]));
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k5(from, n, n0, ladder1, n2, b5);
      k9(from, n, v9, n0, n2, b5);
    }
    R.rankInto(v10, v9, { "highestFirst": true, "ties": "competition" });
    return V[10];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v1 = stage(1);
    const v3 = stage(3);
    const v5 = stage(5);
    const v6 = stage(6);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v3[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v5[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v3[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v3[j]))) { found.push({ code: "not-finite", indicator: "mixed", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v6[j]) && isFinite(v6[j])) continue;
      if (isNaN(n0[j]) || isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "mixed", unit: j });
    }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
