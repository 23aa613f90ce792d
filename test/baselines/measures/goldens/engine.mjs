/** Processing times */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"time","base":9,"bonuses":[],"gates":[],"raw":9,"published":10},
      {"code":"P","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"K","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"L","value":6,"base":7,"bonuses":[],"gates":[],"raw":7,"published":8}
    ],
    "rank": 11,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "agencies",
        "kind": "units",
        "key": "id",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"promised","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"promised_in","kind":"code list","codes":["day","week","month"],"missing":[],"checked":false},
          {"name":"actual","kind":"number","measure":"day","codes":[],"missing":[],"checked":false},
          {"name":"travel","kind":"number","measure":"hour","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "agencies"
  },
  "name": "Processing times",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "P",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,60],
      "column": {"table":"agencies","column":"promised"}
    },
    {"watch":"empty column","table":"agencies","column":"promised","code":"P"},
    {"watch":"empty column","table":"agencies","column":"actual","code":"K"},
    {"watch":"empty column","table":"agencies","column":"promised","code":"K"},
    {"watch":"normalised","code":"L","value":6,"method":{"zh":"上下限","en":"range"},"bounds":[0,3000]},
    {"watch":"empty column","table":"agencies","column":"promised","code":"L"},
    {"watch":"empty column","table":"agencies","column":"actual","code":"L"},
    {"watch":"empty column","table":"agencies","column":"travel","code":"L"}
  ],
  "accepted": [],
  "nodes": {
    "time": {"name":"Processing times","rounding":{"places":1,"mode":"half-up"}},
    "P": {"name":"Promised","rounding":{"places":1,"mode":"half-up"}},
    "K": {"name":"Kept","rounding":{"places":1,"mode":"half-up"}},
    "L": {"name":"Together","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("agencies", "promised").values;
const points1 = new Map([["day", 1], ["week", 7], ["month", 30.5]]);
const t2 = R.textsOfUnits(data.column("agencies", "promised_in"));
const table3 = R.tableOf(t2, ((t) => points1.get(t) ?? NaN));
const decimal4 = { units: BigInt("60"), places: 0 };
const exact5 = (j) => R.minus(decimal4, R.times(R.decimalOf(n0[j]), R.decimalOf(table3()[t2.codes[j]])));
const n6 = data.column("agencies", "actual").values;
const exact7 = (j) => R.order(R.decimalOf(n6[j]), R.times(R.decimalOf(n0[j]), R.decimalOf(table3()[t2.codes[j]])));
const n8 = data.column("agencies", "travel").values;
const round9 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
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
  const v11 = (V[11] ??= new Float64Array(N));
  function k0(from, n, v0, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = (n0[j] * table3()[t2.codes[j]]);
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((subExactly(60, v0[j], 4, R.never, exact5, j) / 60), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round9(v1[j]);
  }
  function k3(from, n, v3, n6, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = leExactly(n6[j], (n0[j] * table3()[t2.codes[j]]), 8.881784197001252e-16, R.never, exact7, j);
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (v3[j] * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round9(v4[j]);
  }
  function k6(from, n, v6, n0, n6, n8) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = (min((n0[j] * table3()[t2.codes[j]]), n6[j]) + (n8[j] * 0.041666666666666664));
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = (clamp(((3000 - v6[j]) / 3000), 0, 1) * 100);
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = round9(v7[j]);
  }
  function k9(from, n, v1, v4, v7, v9) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + 4 * x; share += 4; } }
      { const x = v4[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      { const x = v7[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      v9[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = round9(v9[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n6, n0);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v6, n0, n6, n8);
    k7(from, n, v7, v6);
    k8(from, n, v8, v7);
    k9(from, n, v1, v4, v7, v9);
    k10(from, n, v10, v9);
  }
  R.rankInto(v11, v10, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v9 = (V[9] ??= new Float64Array(N));
    const v10 = (V[10] ??= new Float64Array(N));
    function k9(from, n, n0, n6, n8, v9) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((subExactly(60, (n0[j] * table3()[t2.codes[j]]), 4, R.never, exact5, j) / 60), 0, 1) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (leExactly(n6[j], (n0[j] * table3()[t2.codes[j]]), 8.881784197001252e-16, R.never, exact7, j) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (clamp(((3000 - (min((n0[j] * table3()[t2.codes[j]]), n6[j]) + (n8[j] * 0.041666666666666664))) / 3000), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        v9[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k10(from, n, v10, v9) {
      for (let i = 0, j = from; i < n; i++, j++) v10[j] = round9(v9[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k9(from, n, n0, n6, n8, v9);
      k10(from, n, v10, v9);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b9 = new Float64Array(Math.min(BLOCK, N));
    const v10 = (V[10] ??= new Float64Array(N));
    const v11 = (V[11] ??= new Float64Array(N));
    function k9(from, n, n0, n6, n8, b9) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((subExactly(60, (n0[j] * table3()[t2.codes[j]]), 4, R.never, exact5, j) / 60), 0, 1) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (leExactly(n6[j], (n0[j] * table3()[t2.codes[j]]), 8.881784197001252e-16, R.never, exact7, j) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (clamp(((3000 - (min((n0[j] * table3()[t2.codes[j]]), n6[j]) + (n8[j] * 0.041666666666666664))) / 3000), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        b9[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k10(from, n, v10, b9) {
      for (let i = 0, j = from; i < n; i++, j++) v10[j] = round9(b9[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k9(from, n, n0, n6, n8, b9);
      k10(from, n, v10, b9);
    }
    R.rankInto(v11, v10, { "highestFirst": true, "ties": "competition" });
    return V[11];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v1 = stage(1);
    const v3 = stage(3);
    const v4 = stage(4);
    const v6 = stage(6);
    const v7 = stage(7);
    const v9 = stage(9);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j]) || +(t2.codes[j] !== 0) === 0) continue;
      found.push({ code: 'not-finite', indicator: "P", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n6[j]) || isNaN(n0[j]) || +(t2.codes[j] !== 0) === 0) continue;
      found.push({ code: 'not-finite', indicator: "K", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v6[j]) && isFinite(v7[j])) continue;
      if (isNaN(n0[j]) || +(t2.codes[j] !== 0) === 0 || isNaN(n6[j]) || isNaN(n8[j])) continue;
      found.push({ code: 'not-finite', indicator: "L", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v9[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity || Math.abs(v7[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v4[j]) && isNaN(v7[j]))) { found.push({ code: "not-finite", indicator: "time", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
