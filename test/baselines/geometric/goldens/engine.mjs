/** Development */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"hdi","base":22,"bonuses":[],"gates":[],"raw":22,"published":23},
      {"code":"H","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"E","base":9,"bonuses":[],"gates":[],"raw":9,"published":10},
      {"code":"E1","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"E2","value":6,"base":7,"bonuses":[],"gates":[],"raw":7,"published":8},
      {"code":"G","value":11,"base":12,"bonuses":[],"gates":[],"raw":12,"published":13},
      {"code":"F","base":20,"bonuses":[],"gates":[],"raw":20,"published":21},
      {"code":"F1","value":14,"base":15,"bonuses":[],"gates":[],"raw":15,"published":16},
      {"code":"F2","value":17,"base":18,"bonuses":[],"gates":[],"raw":18,"published":19}
    ],
    "rank": 24,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "countries",
        "kind": "units",
        "key": "code",
        "rowLabel": "name",
        "mayLack": false,
        "columns": [
          {"name":"code","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"name","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"life","kind":"number","measure":"year","codes":[],"missing":[],"checked":false},
          {"name":"expected","kind":"number","measure":"year","codes":[],"missing":[],"checked":false},
          {"name":"years","kind":"number","measure":"year","codes":[],"missing":[],"checked":false},
          {"name":"income","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"press","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"courts","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "countries"
  },
  "name": "Development",
  "edition": 2021,
  "watches": [
    {
      "watch": "normalised",
      "code": "H",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [20,85],
      "column": {"table":"countries","column":"life"}
    },
    {"watch":"empty column","table":"countries","column":"life","code":"H"},
    {
      "watch": "normalised",
      "code": "E1",
      "value": 3,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,18],
      "column": {"table":"countries","column":"expected"}
    },
    {"watch":"empty column","table":"countries","column":"expected","code":"E1"},
    {
      "watch": "normalised",
      "code": "E2",
      "value": 6,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,15],
      "column": {"table":"countries","column":"years"}
    },
    {"watch":"empty column","table":"countries","column":"years","code":"E2"},
    {"watch":"normalised","code":"G","value":11,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"countries","column":"income","code":"G"},
    {"watch":"empty column","table":"countries","column":"press","code":"F1"},
    {
      "watch": "normalised",
      "code": "F2",
      "value": 17,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,10],
      "column": {"table":"countries","column":"courts"}
    },
    {"watch":"empty column","table":"countries","column":"courts","code":"F2"}
  ],
  "accepted": [],
  "nodes": {
    "hdi": {"name":"Development","rounding":{"places":3,"mode":"half-up"}},
    "H": {"name":"Health","rounding":{"places":3,"mode":"half-up"}},
    "E": {"name":"Education","rounding":{"places":3,"mode":"half-up"}},
    "E1": {"name":"Expected years","rounding":{"places":3,"mode":"half-up"}},
    "E2": {"name":"Mean years","rounding":{"places":3,"mode":"half-up"}},
    "G": {"name":"Income","rounding":{"places":3,"mode":"half-up"}},
    "F": {"name":"Freedom","rounding":{"places":3,"mode":"half-up"}},
    "F1": {"name":"Press","rounding":{"places":3,"mode":"half-up"}},
    "F2": {"name":"Courts","rounding":{"places":3,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("countries", "expected").values;
const n1 = data.column("countries", "years").values;
const n2 = data.column("countries", "press").values;
const n3 = data.column("countries", "courts").values;
const n4 = data.column("countries", "life").values;
const n5 = data.column("countries", "income").values;
const round6 = (x) => { const s = Math.abs(x) * 1000, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 3, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 1000; return x < 0 && m > 0 ? -m : m; };
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
  const v20 = (V[20] ??= new Float64Array(N));
  const v21 = (V[21] ??= new Float64Array(N));
  const v22 = (V[22] ??= new Float64Array(N));
  const v23 = (V[23] ??= new Float64Array(N));
  const v24 = (V[24] ??= new Float64Array(N));
  function k0(from, n, v0, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n4[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = clamp((subPlain(v0[j], 20, 4) / 65), 0, 1);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round6(v1[j]);
  }
  function k3(from, n, v3, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n0[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = clamp((v3[j] / 18), 0, 1);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round6(v4[j]);
  }
  function k6(from, n, v6, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = n1[j];
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = clamp((v6[j] / 15), 0, 1);
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = round6(v7[j]);
  }
  function k9(from, n, v4, v7, v9) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      { const x = v4[j]; sum = sum + x; }
      { const x = v7[j]; sum = sum + x; }
      v9[j] = sum / 2;
    }
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = round6(v9[j]);
  }
  function k11(from, n, v11, n5) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = (Math.log((n5[j] / 100)) / Math.log(750));
  }
  function k12(from, n, v12, v11) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = clamp(v11[j], 0, 1);
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = round6(v12[j]);
  }
  function k14(from, n, v14, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v14[j] = gt((n2[j] / 10), 0.5);
  }
  function k15(from, n, v15, v14) {
    for (let i = 0, j = from; i < n; i++, j++) v15[j] = v14[j];
  }
  function k16(from, n, v16, v15) {
    for (let i = 0, j = from; i < n; i++, j++) v16[j] = round6(v15[j]);
  }
  function k17(from, n, v17, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = n3[j];
  }
  function k18(from, n, v18, v17) {
    for (let i = 0, j = from; i < n; i++, j++) v18[j] = clamp((v17[j] / 10), 0, 1);
  }
  function k19(from, n, v19, v18) {
    for (let i = 0, j = from; i < n; i++, j++) v19[j] = round6(v18[j]);
  }
  function k20(from, n, v15, v18, v20) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = orElse(v15[j], 0); sum = sum + 3 * Math.log(x); share += 3; }
      { const x = orElse(v18[j], 0); sum = sum + 7 * Math.log(x); share += 7; }
      v20[j] = share === 0 ? NaN : Math.exp((sum / share));
    }
  }
  function k21(from, n, v21, v20) {
    for (let i = 0, j = from; i < n; i++, j++) v21[j] = round6(v20[j]);
  }
  function k22(from, n, v1, v9, v12, v20, v22) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + Math.log(x); share += 1; } }
      { const x = v9[j]; if (x === x) { sum = sum + Math.log(x); share += 1; } }
      { const x = v12[j]; if (x === x) { sum = sum + Math.log(x); share += 1; } }
      { const x = v20[j]; if (x === x) { sum = sum + Math.log(x); share += 1; } }
      v22[j] = share === 0 ? NaN : Math.exp((sum / share));
    }
  }
  function k23(from, n, v23, v22) {
    for (let i = 0, j = from; i < n; i++, j++) v23[j] = round6(v22[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n4);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n0);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v6, n1);
    k7(from, n, v7, v6);
    k8(from, n, v8, v7);
    k9(from, n, v4, v7, v9);
    k10(from, n, v10, v9);
    k11(from, n, v11, n5);
    k12(from, n, v12, v11);
    k13(from, n, v13, v12);
    k14(from, n, v14, n2);
    k15(from, n, v15, v14);
    k16(from, n, v16, v15);
    k17(from, n, v17, n3);
    k18(from, n, v18, v17);
    k19(from, n, v19, v18);
    k20(from, n, v15, v18, v20);
    k21(from, n, v21, v20);
    k22(from, n, v1, v9, v12, v20, v22);
    k23(from, n, v23, v22);
  }
  R.rankInto(v24, v23, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b9 = new Float64Array(Math.min(BLOCK, N));
    const b20 = new Float64Array(Math.min(BLOCK, N));
    const v22 = (V[22] ??= new Float64Array(N));
    const v23 = (V[23] ??= new Float64Array(N));
    function k9(from, n, n0, n1, b9) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        { const x = clamp((n0[j] / 18), 0, 1); sum = sum + x; }
        { const x = clamp((n1[j] / 15), 0, 1); sum = sum + x; }
        b9[i] = sum / 2;
      }
    }
    function k20(from, n, n2, n3, b20) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse(gt((n2[j] / 10), 0.5), 0); sum = sum + 3 * Math.log(x); share += 3; }
        { const x = orElse(clamp((n3[j] / 10), 0, 1), 0); sum = sum + 7 * Math.log(x); share += 7; }
        b20[i] = share === 0 ? NaN : Math.exp((sum / share));
      }
    }
    function k22(from, n, n4, b9, n5, b20, v22) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = clamp((subPlain(n4[j], 20, 4) / 65), 0, 1); if (x === x) { sum = sum + Math.log(x); share += 1; } }
        { const x = b9[i]; if (x === x) { sum = sum + Math.log(x); share += 1; } }
        { const x = clamp((Math.log((n5[j] / 100)) / Math.log(750)), 0, 1); if (x === x) { sum = sum + Math.log(x); share += 1; } }
        { const x = b20[i]; if (x === x) { sum = sum + Math.log(x); share += 1; } }
        v22[j] = share === 0 ? NaN : Math.exp((sum / share));
      }
    }
    function k23(from, n, v23, v22) {
      for (let i = 0, j = from; i < n; i++, j++) v23[j] = round6(v22[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k9(from, n, n0, n1, b9);
      k20(from, n, n2, n3, b20);
      k22(from, n, n4, b9, n5, b20, v22);
      k23(from, n, v23, v22);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b9 = new Float64Array(Math.min(BLOCK, N));
    const b20 = new Float64Array(Math.min(BLOCK, N));
    const b22 = new Float64Array(Math.min(BLOCK, N));
    const v23 = (V[23] ??= new Float64Array(N));
    const v24 = (V[24] ??= new Float64Array(N));
    function k9(from, n, n0, n1, b9) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        { const x = clamp((n0[j] / 18), 0, 1); sum = sum + x; }
        { const x = clamp((n1[j] / 15), 0, 1); sum = sum + x; }
        b9[i] = sum / 2;
      }
    }
    function k20(from, n, n2, n3, b20) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse(gt((n2[j] / 10), 0.5), 0); sum = sum + 3 * Math.log(x); share += 3; }
        { const x = orElse(clamp((n3[j] / 10), 0, 1), 0); sum = sum + 7 * Math.log(x); share += 7; }
        b20[i] = share === 0 ? NaN : Math.exp((sum / share));
      }
    }
    function k22(from, n, n4, b9, n5, b20, b22) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = clamp((subPlain(n4[j], 20, 4) / 65), 0, 1); if (x === x) { sum = sum + Math.log(x); share += 1; } }
        { const x = b9[i]; if (x === x) { sum = sum + Math.log(x); share += 1; } }
        { const x = clamp((Math.log((n5[j] / 100)) / Math.log(750)), 0, 1); if (x === x) { sum = sum + Math.log(x); share += 1; } }
        { const x = b20[i]; if (x === x) { sum = sum + Math.log(x); share += 1; } }
        b22[i] = share === 0 ? NaN : Math.exp((sum / share));
      }
    }
    function k23(from, n, v23, b22) {
      for (let i = 0, j = from; i < n; i++, j++) v23[j] = round6(b22[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k9(from, n, n0, n1, b9);
      k20(from, n, n2, n3, b20);
      k22(from, n, n4, b9, n5, b20, b22);
      k23(from, n, v23, b22);
    }
    R.rankInto(v24, v23, { "highestFirst": true, "ties": "competition" });
    return V[24];
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
    const v11 = stage(11);
    const v12 = stage(12);
    const v14 = stage(14);
    const v15 = stage(15);
    const v17 = stage(17);
    const v18 = stage(18);
    const v20 = stage(20);
    const v22 = stage(22);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "H", unit: j });
    }
    const lost0 = new Uint8Array(N);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "E1", unit: j }); lost0[j] = 1;
    }
    const lost1 = new Uint8Array(N);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v6[j]) && isFinite(v7[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "E2", unit: j }); lost1[j] = 1;
    }
    for (let j = 0; j < N; j++) if (isNaN(v4[j]) && !lost0[j]) { found.push({ code: "missing-not-allowed", indicator: "E", unit: j, child: "E1" }); }
    for (let j = 0; j < N; j++) if (isNaN(v7[j]) && !lost1[j]) { found.push({ code: "missing-not-allowed", indicator: "E", unit: j, child: "E2" }); }
    for (let j = 0; j < N; j++) if (!isFinite(v9[j]) && !(Math.abs(v4[j]) === Infinity || Math.abs(v7[j]) === Infinity) && !(isNaN(v4[j]) || isNaN(v7[j]))) { found.push({ code: "not-finite", indicator: "E", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (100 === 0 && !isNaN(n5[j])) { found.push({ code: "division-by-zero", indicator: "G", unit: j }); continue; }
      if ((n5[j] / 100) <= 0) { found.push({ code: "not-finite", indicator: "G", unit: j }); continue; }
      if (100 === 0 && !isNaN(75000)) { found.push({ code: "division-by-zero", indicator: "G", unit: j }); continue; }
      if (750 <= 0) { found.push({ code: "not-finite", indicator: "G", unit: j }); continue; }
      if (Math.log(750) === 0 && !isNaN(Math.log((n5[j] / 100)))) { found.push({ code: "division-by-zero", indicator: "G", unit: j }); continue; }
      if (isFinite(v11[j]) && isFinite(v12[j])) continue;
      if (isNaN(n5[j])) continue;
      found.push({ code: 'not-finite', indicator: "G", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (10 === 0 && !isNaN(n2[j])) { found.push({ code: "division-by-zero", indicator: "F1", unit: j }); continue; }
      if (isFinite(v14[j]) && isFinite(v15[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "F1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v17[j]) && isFinite(v18[j])) continue;
      if (isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "F2", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v20[j]) && !(Math.abs(v15[j]) === Infinity || Math.abs(v18[j]) === Infinity) && !(isNaN(v15[j]) && isNaN(v18[j]))) { found.push({ code: "not-finite", indicator: "F", unit: j }); }
    for (let j = 0; j < N; j++) if (!isFinite(v22[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v9[j]) === Infinity || Math.abs(v12[j]) === Infinity || Math.abs(v20[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v9[j]) && isNaN(v12[j]) && isNaN(v20[j]))) { found.push({ code: "not-finite", indicator: "hdi", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
