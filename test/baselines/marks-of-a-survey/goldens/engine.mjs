/** Patient survey */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"hospital","base":16,"bonuses":[],"gates":[],"raw":16,"published":17},
      {"code":"W","base":6,"bonuses":[],"gates":[],"raw":6,"published":7},
      {"code":"W1","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"W2","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"S","base":14,"bonuses":[],"gates":[],"raw":14,"published":15},
      {"code":"S1","value":8,"base":9,"bonuses":[],"gates":[],"raw":9,"published":10},
      {"code":"S2","value":11,"base":12,"bonuses":[],"gates":[],"raw":12,"published":13}
    ],
    "rank": 18,
    "band": 19,
    "bands": ["gold","silver","bronze"],
    "rules": [],
    "tables": [
      {
        "name": "hospitals",
        "kind": "units",
        "key": "id",
        "rowLabel": "name",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"name","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"emergency","kind":"number","measure":"minute","codes":[],"missing":[],"checked":false},
          {"name":"clinics","kind":"number","measure":"day","codes":[],"missing":[],"checked":false},
          {"name":"listened","kind":"number","measure":"%","codes":[],"missing":[],"checked":false},
          {"name":"explained","kind":"number","measure":"%","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "hospitals"
  },
  "name": "Patient survey",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "W1",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [15,240],
      "column": {"table":"hospitals","column":"emergency"}
    },
    {"watch":"empty column","table":"hospitals","column":"emergency","code":"W1"},
    {
      "watch": "normalised",
      "code": "W2",
      "value": 3,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [1,21],
      "column": {"table":"hospitals","column":"clinics"}
    },
    {"watch":"empty column","table":"hospitals","column":"clinics","code":"W2"},
    {
      "watch": "normalised",
      "code": "S1",
      "value": 8,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0.4,1],
      "hundredths": [0.004,0.01],
      "column": {"table":"hospitals","column":"listened"}
    },
    {"watch":"empty column","table":"hospitals","column":"listened","code":"S1"},
    {
      "watch": "normalised",
      "code": "S2",
      "value": 11,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0.4,1],
      "hundredths": [0.004,0.01],
      "column": {"table":"hospitals","column":"explained"}
    },
    {"watch":"empty column","table":"hospitals","column":"explained","code":"S2"},
    {"watch":"no band","band":19,"published":17,"rounding":{"places":0,"mode":"half-even"}}
  ],
  "accepted": [],
  "nodes": {
    "hospital": {"name":"Patient survey","rounding":{"places":0,"mode":"half-even"}},
    "W": {"name":"Waiting","rounding":{"places":0,"mode":"half-even"}},
    "W1": {"name":"Emergency","rounding":{"places":0,"mode":"half-even"}},
    "W2": {"name":"Clinics","rounding":{"places":0,"mode":"half-even"}},
    "S": {"name":"Staff","rounding":{"places":0,"mode":"half-even"}},
    "S1": {"name":"Listened","rounding":{"places":0,"mode":"half-even"}},
    "S2": {"name":"Explained","rounding":{"places":0,"mode":"half-even"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const round0 = (x) => { const s = Math.abs(x) * 1, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 0, "mode": "half-even" }); const m = (d > 0.5 ? f + 1 : f) / 1; return x < 0 && m > 0 ? -m : m; };
const n1 = data.column("hospitals", "emergency").values;
const n2 = data.column("hospitals", "clinics").values;
const n3 = data.column("hospitals", "listened").values;
const n4 = data.column("hospitals", "explained").values;
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
  function k0(from, n, v0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n1[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((subPlain(240, v0[j], 4) / 225), 0, 1) * 10);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round0(v1[j]);
  }
  function k3(from, n, v3, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n2[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp((subPlain(21, v3[j], 4) / 20), 0, 1) * 5);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round0(v4[j]);
  }
  function k6(from, n, v2, v5, v6) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = orElse(v2[j], 0); sum = sum + x; share += 10; }
      { const x = orElse(v5[j], 0); sum = sum + x; share += 5; }
      v6[j] = share === 0 ? NaN : share === 15 ? sum : (sum * 15) / share;
    }
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = round0(v6[j]);
  }
  function k8(from, n, v8, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = n3[j];
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = (clamp((subPlain(v8[j], 0.4, 4) / 0.6), 0, 1) * 12.5);
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = round0(v9[j]);
  }
  function k11(from, n, v11, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = n4[j];
  }
  function k12(from, n, v12, v11) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = (clamp((subPlain(v11[j], 0.4, 4) / 0.6), 0, 1) * 12.5);
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = round0(v12[j]);
  }
  function k14(from, n, v10, v13, v14) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v10[j]; if (x === x) { sum = sum + x; share += 12.5; } }
      { const x = v13[j]; if (x === x) { sum = sum + x; share += 12.5; } }
      v14[j] = share === 0 ? NaN : share === 25 ? sum : (sum * 25) / share;
    }
  }
  function k15(from, n, v15, v14) {
    for (let i = 0, j = from; i < n; i++, j++) v15[j] = round0(v14[j]);
  }
  function k16(from, n, v7, v15, v16) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      { const x = v7[j]; sum = sum + x; }
      { const x = v15[j]; sum = sum + x; }
      v16[j] = sum;
    }
  }
  function k17(from, n, v17, v16) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = round0(v16[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n1);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n2);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v2, v5, v6);
    k7(from, n, v7, v6);
    k8(from, n, v8, n3);
    k9(from, n, v9, v8);
    k10(from, n, v10, v9);
    k11(from, n, v11, n4);
    k12(from, n, v12, v11);
    k13(from, n, v13, v12);
    k14(from, n, v10, v13, v14);
    k15(from, n, v15, v14);
    k16(from, n, v7, v15, v16);
    k17(from, n, v17, v16);
  }
  R.rankInto(v18, v17, { "highestFirst": true, "ties": "ordinal" });
  R.intervalInto(v19, v17, [{ "low": 36, "lowIncluded": true, "high": 40, "highIncluded": true }, { "low": 28, "lowIncluded": true, "high": 35, "highIncluded": true }, { "low": 0, "lowIncluded": true, "high": 27, "highIncluded": true }]);
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b2 = new Float64Array(Math.min(BLOCK, N));
    const b5 = new Float64Array(Math.min(BLOCK, N));
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const b7 = new Float64Array(Math.min(BLOCK, N));
    const b10 = new Float64Array(Math.min(BLOCK, N));
    const b13 = new Float64Array(Math.min(BLOCK, N));
    const b14 = new Float64Array(Math.min(BLOCK, N));
    const b15 = new Float64Array(Math.min(BLOCK, N));
    const v16 = (V[16] ??= new Float64Array(N));
    const v17 = (V[17] ??= new Float64Array(N));
    const v19 = (V[19] ??= new Float64Array(N));
    function k2(from, n, b2, n1) {
      for (let i = 0, j = from; i < n; i++, j++) b2[i] = round0((clamp((subPlain(240, n1[j], 4) / 225), 0, 1) * 10));
    }
    function k5(from, n, b5, n2) {
      for (let i = 0, j = from; i < n; i++, j++) b5[i] = round0((clamp((subPlain(21, n2[j], 4) / 20), 0, 1) * 5));
    }
    function k6(from, n, b2, b5, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse(b2[i], 0); sum = sum + x; share += 10; }
        { const x = orElse(b5[i], 0); sum = sum + x; share += 5; }
        b6[i] = share === 0 ? NaN : share === 15 ? sum : (sum * 15) / share;
      }
    }
    function k7(from, n, b7, b6) {
      for (let i = 0, j = from; i < n; i++, j++) b7[i] = round0(b6[i]);
    }
    function k10(from, n, b10, n3) {
      for (let i = 0, j = from; i < n; i++, j++) b10[i] = round0((clamp((subPlain(n3[j], 0.4, 4) / 0.6), 0, 1) * 12.5));
    }
    function k13(from, n, b13, n4) {
      for (let i = 0, j = from; i < n; i++, j++) b13[i] = round0((clamp((subPlain(n4[j], 0.4, 4) / 0.6), 0, 1) * 12.5));
    }
    function k14(from, n, b10, b13, b14) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b10[i]; if (x === x) { sum = sum + x; share += 12.5; } }
        { const x = b13[i]; if (x === x) { sum = sum + x; share += 12.5; } }
        b14[i] = share === 0 ? NaN : share === 25 ? sum : (sum * 25) / share;
      }
    }
    function k15(from, n, b15, b14) {
      for (let i = 0, j = from; i < n; i++, j++) b15[i] = round0(b14[i]);
    }
    function k16(from, n, b7, b15, v16) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        { const x = b7[i]; sum = sum + x; }
        { const x = b15[i]; sum = sum + x; }
        v16[j] = sum;
      }
    }
    function k17(from, n, v17, v16) {
      for (let i = 0, j = from; i < n; i++, j++) v17[j] = round0(v16[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k2(from, n, b2, n1);
      k5(from, n, b5, n2);
      k6(from, n, b2, b5, b6);
      k7(from, n, b7, b6);
      k10(from, n, b10, n3);
      k13(from, n, b13, n4);
      k14(from, n, b10, b13, b14);
      k15(from, n, b15, b14);
      k16(from, n, b7, b15, v16);
      k17(from, n, v17, v16);
    }
    R.intervalInto(v19, v17, [{ "low": 36, "lowIncluded": true, "high": 40, "highIncluded": true }, { "low": 28, "lowIncluded": true, "high": 35, "highIncluded": true }, { "low": 0, "lowIncluded": true, "high": 27, "highIncluded": true }]);
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b2 = new Float64Array(Math.min(BLOCK, N));
    const b5 = new Float64Array(Math.min(BLOCK, N));
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const b7 = new Float64Array(Math.min(BLOCK, N));
    const b10 = new Float64Array(Math.min(BLOCK, N));
    const b13 = new Float64Array(Math.min(BLOCK, N));
    const b14 = new Float64Array(Math.min(BLOCK, N));
    const b15 = new Float64Array(Math.min(BLOCK, N));
    const b16 = new Float64Array(Math.min(BLOCK, N));
    const v17 = (V[17] ??= new Float64Array(N));
    const v18 = (V[18] ??= new Float64Array(N));
    function k2(from, n, b2, n1) {
      for (let i = 0, j = from; i < n; i++, j++) b2[i] = round0((clamp((subPlain(240, n1[j], 4) / 225), 0, 1) * 10));
    }
    function k5(from, n, b5, n2) {
      for (let i = 0, j = from; i < n; i++, j++) b5[i] = round0((clamp((subPlain(21, n2[j], 4) / 20), 0, 1) * 5));
    }
    function k6(from, n, b2, b5, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse(b2[i], 0); sum = sum + x; share += 10; }
        { const x = orElse(b5[i], 0); sum = sum + x; share += 5; }
        b6[i] = share === 0 ? NaN : share === 15 ? sum : (sum * 15) / share;
      }
    }
    function k7(from, n, b7, b6) {
      for (let i = 0, j = from; i < n; i++, j++) b7[i] = round0(b6[i]);
    }
    function k10(from, n, b10, n3) {
      for (let i = 0, j = from; i < n; i++, j++) b10[i] = round0((clamp((subPlain(n3[j], 0.4, 4) / 0.6), 0, 1) * 12.5));
    }
    function k13(from, n, b13, n4) {
      for (let i = 0, j = from; i < n; i++, j++) b13[i] = round0((clamp((subPlain(n4[j], 0.4, 4) / 0.6), 0, 1) * 12.5));
    }
    function k14(from, n, b10, b13, b14) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b10[i]; if (x === x) { sum = sum + x; share += 12.5; } }
        { const x = b13[i]; if (x === x) { sum = sum + x; share += 12.5; } }
        b14[i] = share === 0 ? NaN : share === 25 ? sum : (sum * 25) / share;
      }
    }
    function k15(from, n, b15, b14) {
      for (let i = 0, j = from; i < n; i++, j++) b15[i] = round0(b14[i]);
    }
    function k16(from, n, b7, b15, b16) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        { const x = b7[i]; sum = sum + x; }
        { const x = b15[i]; sum = sum + x; }
        b16[i] = sum;
      }
    }
    function k17(from, n, v17, b16) {
      for (let i = 0, j = from; i < n; i++, j++) v17[j] = round0(b16[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k2(from, n, b2, n1);
      k5(from, n, b5, n2);
      k6(from, n, b2, b5, b6);
      k7(from, n, b7, b6);
      k10(from, n, b10, n3);
      k13(from, n, b13, n4);
      k14(from, n, b10, b13, b14);
      k15(from, n, b15, b14);
      k16(from, n, b7, b15, b16);
      k17(from, n, v17, b16);
    }
    R.rankInto(v18, v17, { "highestFirst": true, "ties": "ordinal" });
    return V[18];
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
    const v9 = stage(9);
    const v10 = stage(10);
    const v11 = stage(11);
    const v12 = stage(12);
    const v13 = stage(13);
    const v14 = stage(14);
    const v15 = stage(15);
    const v16 = stage(16);
    const lost1 = new Uint8Array(N);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "W1", unit: j }); lost1[j] = 1;
    }
    const lost2 = new Uint8Array(N);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "W2", unit: j }); lost2[j] = 1;
    }
    const lost0 = new Uint8Array(N);
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && !(Math.abs(v2[j]) === Infinity || Math.abs(v5[j]) === Infinity) && !(isNaN(v2[j]) && isNaN(v5[j]))) { found.push({ code: "not-finite", indicator: "W", unit: j }); lost0[j] = 1; }
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && (lost1[j] || lost2[j])) lost0[j] = 1;
    const lost4 = new Uint8Array(N);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v8[j]) && isFinite(v9[j])) continue;
      if (isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "S1", unit: j }); lost4[j] = 1;
    }
    const lost5 = new Uint8Array(N);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v11[j]) && isFinite(v12[j])) continue;
      if (isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "S2", unit: j }); lost5[j] = 1;
    }
    const lost3 = new Uint8Array(N);
    for (let j = 0; j < N; j++) if (!isFinite(v14[j]) && !(Math.abs(v10[j]) === Infinity || Math.abs(v13[j]) === Infinity) && !(isNaN(v10[j]) && isNaN(v13[j]))) { found.push({ code: "not-finite", indicator: "S", unit: j }); lost3[j] = 1; }
    for (let j = 0; j < N; j++) if (!isFinite(v14[j]) && (lost4[j] || lost5[j])) lost3[j] = 1;
    for (let j = 0; j < N; j++) if (isNaN(v7[j]) && !lost0[j]) { found.push({ code: "missing-not-allowed", indicator: "hospital", unit: j, child: "W" }); }
    for (let j = 0; j < N; j++) if (isNaN(v15[j]) && !lost3[j]) { found.push({ code: "missing-not-allowed", indicator: "hospital", unit: j, child: "S" }); }
    for (let j = 0; j < N; j++) if (!isFinite(v16[j]) && !(Math.abs(v7[j]) === Infinity || Math.abs(v15[j]) === Infinity) && !(isNaN(v7[j]) || isNaN(v15[j]))) { found.push({ code: "not-finite", indicator: "hospital", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
