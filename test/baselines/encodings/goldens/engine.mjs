/** 编码 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"bm","base":9,"bonuses":[],"gates":[],"raw":9,"published":10},
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"B","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"C","value":6,"base":7,"bonuses":[],"gates":[],"raw":7,"published":8}
    ],
    "rank": 11,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "县",
        "kind": "units",
        "key": "代码",
        "rowLabel": "名称",
        "mayLack": false,
        "columns": [
          {"name":"代码","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"名称","kind":"text","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "甲",
        "kind": "units",
        "unit": "县",
        "mayLack": false,
        "columns": [
          {"name":"县","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"甲","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "乙",
        "kind": "units",
        "unit": "县",
        "mayLack": false,
        "columns": [
          {"name":"县","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"乙","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "丙",
        "kind": "units",
        "unit": "县",
        "mayLack": false,
        "columns": [
          {"name":"县","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"丙","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "县"
  },
  "name": "编码",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "A",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"甲","column":"甲"}
    },
    {"watch":"empty column","table":"甲","column":"甲","code":"A"},
    {
      "watch": "normalised",
      "code": "B",
      "value": 3,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"乙","column":"乙"}
    },
    {"watch":"empty column","table":"乙","column":"乙","code":"B"},
    {
      "watch": "normalised",
      "code": "C",
      "value": 6,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"丙","column":"丙"}
    },
    {"watch":"empty column","table":"丙","column":"丙","code":"C"}
  ],
  "accepted": [],
  "nodes": {
    "bm": {"name":"编码","rounding":{"places":1,"mode":"half-up"}},
    "A": {"name":"一","rounding":{"places":1,"mode":"half-up"}},
    "B": {"name":"二","rounding":{"places":1,"mode":"half-up"}},
    "C": {"name":"三","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("甲", "甲").values;
const n1 = data.column("乙", "乙").values;
const n2 = data.column("丙", "丙").values;
const round3 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
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
  function k0(from, n, v0, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n0[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 100), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round3(v1[j]);
  }
  function k3(from, n, v3, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n1[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp((v3[j] / 100), 0, 1) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round3(v4[j]);
  }
  function k6(from, n, v6, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = n2[j];
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = (clamp((v6[j] / 100), 0, 1) * 100);
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = round3(v7[j]);
  }
  function k9(from, n, v1, v4, v7, v9) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + 2 * x; share += 2; } }
      { const x = v4[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v7[j]; if (x === x) { sum = sum + x; share += 1; } }
      v9[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = round3(v9[j]);
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
    k9(from, n, v1, v4, v7, v9);
    k10(from, n, v10, v9);
  }
  R.rankInto(v11, v10, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v9 = (V[9] ??= new Float64Array(N));
    const v10 = (V[10] ??= new Float64Array(N));
    function k9(from, n, n0, n1, n2, v9) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n0[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = (clamp((n1[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp((n2[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        v9[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k10(from, n, v10, v9) {
      for (let i = 0, j = from; i < n; i++, j++) v10[j] = round3(v9[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k9(from, n, n0, n1, n2, v9);
      k10(from, n, v10, v9);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b9 = new Float64Array(Math.min(BLOCK, N));
    const v10 = (V[10] ??= new Float64Array(N));
    const v11 = (V[11] ??= new Float64Array(N));
    function k9(from, n, n0, n1, n2, b9) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n0[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = (clamp((n1[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp((n2[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b9[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k10(from, n, v10, b9) {
      for (let i = 0, j = from; i < n; i++, j++) v10[j] = round3(b9[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k9(from, n, n0, n1, n2, b9);
      k10(from, n, v10, b9);
    }
    R.rankInto(v11, v10, { "highestFirst": true, "ties": "competition" });
    return V[11];
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
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v6[j]) && isFinite(v7[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "C", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v9[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity || Math.abs(v7[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v4[j]) && isNaN(v7[j]))) { found.push({ code: "not-finite", indicator: "bm", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
