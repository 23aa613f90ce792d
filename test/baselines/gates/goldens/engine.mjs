/** Food hygiene of canteens */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {
        "code": "food",
        "base": 14,
        "bonuses": [],
        "gates": [
          {
            "code": "G1",
            "condition": 24,
            "closed": 25,
            "before": 23,
            "after": 26,
            "columns": [{"table":"canteens","column":"closed"}],
            "scores": [],
            "ranked": false,
            "inMean": false
          },
          {
            "code": "G2",
            "condition": 15,
            "closed": 16,
            "before": 14,
            "after": 17,
            "columns": [{"table":"canteens","column":"illnesses"},{"table":"canteens","column":"closed"}],
            "scores": [],
            "ranked": true,
            "inMean": true
          },
          {
            "code": "G3",
            "condition": 18,
            "closed": 19,
            "before": 17,
            "after": 20,
            "columns": [{"table":"canteens","column":"fridge"}],
            "scores": [{"code":"K2","stage":4}],
            "ranked": true,
            "inMean": false
          },
          {
            "code": "G4",
            "condition": 21,
            "closed": 22,
            "before": 20,
            "after": 23,
            "columns": [{"table":"canteens","column":"fraud"}],
            "scores": [],
            "ranked": false,
            "inMean": true
          }
        ],
        "raw": 26,
        "published": 27
      },
      {
        "code": "K",
        "base": 6,
        "bonuses": [],
        "gates": [
          {
            "code": "GK",
            "condition": 7,
            "closed": 8,
            "before": 6,
            "after": 9,
            "columns": [{"table":"canteens","column":"pests"}],
            "scores": [],
            "ranked": true,
            "inMean": true
          }
        ],
        "raw": 9,
        "published": 10
      },
      {"code":"K1","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"K2","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"P","value":11,"base":12,"bonuses":[],"gates":[],"raw":12,"published":13}
    ],
    "rank": 29,
    "bands": [],
    "inMean": 30,
    "rules": [],
    "tables": [
      {
        "name": "canteens",
        "kind": "units",
        "key": "id",
        "rowLabel": "name",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"name","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"clean","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"storage","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"papers","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"pests","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"closed","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"fraud","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"illnesses","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"fridge","kind":"number","measure":"°C","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "canteens"
  },
  "name": "Food hygiene of canteens",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "K1",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,10],
      "column": {"table":"canteens","column":"clean"}
    },
    {"watch":"empty column","table":"canteens","column":"clean","code":"K1"},
    {
      "watch": "normalised",
      "code": "K2",
      "value": 3,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,10],
      "column": {"table":"canteens","column":"storage"}
    },
    {"watch":"empty column","table":"canteens","column":"storage","code":"K2"},
    {
      "watch": "normalised",
      "code": "P",
      "value": 11,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,10],
      "column": {"table":"canteens","column":"papers"}
    },
    {"watch":"empty column","table":"canteens","column":"papers","code":"P"},
    {"watch":"raised score","gate":"G4","to":0,"closed":22,"before":14,"rounding":{"places":1,"mode":"half-up"}},
    {"watch":"raised score","gate":"GK","to":20,"closed":8,"before":6,"rounding":{"places":1,"mode":"half-up"}}
  ],
  "accepted": [],
  "nodes": {
    "food": {"name":"Food hygiene of canteens","rounding":{"places":1,"mode":"half-up"}},
    "K": {"name":"Kitchen","rounding":{"places":1,"mode":"half-up"}},
    "K1": {"name":"Cleanliness","rounding":{"places":1,"mode":"half-up"}},
    "K2": {"name":"Storage","rounding":{"places":1,"mode":"half-up"}},
    "P": {"name":"Paperwork","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("canteens", "storage").values;
const n1 = data.column("canteens", "clean").values;
const n2 = data.column("canteens", "pests").values;
const n3 = data.column("canteens", "papers").values;
const n4 = data.column("canteens", "illnesses").values;
const n5 = data.column("canteens", "closed").values;
const n6 = data.column("canteens", "fraud").values;
const n7 = data.column("canteens", "fridge").values;
const round8 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
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
  const v25 = (V[25] ??= new Float64Array(N));
  const v26 = (V[26] ??= new Float64Array(N));
  const v27 = (V[27] ??= new Float64Array(N));
  const v28 = (V[28] ??= new Float64Array(N));
  const v29 = (V[29] ??= new Float64Array(N));
  const v30 = (V[30] ??= new Float64Array(N));
  function k0(from, n, v0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n1[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 10), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round8(v1[j]);
  }
  function k3(from, n, v3, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n0[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp((v3[j] / 10), 0, 1) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round8(v4[j]);
  }
  function k6(from, n, v1, v4, v6) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v4[j]; if (x === x) { sum = sum + x; share += 1; } }
      v6[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k7(from, n, v7, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = n2[j];
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = orElse(v7[j], 0);
  }
  function k9(from, n, v9, v8, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = choose(v8[j], 20, v6[j]);
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = round8(v9[j]);
  }
  function k11(from, n, v11, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = n3[j];
  }
  function k12(from, n, v12, v11) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = (clamp((v11[j] / 10), 0, 1) * 100);
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = round8(v12[j]);
  }
  function k14(from, n, v9, v12, v14) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v9[j]; if (x === x) { sum = sum + 7 * x; share += 7; } }
      { const x = v12[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      v14[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k15(from, n, v15, n4, n5) {
    for (let i = 0, j = from; i < n; i++, j++) v15[j] = and(gtPlain(n4[j], 0), (1 - n5[j]));
  }
  function k16(from, n, v16, v15) {
    for (let i = 0, j = from; i < n; i++, j++) v16[j] = orElse(v15[j], 0);
  }
  function k17(from, n, v17, v16, v14) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = choose(v16[j], min(v14[j], 60), v14[j]);
  }
  function k18(from, n, v18, v4, n7) {
    for (let i = 0, j = from; i < n; i++, j++) v18[j] = or(lt(v4[j], 30), gtPlain(n7[j], 8));
  }
  function k19(from, n, v19, v18) {
    for (let i = 0, j = from; i < n; i++, j++) v19[j] = orElse(v18[j], 0);
  }
  function k20(from, n, v20, v19, v17) {
    for (let i = 0, j = from; i < n; i++, j++) v20[j] = choose(v19[j], min(v17[j], 45), v17[j]);
  }
  function k21(from, n, v21, n6) {
    for (let i = 0, j = from; i < n; i++, j++) v21[j] = n6[j];
  }
  function k22(from, n, v22, v21) {
    for (let i = 0, j = from; i < n; i++, j++) v22[j] = orElse(v21[j], 0);
  }
  function k23(from, n, v23, v22, v20) {
    for (let i = 0, j = from; i < n; i++, j++) v23[j] = choose(v22[j], 0, v20[j]);
  }
  function k24(from, n, v24, n5) {
    for (let i = 0, j = from; i < n; i++, j++) v24[j] = eqPlain(n5[j], 1);
  }
  function k25(from, n, v25, v24) {
    for (let i = 0, j = from; i < n; i++, j++) v25[j] = orElse(v24[j], 0);
  }
  function k26(from, n, v26, v25, v23) {
    for (let i = 0, j = from; i < n; i++, j++) v26[j] = choose(v25[j], NaN, v23[j]);
  }
  function k27(from, n, v27, v26) {
    for (let i = 0, j = from; i < n; i++, j++) v27[j] = round8(v26[j]);
  }
  function k28(from, n, v28, v25, v22) {
    for (let i = 0, j = from; i < n; i++, j++) v28[j] = and((1 - v25[j]), (1 - v22[j]));
  }
  function k30(from, n, v30, v25, v19) {
    for (let i = 0, j = from; i < n; i++, j++) v30[j] = and((1 - v25[j]), (1 - v19[j]));
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n1);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n0);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v1, v4, v6);
    k7(from, n, v7, n2);
    k8(from, n, v8, v7);
    k9(from, n, v9, v8, v6);
    k10(from, n, v10, v9);
    k11(from, n, v11, n3);
    k12(from, n, v12, v11);
    k13(from, n, v13, v12);
    k14(from, n, v9, v12, v14);
    k15(from, n, v15, n4, n5);
    k16(from, n, v16, v15);
    k17(from, n, v17, v16, v14);
    k18(from, n, v18, v4, n7);
    k19(from, n, v19, v18);
    k20(from, n, v20, v19, v17);
    k21(from, n, v21, n6);
    k22(from, n, v22, v21);
    k23(from, n, v23, v22, v20);
    k24(from, n, v24, n5);
    k25(from, n, v25, v24);
    k26(from, n, v26, v25, v23);
    k27(from, n, v27, v26);
    k28(from, n, v28, v25, v22);
    k30(from, n, v30, v25, v19);
  }
  R.rankInto(v29, v27, { "highestFirst": true, "ties": "competition" }, v28);
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b4 = new Float64Array(Math.min(BLOCK, N));
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const b14 = new Float64Array(Math.min(BLOCK, N));
    const b17 = new Float64Array(Math.min(BLOCK, N));
    const v26 = (V[26] ??= new Float64Array(N));
    const v27 = (V[27] ??= new Float64Array(N));
    function k4(from, n, b4, n0) {
      for (let i = 0, j = from; i < n; i++, j++) b4[i] = (clamp((n0[j] / 10), 0, 1) * 100);
    }
    function k6(from, n, n1, b4, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n1[j] / 10), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = b4[i]; if (x === x) { sum = sum + x; share += 1; } }
        b6[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k14(from, n, n2, b6, n3, b14) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = choose(orElse(n2[j], 0), 20, b6[i]); if (x === x) { sum = sum + 7 * x; share += 7; } }
        { const x = (clamp((n3[j] / 10), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        b14[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k17(from, n, b17, n4, n5, b14) {
      for (let i = 0, j = from; i < n; i++, j++) b17[i] = choose(orElse(and(gtPlain(n4[j], 0), (1 - n5[j])), 0), min(b14[i], 60), b14[i]);
    }
    function k26(from, n, v26, n5, n6, b4, n7, b17) {
      for (let i = 0, j = from; i < n; i++, j++) v26[j] = choose(orElse(eqPlain(n5[j], 1), 0), NaN, choose(orElse(n6[j], 0), 0, choose(orElse(or(lt(b4[i], 30), gtPlain(n7[j], 8)), 0), min(b17[i], 45), b17[i])));
    }
    function k27(from, n, v27, v26) {
      for (let i = 0, j = from; i < n; i++, j++) v27[j] = round8(v26[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k4(from, n, b4, n0);
      k6(from, n, n1, b4, b6);
      k14(from, n, n2, b6, n3, b14);
      k17(from, n, b17, n4, n5, b14);
      k26(from, n, v26, n5, n6, b4, n7, b17);
      k27(from, n, v27, v26);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b4 = new Float64Array(Math.min(BLOCK, N));
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const b14 = new Float64Array(Math.min(BLOCK, N));
    const b17 = new Float64Array(Math.min(BLOCK, N));
    const b22 = new Float64Array(Math.min(BLOCK, N));
    const b25 = new Float64Array(Math.min(BLOCK, N));
    const v27 = (V[27] ??= new Float64Array(N));
    const v28 = (V[28] ??= new Float64Array(N));
    const v29 = (V[29] ??= new Float64Array(N));
    function k4(from, n, b4, n0) {
      for (let i = 0, j = from; i < n; i++, j++) b4[i] = (clamp((n0[j] / 10), 0, 1) * 100);
    }
    function k6(from, n, n1, b4, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n1[j] / 10), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = b4[i]; if (x === x) { sum = sum + x; share += 1; } }
        b6[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k14(from, n, n2, b6, n3, b14) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = choose(orElse(n2[j], 0), 20, b6[i]); if (x === x) { sum = sum + 7 * x; share += 7; } }
        { const x = (clamp((n3[j] / 10), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        b14[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k17(from, n, b17, n4, n5, b14) {
      for (let i = 0, j = from; i < n; i++, j++) b17[i] = choose(orElse(and(gtPlain(n4[j], 0), (1 - n5[j])), 0), min(b14[i], 60), b14[i]);
    }
    function k22(from, n, b22, n6) {
      for (let i = 0, j = from; i < n; i++, j++) b22[i] = orElse(n6[j], 0);
    }
    function k25(from, n, b25, n5) {
      for (let i = 0, j = from; i < n; i++, j++) b25[i] = orElse(eqPlain(n5[j], 1), 0);
    }
    function k27(from, n, v27, b25, b22, b4, n7, b17) {
      for (let i = 0, j = from; i < n; i++, j++) v27[j] = round8(choose(b25[i], NaN, choose(b22[i], 0, choose(orElse(or(lt(b4[i], 30), gtPlain(n7[j], 8)), 0), min(b17[i], 45), b17[i]))));
    }
    function k28(from, n, v28, b25, b22) {
      for (let i = 0, j = from; i < n; i++, j++) v28[j] = and((1 - b25[i]), (1 - b22[i]));
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k4(from, n, b4, n0);
      k6(from, n, n1, b4, b6);
      k14(from, n, n2, b6, n3, b14);
      k17(from, n, b17, n4, n5, b14);
      k22(from, n, b22, n6);
      k25(from, n, b25, n5);
      k27(from, n, v27, b25, b22, b4, n7, b17);
      k28(from, n, v28, b25, b22);
    }
    R.rankInto(v29, v27, { "highestFirst": true, "ties": "competition" }, v28);
    return V[29];
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
    const v18 = stage(18);
    const v21 = stage(21);
    const v24 = stage(24);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "K1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "K2", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v4[j]))) { found.push({ code: "not-finite", indicator: "K", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v7[j]) && isFinite(v7[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "K", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v11[j]) && isFinite(v12[j])) continue;
      if (isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "P", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v14[j]) && !(Math.abs(v9[j]) === Infinity || Math.abs(v12[j]) === Infinity) && !(isNaN(v9[j]) && isNaN(v12[j]))) { found.push({ code: "not-finite", indicator: "food", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v24[j]) && isFinite(v24[j])) continue;
      if (isNaN(n5[j])) continue;
      found.push({ code: 'not-finite', indicator: "food", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v15[j]) && isFinite(v15[j])) continue;
      if (isNaN(n4[j]) || isNaN(n5[j])) continue;
      found.push({ code: 'not-finite', indicator: "food", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v18[j]) && isFinite(v18[j])) continue;
      if (Math.abs(v4[j]) === Infinity) continue;
      if (isNaN(n7[j]) || isNaN(v4[j])) continue;
      found.push({ code: 'not-finite', indicator: "food", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v21[j]) && isFinite(v21[j])) continue;
      if (isNaN(n6[j])) continue;
      found.push({ code: 'not-finite', indicator: "food", unit: j });
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
