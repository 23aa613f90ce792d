/** Water services */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"water","base":13,"bonuses":[],"gates":[],"raw":13,"published":14},
      {"code":"Q","value":0,"base":3,"bonuses":[],"gates":[],"raw":3,"published":4},
      {"code":"L","value":5,"base":8,"bonuses":[],"gates":[],"raw":8,"published":9},
      {"code":"C","value":10,"base":11,"bonuses":[],"gates":[],"raw":11,"published":12}
    ],
    "rank": 15,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "districts",
        "kind": "units",
        "key": "district",
        "mayLack": false,
        "columns": [
          {"name":"district","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"quality","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"losses","kind":"number","measure":"%","codes":[],"missing":[],"checked":false},
          {"name":"coverage","kind":"number","measure":"%","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "districts"
  },
  "name": "Water services",
  "edition": null,
  "watches": [
    {"watch":"empty column","table":"districts","column":"quality","code":"Q"},
    {"watch":"empty column","table":"districts","column":"losses","code":"L"},
    {
      "watch": "normalised",
      "code": "C",
      "value": 10,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0.5,1],
      "hundredths": [0.005,0.01],
      "column": {"table":"districts","column":"coverage"}
    },
    {"watch":"empty column","table":"districts","column":"coverage","code":"C"}
  ],
  "accepted": [],
  "nodes": {
    "water": {"name":"Water services","rounding":{"places":2,"mode":"half-up"}},
    "Q": {"name":"Quality","rounding":{"places":2,"mode":"half-up"}},
    "L": {"name":"Losses","rounding":{"places":2,"mode":"half-up"}},
    "C": {"name":"Coverage","rounding":{"places":2,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("districts", "quality").values;
const n1 = data.column("districts", "losses").values;
const n2 = data.column("districts", "coverage").values;
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
  const v7 = (V[7] ??= new Float64Array(N));
  const v8 = (V[8] ??= new Float64Array(N));
  const v9 = (V[9] ??= new Float64Array(N));
  const v10 = (V[10] ??= new Float64Array(N));
  const v11 = (V[11] ??= new Float64Array(N));
  const v12 = (V[12] ??= new Float64Array(N));
  const v13 = (V[13] ??= new Float64Array(N));
  const v14 = (V[14] ??= new Float64Array(N));
  const v15 = (V[15] ??= new Float64Array(N));
  function k0(from, n, v0, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n0[j];
  }
  function k3(from, n, v3, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = (clamp(((((v0[j] - 71.9375) / 11.435279839164409) / 10) + 0.5), 0, 1) * 100);
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = round3(v3[j]);
  }
  function k5(from, n, v5, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = n1[j];
  }
  function k10(from, n, v10, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = n2[j];
  }
  function k11(from, n, v11, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = (clamp((subPlain(v10[j], 0.5, 4) / 0.5), 0, 1) * 100);
  }
  function k12(from, n, v12, v11) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = round3(v11[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0);
    k3(from, n, v3, v0);
    k4(from, n, v4, v3);
    k5(from, n, v5, n1);
    k10(from, n, v10, n2);
    k11(from, n, v11, v10);
    k12(from, n, v12, v11);
  }
  R.rankInto(v7, v5, { "highestFirst": true, "ties": "competition" });
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = (((v7[j] - 1) / 4) * 100);
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = round3(v8[j]);
  }
  function k13(from, n, v3, v8, v11, v13) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v3[j]; if (x === x) { sum = sum + 4 * choose(lt(x, 0), NaN, (1 / Math.abs(x))); share += 4; } }
      { const x = v8[j]; if (x === x) { sum = sum + 3 * choose(lt(x, 0), NaN, (1 / Math.abs(x))); share += 3; } }
      { const x = v11[j]; if (x === x) { sum = sum + 3 * choose(lt(x, 0), NaN, (1 / Math.abs(x))); share += 3; } }
      v13[j] = share === 0 ? NaN : (1 / (sum / share));
    }
  }
  function k14(from, n, v14, v13) {
    for (let i = 0, j = from; i < n; i++, j++) v14[j] = round3(v13[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k8(from, n, v8, v7);
    k9(from, n, v9, v8);
    k13(from, n, v3, v8, v11, v13);
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
    const v3 = (V[3] ??= new Float64Array(N));
    const v5 = (V[5] ??= new Float64Array(N));
    const v7 = (V[7] ??= new Float64Array(N));
    const v11 = (V[11] ??= new Float64Array(N));
    const v13 = (V[13] ??= new Float64Array(N));
    const v14 = (V[14] ??= new Float64Array(N));
    function k3(from, n, v3, n0) {
      for (let i = 0, j = from; i < n; i++, j++) v3[j] = (clamp(((((n0[j] - 71.9375) / 11.435279839164409) / 10) + 0.5), 0, 1) * 100);
    }
    function k5(from, n, v5, n1) {
      for (let i = 0, j = from; i < n; i++, j++) v5[j] = n1[j];
    }
    function k11(from, n, v11, n2) {
      for (let i = 0, j = from; i < n; i++, j++) v11[j] = (clamp((subPlain(n2[j], 0.5, 4) / 0.5), 0, 1) * 100);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k3(from, n, v3, n0);
      k5(from, n, v5, n1);
      k11(from, n, v11, n2);
    }
    R.rankInto(v7, v5, { "highestFirst": true, "ties": "competition" });
    function k13(from, n, v3, v7, v11, v13) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = v3[j]; if (x === x) { sum = sum + 4 * choose(lt(x, 0), NaN, (1 / Math.abs(x))); share += 4; } }
        { const x = (((v7[j] - 1) / 4) * 100); if (x === x) { sum = sum + 3 * choose(lt(x, 0), NaN, (1 / Math.abs(x))); share += 3; } }
        { const x = v11[j]; if (x === x) { sum = sum + 3 * choose(lt(x, 0), NaN, (1 / Math.abs(x))); share += 3; } }
        v13[j] = share === 0 ? NaN : (1 / (sum / share));
      }
    }
    function k14(from, n, v14, v13) {
      for (let i = 0, j = from; i < n; i++, j++) v14[j] = round3(v13[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k13(from, n, v3, v7, v11, v13);
      k14(from, n, v14, v13);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const v3 = (V[3] ??= new Float64Array(N));
    const v5 = (V[5] ??= new Float64Array(N));
    const v7 = (V[7] ??= new Float64Array(N));
    const v11 = (V[11] ??= new Float64Array(N));
    const b13 = new Float64Array(Math.min(BLOCK, N));
    const v14 = (V[14] ??= new Float64Array(N));
    const v15 = (V[15] ??= new Float64Array(N));
    function k3(from, n, v3, n0) {
      for (let i = 0, j = from; i < n; i++, j++) v3[j] = (clamp(((((n0[j] - 71.9375) / 11.435279839164409) / 10) + 0.5), 0, 1) * 100);
    }
    function k5(from, n, v5, n1) {
      for (let i = 0, j = from; i < n; i++, j++) v5[j] = n1[j];
    }
    function k11(from, n, v11, n2) {
      for (let i = 0, j = from; i < n; i++, j++) v11[j] = (clamp((subPlain(n2[j], 0.5, 4) / 0.5), 0, 1) * 100);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k3(from, n, v3, n0);
      k5(from, n, v5, n1);
      k11(from, n, v11, n2);
    }
    R.rankInto(v7, v5, { "highestFirst": true, "ties": "competition" });
    function k13(from, n, v3, v7, v11, b13) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = v3[j]; if (x === x) { sum = sum + 4 * choose(lt(x, 0), NaN, (1 / Math.abs(x))); share += 4; } }
        { const x = (((v7[j] - 1) / 4) * 100); if (x === x) { sum = sum + 3 * choose(lt(x, 0), NaN, (1 / Math.abs(x))); share += 3; } }
        { const x = v11[j]; if (x === x) { sum = sum + 3 * choose(lt(x, 0), NaN, (1 / Math.abs(x))); share += 3; } }
        b13[i] = share === 0 ? NaN : (1 / (sum / share));
      }
    }
    function k14(from, n, v14, b13) {
      for (let i = 0, j = from; i < n; i++, j++) v14[j] = round3(b13[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k13(from, n, v3, v7, v11, b13);
      k14(from, n, v14, b13);
    }
    R.rankInto(v15, v14, { "highestFirst": true, "ties": "competition" });
    return V[15];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v3 = stage(3);
    const v5 = stage(5);
    const v8 = stage(8);
    const v10 = stage(10);
    const v11 = stage(11);
    const v13 = stage(13);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v3[j])) continue;
      if (isNaN(n0[j])) continue;
      if (isFinite(v0[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "Q", unit: j });
        alike = true;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "Q", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v5[j]) && isFinite(v8[j])) continue;
      if (isNaN(n1[j])) continue;
      if (isFinite(v5[j])) {
        if (!alike) found.push({ code: 'no-spread', indicator: "L", unit: j });
        alike = true;
        continue;
      }
      found.push({ code: 'not-finite', indicator: "L", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v10[j]) && isFinite(v11[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "C", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v13[j]) && !(Math.abs(v3[j]) === Infinity || Math.abs(v8[j]) === Infinity || Math.abs(v11[j]) === Infinity) && !(isNaN(v3[j]) && isNaN(v8[j]) && isNaN(v11[j]))) { found.push({ code: "not-finite", indicator: "water", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
