/** 水利工程管护 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"sl","base":22,"bonuses":[],"gates":[],"raw":22,"published":23},
      {"code":"A","base":12,"bonuses":[],"gates":[],"raw":12,"published":13},
      {"code":"A1","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"A2","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"A3","value":6,"base":7,"bonuses":[],"gates":[],"raw":7,"published":8},
      {"code":"A4","value":9,"base":10,"bonuses":[],"gates":[],"raw":10,"published":11},
      {"code":"B","base":20,"bonuses":[],"gates":[],"raw":20,"published":21},
      {"code":"B1","value":14,"base":15,"bonuses":[],"gates":[],"raw":15,"published":16},
      {"code":"B2","value":17,"base":18,"bonuses":[],"gates":[],"raw":18,"published":19}
    ],
    "rank": 24,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "灌区",
        "kind": "units",
        "key": "编号",
        "rowLabel": "名称",
        "mayLack": false,
        "columns": [
          {"name":"编号","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"名称","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"完好率","kind":"number","measure":"分","codes":[],"missing":["—","未测"],"checked":false},
          {"name":"闸门","kind":"number","measure":"分","codes":[],"missing":["—","未测","/"],"checked":false},
          {"name":"计量","kind":"number","measure":"分","codes":[],"missing":["—","未测"],"checked":false},
          {"name":"试行","kind":"number","measure":"分","codes":[],"missing":["—","未测"],"checked":false}
        ]
      },
      {
        "name": "巡查",
        "kind": "units",
        "unit": "灌区",
        "mayLack": false,
        "columns": [
          {"name":"灌区","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"巡查","kind":"number","measure":"次","codes":[],"missing":[],"blank":"0","checked":false},
          {"name":"满意度","kind":"number","measure":"分","codes":[],"missing":[],"blank":"60","checked":false}
        ]
      }
    ],
    "units": "灌区"
  },
  "name": "水利工程管护",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "A1",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"灌区","column":"完好率"}
    },
    {"watch":"empty column","table":"灌区","column":"完好率","code":"A1"},
    {
      "watch": "normalised",
      "code": "A2",
      "value": 3,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"灌区","column":"闸门"}
    },
    {"watch":"empty column","table":"灌区","column":"闸门","code":"A2"},
    {
      "watch": "normalised",
      "code": "A3",
      "value": 6,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"灌区","column":"计量"}
    },
    {"watch":"empty column","table":"灌区","column":"计量","code":"A3"},
    {
      "watch": "normalised",
      "code": "A4",
      "value": 9,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"灌区","column":"试行"}
    },
    {"watch":"empty column","table":"灌区","column":"试行","code":"A4"},
    {
      "watch": "normalised",
      "code": "B1",
      "value": 14,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"巡查","column":"巡查"}
    },
    {"watch":"empty column","table":"巡查","column":"巡查","code":"B1"},
    {
      "watch": "normalised",
      "code": "B2",
      "value": 17,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"巡查","column":"满意度"}
    },
    {"watch":"empty column","table":"巡查","column":"满意度","code":"B2"}
  ],
  "accepted": [],
  "nodes": {
    "sl": {"name":"水利工程管护","rounding":{"places":2,"mode":"down"}},
    "A": {"name":"剔除","rounding":{"places":2,"mode":"down"}},
    "A1": {"name":"渠道完好率","rounding":{"places":2,"mode":"down"}},
    "A2": {"name":"闸门完好率","rounding":{"places":2,"mode":"down"}},
    "A3": {"name":"计量覆盖","rounding":{"places":2,"mode":"down"}},
    "A4": {"name":"试行指标","rounding":{"places":2,"mode":"down"}},
    "B": {"name":"计零分","rounding":{"places":2,"mode":"down"}},
    "B1": {"name":"巡查次数","rounding":{"places":2,"mode":"down"}},
    "B2": {"name":"群众满意","rounding":{"places":2,"mode":"down"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("灌区", "完好率").values;
const n1 = data.column("灌区", "闸门").values;
const n2 = data.column("灌区", "计量").values;
const n3 = data.column("巡查", "巡查").values;
const n4 = data.column("巡查", "满意度").values;
const round5 = (x) => R.round(x, { "places": 2, "mode": "down" });
const n6 = data.column("灌区", "试行").values;
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
  function k0(from, n, v0, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n0[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 100), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round5(v1[j]);
  }
  function k3(from, n, v3, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n1[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp((v3[j] / 100), 0, 1) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round5(v4[j]);
  }
  function k6(from, n, v6, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = n2[j];
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = (clamp((v6[j] / 100), 0, 1) * 100);
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = round5(v7[j]);
  }
  function k9(from, n, v9, n6) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = n6[j];
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = (clamp((v9[j] / 100), 0, 1) * 100);
  }
  function k11(from, n, v11, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = round5(v10[j]);
  }
  function k12(from, n, v1, v4, v7, v12) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + 5 * x; share += 5; } }
      { const x = v4[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      { const x = v7[j]; if (x === x) { sum = sum + 2 * x; share += 2; } }
      v12[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = round5(v12[j]);
  }
  function k14(from, n, v14, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v14[j] = n3[j];
  }
  function k15(from, n, v15, v14) {
    for (let i = 0, j = from; i < n; i++, j++) v15[j] = (clamp((v14[j] / 100), 0, 1) * 100);
  }
  function k16(from, n, v16, v15) {
    for (let i = 0, j = from; i < n; i++, j++) v16[j] = round5(v15[j]);
  }
  function k17(from, n, v17, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = n4[j];
  }
  function k18(from, n, v18, v17) {
    for (let i = 0, j = from; i < n; i++, j++) v18[j] = (clamp((v17[j] / 100), 0, 1) * 100);
  }
  function k19(from, n, v19, v18) {
    for (let i = 0, j = from; i < n; i++, j++) v19[j] = round5(v18[j]);
  }
  function k20(from, n, v15, v18, v20) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = orElse(v15[j], 0); sum = sum + 3 * x; share += 3; }
      { const x = orElse(v18[j], 0); sum = sum + 2 * x; share += 2; }
      v20[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k21(from, n, v21, v20) {
    for (let i = 0, j = from; i < n; i++, j++) v21[j] = round5(v20[j]);
  }
  function k22(from, n, v12, v20, v22) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v12[j]; if (x === x) { sum = sum + 2 * x; share += 2; } }
      { const x = v20[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      v22[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k23(from, n, v23, v22) {
    for (let i = 0, j = from; i < n; i++, j++) v23[j] = round5(v22[j]);
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
    k9(from, n, v9, n6);
    k10(from, n, v10, v9);
    k11(from, n, v11, v10);
    k12(from, n, v1, v4, v7, v12);
    k13(from, n, v13, v12);
    k14(from, n, v14, n3);
    k15(from, n, v15, v14);
    k16(from, n, v16, v15);
    k17(from, n, v17, n4);
    k18(from, n, v18, v17);
    k19(from, n, v19, v18);
    k20(from, n, v15, v18, v20);
    k21(from, n, v21, v20);
    k22(from, n, v12, v20, v22);
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
    const b12 = new Float64Array(Math.min(BLOCK, N));
    const b20 = new Float64Array(Math.min(BLOCK, N));
    const v22 = (V[22] ??= new Float64Array(N));
    const v23 = (V[23] ??= new Float64Array(N));
    function k12(from, n, n0, n1, n2, b12) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n0[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + 5 * x; share += 5; } }
        { const x = (clamp((n1[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (clamp((n2[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        b12[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k20(from, n, n3, n4, b20) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse((clamp((n3[j] / 100), 0, 1) * 100), 0); sum = sum + 3 * x; share += 3; }
        { const x = orElse((clamp((n4[j] / 100), 0, 1) * 100), 0); sum = sum + 2 * x; share += 2; }
        b20[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k22(from, n, b12, b20, v22) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b12[i]; if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = b20[i]; if (x === x) { sum = sum + 3 * x; share += 3; } }
        v22[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k23(from, n, v23, v22) {
      for (let i = 0, j = from; i < n; i++, j++) v23[j] = round5(v22[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k12(from, n, n0, n1, n2, b12);
      k20(from, n, n3, n4, b20);
      k22(from, n, b12, b20, v22);
      k23(from, n, v23, v22);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b12 = new Float64Array(Math.min(BLOCK, N));
    const b20 = new Float64Array(Math.min(BLOCK, N));
    const b22 = new Float64Array(Math.min(BLOCK, N));
    const v23 = (V[23] ??= new Float64Array(N));
    const v24 = (V[24] ??= new Float64Array(N));
    function k12(from, n, n0, n1, n2, b12) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n0[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + 5 * x; share += 5; } }
        { const x = (clamp((n1[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (clamp((n2[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        b12[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k20(from, n, n3, n4, b20) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse((clamp((n3[j] / 100), 0, 1) * 100), 0); sum = sum + 3 * x; share += 3; }
        { const x = orElse((clamp((n4[j] / 100), 0, 1) * 100), 0); sum = sum + 2 * x; share += 2; }
        b20[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k22(from, n, b12, b20, b22) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b12[i]; if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = b20[i]; if (x === x) { sum = sum + 3 * x; share += 3; } }
        b22[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k23(from, n, v23, b22) {
      for (let i = 0, j = from; i < n; i++, j++) v23[j] = round5(b22[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k12(from, n, n0, n1, n2, b12);
      k20(from, n, n3, n4, b20);
      k22(from, n, b12, b20, b22);
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
    const v10 = stage(10);
    const v12 = stage(12);
    const v14 = stage(14);
    const v15 = stage(15);
    const v17 = stage(17);
    const v18 = stage(18);
    const v20 = stage(20);
    const v22 = stage(22);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "A1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "A2", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v6[j]) && isFinite(v7[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "A3", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v9[j]) && isFinite(v10[j])) continue;
      if (isNaN(n6[j])) continue;
      found.push({ code: 'not-finite', indicator: "A4", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v12[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity || Math.abs(v7[j]) === Infinity || Math.abs(v10[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v4[j]) && isNaN(v7[j]))) { found.push({ code: "not-finite", indicator: "A", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v14[j]) && isFinite(v15[j])) continue;
      if (isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "B1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v17[j]) && isFinite(v18[j])) continue;
      if (isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "B2", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v20[j]) && !(Math.abs(v15[j]) === Infinity || Math.abs(v18[j]) === Infinity) && !(isNaN(v15[j]) && isNaN(v18[j]))) { found.push({ code: "not-finite", indicator: "B", unit: j }); }
    for (let j = 0; j < N; j++) if (!isFinite(v22[j]) && !(Math.abs(v12[j]) === Infinity || Math.abs(v20[j]) === Infinity) && !(isNaN(v12[j]) && isNaN(v20[j]))) { found.push({ code: "not-finite", indicator: "sl", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
