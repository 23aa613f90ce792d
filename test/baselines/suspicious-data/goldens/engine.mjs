/** Suspicious data */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {
        "code": "data",
        "base": 20,
        "bonuses": [{"value":21,"given":22,"after":23}],
        "gates": [
          {
            "code": "G",
            "condition": 24,
            "closed": 25,
            "before": 23,
            "after": 26,
            "columns": [{"table":"towns","column":"share_a"}],
            "scores": [],
            "ranked": true,
            "inMean": true
          }
        ],
        "raw": 26,
        "published": 27
      },
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"B","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"C","value":6,"base":7,"bonuses":[],"gates":[],"raw":7,"published":8},
      {"code":"D","value":9,"base":10,"bonuses":[],"gates":[],"raw":10,"published":11},
      {"code":"E","value":12,"base":13,"bonuses":[],"gates":[],"raw":13,"published":14},
      {"code":"F","value":17,"base":18,"bonuses":[],"gates":[],"raw":18,"published":19}
    ],
    "rank": 28,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "towns",
        "kind": "units",
        "key": "id",
        "rowLabel": "name",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"name","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"share_a","kind":"number","measure":"%","codes":[],"missing":[],"checked":false},
          {"name":"share_b","kind":"number","measure":"%","codes":[],"missing":[],"checked":false},
          {"name":"same","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"none","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"visits","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"prizes","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "visits_made",
        "kind": "records",
        "key": "no",
        "unit": "town",
        "mayLack": false,
        "columns": [
          {"name":"no","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"town","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"kind","kind":"code list","codes":["new","again"],"missing":[],"checked":false},
          {"name":"minutes","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "towns"
  },
  "name": "Suspicious data",
  "edition": null,
  "watches": [
    {"watch":"bonus","label":"never earned","value":21},
    {
      "watch": "normalised",
      "code": "A",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,1],
      "hundredths": [0,0.01],
      "column": {"table":"towns","column":"share_a"}
    },
    {"watch":"empty column","table":"towns","column":"share_a","code":"A"},
    {
      "watch": "normalised",
      "code": "B",
      "value": 3,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,1],
      "hundredths": [0,0.01],
      "column": {"table":"towns","column":"share_b"}
    },
    {"watch":"empty column","table":"towns","column":"share_b","code":"B"},
    {"watch":"normalised","code":"C","value":6,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"towns","column":"same","code":"C"},
    {
      "watch": "normalised",
      "code": "D",
      "value": 9,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,1],
      "column": {"table":"towns","column":"none"}
    },
    {"watch":"empty column","table":"towns","column":"none","code":"D"},
    {
      "watch": "normalised",
      "code": "E",
      "value": 12,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,1],
      "column": {"table":"towns","column":"visits"}
    },
    {"watch":"empty column","table":"towns","column":"visits","code":"E"},
    {"watch":"normalised","code":"F","value":17,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"raised score","gate":"G","to":40,"closed":25,"before":23,"rounding":{"places":1,"mode":"half-up"}}
  ],
  "accepted": [],
  "nodes": {
    "data": {"name":"Suspicious data","rounding":{"places":1,"mode":"half-up"}},
    "A": {"name":"Percent","rounding":{"places":1,"mode":"half-up"}},
    "B": {"name":"Share as percent","rounding":{"places":1,"mode":"half-up"}},
    "C": {"name":"Constant","rounding":{"places":1,"mode":"half-up"}},
    "D": {"name":"Empty","rounding":{"places":1,"mode":"half-up"}},
    "E": {"name":"Outside","rounding":{"places":1,"mode":"half-up"}},
    "F": {"name":"Records","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const t0 = data.records("visits_made").column("kind");
const table1 = R.tableOf(t0, ((t) => t === "new"));
const n2 = data.records("visits_made").column("minutes").values;
const n3 = data.column("towns", "share_a").values;
const n4 = data.column("towns", "share_b").values;
const n5 = data.column("towns", "same").values;
const n6 = data.column("towns", "none").values;
const n7 = data.column("towns", "visits").values;
const n8 = data.column("towns", "prizes").values;
const round9 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
const records = {
  15: () => {
    const owner = data.records("visits_made").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = and(table1()[t0.codes[r]], gtPlain(n2[r], 5)); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  16: () => {
    const owner = data.records("visits_made").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(and(table1()[t0.codes[r]], gtPlain(n2[r], 5))); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
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
  const v17 = (V[17] ??= new Float64Array(N));
  const v18 = (V[18] ??= new Float64Array(N));
  const v19 = (V[19] ??= new Float64Array(N));
  const v20 = (V[20] ??= new Float64Array(N));
  const v21 = (V[21] ??= new Float64Array(N));
  const v22 = (V[22] ??= new Float64Array(N));
  const v23 = (V[23] ??= new Float64Array(N));
  const v24 = (V[24] ??= new Float64Array(N));
  const v25 = (V[25] ??= new Float64Array(N));
  const v26 = (V[26] ??= new Float64Array(N));
  const v27 = (V[27] ??= new Float64Array(N));
  const v28 = (V[28] ??= new Float64Array(N));
  const v15 = stage(15);
  const v16 = stage(16);
  function k0(from, n, v0, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n3[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp(v0[j], 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round9(v1[j]);
  }
  function k3(from, n, v3, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n4[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp(v3[j], 0, 1) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round9(v4[j]);
  }
  function k6(from, n, v6, n5) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = (n5[j] / 10);
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = (clamp(v6[j], 0, 1) * 100);
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = round9(v7[j]);
  }
  function k9(from, n, v9, n6) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = n6[j];
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = (clamp(v9[j], 0, 1) * 100);
  }
  function k11(from, n, v11, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = round9(v10[j]);
  }
  function k12(from, n, v12, n7) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = n7[j];
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = (clamp(v12[j], 0, 1) * 100);
  }
  function k14(from, n, v14, v13) {
    for (let i = 0, j = from; i < n; i++, j++) v14[j] = round9(v13[j]);
  }
  function k17(from, n, v17, v15, v16) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = ratio(v15[j], v16[j]);
  }
  function k18(from, n, v18, v17) {
    for (let i = 0, j = from; i < n; i++, j++) v18[j] = (clamp(v17[j], 0, 1) * 100);
  }
  function k19(from, n, v19, v18) {
    for (let i = 0, j = from; i < n; i++, j++) v19[j] = round9(v18[j]);
  }
  function k20(from, n, v1, v4, v7, v10, v13, v18, v20) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + 4 * x; share += 4; } }
      { const x = v4[j]; if (x === x) { sum = sum + 4 * x; share += 4; } }
      { const x = v7[j]; if (x === x) { sum = sum + 4 * x; share += 4; } }
      { const x = v10[j]; if (x === x) { sum = sum + 2 * x; share += 2; } }
      { const x = v13[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      { const x = v18[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      v20[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k21(from, n, v21, n8) {
    for (let i = 0, j = from; i < n; i++, j++) v21[j] = n8[j];
  }
  function k22(from, n, v22, v21) {
    for (let i = 0, j = from; i < n; i++, j++) v22[j] = clamp(orElse(v21[j], 0), 0, 5);
  }
  function k23(from, n, v23, v20, v22) {
    for (let i = 0, j = from; i < n; i++, j++) v23[j] = min((v20[j] + v22[j]), 100);
  }
  function k24(from, n, v24, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v24[j] = ltPlain(n3[j], 0.9);
  }
  function k25(from, n, v25, v24) {
    for (let i = 0, j = from; i < n; i++, j++) v25[j] = orElse(v24[j], 0);
  }
  function k26(from, n, v26, v25, v23) {
    for (let i = 0, j = from; i < n; i++, j++) v26[j] = choose(v25[j], 40, v23[j]);
  }
  function k27(from, n, v27, v26) {
    for (let i = 0, j = from; i < n; i++, j++) v27[j] = round9(v26[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n3);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n4);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v6, n5);
    k7(from, n, v7, v6);
    k8(from, n, v8, v7);
    k9(from, n, v9, n6);
    k10(from, n, v10, v9);
    k11(from, n, v11, v10);
    k12(from, n, v12, n7);
    k13(from, n, v13, v12);
    k14(from, n, v14, v13);
    k17(from, n, v17, v15, v16);
    k18(from, n, v18, v17);
    k19(from, n, v19, v18);
    k20(from, n, v1, v4, v7, v10, v13, v18, v20);
    k21(from, n, v21, n8);
    k22(from, n, v22, v21);
    k23(from, n, v23, v20, v22);
    k24(from, n, v24, n3);
    k25(from, n, v25, v24);
    k26(from, n, v26, v25, v23);
    k27(from, n, v27, v26);
  }
  R.rankInto(v28, v27, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b20 = new Float64Array(Math.min(BLOCK, N));
    const v26 = (V[26] ??= new Float64Array(N));
    const v27 = (V[27] ??= new Float64Array(N));
    const v15 = stage(15);
    const v16 = stage(16);
    function k20(from, n, n3, n4, n5, n6, n7, v15, v16, b20) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(n3[j], 0, 1) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (clamp(n4[j], 0, 1) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (clamp((n5[j] / 10), 0, 1) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (clamp(n6[j], 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = (clamp(n7[j], 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (clamp(ratio(v15[j], v16[j]), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        b20[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k26(from, n, v26, n3, b20, n8) {
      for (let i = 0, j = from; i < n; i++, j++) v26[j] = choose(orElse(ltPlain(n3[j], 0.9), 0), 40, min((b20[i] + clamp(orElse(n8[j], 0), 0, 5)), 100));
    }
    function k27(from, n, v27, v26) {
      for (let i = 0, j = from; i < n; i++, j++) v27[j] = round9(v26[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k20(from, n, n3, n4, n5, n6, n7, v15, v16, b20);
      k26(from, n, v26, n3, b20, n8);
      k27(from, n, v27, v26);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b20 = new Float64Array(Math.min(BLOCK, N));
    const v27 = (V[27] ??= new Float64Array(N));
    const v28 = (V[28] ??= new Float64Array(N));
    const v15 = stage(15);
    const v16 = stage(16);
    function k20(from, n, n3, n4, n5, n6, n7, v15, v16, b20) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(n3[j], 0, 1) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (clamp(n4[j], 0, 1) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (clamp((n5[j] / 10), 0, 1) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (clamp(n6[j], 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = (clamp(n7[j], 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (clamp(ratio(v15[j], v16[j]), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        b20[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k27(from, n, v27, n3, b20, n8) {
      for (let i = 0, j = from; i < n; i++, j++) v27[j] = round9(choose(orElse(ltPlain(n3[j], 0.9), 0), 40, min((b20[i] + clamp(orElse(n8[j], 0), 0, 5)), 100)));
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k20(from, n, n3, n4, n5, n6, n7, v15, v16, b20);
      k27(from, n, v27, n3, b20, n8);
    }
    R.rankInto(v28, v27, { "highestFirst": true, "ties": "competition" });
    return V[28];
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
    const v10 = stage(10);
    const v12 = stage(12);
    const v13 = stage(13);
    const v15 = stage(15);
    const v16 = stage(16);
    const v17 = stage(17);
    const v18 = stage(18);
    const v20 = stage(20);
    const v21 = stage(21);
    const v24 = stage(24);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (10 === 0 && !isNaN(n5[j])) { found.push({ code: "division-by-zero", indicator: "C", unit: j }); continue; }
      if (isFinite(v6[j]) && isFinite(v7[j])) continue;
      if (isNaN(n5[j])) continue;
      found.push({ code: 'not-finite', indicator: "C", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v9[j]) && isFinite(v10[j])) continue;
      if (isNaN(n6[j])) continue;
      found.push({ code: 'not-finite', indicator: "D", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v12[j]) && isFinite(v13[j])) continue;
      if (isNaN(n7[j])) continue;
      found.push({ code: 'not-finite', indicator: "E", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v17[j]) && isFinite(v18[j])) continue;
      if (isNaN(v15[j]) || isNaN(v16[j]) || v16[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "F", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v20[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity || Math.abs(v7[j]) === Infinity || Math.abs(v10[j]) === Infinity || Math.abs(v13[j]) === Infinity || Math.abs(v18[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v4[j]) && isNaN(v7[j]) && isNaN(v10[j]) && isNaN(v13[j]) && isNaN(v18[j]))) { found.push({ code: "not-finite", indicator: "data", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v21[j]) && isFinite(v21[j])) continue;
      if (isNaN(n8[j])) continue;
      found.push({ code: 'not-finite', indicator: "data", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v24[j]) && isFinite(v24[j])) continue;
      if (isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "data", unit: j });
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
