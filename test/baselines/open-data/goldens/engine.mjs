/** 公共数据开放指数 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"open","base":15,"bonuses":[{"value":16,"given":17,"after":18}],"gates":[],"raw":18,"published":19},
      {"code":"D","base":10,"bonuses":[],"gates":[],"raw":10,"published":11},
      {"code":"D1","value":0,"base":3,"bonuses":[],"gates":[],"raw":3,"published":4},
      {"code":"D2","value":5,"base":8,"bonuses":[],"gates":[],"raw":8,"published":9},
      {"code":"U","value":12,"base":13,"bonuses":[],"gates":[],"raw":13,"published":14}
    ],
    "rank": 20,
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
    {"watch":"bonus","label":"获奖应用","value":16},
    {"watch":"empty column","table":"城市","column":"数据集数","code":"D1"},
    {"watch":"empty column","table":"城市","column":"常住人口","code":"D1"},
    {"watch":"empty column","table":"城市","column":"停更数","code":"D2"},
    {"watch":"empty column","table":"城市","column":"数据集数","code":"D2"},
    {
      "watch": "normalised",
      "code": "U",
      "value": 12,
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
  function k0(from, n, v0, n0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = Math.log(((n0[j] / n1[j]) + 1));
  }
  function k3(from, n, v3, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = (((v0[j] - 0.5245244681241525) / 2.135058097435837) * 10);
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = round5(v3[j]);
  }
  function k5(from, n, v5, n2, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = (n2[j] / n0[j]);
  }
  function k8(from, n, v8, v5) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = (((0.775 - v5[j]) / 0.6386363636363637) * 10);
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = round5(v8[j]);
  }
  function k10(from, n, v3, v8, v10) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = orElse(v3[j], 0); sum = sum + 7 * x; share += 7; }
      { const x = orElse(v8[j], 0); sum = sum + 3 * x; share += 3; }
      v10[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k11(from, n, v11, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = round5(v10[j]);
  }
  function k12(from, n, v12, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = n3[j];
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = (clamp((v12[j] / 5000), 0, 1) * 10);
  }
  function k14(from, n, v14, v13) {
    for (let i = 0, j = from; i < n; i++, j++) v14[j] = round5(v13[j]);
  }
  function k15(from, n, v10, v13, v15) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      { const x = v10[j]; sum = sum + Math.log(x); }
      { const x = v13[j]; sum = sum + Math.log(x); }
      v15[j] = Math.exp((sum / 2));
    }
  }
  function k16(from, n, v16, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v16[j] = (n4[j] * 0.25);
  }
  function k17(from, n, v17, v16) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = clamp(orElse(v16[j], 0), 0, 0.5);
  }
  function k18(from, n, v18, v15, v17) {
    for (let i = 0, j = from; i < n; i++, j++) v18[j] = min((v15[j] + v17[j]), 10);
  }
  function k19(from, n, v19, v18) {
    for (let i = 0, j = from; i < n; i++, j++) v19[j] = round5(v18[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0, n1);
    k3(from, n, v3, v0);
    k4(from, n, v4, v3);
    k5(from, n, v5, n2, n0);
    k8(from, n, v8, v5);
    k9(from, n, v9, v8);
    k10(from, n, v3, v8, v10);
    k11(from, n, v11, v10);
    k12(from, n, v12, n3);
    k13(from, n, v13, v12);
    k14(from, n, v14, v13);
    k15(from, n, v10, v13, v15);
    k16(from, n, v16, n4);
    k17(from, n, v17, v16);
    k18(from, n, v18, v15, v17);
    k19(from, n, v19, v18);
  }
  R.rankInto(v20, v19, { "highestFirst": true, "ties": "dense" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b10 = new Float64Array(Math.min(BLOCK, N));
    const b15 = new Float64Array(Math.min(BLOCK, N));
    const v18 = (V[18] ??= new Float64Array(N));
    const v19 = (V[19] ??= new Float64Array(N));
    function k10(from, n, n0, n1, n2, b10) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse((((Math.log(((n0[j] / n1[j]) + 1)) - 0.5245244681241525) / 2.135058097435837) * 10), 0); sum = sum + 7 * x; share += 7; }
        { const x = orElse((((0.775 - (n2[j] / n0[j])) / 0.6386363636363637) * 10), 0); sum = sum + 3 * x; share += 3; }
        b10[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k15(from, n, b10, n3, b15) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        { const x = b10[i]; sum = sum + Math.log(x); }
        { const x = (clamp((n3[j] / 5000), 0, 1) * 10); sum = sum + Math.log(x); }
        b15[i] = Math.exp((sum / 2));
      }
    }
    function k18(from, n, v18, b15, n4) {
      for (let i = 0, j = from; i < n; i++, j++) v18[j] = min((b15[i] + clamp(orElse((n4[j] * 0.25), 0), 0, 0.5)), 10);
    }
    function k19(from, n, v19, v18) {
      for (let i = 0, j = from; i < n; i++, j++) v19[j] = round5(v18[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k10(from, n, n0, n1, n2, b10);
      k15(from, n, b10, n3, b15);
      k18(from, n, v18, b15, n4);
      k19(from, n, v19, v18);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b10 = new Float64Array(Math.min(BLOCK, N));
    const b15 = new Float64Array(Math.min(BLOCK, N));
    const v19 = (V[19] ??= new Float64Array(N));
    const v20 = (V[20] ??= new Float64Array(N));
    function k10(from, n, n0, n1, n2, b10) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse((((Math.log(((n0[j] / n1[j]) + 1)) - 0.5245244681241525) / 2.135058097435837) * 10), 0); sum = sum + 7 * x; share += 7; }
        { const x = orElse((((0.775 - (n2[j] / n0[j])) / 0.6386363636363637) * 10), 0); sum = sum + 3 * x; share += 3; }
        b10[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k15(from, n, b10, n3, b15) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        { const x = b10[i]; sum = sum + Math.log(x); }
        { const x = (clamp((n3[j] / 5000), 0, 1) * 10); sum = sum + Math.log(x); }
        b15[i] = Math.exp((sum / 2));
      }
    }
    function k19(from, n, v19, b15, n4) {
      for (let i = 0, j = from; i < n; i++, j++) v19[j] = round5(min((b15[i] + clamp(orElse((n4[j] * 0.25), 0), 0, 0.5)), 10));
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k10(from, n, n0, n1, n2, b10);
      k15(from, n, b10, n3, b15);
      k19(from, n, v19, b15, n4);
    }
    R.rankInto(v20, v19, { "highestFirst": true, "ties": "dense" });
    return V[20];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v3 = stage(3);
    const v5 = stage(5);
    const v8 = stage(8);
    const v10 = stage(10);
    const v12 = stage(12);
    const v13 = stage(13);
    const v15 = stage(15);
    const v16 = stage(16);
    const lost1 = new Uint8Array(N);
    for (let j = 0, alike = false; j < N; j++) {
      if (n1[j] === 0 && !isNaN(n0[j])) { found.push({ code: "division-by-zero", indicator: "D1", unit: j }); lost1[j] = 1; continue; }
      if (((n0[j] / n1[j]) + 1) <= 0) { found.push({ code: "not-finite", indicator: "D1", unit: j }); lost1[j] = 1; continue; }
      if (isFinite(v0[j]) && isFinite(v3[j])) continue;
      if (isNaN(n0[j]) || isNaN(n1[j])) continue;
      if (isFinite(v0[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "D1", unit: j });
        alike = true; lost1[j] = 1;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "D1", unit: j }); lost1[j] = 1;
    }
    const lost2 = new Uint8Array(N);
    for (let j = 0, alike = false; j < N; j++) {
      if (n0[j] === 0 && !isNaN(n2[j])) { found.push({ code: "division-by-zero", indicator: "D2", unit: j }); lost2[j] = 1; continue; }
      if (isFinite(v5[j]) && isFinite(v8[j])) continue;
      if (isNaN(n2[j]) || isNaN(n0[j])) continue;
      if (isFinite(v5[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "D2", unit: j });
        alike = true; lost2[j] = 1;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "D2", unit: j }); lost2[j] = 1;
    }
    const lost0 = new Uint8Array(N);
    for (let j = 0; j < N; j++) if (!isFinite(v10[j]) && !(Math.abs(v3[j]) === Infinity || Math.abs(v8[j]) === Infinity) && !(isNaN(v3[j]) && isNaN(v8[j]))) { found.push({ code: "not-finite", indicator: "D", unit: j }); lost0[j] = 1; }
    for (let j = 0; j < N; j++) if (!isFinite(v10[j]) && (lost1[j] || lost2[j])) lost0[j] = 1;
    const lost3 = new Uint8Array(N);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v12[j]) && isFinite(v13[j])) continue;
      if (isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "U", unit: j }); lost3[j] = 1;
    }
    for (let j = 0; j < N; j++) if (isNaN(v10[j]) && !lost0[j]) { found.push({ code: "missing-not-allowed", indicator: "open", unit: j, child: "D" }); }
    for (let j = 0; j < N; j++) if (isNaN(v13[j]) && !lost3[j]) { found.push({ code: "missing-not-allowed", indicator: "open", unit: j, child: "U" }); }
    for (let j = 0; j < N; j++) if (!isFinite(v15[j]) && !(Math.abs(v10[j]) === Infinity || Math.abs(v13[j]) === Infinity) && !(isNaN(v10[j]) || isNaN(v13[j]))) { found.push({ code: "not-finite", indicator: "open", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v16[j]) && isFinite(v16[j])) continue;
      if (isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "open", unit: j });
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
