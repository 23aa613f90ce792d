/** 培训项目评审 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"px","base":3,"bonuses":[],"gates":[],"raw":3,"published":3},
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":1},
      {"code":"B","value":2,"base":2,"bonuses":[],"gates":[],"raw":2,"published":2}
    ],
    "rank": 4,
    "band": 5,
    "bands": ["甲","乙","丙"],
    "rules": [],
    "tables": [
      {
        "name": "项目",
        "kind": "units",
        "key": "编号",
        "mayLack": false,
        "columns": [
          {"name":"编号","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"方案分","kind":"number","measure":"分","codes":[],"missing":[],"checked":false},
          {"name":"师资","kind":"code list","codes":["高级","中级","初级"],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "项目"
  },
  "name": "培训项目评审",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "A",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,12],
      "column": {"table":"项目","column":"方案分"}
    },
    {"watch":"empty column","table":"项目","column":"方案分","code":"A"},
    {"watch":"empty column","table":"项目","column":"师资","code":"B"},
    {"watch":"no band","band":5,"published":3}
  ],
  "accepted": [],
  "nodes": {"px":{"name":"培训项目评审","rounding":null},"A":{"name":"方案","rounding":null},"B":{"name":"师资","rounding":null}},
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("项目", "方案分").values;
const ladder1 = R.ladderOf(data.column("项目", "师资"), [["高级", 8], ["中级", 5], ["初级", 2]], NaN);
const n2 = data.column("项目", "师资").values;
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
  function k0(from, n, v0, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n0[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 12), 0, 1) * 12);
  }
  function k2(from, n, v2, ladder1, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = at(ladder1, n2[j]);
  }
  function k3(from, n, v1, v2, v3) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + x; share += 12; } }
      { const x = v2[j]; if (x === x) { sum = sum + x; share += 8; } }
      v3[j] = share === 0 ? NaN : share === 20 ? sum : (sum * 20) / share;
    }
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0);
    k1(from, n, v1, v0);
    k2(from, n, v2, ladder1, n2);
    k3(from, n, v1, v2, v3);
  }
  R.rankInto(v4, v3, { "highestFirst": false, "ties": "ordinal" });
  R.intervalInto(v5, v3, [{ "low": 16, "lowIncluded": true, "high": 20, "highIncluded": true }, { "low": 12, "lowIncluded": true, "high": 15, "highIncluded": true }, { "low": 0, "lowIncluded": true, "high": 11, "highIncluded": true }]);
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v3 = (V[3] ??= new Float64Array(N));
    const v5 = (V[5] ??= new Float64Array(N));
    function k3(from, n, n0, ladder1, n2, v3) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n0[j] / 12), 0, 1) * 12); if (x === x) { sum = sum + x; share += 12; } }
        { const x = at(ladder1, n2[j]); if (x === x) { sum = sum + x; share += 8; } }
        v3[j] = share === 0 ? NaN : share === 20 ? sum : (sum * 20) / share;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k3(from, n, n0, ladder1, n2, v3);
    }
    R.intervalInto(v5, v3, [{ "low": 16, "lowIncluded": true, "high": 20, "highIncluded": true }, { "low": 12, "lowIncluded": true, "high": 15, "highIncluded": true }, { "low": 0, "lowIncluded": true, "high": 11, "highIncluded": true }]);
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const v3 = (V[3] ??= new Float64Array(N));
    const v4 = (V[4] ??= new Float64Array(N));
    function k3(from, n, n0, ladder1, n2, v3) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n0[j] / 12), 0, 1) * 12); if (x === x) { sum = sum + x; share += 12; } }
        { const x = at(ladder1, n2[j]); if (x === x) { sum = sum + x; share += 8; } }
        v3[j] = share === 0 ? NaN : share === 20 ? sum : (sum * 20) / share;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k3(from, n, n0, ladder1, n2, v3);
    }
    R.rankInto(v4, v3, { "highestFirst": false, "ties": "ordinal" });
    return V[4];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v1 = stage(1);
    const v2 = stage(2);
    const v3 = stage(3);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isNaN(at(ladder1, n2[j])) && !isNaN(n2[j])) { found.push({ code: "ladder-value-unknown", indicator: "B", unit: j }); continue; }
      if (isFinite(v2[j]) && isFinite(v2[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v3[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v2[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v2[j]))) { found.push({ code: "not-finite", indicator: "px", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
