/** Customer charter index */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"charter","base":16,"bonuses":[],"gates":[],"raw":16,"published":17},
      {"code":"R","base":6,"bonuses":[],"gates":[],"raw":6,"published":7},
      {"code":"R1","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"R2","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"Q","base":14,"bonuses":[],"gates":[],"raw":14,"published":15},
      {"code":"Q1","value":8,"base":9,"bonuses":[],"gates":[],"raw":9,"published":10},
      {"code":"Q2","value":11,"base":12,"bonuses":[],"gates":[],"raw":12,"published":13}
    ],
    "rank": 18,
    "band": 19,
    "bands": ["good","fair","poor"],
    "rules": [],
    "tables": [
      {
        "name": "utilities",
        "kind": "units",
        "key": "code",
        "rowLabel": "name",
        "mayLack": false,
        "columns": [
          {"name":"code","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"name","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"calls","kind":"number","measure":"calls","codes":[],"missing":[],"checked":false},
          {"name":"answered","kind":"number","measure":"calls","codes":[],"missing":[],"checked":false},
          {"name":"repair_days","kind":"number","measure":"day","codes":[],"missing":[],"checked":false},
          {"name":"samples_ok","kind":"number","measure":"%","codes":[],"missing":[],"checked":false},
          {"name":"pressure_kept","kind":"yes/no","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "utilities"
  },
  "name": "Customer charter index",
  "edition": 2024,
  "watches": [
    {"watch":"normalised","code":"R1","value":0,"method":{"zh":"上下限","en":"range"},"bounds":[0,100]},
    {"watch":"empty column","table":"utilities","column":"answered","code":"R1"},
    {"watch":"empty column","table":"utilities","column":"calls","code":"R1"},
    {
      "watch": "normalised",
      "code": "R2",
      "value": 3,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [1,15],
      "column": {"table":"utilities","column":"repair_days"}
    },
    {"watch":"empty column","table":"utilities","column":"repair_days","code":"R2"},
    {
      "watch": "normalised",
      "code": "Q1",
      "value": 8,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0.9,1],
      "hundredths": [0.009,0.01],
      "column": {"table":"utilities","column":"samples_ok"}
    },
    {"watch":"empty column","table":"utilities","column":"samples_ok","code":"Q1"},
    {"watch":"empty column","table":"utilities","column":"pressure_kept","code":"Q2"},
    {"watch":"no band","band":19,"published":17,"rounding":{"places":1,"mode":"half-up"}}
  ],
  "accepted": [],
  "nodes": {
    "charter": {"name":"Customer charter index","rounding":{"places":1,"mode":"half-up"}},
    "R": {"name":"Response","rounding":{"places":1,"mode":"half-up"}},
    "R1": {"name":"Calls answered within 30 seconds","rounding":{"places":1,"mode":"half-up"}},
    "R2": {"name":"Days to repair a leak","rounding":{"places":1,"mode":"half-up"}},
    "Q": {"name":"Quality","rounding":{"places":1,"mode":"half-up"}},
    "Q1": {"name":"Samples that pass","rounding":{"places":1,"mode":"half-up"}},
    "Q2": {"name":"Pressure kept","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("utilities", "answered").values;
const n1 = data.column("utilities", "calls").values;
const n2 = data.column("utilities", "repair_days").values;
const n3 = data.column("utilities", "samples_ok").values;
const n4 = data.column("utilities", "pressure_kept").values;
const round5 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
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
  const v15 = (V[15] ??= new Float64Array(N));
  const v16 = (V[16] ??= new Float64Array(N));
  const v17 = (V[17] ??= new Float64Array(N));
  const v18 = (V[18] ??= new Float64Array(N));
  const v19 = (V[19] ??= new Float64Array(N));
  function k0(from, n, v0, n0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = ((n0[j] / n1[j]) * 100);
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 100), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round5(v1[j]);
  }
  function k3(from, n, v3, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n2[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp((subPlain(15, v3[j], 4) / 14), 0, 1) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round5(v4[j]);
  }
  function k6(from, n, v1, v4, v6) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + 2 * x; share += 2; } }
      { const x = v4[j]; if (x === x) { sum = sum + x; share += 1; } }
      v6[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = round5(v6[j]);
  }
  function k8(from, n, v8, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = n3[j];
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = (clamp((subPlain(v8[j], 0.9, 4) / 0.1), 0, 1) * 100);
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = round5(v9[j]);
  }
  function k11(from, n, v11, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = n4[j];
  }
  function k12(from, n, v12, v11) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = (v11[j] * 100);
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = round5(v12[j]);
  }
  function k14(from, n, v9, v12, v14) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v9[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      { const x = v12[j]; if (x === x) { sum = sum + x; share += 1; } }
      v14[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k15(from, n, v15, v14) {
    for (let i = 0, j = from; i < n; i++, j++) v15[j] = round5(v14[j]);
  }
  function k16(from, n, v6, v14, v16) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v6[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      { const x = v14[j]; if (x === x) { sum = sum + 2 * x; share += 2; } }
      v16[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k17(from, n, v17, v16) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = round5(v16[j]);
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
    k8(from, n, v8, n3);
    k9(from, n, v9, v8);
    k10(from, n, v10, v9);
    k11(from, n, v11, n4);
    k12(from, n, v12, v11);
    k13(from, n, v13, v12);
    k14(from, n, v9, v12, v14);
    k15(from, n, v15, v14);
    k16(from, n, v6, v14, v16);
    k17(from, n, v17, v16);
  }
  R.rankInto(v18, v17, { "highestFirst": true, "ties": "competition" });
  R.intervalInto(v19, v17, [{ "low": 75, "lowIncluded": true, "high": 100, "highIncluded": true }, { "low": 50, "lowIncluded": true, "high": 75, "highIncluded": false }, { "low": 0, "lowIncluded": true, "high": 50, "highIncluded": false }]);
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const b14 = new Float64Array(Math.min(BLOCK, N));
    const v16 = (V[16] ??= new Float64Array(N));
    const v17 = (V[17] ??= new Float64Array(N));
    const v19 = (V[19] ??= new Float64Array(N));
    function k6(from, n, n0, n1, n2, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((((n0[j] / n1[j]) * 100) / 100), 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = (clamp((subPlain(15, n2[j], 4) / 14), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b6[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k14(from, n, n3, n4, b14) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((subPlain(n3[j], 0.9, 4) / 0.1), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (n4[j] * 100); if (x === x) { sum = sum + x; share += 1; } }
        b14[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k16(from, n, b6, b14, v16) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b6[i]; if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = b14[i]; if (x === x) { sum = sum + 2 * x; share += 2; } }
        v16[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k17(from, n, v17, v16) {
      for (let i = 0, j = from; i < n; i++, j++) v17[j] = round5(v16[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, n2, b6);
      k14(from, n, n3, n4, b14);
      k16(from, n, b6, b14, v16);
      k17(from, n, v17, v16);
    }
    R.intervalInto(v19, v17, [{ "low": 75, "lowIncluded": true, "high": 100, "highIncluded": true }, { "low": 50, "lowIncluded": true, "high": 75, "highIncluded": false }, { "low": 0, "lowIncluded": true, "high": 50, "highIncluded": false }]);
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const b14 = new Float64Array(Math.min(BLOCK, N));
    const b16 = new Float64Array(Math.min(BLOCK, N));
    const v17 = (V[17] ??= new Float64Array(N));
    const v18 = (V[18] ??= new Float64Array(N));
    function k6(from, n, n0, n1, n2, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((((n0[j] / n1[j]) * 100) / 100), 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = (clamp((subPlain(15, n2[j], 4) / 14), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b6[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k14(from, n, n3, n4, b14) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((subPlain(n3[j], 0.9, 4) / 0.1), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (n4[j] * 100); if (x === x) { sum = sum + x; share += 1; } }
        b14[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k16(from, n, b6, b14, b16) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b6[i]; if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = b14[i]; if (x === x) { sum = sum + 2 * x; share += 2; } }
        b16[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k17(from, n, v17, b16) {
      for (let i = 0, j = from; i < n; i++, j++) v17[j] = round5(b16[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, n2, b6);
      k14(from, n, n3, n4, b14);
      k16(from, n, b6, b14, b16);
      k17(from, n, v17, b16);
    }
    R.rankInto(v18, v17, { "highestFirst": true, "ties": "competition" });
    return V[18];
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
    const v9 = stage(9);
    const v11 = stage(11);
    const v12 = stage(12);
    const v14 = stage(14);
    const v16 = stage(16);
    for (let j = 0, alike = false; j < N; j++) {
      if (n1[j] === 0 && !isNaN(n0[j])) { found.push({ code: "division-by-zero", indicator: "R1", unit: j }); continue; }
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j]) || isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "R1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "R2", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v4[j]))) { found.push({ code: "not-finite", indicator: "R", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v8[j]) && isFinite(v9[j])) continue;
      if (isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "Q1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v11[j]) && isFinite(v12[j])) continue;
      if (isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "Q2", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v14[j]) && !(Math.abs(v9[j]) === Infinity || Math.abs(v12[j]) === Infinity) && !(isNaN(v9[j]) && isNaN(v12[j]))) { found.push({ code: "not-finite", indicator: "Q", unit: j }); }
    for (let j = 0; j < N; j++) if (!isFinite(v16[j]) && !(Math.abs(v6[j]) === Infinity || Math.abs(v14[j]) === Infinity) && !(isNaN(v6[j]) && isNaN(v14[j]))) { found.push({ code: "not-finite", indicator: "charter", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
