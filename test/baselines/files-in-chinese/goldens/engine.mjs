/** 文件 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"wj","base":6,"bonuses":[],"gates":[],"raw":6,"published":7},
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"B","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5}
    ],
    "rank": 8,
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
  const v1 = (V[1] ??= new Float64Array(N));
  const v2 = (V[2] ??= new Float64Array(N));
  const v3 = (V[3] ??= new Float64Array(N));
  const v4 = (V[4] ??= new Float64Array(N));
  const v5 = (V[5] ??= new Float64Array(N));
  const v6 = (V[6] ??= new Float64Array(N));
  const v7 = (V[7] ??= new Float64Array(N));
  const v8 = (V[8] ??= new Float64Array(N));
  function k0(from, n, v0, n0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = (n0[j] / n1[j]);
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (((v0[j] - 0.9550000000000001) / 0.13686351706036737) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round3(v1[j]);
  }
  function k3(from, n, v3, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n2[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = ((subPlain(v3[j], 48, 4) / 13.75) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round3(v4[j]);
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
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = round3(v6[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0, n1);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n2);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v1, v4, v6);
    k7(from, n, v7, v6);
  }
  R.rankInto(v8, v7, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v6 = (V[6] ??= new Float64Array(N));
    const v7 = (V[7] ??= new Float64Array(N));
    function k6(from, n, n0, n1, n2, v6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = ((((n0[j] / n1[j]) - 0.9550000000000001) / 0.13686351706036737) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = ((subPlain(n2[j], 48, 4) / 13.75) * 100); if (x === x) { sum = sum + x; share += 1; } }
        v6[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k7(from, n, v7, v6) {
      for (let i = 0, j = from; i < n; i++, j++) v7[j] = round3(v6[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, n2, v6);
      k7(from, n, v7, v6);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const v7 = (V[7] ??= new Float64Array(N));
    const v8 = (V[8] ??= new Float64Array(N));
    function k6(from, n, n0, n1, n2, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = ((((n0[j] / n1[j]) - 0.9550000000000001) / 0.13686351706036737) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = ((subPlain(n2[j], 48, 4) / 13.75) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b6[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k7(from, n, v7, b6) {
      for (let i = 0, j = from; i < n; i++, j++) v7[j] = round3(b6[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, n2, b6);
      k7(from, n, v7, b6);
    }
    R.rankInto(v8, v7, { "highestFirst": true, "ties": "competition" });
    return V[8];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v1 = stage(1);
    const v3 = stage(3);
    const v4 = stage(4);
    const v6 = stage(6);
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && !(isNaN(v1[j]) && isNaN(v4[j]))) found.push({ code: "not-finite", indicator: "wj", unit: j });
    for (let j = 0, alike = false; j < N; j++) {
      if (n1[j] === 0 && !isNaN(n0[j])) { found.push({ code: "division-by-zero", indicator: "A", unit: j }); continue; }
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j]) || isNaN(n1[j])) continue;
      if (isFinite(v0[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "A", unit: j });
        alike = true;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n2[j])) continue;
      if (isFinite(v3[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "B", unit: j });
        alike = true;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "B", unit: j });
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
