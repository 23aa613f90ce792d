/** 文件 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"wj","base":10,"bonuses":[],"gates":[],"raw":10,"published":11},
      {"code":"A","value":0,"base":3,"bonuses":[],"gates":[],"raw":3,"published":4},
      {"code":"B","value":5,"base":8,"bonuses":[],"gates":[],"raw":8,"published":9}
    ],
    "rank": 12,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "县",
        "kind": "units",
        "key": "代码",
        "rowLabel": "名称",
        "without": {
          "expr": {
            "op": "or",
            "args": [
              {"op":"sameText","args":[{"op":"textColumn","table":"县","column":"名称"},{"op":"text","text":"合计"}]},
              {"op":"not","args":[{"op":"present","args":[{"op":"textColumn","table":"县","column":"代码"}]}]}
            ]
          },
          "params": [],
          "uncomputed": []
        },
        "mayLack": false,
        "columns": [
          {"name":"代码","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"名称","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"产值2023年","kind":"number","measure":"亿元","codes":[],"missing":[],"checked":false},
          {"name":"产值2024年","kind":"number","measure":"亿元","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "粮食",
        "kind": "units",
        "unit": "县",
        "without": {"expr":{"op":"param","param":0},"params":[{"number":0,"decimal":{"units":"0","places":0}}],"uncomputed":[]},
        "mayLack": false,
        "columns": [
          {"name":"县","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"粮食","kind":"number","measure":"万吨","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "县"
  },
  "name": "文件",
  "edition": null,
  "watches": [
    {"watch":"empty column","table":"县","column":"产值2024年","code":"A"},
    {"watch":"empty column","table":"县","column":"产值2023年","code":"A"},
    {"watch":"empty column","table":"粮食","column":"粮食","code":"B"}
  ],
  "accepted": [],
  "nodes": {
    "wj": {"name":"文件","rounding":{"places":2,"mode":"half-up"}},
    "A": {"name":"产值","rounding":{"places":2,"mode":"half-up"}},
    "B": {"name":"粮食","rounding":{"places":2,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("县", "产值2024年").values;
const n1 = data.column("县", "产值2023年").values;
const n2 = data.column("粮食", "粮食").values;
const round3 = (x) => { const s = Math.abs(x) * 100, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 2, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 100; return x < 0 && m > 0 ? -m : m; };
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
  function k0(from, n, v0, n0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = (n0[j] / n1[j]);
  }
  function k3(from, n, v3, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = (((v0[j] - 0.9550000000000001) / 0.13686351706036737) * 100);
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = round3(v3[j]);
  }
  function k5(from, n, v5, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = n2[j];
  }
  function k8(from, n, v8, v5) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = ((subPlain(v5[j], 48, 4) / 13.75) * 100);
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = round3(v8[j]);
  }
  function k10(from, n, v3, v8, v10) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v3[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v8[j]; if (x === x) { sum = sum + x; share += 1; } }
      v10[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k11(from, n, v11, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = round3(v10[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0, n1);
    k3(from, n, v3, v0);
    k4(from, n, v4, v3);
    k5(from, n, v5, n2);
    k8(from, n, v8, v5);
    k9(from, n, v9, v8);
    k10(from, n, v3, v8, v10);
    k11(from, n, v11, v10);
  }
  R.rankInto(v12, v11, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v10 = (V[10] ??= new Float64Array(N));
    const v11 = (V[11] ??= new Float64Array(N));
    function k10(from, n, n0, n1, n2, v10) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = ((((n0[j] / n1[j]) - 0.9550000000000001) / 0.13686351706036737) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = ((subPlain(n2[j], 48, 4) / 13.75) * 100); if (x === x) { sum = sum + x; share += 1; } }
        v10[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k11(from, n, v11, v10) {
      for (let i = 0, j = from; i < n; i++, j++) v11[j] = round3(v10[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k10(from, n, n0, n1, n2, v10);
      k11(from, n, v11, v10);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b10 = new Float64Array(Math.min(BLOCK, N));
    const v11 = (V[11] ??= new Float64Array(N));
    const v12 = (V[12] ??= new Float64Array(N));
    function k10(from, n, n0, n1, n2, b10) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = ((((n0[j] / n1[j]) - 0.9550000000000001) / 0.13686351706036737) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = ((subPlain(n2[j], 48, 4) / 13.75) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b10[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k11(from, n, v11, b10) {
      for (let i = 0, j = from; i < n; i++, j++) v11[j] = round3(b10[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k10(from, n, n0, n1, n2, b10);
      k11(from, n, v11, b10);
    }
    R.rankInto(v12, v11, { "highestFirst": true, "ties": "competition" });
    return V[12];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v3 = stage(3);
    const v5 = stage(5);
    const v8 = stage(8);
    const v10 = stage(10);
    for (let j = 0, alike = false; j < N; j++) {
      if (n1[j] === 0 && !isNaN(n0[j])) { found.push({ code: "division-by-zero", indicator: "A", unit: j }); continue; }
      if (isFinite(v0[j]) && isFinite(v3[j])) continue;
      if (isNaN(n0[j]) || isNaN(n1[j])) continue;
      if (isFinite(v0[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "A", unit: j });
        alike = true;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v5[j]) && isFinite(v8[j])) continue;
      if (isNaN(n2[j])) continue;
      if (isFinite(v5[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "B", unit: j });
        alike = true;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v10[j]) && !(Math.abs(v3[j]) === Infinity || Math.abs(v8[j]) === Infinity) && !(isNaN(v3[j]) && isNaN(v8[j]))) { found.push({ code: "not-finite", indicator: "wj", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
