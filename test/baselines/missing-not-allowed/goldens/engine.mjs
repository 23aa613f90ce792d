/** Library network */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"lib","base":4,"bonuses":[],"gates":[],"raw":4,"published":4},
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":1},
      {"code":"B","value":2,"base":3,"bonuses":[],"gates":[],"raw":3,"published":3}
    ],
    "rank": 5,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "libraries",
        "kind": "units",
        "key": "name",
        "mayLack": false,
        "columns": [
          {"name":"name","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"loans","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"hours","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "libraries"
  },
  "name": "Library network",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "A",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,10],
      "column": {"table":"libraries","column":"loans"}
    },
    {"watch":"empty column","table":"libraries","column":"loans","code":"A"},
    {"watch":"normalised","code":"B","value":2,"method":{"zh":"上下限","en":"range"},"bounds":[0,10]},
    {"watch":"empty column","table":"libraries","column":"hours","code":"B"}
  ],
  "accepted": [],
  "nodes": {
    "lib": {"name":"Library network","rounding":null},
    "A": {"name":"Loans a head","rounding":null},
    "B": {"name":"Opening hours","rounding":null}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("libraries", "loans").values;
const n1 = data.column("libraries", "hours").values;
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
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 10), 0, 1) * 100);
  }
  function k2(from, n, v2, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = (n1[j] / 7);
  }
  function k3(from, n, v3, v2) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = (clamp((v2[j] / 10), 0, 1) * 100);
  }
  function k4(from, n, v1, v3, v4) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      { const x = v1[j]; sum = sum + x; }
      { const x = v3[j]; sum = sum + x; }
      v4[j] = sum / 2;
    }
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0);
    k1(from, n, v1, v0);
    k2(from, n, v2, n1);
    k3(from, n, v3, v2);
    k4(from, n, v1, v3, v4);
  }
  R.rankInto(v5, v4, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v4 = (V[4] ??= new Float64Array(N));
    function k4(from, n, n0, n1, v4) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        { const x = (clamp((n0[j] / 10), 0, 1) * 100); sum = sum + x; }
        { const x = (clamp(((n1[j] / 7) / 10), 0, 1) * 100); sum = sum + x; }
        v4[j] = sum / 2;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k4(from, n, n0, n1, v4);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const v4 = (V[4] ??= new Float64Array(N));
    const v5 = (V[5] ??= new Float64Array(N));
    function k4(from, n, n0, n1, v4) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        { const x = (clamp((n0[j] / 10), 0, 1) * 100); sum = sum + x; }
        { const x = (clamp(((n1[j] / 7) / 10), 0, 1) * 100); sum = sum + x; }
        v4[j] = sum / 2;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k4(from, n, n0, n1, v4);
    }
    R.rankInto(v5, v4, { "highestFirst": true, "ties": "competition" });
    return V[5];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v1 = stage(1);
    const v2 = stage(2);
    const v3 = stage(3);
    const v4 = stage(4);
    const lost0 = new Uint8Array(N);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j }); lost0[j] = 1;
    }
    const lost1 = new Uint8Array(N);
    for (let j = 0, alike = false; j < N; j++) {
      if (7 === 0 && !isNaN(n1[j])) { found.push({ code: "division-by-zero", indicator: "B", unit: j }); lost1[j] = 1; continue; }
      if (isFinite(v2[j]) && isFinite(v3[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j }); lost1[j] = 1;
    }
    for (let j = 0; j < N; j++) if (isNaN(v1[j]) && !lost0[j]) { found.push({ code: "missing-not-allowed", indicator: "lib", unit: j, child: "A" }); }
    for (let j = 0; j < N; j++) if (isNaN(v3[j]) && !lost1[j]) { found.push({ code: "missing-not-allowed", indicator: "lib", unit: j, child: "B" }); }
    for (let j = 0; j < N; j++) if (!isFinite(v4[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v3[j]) === Infinity) && !(isNaN(v1[j]) || isNaN(v3[j]))) { found.push({ code: "not-finite", indicator: "lib", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
