/** 全角 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"ｑｊ","base":5,"bonuses":[],"gates":[],"raw":5,"published":6},
      {"code":"Ａ","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"Ｂ","value":3,"base":3,"bonuses":[],"gates":[],"raw":3,"published":4}
    ],
    "rank": 7,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "单位",
        "kind": "units",
        "key": "代号",
        "mayLack": false,
        "columns": [
          {"name":"代号","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"数一","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"数二","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"等","kind":"code list","codes":["上","中","下"],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "单位"
  },
  "name": "全角",
  "edition": null,
  "watches": [
    {"watch":"normalised","code":"Ａ","value":0,"method":{"zh":"上下限","en":"range"},"bounds":[0,300]},
    {"watch":"empty column","table":"单位","column":"数一","code":"Ａ"},
    {"watch":"empty column","table":"单位","column":"数二","code":"Ａ"},
    {"watch":"empty column","table":"单位","column":"等","code":"Ｂ"}
  ],
  "accepted": [],
  "nodes": {
    "ｑｊ": {"name":"全角","rounding":{"places":1,"mode":"half-up"}},
    "Ａ": {"name":"甲（含“嵌套”）","rounding":{"places":1,"mode":"half-up"}},
    "Ｂ": {"name":"乙","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("单位", "数一").values;
const n1 = data.column("单位", "数二").values;
const decimal2 = { units: BigInt("2"), places: 0 };
const exact3 = (j) => R.plus(R.decimalOf(n0[j]), R.times(R.decimalOf(n1[j]), decimal2));
const whole4 = R.lazy(() => R.held(R.most(n0) + R.held(R.most(n1) * 2)) <= 9007199254740991);
const ladder5 = R.ladderOf(data.column("单位", "等"), [["上", 100], ["下", 20]], 0);
const n6 = data.column("单位", "等").values;
const round7 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
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
  function k0(from, n, v0, n0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = addExactly(n0[j], (n1[j] * 2), 4, whole4, exact3, j);
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 300), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round7(v1[j]);
  }
  function k3(from, n, v3, ladder5, n6) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = at(ladder5, n6[j]);
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = round7(v3[j]);
  }
  function k5(from, n, v1, v3, v5) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v3[j]; if (x === x) { sum = sum + x; share += 1; } }
      v5[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k6(from, n, v6, v5) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = round7(v5[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0, n1);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, ladder5, n6);
    k4(from, n, v4, v3);
    k5(from, n, v1, v3, v5);
    k6(from, n, v6, v5);
  }
  R.rankInto(v7, v6, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v5 = (V[5] ??= new Float64Array(N));
    const v6 = (V[6] ??= new Float64Array(N));
    function k5(from, n, n0, n1, ladder5, n6, v5) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((addExactly(n0[j], (n1[j] * 2), 4, whole4, exact3, j) / 300), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = at(ladder5, n6[j]); if (x === x) { sum = sum + x; share += 1; } }
        v5[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k6(from, n, v6, v5) {
      for (let i = 0, j = from; i < n; i++, j++) v6[j] = round7(v5[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k5(from, n, n0, n1, ladder5, n6, v5);
      k6(from, n, v6, v5);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b5 = new Float64Array(Math.min(BLOCK, N));
    const v6 = (V[6] ??= new Float64Array(N));
    const v7 = (V[7] ??= new Float64Array(N));
    function k5(from, n, n0, n1, ladder5, n6, b5) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((addExactly(n0[j], (n1[j] * 2), 4, whole4, exact3, j) / 300), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = at(ladder5, n6[j]); if (x === x) { sum = sum + x; share += 1; } }
        b5[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k6(from, n, v6, b5) {
      for (let i = 0, j = from; i < n; i++, j++) v6[j] = round7(b5[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k5(from, n, n0, n1, ladder5, n6, b5);
      k6(from, n, v6, b5);
    }
    R.rankInto(v7, v6, { "highestFirst": true, "ties": "competition" });
    return V[7];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v1 = stage(1);
    const v3 = stage(3);
    const v5 = stage(5);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j]) || isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "Ａ", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v3[j])) continue;
      if (isNaN(n6[j])) continue;
      found.push({ code: 'not-finite', indicator: "Ｂ", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v5[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v3[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v3[j]))) { found.push({ code: "not-finite", indicator: "ｑｊ", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
