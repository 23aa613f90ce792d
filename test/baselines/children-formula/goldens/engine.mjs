/** Children */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"cf","base":7,"bonuses":[],"gates":[],"raw":7,"published":7},
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":1},
      {"code":"B","base":6,"bonuses":[],"gates":[],"raw":6,"published":6},
      {"code":"B1","value":2,"base":3,"bonuses":[],"gates":[],"raw":3,"published":3},
      {"code":"B2","value":4,"base":5,"bonuses":[],"gates":[],"raw":5,"published":5}
    ],
    "rank": 8,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "shops",
        "kind": "units",
        "key": "id",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"stock","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"sales","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "shops"
  },
  "name": "Children",
  "edition": null,
  "watches": [
    {"watch":"normalised","code":"A","value":0,"method":{"zh":"上下限","en":"range"},"bounds":[0,2]},
    {"watch":"empty column","table":"shops","column":"stock","code":"A"},
    {"watch":"empty column","table":"shops","column":"sales","code":"A"},
    {
      "watch": "normalised",
      "code": "B1",
      "value": 2,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,500],
      "column": {"table":"shops","column":"sales"}
    },
    {"watch":"empty column","table":"shops","column":"sales","code":"B1"},
    {
      "watch": "normalised",
      "code": "B2",
      "value": 4,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,500],
      "column": {"table":"shops","column":"stock"}
    },
    {"watch":"empty column","table":"shops","column":"stock","code":"B2"}
  ],
  "accepted": [],
  "nodes": {
    "cf": {"name":"Children","rounding":null},
    "A": {"name":"Same as all","rounding":null},
    "B": {"name":"Below","rounding":null},
    "B1": {"name":"Sales","rounding":null},
    "B2": {"name":"Own","rounding":null}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("shops", "sales").values;
const n1 = data.column("shops", "stock").values;
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
  function k0(from, n, v0, n1, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = (n1[j] / n0[j]);
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 2), 0, 1) * 100);
  }
  function k2(from, n, v2, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = n0[j];
  }
  function k3(from, n, v3, v2) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = (clamp((v2[j] / 500), 0, 1) * 100);
  }
  function k4(from, n, v4, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = n1[j];
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = (clamp((subPlain(500, v4[j], 4) / 500), 0, 1) * 100);
  }
  function k6(from, n, v3, v5, v6) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v3[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v5[j]; if (x === x) { sum = sum + x; share += 1; } }
      v6[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k7(from, n, v1, v6, v7) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v6[j]; if (x === x) { sum = sum + 4 * x; share += 4; } }
      v7[j] = share === 0 ? NaN : sum / share;
    }
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n1, n0);
    k1(from, n, v1, v0);
    k2(from, n, v2, n0);
    k3(from, n, v3, v2);
    k4(from, n, v4, n1);
    k5(from, n, v5, v4);
    k6(from, n, v3, v5, v6);
    k7(from, n, v1, v6, v7);
  }
  R.rankInto(v8, v7, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const v7 = (V[7] ??= new Float64Array(N));
    function k6(from, n, n0, n1, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n0[j] / 500), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp((subPlain(500, n1[j], 4) / 500), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b6[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k7(from, n, n1, n0, b6, v7) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(((n1[j] / n0[j]) / 2), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = b6[i]; if (x === x) { sum = sum + 4 * x; share += 4; } }
        v7[j] = share === 0 ? NaN : sum / share;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, b6);
      k7(from, n, n1, n0, b6, v7);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const v7 = (V[7] ??= new Float64Array(N));
    const v8 = (V[8] ??= new Float64Array(N));
    function k6(from, n, n0, n1, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n0[j] / 500), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp((subPlain(500, n1[j], 4) / 500), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b6[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k7(from, n, n1, n0, b6, v7) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(((n1[j] / n0[j]) / 2), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = b6[i]; if (x === x) { sum = sum + 4 * x; share += 4; } }
        v7[j] = share === 0 ? NaN : sum / share;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, b6);
      k7(from, n, n1, n0, b6, v7);
    }
    R.rankInto(v8, v7, { "highestFirst": true, "ties": "competition" });
    return V[8];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v1 = stage(1);
    const v2 = stage(2);
    const v3 = stage(3);
    const v4 = stage(4);
    const v5 = stage(5);
    const v6 = stage(6);
    const v7 = stage(7);
    for (let j = 0, alike = false; j < N; j++) {
      if (n0[j] === 0 && !isNaN(n1[j])) { found.push({ code: "division-by-zero", indicator: "A", unit: j }); continue; }
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n1[j]) || isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v2[j]) && isFinite(v3[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "B1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v4[j]) && isFinite(v5[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "B2", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && !(Math.abs(v3[j]) === Infinity || Math.abs(v5[j]) === Infinity) && !(isNaN(v3[j]) && isNaN(v5[j]))) { found.push({ code: "not-finite", indicator: "B", unit: j }); }
    for (let j = 0; j < N; j++) if (!isFinite(v7[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v6[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v6[j]))) { found.push({ code: "not-finite", indicator: "cf", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
