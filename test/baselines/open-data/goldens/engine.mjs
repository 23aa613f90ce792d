/** 公共数据开放指数 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"open","base":11,"bonuses":[{"value":12,"given":13,"after":14}],"gates":[],"raw":14,"published":15},
      {"code":"D","base":6,"bonuses":[],"gates":[],"raw":6,"published":7},
      {"code":"D1","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"D2","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"U","value":8,"base":9,"bonuses":[],"gates":[],"raw":9,"published":10}
    ],
    "rank": 16,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "城市",
        "kind": "units",
        "key": "编号",
        "rowLabel": "城市",
        "mayLack": false,
        "columns": [
          {"name":"编号","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"城市","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"常住人口","kind":"number","measure":"万人","codes":[],"missing":[],"checked":false},
          {"name":"数据集数","kind":"number","measure":"个","codes":[],"missing":[],"checked":false},
          {"name":"停更数","kind":"number","measure":"个","codes":[],"missing":[],"checked":false},
          {"name":"调用次数","kind":"number","measure":"次","codes":[],"missing":[],"checked":false},
          {"name":"获奖数","kind":"number","measure":"项","codes":[],"missing":[],"blank":"0","checked":false}
        ]
      }
    ],
    "units": "城市"
  },
  "name": "公共数据开放指数",
  "edition": 2023,
  "watches": [
    {"watch":"bonus","label":"获奖应用","value":12},
    {"watch":"empty column","table":"城市","column":"数据集数","code":"D1"},
    {"watch":"empty column","table":"城市","column":"常住人口","code":"D1"},
    {"watch":"empty column","table":"城市","column":"停更数","code":"D2"},
    {"watch":"empty column","table":"城市","column":"数据集数","code":"D2"},
    {
      "watch": "normalised",
      "code": "U",
      "value": 8,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,5000],
      "column": {"table":"城市","column":"调用次数"}
    },
    {"watch":"empty column","table":"城市","column":"调用次数","code":"U"}
  ],
  "accepted": [],
  "nodes": {
    "open": {"name":"公共数据开放指数","rounding":{"places":2,"mode":"half-even"}},
    "D": {"name":"数据","rounding":{"places":2,"mode":"half-even"}},
    "D1": {"name":"每万人数据集数","rounding":{"places":2,"mode":"half-even"}},
    "D2": {"name":"停更比例","rounding":{"places":2,"mode":"half-even"}},
    "U": {"name":"利用","rounding":{"places":2,"mode":"half-even"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("城市", "数据集数").values;
const n1 = data.column("城市", "常住人口").values;
const n2 = data.column("城市", "停更数").values;
const n3 = data.column("城市", "调用次数").values;
const n4 = data.column("城市", "获奖数").values;
const round5 = (x) => { const s = Math.abs(x) * 100, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 2, "mode": "half-even" }); const m = (d > 0.5 ? f + 1 : f) / 100; return x < 0 && m > 0 ? -m : m; };
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
  function k0(from, n, v0, n0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = Math.log(((n0[j] / n1[j]) + 1));
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (((v0[j] - 0.5245244681241525) / 2.135058097435837) * 10);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round5(v1[j]);
  }
  function k3(from, n, v3, n2, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = (n2[j] / n0[j]);
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (((0.775 - v3[j]) / 0.6386363636363637) * 10);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round5(v4[j]);
  }
  function k6(from, n, v1, v4, v6) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      { const x = v1[j]; if (x === x) sum = sum + 7 * x; }
      { const x = v4[j]; if (x === x) sum = sum + 3 * x; }
      v6[j] = sum / 10;
    }
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = round5(v6[j]);
  }
  function k8(from, n, v8, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = n3[j];
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = (clamp((v8[j] / 5000), 0, 1) * 10);
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = round5(v9[j]);
  }
  function k11(from, n, v6, v9, v11) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v6[j]; { sum = sum + 1 * Math.log(x); share += 1; } }
      { const x = v9[j]; { sum = sum + 1 * Math.log(x); share += 1; } }
      v11[j] = Math.exp(sum / share);
    }
  }
  function k12(from, n, v12, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = (n4[j] * 0.25);
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = clamp(orElse(v12[j], 0), 0, 0.5);
  }
  function k14(from, n, v14, v11, v13) {
    for (let i = 0, j = from; i < n; i++, j++) v14[j] = min((v11[j] + v13[j]), 10);
  }
  function k15(from, n, v15, v14) {
    for (let i = 0, j = from; i < n; i++, j++) v15[j] = round5(v14[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0, n1);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n2, n0);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v1, v4, v6);
    k7(from, n, v7, v6);
    k8(from, n, v8, n3);
    k9(from, n, v9, v8);
    k10(from, n, v10, v9);
    k11(from, n, v6, v9, v11);
    k12(from, n, v12, n4);
    k13(from, n, v13, v12);
    k14(from, n, v14, v11, v13);
    k15(from, n, v15, v14);
  }
  R.rankInto(v16, v15, { "highestFirst": true, "ties": "dense" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const b11 = new Float64Array(Math.min(BLOCK, N));
    const v14 = (V[14] ??= new Float64Array(N));
    const v15 = (V[15] ??= new Float64Array(N));
    function k6(from, n, n0, n1, n2, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        { const x = (((Math.log(((n0[j] / n1[j]) + 1)) - 0.5245244681241525) / 2.135058097435837) * 10); if (x === x) sum = sum + 7 * x; }
        { const x = (((0.775 - (n2[j] / n0[j])) / 0.6386363636363637) * 10); if (x === x) sum = sum + 3 * x; }
        b6[i] = sum / 10;
      }
    }
    function k11(from, n, b6, n3, b11) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b6[i]; { sum = sum + 1 * Math.log(x); share += 1; } }
        { const x = (clamp((n3[j] / 5000), 0, 1) * 10); { sum = sum + 1 * Math.log(x); share += 1; } }
        b11[i] = Math.exp(sum / share);
      }
    }
    function k14(from, n, v14, b11, n4) {
      for (let i = 0, j = from; i < n; i++, j++) v14[j] = min((b11[i] + clamp(orElse((n4[j] * 0.25), 0), 0, 0.5)), 10);
    }
    function k15(from, n, v15, v14) {
      for (let i = 0, j = from; i < n; i++, j++) v15[j] = round5(v14[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, n2, b6);
      k11(from, n, b6, n3, b11);
      k14(from, n, v14, b11, n4);
      k15(from, n, v15, v14);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const b11 = new Float64Array(Math.min(BLOCK, N));
    const v15 = (V[15] ??= new Float64Array(N));
    const v16 = (V[16] ??= new Float64Array(N));
    function k6(from, n, n0, n1, n2, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        { const x = (((Math.log(((n0[j] / n1[j]) + 1)) - 0.5245244681241525) / 2.135058097435837) * 10); if (x === x) sum = sum + 7 * x; }
        { const x = (((0.775 - (n2[j] / n0[j])) / 0.6386363636363637) * 10); if (x === x) sum = sum + 3 * x; }
        b6[i] = sum / 10;
      }
    }
    function k11(from, n, b6, n3, b11) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b6[i]; { sum = sum + 1 * Math.log(x); share += 1; } }
        { const x = (clamp((n3[j] / 5000), 0, 1) * 10); { sum = sum + 1 * Math.log(x); share += 1; } }
        b11[i] = Math.exp(sum / share);
      }
    }
    function k15(from, n, v15, b11, n4) {
      for (let i = 0, j = from; i < n; i++, j++) v15[j] = round5(min((b11[i] + clamp(orElse((n4[j] * 0.25), 0), 0, 0.5)), 10));
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, n2, b6);
      k11(from, n, b6, n3, b11);
      k15(from, n, v15, b11, n4);
    }
    R.rankInto(v16, v15, { "highestFirst": true, "ties": "dense" });
    return V[16];
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
    for (let j = 0; j < N; j++) if (isNaN(v6[j])) found.push({ code: "missing-not-allowed", indicator: "open", unit: j, child: "D" });
    for (let j = 0; j < N; j++) if (isNaN(v9[j])) found.push({ code: "missing-not-allowed", indicator: "open", unit: j, child: "U" });
    for (let j = 0; j < N; j++) if (!isFinite(v11[j]) && !(isNaN(v6[j]) || isNaN(v9[j]))) found.push({ code: "not-finite", indicator: "open", unit: j });
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v12[j]) && isFinite(v12[j])) continue;
      if (isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "open", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && !(isNaN(v1[j]) && isNaN(v4[j]))) found.push({ code: "not-finite", indicator: "D", unit: j });
    for (let j = 0, alike = false; j < N; j++) {
      if (n1[j] === 0 && !isNaN(n0[j])) { found.push({ code: "division-by-zero", indicator: "D1", unit: j }); continue; }
      if (((n0[j] / n1[j]) + 1) <= 0) { found.push({ code: "not-finite", indicator: "D1", unit: j }); continue; }
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j]) || isNaN(n1[j])) continue;
      if (isFinite(v0[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "D1", unit: j });
        alike = true;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "D1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (n0[j] === 0 && !isNaN(n2[j])) { found.push({ code: "division-by-zero", indicator: "D2", unit: j }); continue; }
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n2[j]) || isNaN(n0[j])) continue;
      if (isFinite(v3[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "D2", unit: j });
        alike = true;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "D2", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v8[j]) && isFinite(v9[j])) continue;
      if (isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "U", unit: j });
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
