/** Air quality plans */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"air","base":19,"bonuses":[],"gates":[],"raw":19,"published":20},
      {"code":"N1","value":0,"base":3,"bonuses":[],"gates":[],"raw":3,"published":4},
      {"code":"N2","value":5,"base":8,"bonuses":[],"gates":[],"raw":8,"published":9},
      {"code":"N3","value":10,"base":11,"bonuses":[],"gates":[],"raw":11,"published":12},
      {"code":"N4","value":13,"base":14,"bonuses":[],"gates":[],"raw":14,"published":15},
      {"code":"N5","value":16,"base":17,"bonuses":[],"gates":[],"raw":17,"published":18}
    ],
    "rank": 21,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "cities",
        "kind": "units",
        "key": "city",
        "mayLack": false,
        "columns": [
          {"name":"city","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"pm25","kind":"number","measure":"µg/m³","codes":[],"missing":[],"checked":false},
          {"name":"stations","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"trend","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"buses","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"days_over","kind":"number","measure":"day","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "cities"
  },
  "name": "Air quality plans",
  "edition": null,
  "watches": [
    {"watch":"empty column","table":"cities","column":"pm25","code":"N1"},
    {"watch":"empty column","table":"cities","column":"stations","code":"N2"},
    {
      "watch": "normalised",
      "code": "N3",
      "value": 10,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [-10,10],
      "column": {"table":"cities","column":"trend"}
    },
    {"watch":"empty column","table":"cities","column":"trend","code":"N3"},
    {
      "watch": "normalised",
      "code": "N4",
      "value": 13,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,80],
      "column": {"table":"cities","column":"buses"}
    },
    {"watch":"empty column","table":"cities","column":"buses","code":"N4"},
    {
      "watch": "normalised",
      "code": "N5",
      "value": 16,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,35],
      "column": {"table":"cities","column":"days_over"}
    },
    {"watch":"empty column","table":"cities","column":"days_over","code":"N5"}
  ],
  "accepted": [],
  "nodes": {
    "air": {"name":"Air quality plans","rounding":{"places":2,"mode":"half-up"}},
    "N1": {"name":"Least and largest","rounding":{"places":2,"mode":"half-up"}},
    "N2": {"name":"The same, more is better","rounding":{"places":2,"mode":"half-up"}},
    "N3": {"name":"Range","rounding":{"places":2,"mode":"half-up"}},
    "N4": {"name":"Range, clipped","rounding":{"places":2,"mode":"half-up"}},
    "N5": {"name":"Range, less is better","rounding":{"places":2,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("cities", "pm25").values;
const n1 = data.column("cities", "stations").values;
const n2 = data.column("cities", "trend").values;
const n3 = data.column("cities", "buses").values;
const n4 = data.column("cities", "days_over").values;
const round5 = (x) => { const s = Math.abs(x) * 100, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 2, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 100; return x < 0 && m > 0 ? -m : m; };
const records = {
};
function all() {
  const N = data.units.length;
  const BLOCK = 256;
  const v0 = (V[0] ??= new Float64Array(N));
  const v3 = (V[3] ??= new Float64Array(N));
  const v4 = (V[4] ??= new Float64Array(N));
  const v5 = (V[5] ??= new Float64Array(N));
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
  function k0(from, n, v0, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n0[j];
  }
  function k3(from, n, v3, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = (((subPlain(31.5, v0[j], 4) / 19.5) * 100) + (-50));
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = round5(v3[j]);
  }
  function k5(from, n, v5, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = n1[j];
  }
  function k8(from, n, v8, v5) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = (((subPlain(v5[j], 4, 4) / 5) * 100) + (-50));
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = round5(v8[j]);
  }
  function k10(from, n, v10, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = n2[j];
  }
  function k11(from, n, v11, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = (((subPlain(v10[j], (-10), 4) / 20) * 100) + (-50));
  }
  function k12(from, n, v12, v11) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = round5(v11[j]);
  }
  function k13(from, n, v13, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = n3[j];
  }
  function k14(from, n, v14, v13) {
    for (let i = 0, j = from; i < n; i++, j++) v14[j] = ((clamp((v13[j] / 80), 0, 1) * 100) + (-50));
  }
  function k15(from, n, v15, v14) {
    for (let i = 0, j = from; i < n; i++, j++) v15[j] = round5(v14[j]);
  }
  function k16(from, n, v16, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v16[j] = n4[j];
  }
  function k17(from, n, v17, v16) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = ((clamp((subPlain(35, v16[j], 4) / 35), 0, 1) * 100) + (-50));
  }
  function k18(from, n, v18, v17) {
    for (let i = 0, j = from; i < n; i++, j++) v18[j] = round5(v17[j]);
  }
  function k19(from, n, v3, v8, v11, v14, v17, v19) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v3[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v8[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v11[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v14[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v17[j]; if (x === x) { sum = sum + x; share += 1; } }
      v19[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k20(from, n, v20, v19) {
    for (let i = 0, j = from; i < n; i++, j++) v20[j] = round5(v19[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0);
    k3(from, n, v3, v0);
    k4(from, n, v4, v3);
    k5(from, n, v5, n1);
    k8(from, n, v8, v5);
    k9(from, n, v9, v8);
    k10(from, n, v10, n2);
    k11(from, n, v11, v10);
    k12(from, n, v12, v11);
    k13(from, n, v13, n3);
    k14(from, n, v14, v13);
    k15(from, n, v15, v14);
    k16(from, n, v16, n4);
    k17(from, n, v17, v16);
    k18(from, n, v18, v17);
    k19(from, n, v3, v8, v11, v14, v17, v19);
    k20(from, n, v20, v19);
  }
  R.rankInto(v21, v20, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v19 = (V[19] ??= new Float64Array(N));
    const v20 = (V[20] ??= new Float64Array(N));
    function k19(from, n, n0, n1, n2, n3, n4, v19) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (((subPlain(31.5, n0[j], 4) / 19.5) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (((subPlain(n1[j], 4, 4) / 5) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (((subPlain(n2[j], (-10), 4) / 20) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = ((clamp((n3[j] / 80), 0, 1) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = ((clamp((subPlain(35, n4[j], 4) / 35), 0, 1) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        v19[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k20(from, n, v20, v19) {
      for (let i = 0, j = from; i < n; i++, j++) v20[j] = round5(v19[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k19(from, n, n0, n1, n2, n3, n4, v19);
      k20(from, n, v20, v19);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b19 = new Float64Array(Math.min(BLOCK, N));
    const v20 = (V[20] ??= new Float64Array(N));
    const v21 = (V[21] ??= new Float64Array(N));
    function k19(from, n, n0, n1, n2, n3, n4, b19) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (((subPlain(31.5, n0[j], 4) / 19.5) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (((subPlain(n1[j], 4, 4) / 5) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (((subPlain(n2[j], (-10), 4) / 20) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = ((clamp((n3[j] / 80), 0, 1) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = ((clamp((subPlain(35, n4[j], 4) / 35), 0, 1) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        b19[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k20(from, n, v20, b19) {
      for (let i = 0, j = from; i < n; i++, j++) v20[j] = round5(b19[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k19(from, n, n0, n1, n2, n3, n4, b19);
      k20(from, n, v20, b19);
    }
    R.rankInto(v21, v20, { "highestFirst": true, "ties": "competition" });
    return V[21];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v3 = stage(3);
    const v5 = stage(5);
    const v8 = stage(8);
    const v10 = stage(10);
    const v11 = stage(11);
    const v13 = stage(13);
    const v14 = stage(14);
    const v16 = stage(16);
    const v17 = stage(17);
    const v19 = stage(19);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v3[j])) continue;
      if (isNaN(n0[j])) continue;
      if (isFinite(v0[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "N1", unit: j });
        alike = true;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "N1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v5[j]) && isFinite(v8[j])) continue;
      if (isNaN(n1[j])) continue;
      if (isFinite(v5[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "N2", unit: j });
        alike = true;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "N2", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v10[j]) && isFinite(v11[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "N3", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v13[j]) && isFinite(v14[j])) continue;
      if (isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "N4", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v16[j]) && isFinite(v17[j])) continue;
      if (isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "N5", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v19[j]) && !(Math.abs(v3[j]) === Infinity || Math.abs(v8[j]) === Infinity || Math.abs(v11[j]) === Infinity || Math.abs(v14[j]) === Infinity || Math.abs(v17[j]) === Infinity) && !(isNaN(v3[j]) && isNaN(v8[j]) && isNaN(v11[j]) && isNaN(v14[j]) && isNaN(v17[j]))) { found.push({ code: "not-finite", indicator: "air", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
