/** Accepted */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {
        "code": "acc",
        "base": 10,
        "bonuses": [],
        "gates": [
          {
            "code": "G",
            "condition": 11,
            "closed": 12,
            "before": 10,
            "after": 13,
            "columns": [{"table":"sites","column":"a"}],
            "scores": [],
            "ranked": true,
            "inMean": true
          }
        ],
        "raw": 13,
        "published": 14
      },
      {"code":"A","value":2,"base":3,"bonuses":[],"gates":[],"raw":3,"published":4},
      {
        "code": "B",
        "value": 7,
        "base": 8,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"R1","checks":5,"passes":6}],"checks":5,"passes":6},
        "raw": 8,
        "published": 9
      }
    ],
    "rank": 15,
    "bands": [],
    "rules": [
      {"code":"R1","table":"logs","outcome":0,"feeds":["B"]},
      {"code":"R2","table":"logs","outcome":1,"feeds":[]},
      {"code":"R3","table":"logs","outcome":1,"feeds":[]}
    ],
    "tables": [
      {
        "name": "sites",
        "kind": "units",
        "key": "id",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"a","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"note","kind":"text","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "logs",
        "kind": "records",
        "key": "no",
        "unit": "site",
        "mayLack": false,
        "columns": [
          {"name":"no","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"site","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"ok","kind":"yes/no","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "sites"
  },
  "name": "Accepted",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "A",
      "value": 2,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,10],
      "column": {"table":"sites","column":"a"},
      "accepted": ["successive-rounding","score-outside-scale"]
    },
    {
      "watch": "empty column",
      "table": "sites",
      "column": "a",
      "code": "A",
      "accepted": ["successive-rounding","score-outside-scale"]
    },
    {
      "watch": "normalised",
      "code": "B",
      "value": 7,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,1],
      "accepted": ["successive-rounding"]
    },
    {
      "watch": "raised score",
      "gate": "G",
      "to": 50,
      "closed": 12,
      "before": 10,
      "rounding": {"places":1,"mode":"half-up"},
      "accepted": ["successive-rounding","gate-raises"]
    }
  ],
  "accepted": [{"code":"rows-not-data","table":"sites"},{"code":"unused-column","table":"sites","column":"note"}],
  "nodes": {
    "acc": {"name":"Accepted","rounding":{"places":1,"mode":"half-up"}},
    "A": {"name":"A","rounding":{"places":1,"mode":"half-up"}},
    "B": {"name":"B","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {
    "R1": {
      "code": "R1",
      "severity": "error",
      "indicators": ["B"],
      "basis": null,
      "read": {
        "name": "ok",
        "fields": [{"name":"ok","table":"logs","column":"ok","from":"own"}],
        "details": [],
        "message": {"en":[{"part":"text","text":"ok"}]},
        "advice": {}
      }
    },
    "R2": {
      "code": "R2",
      "severity": "error",
      "indicators": [],
      "basis": null,
      "read": {
        "name": "No feed",
        "fields": [{"name":"ok","table":"logs","column":"ok","from":"own"}],
        "details": [],
        "message": {"en":[{"part":"text","text":"No feed"}]},
        "advice": {}
      }
    },
    "R3": {
      "code": "R3",
      "severity": "error",
      "indicators": [],
      "basis": null,
      "read": {"name":"ok","fields":[{"name":"ok","table":"logs","column":"ok","from":"own"}],"details":[],"message":{},"advice":{}}
    }
  }
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.records("logs").column("ok").values;
const round1 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
const n2 = data.column("sites", "a").values;
const records = {
  0: () => {
    const out = new Uint8Array(data.records("logs").rows);
    for (let r = 0; r < out.length; r++) {
      const x = eqPlain(n0[r], 1);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  1: () => {
    const out = new Uint8Array(data.records("logs").rows);
    for (let r = 0; r < out.length; r++) {
      const x = present(n0[r]);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  5: () => {
    const v0 = stage(0);
    const owner = data.records("logs").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v0[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  6: () => {
    const v0 = stage(0);
    const owner = data.records("logs").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v0[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
};
function all() {
  const N = data.units.length;
  const BLOCK = 256;
  const v2 = (V[2] ??= new Float64Array(N));
  const v3 = (V[3] ??= new Float64Array(N));
  const v4 = (V[4] ??= new Float64Array(N));
  const v7 = (V[7] ??= new Float64Array(N));
  const v8 = (V[8] ??= new Float64Array(N));
  const v9 = (V[9] ??= new Float64Array(N));
  const v10 = (V[10] ??= new Float64Array(N));
  const v11 = (V[11] ??= new Float64Array(N));
  const v12 = (V[12] ??= new Float64Array(N));
  const v13 = (V[13] ??= new Float64Array(N));
  const v14 = (V[14] ??= new Float64Array(N));
  const v15 = (V[15] ??= new Float64Array(N));
  const v5 = stage(5);
  const v6 = stage(6);
  function k2(from, n, v2, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = n2[j];
  }
  function k3(from, n, v3, v2) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = ((v2[j] / 10) * 100);
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = round1(v3[j]);
  }
  function k7(from, n, v7, v6, v5) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = ratio(v6[j], v5[j]);
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = (clamp(v7[j], 0, 1) * 100);
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = round1(v8[j]);
  }
  function k10(from, n, v4, v9, v10) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v4[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v9[j]; if (x === x) { sum = sum + x; share += 1; } }
      v10[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k11(from, n, v11, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = gtPlain(n2[j], 8);
  }
  function k12(from, n, v12, v11) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = orElse(v11[j], 0);
  }
  function k13(from, n, v13, v12, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = choose(v12[j], 50, v10[j]);
  }
  function k14(from, n, v14, v13) {
    for (let i = 0, j = from; i < n; i++, j++) v14[j] = round1(v13[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k2(from, n, v2, n2);
    k3(from, n, v3, v2);
    k4(from, n, v4, v3);
    k7(from, n, v7, v6, v5);
    k8(from, n, v8, v7);
    k9(from, n, v9, v8);
    k10(from, n, v4, v9, v10);
    k11(from, n, v11, n2);
    k12(from, n, v12, v11);
    k13(from, n, v13, v12, v10);
    k14(from, n, v14, v13);
  }
  R.rankInto(v15, v14, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b4 = new Float64Array(Math.min(BLOCK, N));
    const b9 = new Float64Array(Math.min(BLOCK, N));
    const b10 = new Float64Array(Math.min(BLOCK, N));
    const v13 = (V[13] ??= new Float64Array(N));
    const v14 = (V[14] ??= new Float64Array(N));
    const v5 = stage(5);
    const v6 = stage(6);
    function k4(from, n, b4, n2) {
      for (let i = 0, j = from; i < n; i++, j++) b4[i] = round1(((n2[j] / 10) * 100));
    }
    function k9(from, n, b9, v6, v5) {
      for (let i = 0, j = from; i < n; i++, j++) b9[i] = round1((clamp(ratio(v6[j], v5[j]), 0, 1) * 100));
    }
    function k10(from, n, b4, b9, b10) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b4[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = b9[i]; if (x === x) { sum = sum + x; share += 1; } }
        b10[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k13(from, n, v13, n2, b10) {
      for (let i = 0, j = from; i < n; i++, j++) v13[j] = choose(orElse(gtPlain(n2[j], 8), 0), 50, b10[i]);
    }
    function k14(from, n, v14, v13) {
      for (let i = 0, j = from; i < n; i++, j++) v14[j] = round1(v13[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k4(from, n, b4, n2);
      k9(from, n, b9, v6, v5);
      k10(from, n, b4, b9, b10);
      k13(from, n, v13, n2, b10);
      k14(from, n, v14, v13);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b4 = new Float64Array(Math.min(BLOCK, N));
    const b9 = new Float64Array(Math.min(BLOCK, N));
    const b10 = new Float64Array(Math.min(BLOCK, N));
    const v14 = (V[14] ??= new Float64Array(N));
    const v15 = (V[15] ??= new Float64Array(N));
    const v5 = stage(5);
    const v6 = stage(6);
    function k4(from, n, b4, n2) {
      for (let i = 0, j = from; i < n; i++, j++) b4[i] = round1(((n2[j] / 10) * 100));
    }
    function k9(from, n, b9, v6, v5) {
      for (let i = 0, j = from; i < n; i++, j++) b9[i] = round1((clamp(ratio(v6[j], v5[j]), 0, 1) * 100));
    }
    function k10(from, n, b4, b9, b10) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b4[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = b9[i]; if (x === x) { sum = sum + x; share += 1; } }
        b10[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k14(from, n, v14, n2, b10) {
      for (let i = 0, j = from; i < n; i++, j++) v14[j] = round1(choose(orElse(gtPlain(n2[j], 8), 0), 50, b10[i]));
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k4(from, n, b4, n2);
      k9(from, n, b9, v6, v5);
      k10(from, n, b4, b9, b10);
      k14(from, n, v14, n2, b10);
    }
    R.rankInto(v15, v14, { "highestFirst": true, "ties": "competition" });
    return V[15];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v2 = stage(2);
    const v3 = stage(3);
    const v4 = stage(4);
    const v5 = stage(5);
    const v6 = stage(6);
    const v7 = stage(7);
    const v8 = stage(8);
    const v9 = stage(9);
    const v10 = stage(10);
    const v11 = stage(11);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v2[j]) && isFinite(v3[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v7[j]) && isFinite(v8[j])) continue;
      if (isNaN(v6[j]) || isNaN(v5[j]) || v5[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v10[j]) && !(Math.abs(v4[j]) === Infinity || Math.abs(v9[j]) === Infinity) && !(isNaN(v4[j]) && isNaN(v9[j]))) { found.push({ code: "not-finite", indicator: "acc", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v11[j]) && isFinite(v11[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "acc", unit: j });
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
