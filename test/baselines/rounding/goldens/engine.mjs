/** Halves */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"halves","base":18,"bonuses":[],"gates":[],"raw":18,"published":19},
      {"code":"U","base":6,"bonuses":[],"gates":[],"raw":6,"published":7},
      {"code":"U1","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"U2","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"E","base":10,"bonuses":[],"gates":[],"raw":10,"published":11},
      {"code":"E1","value":0,"base":8,"bonuses":[],"gates":[],"raw":8,"published":9},
      {"code":"D","base":14,"bonuses":[],"gates":[],"raw":14,"published":15},
      {"code":"D1","value":0,"base":12,"bonuses":[],"gates":[],"raw":12,"published":13},
      {"code":"N","value":3,"base":16,"bonuses":[],"gates":[],"raw":16,"published":17}
    ],
    "rank": 20,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "rows",
        "kind": "units",
        "key": "id",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"x","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"y","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "rows"
  },
  "name": "Halves",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "U1",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [-10,10],
      "column": {"table":"rows","column":"x"}
    },
    {"watch":"empty column","table":"rows","column":"x","code":"U1"},
    {
      "watch": "normalised",
      "code": "U2",
      "value": 3,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [-10,10],
      "column": {"table":"rows","column":"y"}
    },
    {"watch":"empty column","table":"rows","column":"y","code":"U2"},
    {
      "watch": "normalised",
      "code": "E1",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [-10,10],
      "column": {"table":"rows","column":"x"}
    },
    {"watch":"empty column","table":"rows","column":"x","code":"E1"},
    {
      "watch": "normalised",
      "code": "D1",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [-10,10],
      "column": {"table":"rows","column":"x"}
    },
    {"watch":"empty column","table":"rows","column":"x","code":"D1"},
    {
      "watch": "normalised",
      "code": "N",
      "value": 3,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [-10,10],
      "column": {"table":"rows","column":"y"}
    },
    {"watch":"empty column","table":"rows","column":"y","code":"N"}
  ],
  "accepted": [],
  "nodes": {
    "halves": {"name":"Halves","rounding":{"places":2,"mode":"half-up"}},
    "U": {"name":"Half up","rounding":{"places":1,"mode":"half-up"}},
    "U1": {"name":"x","rounding":{"places":1,"mode":"half-up"}},
    "U2": {"name":"y","rounding":{"places":1,"mode":"half-up"}},
    "E": {"name":"Half even","rounding":{"places":1,"mode":"half-even"}},
    "E1": {"name":"x","rounding":{"places":1,"mode":"half-even"}},
    "D": {"name":"Down","rounding":{"places":1,"mode":"down"}},
    "D1": {"name":"x","rounding":{"places":1,"mode":"down"}},
    "N": {"name":"As the index has it","rounding":{"places":2,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("rows", "x").values;
const round1 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
const n2 = data.column("rows", "y").values;
const round3 = (x) => { const s = Math.abs(x) * 100, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 2, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 100; return x < 0 && m > 0 ? -m : m; };
const round4 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-even" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
const round5 = (x) => R.round(x, { "places": 1, "mode": "down" });
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
  function k0(from, n, v0, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n0[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (((subPlain(v0[j], (-10), 4) / 20) * 20) + (-10));
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round1(v1[j]);
  }
  function k3(from, n, v3, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n2[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (((subPlain(v3[j], (-10), 4) / 20) * 20) + (-10));
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round1(v4[j]);
  }
  function k6(from, n, v2, v5, v6) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v2[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v5[j]; if (x === x) { sum = sum + x; share += 1; } }
      v6[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = round1(v6[j]);
  }
  function k8(from, n, v8, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = (((subPlain(v0[j], (-10), 4) / 20) * 20) + (-10));
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = round4(v8[j]);
  }
  function k10(from, n, v8, v10) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v8[j]; if (x === x) { sum = sum + x; share += 1; } }
      v10[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k11(from, n, v11, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = round4(v10[j]);
  }
  function k12(from, n, v12, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = (((subPlain(v0[j], (-10), 4) / 20) * 20) + (-10));
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = round5(v12[j]);
  }
  function k14(from, n, v12, v14) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v12[j]; if (x === x) { sum = sum + x; share += 1; } }
      v14[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k15(from, n, v15, v14) {
    for (let i = 0, j = from; i < n; i++, j++) v15[j] = round5(v14[j]);
  }
  function k16(from, n, v16, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v16[j] = (((subPlain(v3[j], (-10), 4) / 20) * 20) + (-10));
  }
  function k17(from, n, v17, v16) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = round3(v16[j]);
  }
  function k18(from, n, v7, v10, v14, v16, v18) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v7[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v10[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v14[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v16[j]; if (x === x) { sum = sum + x; share += 1; } }
      v18[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k19(from, n, v19, v18) {
    for (let i = 0, j = from; i < n; i++, j++) v19[j] = round3(v18[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n2);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v2, v5, v6);
    k7(from, n, v7, v6);
    k8(from, n, v8, v0);
    k9(from, n, v9, v8);
    k10(from, n, v8, v10);
    k11(from, n, v11, v10);
    k12(from, n, v12, v0);
    k13(from, n, v13, v12);
    k14(from, n, v12, v14);
    k15(from, n, v15, v14);
    k16(from, n, v16, v3);
    k17(from, n, v17, v16);
    k18(from, n, v7, v10, v14, v16, v18);
    k19(from, n, v19, v18);
  }
  R.rankInto(v20, v19, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b0 = new Float64Array(Math.min(BLOCK, N));
    const b2 = new Float64Array(Math.min(BLOCK, N));
    const b3 = new Float64Array(Math.min(BLOCK, N));
    const b5 = new Float64Array(Math.min(BLOCK, N));
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const b7 = new Float64Array(Math.min(BLOCK, N));
    const b10 = new Float64Array(Math.min(BLOCK, N));
    const b14 = new Float64Array(Math.min(BLOCK, N));
    const v18 = (V[18] ??= new Float64Array(N));
    const v19 = (V[19] ??= new Float64Array(N));
    function k0(from, n, b0, n0) {
      for (let i = 0, j = from; i < n; i++, j++) b0[i] = n0[j];
    }
    function k2(from, n, b2, b0) {
      for (let i = 0, j = from; i < n; i++, j++) b2[i] = round1((((subPlain(b0[i], (-10), 4) / 20) * 20) + (-10)));
    }
    function k3(from, n, b3, n2) {
      for (let i = 0, j = from; i < n; i++, j++) b3[i] = n2[j];
    }
    function k5(from, n, b5, b3) {
      for (let i = 0, j = from; i < n; i++, j++) b5[i] = round1((((subPlain(b3[i], (-10), 4) / 20) * 20) + (-10)));
    }
    function k6(from, n, b2, b5, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b2[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = b5[i]; if (x === x) { sum = sum + x; share += 1; } }
        b6[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k7(from, n, b7, b6) {
      for (let i = 0, j = from; i < n; i++, j++) b7[i] = round1(b6[i]);
    }
    function k10(from, n, b0, b10) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (((subPlain(b0[i], (-10), 4) / 20) * 20) + (-10)); if (x === x) { sum = sum + x; share += 1; } }
        b10[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k14(from, n, b0, b14) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (((subPlain(b0[i], (-10), 4) / 20) * 20) + (-10)); if (x === x) { sum = sum + x; share += 1; } }
        b14[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k18(from, n, b7, b10, b14, b3, v18) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b7[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = b10[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = b14[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = (((subPlain(b3[i], (-10), 4) / 20) * 20) + (-10)); if (x === x) { sum = sum + x; share += 1; } }
        v18[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k19(from, n, v19, v18) {
      for (let i = 0, j = from; i < n; i++, j++) v19[j] = round3(v18[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k0(from, n, b0, n0);
      k2(from, n, b2, b0);
      k3(from, n, b3, n2);
      k5(from, n, b5, b3);
      k6(from, n, b2, b5, b6);
      k7(from, n, b7, b6);
      k10(from, n, b0, b10);
      k14(from, n, b0, b14);
      k18(from, n, b7, b10, b14, b3, v18);
      k19(from, n, v19, v18);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b0 = new Float64Array(Math.min(BLOCK, N));
    const b2 = new Float64Array(Math.min(BLOCK, N));
    const b3 = new Float64Array(Math.min(BLOCK, N));
    const b5 = new Float64Array(Math.min(BLOCK, N));
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const b7 = new Float64Array(Math.min(BLOCK, N));
    const b10 = new Float64Array(Math.min(BLOCK, N));
    const b14 = new Float64Array(Math.min(BLOCK, N));
    const b18 = new Float64Array(Math.min(BLOCK, N));
    const v19 = (V[19] ??= new Float64Array(N));
    const v20 = (V[20] ??= new Float64Array(N));
    function k0(from, n, b0, n0) {
      for (let i = 0, j = from; i < n; i++, j++) b0[i] = n0[j];
    }
    function k2(from, n, b2, b0) {
      for (let i = 0, j = from; i < n; i++, j++) b2[i] = round1((((subPlain(b0[i], (-10), 4) / 20) * 20) + (-10)));
    }
    function k3(from, n, b3, n2) {
      for (let i = 0, j = from; i < n; i++, j++) b3[i] = n2[j];
    }
    function k5(from, n, b5, b3) {
      for (let i = 0, j = from; i < n; i++, j++) b5[i] = round1((((subPlain(b3[i], (-10), 4) / 20) * 20) + (-10)));
    }
    function k6(from, n, b2, b5, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b2[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = b5[i]; if (x === x) { sum = sum + x; share += 1; } }
        b6[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k7(from, n, b7, b6) {
      for (let i = 0, j = from; i < n; i++, j++) b7[i] = round1(b6[i]);
    }
    function k10(from, n, b0, b10) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (((subPlain(b0[i], (-10), 4) / 20) * 20) + (-10)); if (x === x) { sum = sum + x; share += 1; } }
        b10[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k14(from, n, b0, b14) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (((subPlain(b0[i], (-10), 4) / 20) * 20) + (-10)); if (x === x) { sum = sum + x; share += 1; } }
        b14[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k18(from, n, b7, b10, b14, b3, b18) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b7[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = b10[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = b14[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = (((subPlain(b3[i], (-10), 4) / 20) * 20) + (-10)); if (x === x) { sum = sum + x; share += 1; } }
        b18[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k19(from, n, v19, b18) {
      for (let i = 0, j = from; i < n; i++, j++) v19[j] = round3(b18[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k0(from, n, b0, n0);
      k2(from, n, b2, b0);
      k3(from, n, b3, n2);
      k5(from, n, b5, b3);
      k6(from, n, b2, b5, b6);
      k7(from, n, b7, b6);
      k10(from, n, b0, b10);
      k14(from, n, b0, b14);
      k18(from, n, b7, b10, b14, b3, b18);
      k19(from, n, v19, b18);
    }
    R.rankInto(v20, v19, { "highestFirst": true, "ties": "competition" });
    return V[20];
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
    const v8 = stage(8);
    const v10 = stage(10);
    const v12 = stage(12);
    const v14 = stage(14);
    const v16 = stage(16);
    const v18 = stage(18);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "U1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "U2", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && !(Math.abs(v2[j]) === Infinity || Math.abs(v5[j]) === Infinity) && !(isNaN(v2[j]) && isNaN(v5[j]))) { found.push({ code: "not-finite", indicator: "U", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v8[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "E1", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v10[j]) && !(Math.abs(v8[j]) === Infinity) && !(isNaN(v8[j]))) { found.push({ code: "not-finite", indicator: "E", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v12[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "D1", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v14[j]) && !(Math.abs(v12[j]) === Infinity) && !(isNaN(v12[j]))) { found.push({ code: "not-finite", indicator: "D", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v16[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "N", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v18[j]) && !(Math.abs(v7[j]) === Infinity || Math.abs(v10[j]) === Infinity || Math.abs(v14[j]) === Infinity || Math.abs(v16[j]) === Infinity) && !(isNaN(v7[j]) && isNaN(v10[j]) && isNaN(v14[j]) && isNaN(v16[j]))) { found.push({ code: "not-finite", indicator: "halves", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
