/** Cells */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"cells","base":10,"bonuses":[],"gates":[],"raw":10,"published":10},
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":1},
      {"code":"B","value":2,"base":3,"bonuses":[],"gates":[],"raw":3,"published":3},
      {"code":"C","value":4,"base":5,"bonuses":[],"gates":[],"raw":5,"published":5},
      {"code":"D","value":6,"base":7,"bonuses":[],"gates":[],"raw":7,"published":7},
      {"code":"E","value":8,"base":9,"bonuses":[],"gates":[],"raw":9,"published":9}
    ],
    "rank": 11,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "units",
        "kind": "units",
        "key": "id",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"amount","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"rate","kind":"number","measure":"%","codes":[],"missing":[],"checked":false},
          {"name":"kind","kind":"code list","codes":["x","y"],"missing":[],"checked":false},
          {"name":"day","kind":"date","codes":[],"missing":[],"checked":false},
          {"name":"ok","kind":"yes/no","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "units"
  },
  "name": "Cells",
  "edition": null,
  "watches": [
    {
      "watch": "normalised",
      "code": "A",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"units","column":"amount"}
    },
    {"watch":"empty column","table":"units","column":"amount","code":"A"},
    {
      "watch": "normalised",
      "code": "B",
      "value": 2,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,1],
      "hundredths": [0,0.01],
      "column": {"table":"units","column":"rate"}
    },
    {"watch":"empty column","table":"units","column":"rate","code":"B"},
    {"watch":"empty column","table":"units","column":"kind","code":"C"},
    {"watch":"empty column","table":"units","column":"day","code":"D"},
    {"watch":"empty column","table":"units","column":"ok","code":"E"}
  ],
  "accepted": [],
  "nodes": {
    "cells": {"name":"Cells","rounding":null},
    "A": {"name":"A","rounding":null},
    "B": {"name":"B","rounding":null},
    "C": {"name":"C","rounding":null},
    "D": {"name":"D","rounding":null},
    "E": {"name":"E","rounding":null}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("units", "amount").values;
const n1 = data.column("units", "rate").values;
const n2 = data.column("units", "kind").values;
const code3 = R.codeIn(data.column("units", "kind"), "x");
const n4 = data.column("units", "day").values;
const n5 = data.column("units", "ok").values;
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
  function k2(from, n, v2, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = n1[j];
  }
  function k3(from, n, v3, v2) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = (clamp(v2[j], 0, 1) * 100);
  }
  function k4(from, n, v4, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = eqPlain(n2[j], code3);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = (v4[j] * 100);
  }
  function k6(from, n, v6, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = ltPlain(n4[j], 19875);
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = (v6[j] * 100);
  }
  function k8(from, n, v8, n5) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = n5[j];
  }
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = (v8[j] * 100);
  }
  function k10(from, n, v1, v3, v5, v7, v9, v10) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v3[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v5[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v7[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v9[j]; if (x === x) { sum = sum + x; share += 1; } }
      v10[j] = share === 0 ? NaN : sum / share;
    }
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0);
    k1(from, n, v1, v0);
    k2(from, n, v2, n1);
    k3(from, n, v3, v2);
    k4(from, n, v4, n2);
    k5(from, n, v5, v4);
    k6(from, n, v6, n4);
    k7(from, n, v7, v6);
    k8(from, n, v8, n5);
    k9(from, n, v9, v8);
    k10(from, n, v1, v3, v5, v7, v9, v10);
  }
  R.rankInto(v11, v10, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v10 = (V[10] ??= new Float64Array(N));
    function k10(from, n, n0, n1, n2, n4, n5, v10) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n0[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp(n1[j], 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (eqPlain(n2[j], code3) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (ltPlain(n4[j], 19875) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (n5[j] * 100); if (x === x) { sum = sum + x; share += 1; } }
        v10[j] = share === 0 ? NaN : sum / share;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k10(from, n, n0, n1, n2, n4, n5, v10);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const v10 = (V[10] ??= new Float64Array(N));
    const v11 = (V[11] ??= new Float64Array(N));
    function k10(from, n, n0, n1, n2, n4, n5, v10) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n0[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp(n1[j], 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (eqPlain(n2[j], code3) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (ltPlain(n4[j], 19875) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (n5[j] * 100); if (x === x) { sum = sum + x; share += 1; } }
        v10[j] = share === 0 ? NaN : sum / share;
      }
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k10(from, n, n0, n1, n2, n4, n5, v10);
    }
    R.rankInto(v11, v10, { "highestFirst": true, "ties": "competition" });
    return V[11];
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
    const v7 = stage(7);
    const v8 = stage(8);
    const v9 = stage(9);
    const v10 = stage(10);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v2[j]) && isFinite(v3[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v4[j]) && isFinite(v5[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "C", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v6[j]) && isFinite(v7[j])) continue;
      if (isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "D", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v8[j]) && isFinite(v9[j])) continue;
      if (isNaN(n5[j])) continue;
      found.push({ code: 'not-finite', indicator: "E", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v10[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v3[j]) === Infinity || Math.abs(v5[j]) === Infinity || Math.abs(v7[j]) === Infinity || Math.abs(v9[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v3[j]) && isNaN(v5[j]) && isNaN(v7[j]) && isNaN(v9[j]))) { found.push({ code: "not-finite", indicator: "cells", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
