/** Flood risk of districts */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"risk","base":6,"bonuses":[],"gates":[],"raw":6,"published":7},
      {"code":"E","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"V","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5}
    ],
    "rank": 8,
    "band": 9,
    "bands": ["low","moderate","high","severe","extreme"],
    "rules": [],
    "tables": [
      {
        "name": "districts",
        "kind": "units",
        "key": "id",
        "rowLabel": "name",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"name","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"exposure","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"vulnerability","kind":"number","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "districts"
  },
  "name": "Flood risk of districts",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "E",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,1],
      "column": {"table":"districts","column":"exposure"}
    },
    {"watch":"empty column","table":"districts","column":"exposure","code":"E"},
    {
      "watch": "normalised",
      "code": "V",
      "value": 3,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,1],
      "column": {"table":"districts","column":"vulnerability"}
    },
    {"watch":"empty column","table":"districts","column":"vulnerability","code":"V"},
    {"watch":"no band","band":9,"published":7,"rounding":{"places":0,"mode":"half-up"}}
  ],
  "accepted": [],
  "nodes": {
    "risk": {"name":"Flood risk of districts","rounding":{"places":0,"mode":"half-up"}},
    "E": {"name":"Exposure","rounding":{"places":0,"mode":"half-up"}},
    "V": {"name":"Vulnerability","rounding":{"places":0,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("districts", "exposure").values;
const n1 = data.column("districts", "vulnerability").values;
const round2 = (x) => { const s = Math.abs(x) * 1, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 0, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 1; return x < 0 && m > 0 ? -m : m; };
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
  function k0(from, n, v0, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n0[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp(v0[j], 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round2(v1[j]);
  }
  function k3(from, n, v3, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n1[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp(v3[j], 0, 1) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round2(v4[j]);
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
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = round2(v6[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n1);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v1, v4, v6);
    k7(from, n, v7, v6);
  }
  R.rankInto(v8, v6, { "highestFirst": false, "ties": "dense" });
  R.intervalInto(v9, v6, [{ "low": (-Infinity), "lowIncluded": false, "high": 20, "highIncluded": false }, { "low": 20, "lowIncluded": true, "high": 45, "highIncluded": false }, { "low": 45, "lowIncluded": true, "high": 70, "highIncluded": false }, { "low": 85, "lowIncluded": false, "high": Infinity, "highIncluded": false }, { "low": 70, "lowIncluded": true, "high": 85, "highIncluded": true }]);
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v6 = (V[6] ??= new Float64Array(N));
    const v7 = (V[7] ??= new Float64Array(N));
    const v9 = (V[9] ??= new Float64Array(N));
    function k6(from, n, n0, n1, v6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(n0[j], 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp(n1[j], 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        v6[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k7(from, n, v7, v6) {
      for (let i = 0, j = from; i < n; i++, j++) v7[j] = round2(v6[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, v6);
      k7(from, n, v7, v6);
    }
    R.intervalInto(v9, v6, [{ "low": (-Infinity), "lowIncluded": false, "high": 20, "highIncluded": false }, { "low": 20, "lowIncluded": true, "high": 45, "highIncluded": false }, { "low": 45, "lowIncluded": true, "high": 70, "highIncluded": false }, { "low": 85, "lowIncluded": false, "high": Infinity, "highIncluded": false }, { "low": 70, "lowIncluded": true, "high": 85, "highIncluded": true }]);
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const v6 = (V[6] ??= new Float64Array(N));
    const v8 = (V[8] ??= new Float64Array(N));
    function k6(from, n, n0, n1, v6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(n0[j], 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp(n1[j], 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        v6[j] = share === 0 ? NaN : sum / share;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n0, n1, v6);
    }
    R.rankInto(v8, v6, { "highestFirst": false, "ties": "dense" });
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
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "E", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "V", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v4[j]))) { found.push({ code: "not-finite", indicator: "risk", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
