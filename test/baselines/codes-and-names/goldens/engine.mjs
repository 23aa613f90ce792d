/** Codes */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"E-Gov.2","base":12,"bonuses":[],"gates":[],"raw":12,"published":13},
      {"code":"A-1","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"A-2","value":6,"base":6,"bonuses":[],"gates":[],"raw":6,"published":7},
      {"code":"A","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"JB.30","value":8,"base":8,"bonuses":[],"gates":[],"raw":8,"published":9},
      {"code":"K","value":10,"base":10,"bonuses":[],"gates":[],"raw":10,"published":11}
    ],
    "rank": 14,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "unit list",
        "kind": "units",
        "key": "code",
        "rowLabel": "indicator",
        "mayLack": false,
        "columns": [
          {"name":"code","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"indicator","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"score","kind":"number","measure":"pts/head","codes":[],"missing":[],"checked":false},
          {"name":"A column","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "unit list"
  },
  "name": "Codes",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "A-1",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"unit list","column":"score"}
    },
    {"watch":"empty column","table":"unit list","column":"score","code":"A-1"},
    {"watch":"normalised","code":"A","value":3,"method":{"zh":"上下限","en":"range"},"bounds":[0,100]},
    {"watch":"empty column","table":"unit list","column":"A column","code":"A"},
    {"watch":"empty column","table":"unit list","column":"score","code":"K"}
  ],
  "accepted": [],
  "nodes": {
    "E-Gov.2": {"name":"Codes","rounding":{"places":2,"mode":"half-up"}},
    "A-1": {"name":"First","rounding":{"places":2,"mode":"half-up"}},
    "A-2": {"name":"Second","rounding":{"places":2,"mode":"half-up"}},
    "A": {"name":"Third","rounding":{"places":2,"mode":"half-up"}},
    "JB.30": {"name":"Fourth","rounding":{"places":2,"mode":"half-up"}},
    "K": {"name":"Fifth","rounding":{"places":2,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("unit list", "score").values;
const n1 = data.column("unit list", "A column").values;
const round2 = (x) => { const s = Math.abs(x) * 100, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 2, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 100; return x < 0 && m > 0 ? -m : m; };
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
  const v12 = (V[12] ??= new Float64Array(N));
  const v13 = (V[13] ??= new Float64Array(N));
  const v14 = (V[14] ??= new Float64Array(N));
  function k0(from, n, v0, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n0[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 100), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round2(v1[j]);
  }
  function k3(from, n, v3, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = addPlain(n1[j], 0.5, 4);
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp((v3[j] / 100), 0, 1) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round2(v4[j]);
  }
  function k6(from, n, v6, v1, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = (v1[j] - v4[j]);
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = round2(v6[j]);
  }
  function k8(from, n, v8, v1, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = (((v1[j] / 2) + v4[j]) - 1);
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = round2(v8[j]);
  }
  function k10(from, n, v10, v6, n0, v1, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = ((((v6[j] - n0[j]) + v1[j]) - v4[j]) - 2);
  }
  function k11(from, n, v11, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = round2(v10[j]);
  }
  function k12(from, n, v1, v6, v4, v8, v12) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      { const x = v6[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      { const x = v4[j]; if (x === x) { sum = sum + 2 * x; share += 2; } }
      { const x = v8[j]; if (x === x) { sum = sum + 2 * x; share += 2; } }
      v12[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = round2(v12[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n1);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v6, v1, v4);
    k7(from, n, v7, v6);
    k8(from, n, v8, v1, v4);
    k9(from, n, v9, v8);
    k10(from, n, v10, v6, n0, v1, v4);
    k11(from, n, v11, v10);
    k12(from, n, v1, v6, v4, v8, v12);
    k13(from, n, v13, v12);
  }
  R.rankInto(v14, v13, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b1 = new Float64Array(Math.min(BLOCK, N));
    const b4 = new Float64Array(Math.min(BLOCK, N));
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const v12 = (V[12] ??= new Float64Array(N));
    const v13 = (V[13] ??= new Float64Array(N));
    function k1(from, n, b1, n0) {
      for (let i = 0, j = from; i < n; i++, j++) b1[i] = (clamp((n0[j] / 100), 0, 1) * 100);
    }
    function k4(from, n, b4, n1) {
      for (let i = 0, j = from; i < n; i++, j++) b4[i] = (clamp((addPlain(n1[j], 0.5, 4) / 100), 0, 1) * 100);
    }
    function k6(from, n, b6, b1, b4) {
      for (let i = 0, j = from; i < n; i++, j++) b6[i] = (b1[i] - b4[i]);
    }
    function k12(from, n, b1, b6, b4, v12) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b1[i]; if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = b6[i]; if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = b4[i]; if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = (((b1[i] / 2) + b4[i]) - 1); if (x === x) { sum = sum + 2 * x; share += 2; } }
        v12[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k13(from, n, v13, v12) {
      for (let i = 0, j = from; i < n; i++, j++) v13[j] = round2(v12[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k1(from, n, b1, n0);
      k4(from, n, b4, n1);
      k6(from, n, b6, b1, b4);
      k12(from, n, b1, b6, b4, v12);
      k13(from, n, v13, v12);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b1 = new Float64Array(Math.min(BLOCK, N));
    const b4 = new Float64Array(Math.min(BLOCK, N));
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const b12 = new Float64Array(Math.min(BLOCK, N));
    const v13 = (V[13] ??= new Float64Array(N));
    const v14 = (V[14] ??= new Float64Array(N));
    function k1(from, n, b1, n0) {
      for (let i = 0, j = from; i < n; i++, j++) b1[i] = (clamp((n0[j] / 100), 0, 1) * 100);
    }
    function k4(from, n, b4, n1) {
      for (let i = 0, j = from; i < n; i++, j++) b4[i] = (clamp((addPlain(n1[j], 0.5, 4) / 100), 0, 1) * 100);
    }
    function k6(from, n, b6, b1, b4) {
      for (let i = 0, j = from; i < n; i++, j++) b6[i] = (b1[i] - b4[i]);
    }
    function k12(from, n, b1, b6, b4, b12) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b1[i]; if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = b6[i]; if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = b4[i]; if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = (((b1[i] / 2) + b4[i]) - 1); if (x === x) { sum = sum + 2 * x; share += 2; } }
        b12[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k13(from, n, v13, b12) {
      for (let i = 0, j = from; i < n; i++, j++) v13[j] = round2(b12[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k1(from, n, b1, n0);
      k4(from, n, b4, n1);
      k6(from, n, b6, b1, b4);
      k12(from, n, b1, b6, b4, b12);
      k13(from, n, v13, b12);
    }
    R.rankInto(v14, v13, { "highestFirst": true, "ties": "competition" });
    return V[14];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v1 = stage(1);
    const v3 = stage(3);
    const v4 = stage(4);
    const v6 = stage(6);
    const v8 = stage(8);
    const v10 = stage(10);
    const v12 = stage(12);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "A-1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v6[j]) && isFinite(v6[j])) continue;
      if (Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity) continue;
      if (isNaN(v1[j]) || isNaN(v4[j])) continue;
      found.push({ code: 'not-finite', indicator: "A-2", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity) continue;
      if (2 === 0 && !isNaN(v1[j])) { found.push({ code: "division-by-zero", indicator: "JB.30", unit: j }); continue; }
      if (isFinite(v8[j]) && isFinite(v8[j])) continue;
      if (isNaN(v1[j]) || isNaN(v4[j])) continue;
      found.push({ code: 'not-finite', indicator: "JB.30", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v10[j]) && isFinite(v10[j])) continue;
      if (Math.abs(v6[j]) === Infinity || Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity) continue;
      if (isNaN(n0[j]) || isNaN(v6[j]) || isNaN(v1[j]) || isNaN(v4[j])) continue;
      found.push({ code: 'not-finite', indicator: "K", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v12[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v6[j]) === Infinity || Math.abs(v4[j]) === Infinity || Math.abs(v8[j]) === Infinity || Math.abs(v10[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v6[j]) && isNaN(v4[j]) && isNaN(v8[j]))) { found.push({ code: "not-finite", indicator: "E-Gov.2", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
