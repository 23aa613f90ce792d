/** Files */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"f","base":6,"bonuses":[],"gates":[],"raw":6,"published":6},
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":1},
      {"code":"B","value":2,"base":3,"bonuses":[],"gates":[],"raw":3,"published":3},
      {"code":"C","value":4,"base":5,"bonuses":[],"gates":[],"raw":5,"published":5}
    ],
    "rank": 7,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "units",
        "kind": "units",
        "key": "id",
        "rowLabel": "name",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"name","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"income","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "sizes",
        "kind": "units",
        "unit": "id",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"size","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "rates",
        "kind": "units",
        "unit": "id",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"rate","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "units"
  },
  "name": "Files",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "A",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,10],
      "column": {"table":"units","column":"income"}
    },
    {"watch":"empty column","table":"units","column":"income","code":"A"},
    {
      "watch": "normalised",
      "code": "B",
      "value": 2,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,10],
      "column": {"table":"sizes","column":"size"}
    },
    {"watch":"empty column","table":"sizes","column":"size","code":"B"},
    {
      "watch": "normalised",
      "code": "C",
      "value": 4,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,10],
      "column": {"table":"rates","column":"rate"}
    },
    {"watch":"empty column","table":"rates","column":"rate","code":"C"}
  ],
  "accepted": [],
  "nodes": {
    "f": {"name":"Files","rounding":null},
    "A": {"name":"A","rounding":null},
    "B": {"name":"B","rounding":null},
    "C": {"name":"C","rounding":null}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("units", "income").values;
const n1 = data.column("sizes", "size").values;
const n2 = data.column("rates", "rate").values;
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
  function k0(from, n, v0, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n0[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 10), 0, 1) * 100);
  }
  function k2(from, n, v2, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = n1[j];
  }
  function k3(from, n, v3, v2) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = (clamp((v2[j] / 10), 0, 1) * 100);
  }
  function k4(from, n, v4, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = n2[j];
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = (clamp((v4[j] / 10), 0, 1) * 100);
  }
  function k6(from, n, v1, v3, v5, v6) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + 4 * x; share += 4; } }
      { const x = v3[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      { const x = v5[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      v6[j] = share === 0 ? NaN : sum / share;
    }
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0);
    k1(from, n, v1, v0);
    k2(from, n, v2, n1);
    k3(from, n, v3, v2);
    k4(from, n, v4, n2);
    k5(from, n, v5, v4);
    k6(from, n, v1, v3, v5, v6);
  }
  R.rankInto(v7, v6, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v6 = (V[6] ??= new Float64Array(N));
    function k6(from, n, n0, n1, n2, v6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n0[j] / 10), 0, 1) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (clamp((n1[j] / 10), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (clamp((n2[j] / 10), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        v6[j] = share === 0 ? NaN : sum / share;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, n2, v6);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const v6 = (V[6] ??= new Float64Array(N));
    const v7 = (V[7] ??= new Float64Array(N));
    function k6(from, n, n0, n1, n2, v6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n0[j] / 10), 0, 1) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (clamp((n1[j] / 10), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (clamp((n2[j] / 10), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        v6[j] = share === 0 ? NaN : sum / share;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, n2, v6);
    }
    R.rankInto(v7, v6, { "highestFirst": true, "ties": "competition" });
    return V[7];
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
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v2[j]) && isFinite(v3[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v4[j]) && isFinite(v5[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "C", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v3[j]) === Infinity || Math.abs(v5[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v3[j]) && isNaN(v5[j]))) { found.push({ code: "not-finite", indicator: "f", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
