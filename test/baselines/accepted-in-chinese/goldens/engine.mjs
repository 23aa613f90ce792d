/** 认可 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {
        "code": "rk",
        "base": 3,
        "bonuses": [],
        "gates": [
          {
            "code": "F",
            "condition": 4,
            "closed": 5,
            "before": 3,
            "after": 6,
            "columns": [{"table":"点位","column":"数"}],
            "scores": [],
            "ranked": true,
            "inMean": true
          }
        ],
        "raw": 6,
        "published": 7
      },
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2}
    ],
    "rank": 8,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "点位",
        "kind": "units",
        "key": "编号",
        "mayLack": false,
        "columns": [
          {"name":"编号","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"数","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"备注","kind":"text","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "点位"
  },
  "name": "认可",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "A",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,10],
      "column": {"table":"点位","column":"数"},
      "accepted": ["successive-rounding","missing-label"]
    },
    {"watch":"empty column","table":"点位","column":"数","code":"A","accepted":["successive-rounding","missing-label"]},
    {
      "watch": "raised score",
      "gate": "F",
      "to": 0,
      "closed": 5,
      "before": 3,
      "rounding": {"places":1,"mode":"half-up"},
      "accepted": ["successive-rounding","missing-label"]
    }
  ],
  "accepted": [{"code":"unused-table","table":"点位"},{"code":"unused-column","table":"点位","column":"备注"}],
  "nodes": {"rk":{"name":"认可","rounding":{"places":1,"mode":"half-up"}},"A":{"name":"甲","rounding":{"places":1,"mode":"half-up"}}},
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const round0 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
const n1 = data.column("点位", "数").values;
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
  function k0(from, n, v0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n1[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 10), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round0(v1[j]);
  }
  function k3(from, n, v2, v3) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v2[j]; if (x === x) { sum = sum + x; share += 1; } }
      v3[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k4(from, n, v4, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = gtPlain(n1[j], 5);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = orElse(v4[j], 0);
  }
  function k6(from, n, v6, v5, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = choose(v5[j], 0, v3[j]);
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = round0(v6[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n1);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v2, v3);
    k4(from, n, v4, n1);
    k5(from, n, v5, v4);
    k6(from, n, v6, v5, v3);
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
    const b2 = new Float64Array(Math.min(BLOCK, N));
    const b3 = new Float64Array(Math.min(BLOCK, N));
    const v6 = (V[6] ??= new Float64Array(N));
    const v7 = (V[7] ??= new Float64Array(N));
    function k2(from, n, b2, n1) {
      for (let i = 0, j = from; i < n; i++, j++) b2[i] = round0((clamp((n1[j] / 10), 0, 1) * 100));
    }
    function k3(from, n, b2, b3) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b2[i]; if (x === x) { sum = sum + x; share += 1; } }
        b3[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k6(from, n, v6, n1, b3) {
      for (let i = 0, j = from; i < n; i++, j++) v6[j] = choose(orElse(gtPlain(n1[j], 5), 0), 0, b3[i]);
    }
    function k7(from, n, v7, v6) {
      for (let i = 0, j = from; i < n; i++, j++) v7[j] = round0(v6[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k2(from, n, b2, n1);
      k3(from, n, b2, b3);
      k6(from, n, v6, n1, b3);
      k7(from, n, v7, v6);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b2 = new Float64Array(Math.min(BLOCK, N));
    const b3 = new Float64Array(Math.min(BLOCK, N));
    const v7 = (V[7] ??= new Float64Array(N));
    const v8 = (V[8] ??= new Float64Array(N));
    function k2(from, n, b2, n1) {
      for (let i = 0, j = from; i < n; i++, j++) b2[i] = round0((clamp((n1[j] / 10), 0, 1) * 100));
    }
    function k3(from, n, b2, b3) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b2[i]; if (x === x) { sum = sum + x; share += 1; } }
        b3[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k7(from, n, v7, n1, b3) {
      for (let i = 0, j = from; i < n; i++, j++) v7[j] = round0(choose(orElse(gtPlain(n1[j], 5), 0), 0, b3[i]));
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k2(from, n, b2, n1);
      k3(from, n, b2, b3);
      k7(from, n, v7, n1, b3);
    }
    R.rankInto(v8, v7, { "highestFirst": true, "ties": "competition" });
    return V[8];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v1 = stage(1);
    const v2 = stage(2);
    const v3 = stage(3);
    const v4 = stage(4);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v3[j]) && !(Math.abs(v2[j]) === Infinity) && !(isNaN(v2[j]))) { found.push({ code: "not-finite", indicator: "rk", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v4[j]) && isFinite(v4[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "rk", unit: j });
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
