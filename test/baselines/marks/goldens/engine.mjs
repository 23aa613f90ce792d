/** 政务公开考核 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"gk","base":12,"bonuses":[],"gates":[],"raw":12,"published":13},
      {"code":"A","base":5,"bonuses":[],"gates":[],"raw":5,"published":6},
      {"code":"A1","value":0,"base":0,"bonuses":[],"gates":[],"raw":0,"published":1},
      {"code":"A2","value":2,"base":3,"bonuses":[],"gates":[],"raw":3,"published":4},
      {"code":"B","value":7,"base":8,"bonuses":[],"gates":[],"raw":8,"published":9},
      {"code":"C","value":10,"base":10,"bonuses":[],"gates":[],"raw":10,"published":11}
    ],
    "rank": 14,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "部门",
        "kind": "units",
        "key": "代码",
        "rowLabel": "名称",
        "mayLack": false,
        "columns": [
          {"name":"代码","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"名称","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"目录","kind":"code list","codes":["齐备","基本齐备","不齐","没有"],"missing":[],"checked":false},
          {"name":"及时更新","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"申请数","kind":"number","measure":"件","codes":[],"missing":[],"checked":false},
          {"name":"按时答复数","kind":"number","measure":"件","codes":[],"missing":[],"checked":false},
          {"name":"培训次数","kind":"number","measure":"次","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "部门"
  },
  "name": "政务公开考核",
  "edition": 2024,
  "watches": [
    {"watch":"empty column","table":"部门","column":"目录","code":"A1"},
    {"watch":"empty column","table":"部门","column":"及时更新","code":"A2"},
    {"watch":"normalised","code":"B","value":7,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"部门","column":"按时答复数","code":"B"},
    {"watch":"empty column","table":"部门","column":"申请数","code":"B"},
    {"watch":"empty column","table":"部门","column":"培训次数","code":"C"}
  ],
  "accepted": [],
  "nodes": {
    "gk": {"name":"政务公开考核","rounding":{"places":1,"mode":"half-up"}},
    "A": {"name":"主动公开","rounding":{"places":1,"mode":"half-up"}},
    "A1": {"name":"目录齐备","rounding":{"places":1,"mode":"half-up"}},
    "A2": {"name":"更新及时","rounding":{"places":1,"mode":"half-up"}},
    "B": {"name":"依申请公开","rounding":{"places":1,"mode":"half-up"}},
    "C": {"name":"培训","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const ladder0 = R.ladderOf(data.column("部门", "目录"), [["齐备", 40], ["基本齐备", 25]], 0);
const n1 = data.column("部门", "目录").values;
const n2 = data.column("部门", "及时更新").values;
const n3 = data.column("部门", "按时答复数").values;
const n4 = data.column("部门", "申请数").values;
const rungs5 = R.exactRungs([[0, { units: BigInt("0"), places: 0 }, 0], [1, { units: BigInt("1"), places: 0 }, 6], [2, { units: BigInt("2"), places: 0 }, 8]]);
const n6 = data.column("部门", "培训次数").values;
const round7 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
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
  function k0(from, n, v0, ladder0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = at(ladder0, n1[j]);
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = round7(v0[j]);
  }
  function k2(from, n, v2, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = n2[j];
  }
  function k3(from, n, v3, v2) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = (v2[j] * 20);
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = round7(v3[j]);
  }
  function k5(from, n, v0, v3, v5) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v0[j]; if (x === x) { sum = sum + x; share += 40; } }
      { const x = v3[j]; if (x === x) { sum = sum + x; share += 20; } }
      v5[j] = share === 0 ? NaN : share === 60 ? sum : (sum * 60) / share;
    }
  }
  function k6(from, n, v6, v5) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = round7(v5[j]);
  }
  function k7(from, n, v7, n3, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = (n3[j] / n4[j]);
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = (clamp(v7[j], 0, 1) * 30);
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = round7(v8[j]);
  }
  function k10(from, n, v10, n6) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = R.rungOf(rungs5, n6[j], 10);
  }
  function k11(from, n, v11, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = round7(v10[j]);
  }
  function k12(from, n, v5, v8, v10, v12) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v5[j]; if (x === x) { sum = sum + x; share += 60; } }
      { const x = v8[j]; if (x === x) { sum = sum + x; share += 30; } }
      { const x = v10[j]; if (x === x) { sum = sum + x; share += 10; } }
      v12[j] = share === 0 ? NaN : share === 100 ? sum : (sum * 100) / share;
    }
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = round7(v12[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, ladder0, n1);
    k1(from, n, v1, v0);
    k2(from, n, v2, n2);
    k3(from, n, v3, v2);
    k4(from, n, v4, v3);
    k5(from, n, v0, v3, v5);
    k6(from, n, v6, v5);
    k7(from, n, v7, n3, n4);
    k8(from, n, v8, v7);
    k9(from, n, v9, v8);
    k10(from, n, v10, n6);
    k11(from, n, v11, v10);
    k12(from, n, v5, v8, v10, v12);
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
    const b5 = new Float64Array(Math.min(BLOCK, N));
    const v12 = (V[12] ??= new Float64Array(N));
    const v13 = (V[13] ??= new Float64Array(N));
    function k5(from, n, ladder0, n1, n2, b5) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = at(ladder0, n1[j]); if (x === x) { sum = sum + x; share += 40; } }
        { const x = (n2[j] * 20); if (x === x) { sum = sum + x; share += 20; } }
        b5[i] = share === 0 ? NaN : share === 60 ? sum : (sum * 60) / share;
      }
    }
    function k12(from, n, b5, n3, n4, n6, v12) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b5[i]; if (x === x) { sum = sum + x; share += 60; } }
        { const x = (clamp((n3[j] / n4[j]), 0, 1) * 30); if (x === x) { sum = sum + x; share += 30; } }
        { const x = R.rungOf(rungs5, n6[j], 10); if (x === x) { sum = sum + x; share += 10; } }
        v12[j] = share === 0 ? NaN : share === 100 ? sum : (sum * 100) / share;
      }
    }
    function k13(from, n, v13, v12) {
      for (let i = 0, j = from; i < n; i++, j++) v13[j] = round7(v12[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k5(from, n, ladder0, n1, n2, b5);
      k12(from, n, b5, n3, n4, n6, v12);
      k13(from, n, v13, v12);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b5 = new Float64Array(Math.min(BLOCK, N));
    const b12 = new Float64Array(Math.min(BLOCK, N));
    const v13 = (V[13] ??= new Float64Array(N));
    const v14 = (V[14] ??= new Float64Array(N));
    function k5(from, n, ladder0, n1, n2, b5) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = at(ladder0, n1[j]); if (x === x) { sum = sum + x; share += 40; } }
        { const x = (n2[j] * 20); if (x === x) { sum = sum + x; share += 20; } }
        b5[i] = share === 0 ? NaN : share === 60 ? sum : (sum * 60) / share;
      }
    }
    function k12(from, n, b5, n3, n4, n6, b12) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b5[i]; if (x === x) { sum = sum + x; share += 60; } }
        { const x = (clamp((n3[j] / n4[j]), 0, 1) * 30); if (x === x) { sum = sum + x; share += 30; } }
        { const x = R.rungOf(rungs5, n6[j], 10); if (x === x) { sum = sum + x; share += 10; } }
        b12[i] = share === 0 ? NaN : share === 100 ? sum : (sum * 100) / share;
      }
    }
    function k13(from, n, v13, b12) {
      for (let i = 0, j = from; i < n; i++, j++) v13[j] = round7(b12[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k5(from, n, ladder0, n1, n2, b5);
      k12(from, n, b5, n3, n4, n6, b12);
      k13(from, n, v13, b12);
    }
    R.rankInto(v14, v13, { "highestFirst": true, "ties": "competition" });
    return V[14];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v2 = stage(2);
    const v3 = stage(3);
    const v5 = stage(5);
    const v7 = stage(7);
    const v8 = stage(8);
    const v10 = stage(10);
    const v12 = stage(12);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v0[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "A1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v2[j]) && isFinite(v3[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "A2", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v5[j]) && !(Math.abs(v0[j]) === Infinity || Math.abs(v3[j]) === Infinity) && !(isNaN(v0[j]) && isNaN(v3[j]))) { found.push({ code: "not-finite", indicator: "A", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (n4[j] === 0 && !isNaN(n3[j])) { found.push({ code: "division-by-zero", indicator: "B", unit: j }); continue; }
      if (isFinite(v7[j]) && isFinite(v8[j])) continue;
      if (isNaN(n3[j]) || isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v10[j]) && isFinite(v10[j])) continue;
      if (isNaN(n6[j])) continue;
      found.push({ code: 'not-finite', indicator: "C", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v12[j]) && !(Math.abs(v5[j]) === Infinity || Math.abs(v8[j]) === Infinity || Math.abs(v10[j]) === Infinity) && !(isNaN(v5[j]) && isNaN(v8[j]) && isNaN(v10[j]))) { found.push({ code: "not-finite", indicator: "gk", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
