/** Air quality plans */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"air","base":15,"bonuses":[],"gates":[],"raw":15,"published":16},
      {"code":"N1","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"N2","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"N3","value":6,"base":7,"bonuses":[],"gates":[],"raw":7,"published":8},
      {"code":"N4","value":9,"base":10,"bonuses":[],"gates":[],"raw":10,"published":11},
      {"code":"N5","value":12,"base":13,"bonuses":[],"gates":[],"raw":13,"published":14}
    ],
    "rank": 17,
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
      "value": 6,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [-10,10],
      "column": {"table":"cities","column":"trend"}
    },
    {"watch":"empty column","table":"cities","column":"trend","code":"N3"},
    {
      "watch": "normalised",
      "code": "N4",
      "value": 9,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,80],
      "column": {"table":"cities","column":"buses"}
    },
    {"watch":"empty column","table":"cities","column":"buses","code":"N4"},
    {
      "watch": "normalised",
      "code": "N5",
      "value": 12,
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
  function k0(from, n, v0, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n0[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (((subPlain(31.5, v0[j], 4) / 19.5) * 100) + (-50));
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round5(v1[j]);
  }
  function k3(from, n, v3, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n1[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (((subPlain(v3[j], 4, 4) / 5) * 100) + (-50));
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round5(v4[j]);
  }
  function k6(from, n, v6, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = n2[j];
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = (((subPlain(v6[j], (-10), 4) / 20) * 100) + (-50));
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = round5(v7[j]);
  }
  function k9(from, n, v9, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = n3[j];
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = ((clamp((v9[j] / 80), 0, 1) * 100) + (-50));
  }
  function k11(from, n, v11, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = round5(v10[j]);
  }
  function k12(from, n, v12, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = n4[j];
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = ((clamp((subPlain(35, v12[j], 4) / 35), 0, 1) * 100) + (-50));
  }
  function k14(from, n, v14, v13) {
    for (let i = 0, j = from; i < n; i++, j++) v14[j] = round5(v13[j]);
  }
  function k15(from, n, v1, v4, v7, v10, v13, v15) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v4[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v7[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v10[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v13[j]; if (x === x) { sum = sum + x; share += 1; } }
      v15[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k16(from, n, v16, v15) {
    for (let i = 0, j = from; i < n; i++, j++) v16[j] = round5(v15[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n1);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v6, n2);
    k7(from, n, v7, v6);
    k8(from, n, v8, v7);
    k9(from, n, v9, n3);
    k10(from, n, v10, v9);
    k11(from, n, v11, v10);
    k12(from, n, v12, n4);
    k13(from, n, v13, v12);
    k14(from, n, v14, v13);
    k15(from, n, v1, v4, v7, v10, v13, v15);
    k16(from, n, v16, v15);
  }
  R.rankInto(v17, v16, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v15 = (V[15] ??= new Float64Array(N));
    const v16 = (V[16] ??= new Float64Array(N));
    function k15(from, n, n0, n1, n2, n3, n4, v15) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (((subPlain(31.5, n0[j], 4) / 19.5) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (((subPlain(n1[j], 4, 4) / 5) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (((subPlain(n2[j], (-10), 4) / 20) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = ((clamp((n3[j] / 80), 0, 1) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = ((clamp((subPlain(35, n4[j], 4) / 35), 0, 1) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        v15[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k16(from, n, v16, v15) {
      for (let i = 0, j = from; i < n; i++, j++) v16[j] = round5(v15[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k15(from, n, n0, n1, n2, n3, n4, v15);
      k16(from, n, v16, v15);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b15 = new Float64Array(Math.min(BLOCK, N));
    const v16 = (V[16] ??= new Float64Array(N));
    const v17 = (V[17] ??= new Float64Array(N));
    function k15(from, n, n0, n1, n2, n3, n4, b15) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (((subPlain(31.5, n0[j], 4) / 19.5) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (((subPlain(n1[j], 4, 4) / 5) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (((subPlain(n2[j], (-10), 4) / 20) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = ((clamp((n3[j] / 80), 0, 1) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        { const x = ((clamp((subPlain(35, n4[j], 4) / 35), 0, 1) * 100) + (-50)); if (x === x) { sum = sum + x; share += 1; } }
        b15[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k16(from, n, v16, b15) {
      for (let i = 0, j = from; i < n; i++, j++) v16[j] = round5(b15[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k15(from, n, n0, n1, n2, n3, n4, b15);
      k16(from, n, v16, b15);
    }
    R.rankInto(v17, v16, { "highestFirst": true, "ties": "competition" });
    return V[17];
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
    for (let j = 0; j < N; j++) if (!isFinite(v15[j]) && !(isNaN(v1[j]) && isNaN(v4[j]) && isNaN(v7[j]) && isNaN(v10[j]) && isNaN(v13[j]))) found.push({ code: "not-finite", indicator: "air", unit: j });
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j])) continue;
      if (isFinite(v0[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "N1", unit: j });
        alike = true;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "N1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n1[j])) continue;
      if (isFinite(v3[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "N2", unit: j });
        alike = true;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "N2", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v6[j]) && isFinite(v7[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "N3", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v9[j]) && isFinite(v10[j])) continue;
      if (isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "N4", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v12[j]) && isFinite(v13[j])) continue;
      if (isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "N5", unit: j });
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
