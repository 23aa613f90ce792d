/** 主键 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"k","base":6,"bonuses":[],"gates":[],"raw":6,"published":6},
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":1},
      {"code":"B","value":4,"base":5,"bonuses":[],"gates":[],"raw":5,"published":5}
    ],
    "rank": 7,
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
        "name": "数",
        "kind": "units",
        "unit": "县",
        "mayLack": false,
        "columns": [
          {"name":"县","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"数","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "件",
        "kind": "records",
        "key": "编号",
        "unit": "县",
        "mayLack": false,
        "columns": [
          {"name":"编号","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"县","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"按时","kind":"yes/no","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "县"
  },
  "name": "主键",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "A",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"数","column":"数"}
    },
    {"watch":"empty column","table":"数","column":"数","code":"A"},
    {"watch":"normalised","code":"B","value":4,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]}
  ],
  "accepted": [],
  "nodes": {"k":{"name":"主键","rounding":null},"A":{"name":"甲","rounding":null},"B":{"name":"乙","rounding":null}},
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.records("件").column("按时").values;
const n1 = data.column("数", "数").values;
const records = {
  2: () => {
    const owner = data.records("件").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = eqPlain(n0[r], 1); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  3: () => {
    const owner = data.records("件").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(eqPlain(n0[r], 1)); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
};
function all() {
  const N = data.units.length;
  const BLOCK = 256;
  const v0 = (V[0] ??= new Float64Array(N));
  const v1 = (V[1] ??= new Float64Array(N));
  const v4 = (V[4] ??= new Float64Array(N));
  const v5 = (V[5] ??= new Float64Array(N));
  const v6 = (V[6] ??= new Float64Array(N));
  const v7 = (V[7] ??= new Float64Array(N));
  const v2 = stage(2);
  const v3 = stage(3);
  function k0(from, n, v0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n1[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 100), 0, 1) * 100);
  }
  function k4(from, n, v4, v2, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = ratio(v2[j], v3[j]);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = (clamp(v4[j], 0, 1) * 100);
  }
  function k6(from, n, v1, v5, v6) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v5[j]; if (x === x) { sum = sum + x; share += 1; } }
      v6[j] = share === 0 ? NaN : sum / share;
    }
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n1);
    k1(from, n, v1, v0);
    k4(from, n, v4, v2, v3);
    k5(from, n, v5, v4);
    k6(from, n, v1, v5, v6);
  }
  R.rankInto(v7, v6, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v6 = (V[6] ??= new Float64Array(N));
    const v2 = stage(2);
    const v3 = stage(3);
    function k6(from, n, n1, v2, v3, v6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n1[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp(ratio(v2[j], v3[j]), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        v6[j] = share === 0 ? NaN : sum / share;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n1, v2, v3, v6);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const v6 = (V[6] ??= new Float64Array(N));
    const v7 = (V[7] ??= new Float64Array(N));
    const v2 = stage(2);
    const v3 = stage(3);
    function k6(from, n, n1, v2, v3, v6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n1[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp(ratio(v2[j], v3[j]), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        v6[j] = share === 0 ? NaN : sum / share;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n1, v2, v3, v6);
    }
    R.rankInto(v7, v6, { "highestFirst": true, "ties": "competition" });
    return V[7];
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
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v4[j]) && isFinite(v5[j])) continue;
      if (isNaN(v2[j]) || isNaN(v3[j]) || v3[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v5[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v5[j]))) { found.push({ code: "not-finite", indicator: "k", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
