/** 网站检查 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"wz","base":11,"bonuses":[],"gates":[],"raw":11,"published":12},
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"B","base":9,"bonuses":[],"gates":[],"raw":9,"published":10},
      {"code":"B1","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"B2","value":6,"base":7,"bonuses":[],"gates":[],"raw":7,"published":8}
    ],
    "band": 13,
    "bands": ["合格","不合格"],
    "rules": [],
    "tables": [
      {
        "name": "网站",
        "kind": "units",
        "key": "域名",
        "mayLack": false,
        "columns": [
          {"name":"域名","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"可访问天数","kind":"number","measure":"天","codes":[],"missing":[],"checked":false},
          {"name":"检查天数","kind":"number","measure":"天","codes":[],"missing":[],"checked":false},
          {"name":"首页更新","kind":"number","measure":"次","codes":[],"missing":[],"checked":false},
          {"name":"空栏目数","kind":"number","measure":"个","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "网站"
  },
  "name": "网站检查",
  "edition": null,
  "watches": [
    {"watch":"normalised","code":"A","value":0,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"网站","column":"可访问天数","code":"A"},
    {"watch":"empty column","table":"网站","column":"检查天数","code":"A"},
    {
      "watch": "normalised",
      "code": "B1",
      "value": 3,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,14],
      "column": {"table":"网站","column":"首页更新"}
    },
    {"watch":"empty column","table":"网站","column":"首页更新","code":"B1"},
    {
      "watch": "normalised",
      "code": "B2",
      "value": 6,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,10],
      "column": {"table":"网站","column":"空栏目数"}
    },
    {"watch":"empty column","table":"网站","column":"空栏目数","code":"B2"},
    {"watch":"no band","band":13,"published":12,"rounding":{"places":0,"mode":"half-up"}}
  ],
  "accepted": [],
  "nodes": {
    "wz": {"name":"网站检查","rounding":{"places":0,"mode":"half-up"}},
    "A": {"name":"可用","rounding":{"places":0,"mode":"half-up"}},
    "B": {"name":"更新","rounding":{"places":1,"mode":"half-up"}},
    "B1": {"name":"首页","rounding":{"places":1,"mode":"half-up"}},
    "B2": {"name":"栏目","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const round0 = (x) => { const s = Math.abs(x) * 1, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 0, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 1; return x < 0 && m > 0 ? -m : m; };
const n1 = data.column("网站", "可访问天数").values;
const n2 = data.column("网站", "检查天数").values;
const n3 = data.column("网站", "首页更新").values;
const n4 = data.column("网站", "空栏目数").values;
const round5 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
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
  function k0(from, n, v0, n1, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = (n1[j] / n2[j]);
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp(v0[j], 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round0(v1[j]);
  }
  function k3(from, n, v3, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n3[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp((v3[j] / 14), 0, 1) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round5(v4[j]);
  }
  function k6(from, n, v6, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = n4[j];
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = (clamp((subPlain(10, v6[j], 4) / 10), 0, 1) * 100);
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = round5(v7[j]);
  }
  function k9(from, n, v4, v7, v9) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v4[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v7[j]; if (x === x) { sum = sum + x; share += 1; } }
      v9[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = round5(v9[j]);
  }
  function k11(from, n, v2, v9, v11) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v2[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v9[j]; if (x === x) { sum = sum + x; share += 1; } }
      v11[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k12(from, n, v12, v11) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = round0(v11[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n1, n2);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n3);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v6, n4);
    k7(from, n, v7, v6);
    k8(from, n, v8, v7);
    k9(from, n, v4, v7, v9);
    k10(from, n, v10, v9);
    k11(from, n, v2, v9, v11);
    k12(from, n, v12, v11);
  }
  R.intervalInto(v13, v12, [{ "low": 60, "lowIncluded": true, "high": 100, "highIncluded": true }, { "low": 0, "lowIncluded": true, "high": 60, "highIncluded": false }]);
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b2 = new Float64Array(Math.min(BLOCK, N));
    const b9 = new Float64Array(Math.min(BLOCK, N));
    const v11 = (V[11] ??= new Float64Array(N));
    const v12 = (V[12] ??= new Float64Array(N));
    const v13 = (V[13] ??= new Float64Array(N));
    function k2(from, n, b2, n1, n2) {
      for (let i = 0, j = from; i < n; i++, j++) b2[i] = round0((clamp((n1[j] / n2[j]), 0, 1) * 100));
    }
    function k9(from, n, n3, n4, b9) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n3[j] / 14), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp((subPlain(10, n4[j], 4) / 10), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b9[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k11(from, n, b2, b9, v11) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b2[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = b9[i]; if (x === x) { sum = sum + x; share += 1; } }
        v11[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k12(from, n, v12, v11) {
      for (let i = 0, j = from; i < n; i++, j++) v12[j] = round0(v11[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k2(from, n, b2, n1, n2);
      k9(from, n, n3, n4, b9);
      k11(from, n, b2, b9, v11);
      k12(from, n, v12, v11);
    }
    R.intervalInto(v13, v12, [{ "low": 60, "lowIncluded": true, "high": 100, "highIncluded": true }, { "low": 0, "lowIncluded": true, "high": 60, "highIncluded": false }]);
    return V;
  },
  ranks() {

  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v1 = stage(1);
    const v2 = stage(2);
    const v3 = stage(3);
    const v4 = stage(4);
    const v6 = stage(6);
    const v7 = stage(7);
    const v9 = stage(9);
    const v11 = stage(11);
    for (let j = 0, alike = false; j < N; j++) {
      if (n2[j] === 0 && !isNaN(n1[j])) { found.push({ code: "division-by-zero", indicator: "A", unit: j }); continue; }
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n1[j]) || isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "B1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v6[j]) && isFinite(v7[j])) continue;
      if (isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "B2", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v9[j]) && !(Math.abs(v4[j]) === Infinity || Math.abs(v7[j]) === Infinity) && !(isNaN(v4[j]) && isNaN(v7[j]))) { found.push({ code: "not-finite", indicator: "B", unit: j }); }
    for (let j = 0; j < N; j++) if (!isFinite(v11[j]) && !(Math.abs(v2[j]) === Infinity || Math.abs(v9[j]) === Infinity) && !(isNaN(v2[j]) && isNaN(v9[j]))) { found.push({ code: "not-finite", indicator: "wz", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
