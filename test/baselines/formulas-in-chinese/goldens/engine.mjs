/** 公式 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"gs","base":21,"bonuses":[],"gates":[],"raw":21,"published":22},
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"B","base":9,"bonuses":[],"gates":[],"raw":9,"published":10},
      {"code":"B1","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"B2","value":6,"base":7,"bonuses":[],"gates":[],"raw":7,"published":8},
      {"code":"C","base":19,"bonuses":[],"gates":[],"raw":19,"published":20},
      {"code":"C1","value":11,"base":12,"bonuses":[],"gates":[],"raw":12,"published":13},
      {"code":"C2","value":14,"base":15,"bonuses":[],"gates":[],"raw":15,"published":16},
      {"code":"C3","value":17,"base":17,"bonuses":[],"gates":[],"raw":17,"published":18}
    ],
    "rank": 23,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "单位",
        "kind": "units",
        "key": "名称",
        "mayLack": false,
        "columns": [
          {"name":"名称","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"实绩","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"目标","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"停办","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"成立","kind":"date","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "单位"
  },
  "name": "公式",
  "edition": null,
  "watches": [
    {"watch":"normalised","code":"A","value":0,"method":{"zh":"上下限","en":"range"},"bounds":[0,1.2]},
    {"watch":"empty column","table":"单位","column":"实绩","code":"A"},
    {"watch":"empty column","table":"单位","column":"目标","code":"A"},
    {"watch":"normalised","code":"B1","value":3,"method":{"zh":"上下限","en":"range"},"bounds":[0,1.2]},
    {"watch":"empty column","table":"单位","column":"实绩","code":"B1"},
    {"watch":"empty column","table":"单位","column":"目标","code":"B1"},
    {"watch":"normalised","code":"B2","value":6,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"单位","column":"实绩","code":"B2"},
    {"watch":"empty column","table":"单位","column":"目标","code":"B2"},
    {"watch":"empty column","table":"单位","column":"实绩","code":"C1"},
    {"watch":"empty column","table":"单位","column":"目标","code":"C1"},
    {"watch":"empty column","table":"单位","column":"停办","code":"C1"},
    {"watch":"empty column","table":"单位","column":"成立","code":"C2"},
    {"watch":"empty column","table":"单位","column":"实绩","code":"C3"}
  ],
  "accepted": [],
  "nodes": {
    "gs": {"name":"公式","rounding":{"places":2,"mode":"half-up"}},
    "A": {"name":"完成率","rounding":{"places":2,"mode":"half-up"}},
    "B": {"name":"修正","rounding":{"places":2,"mode":"half-up"}},
    "B1": {"name":"匀称","rounding":{"places":2,"mode":"half-up"}},
    "B2": {"name":"跨度","rounding":{"places":2,"mode":"half-up"}},
    "C": {"name":"条件","rounding":{"places":2,"mode":"half-up"}},
    "C1": {"name":"达标","rounding":{"places":2,"mode":"half-up"}},
    "C2": {"name":"成立满五年","rounding":{"places":2,"mode":"half-up"}},
    "C3": {"name":"规模","rounding":{"places":2,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("单位", "实绩").values;
const n1 = data.column("单位", "目标").values;
const n2 = data.column("单位", "停办").values;
const n3 = data.column("单位", "成立").values;
const rungs4 = R.rungs([[3, 60], [4, 80], [5, 100]]);
const round5 = (x) => { const s = Math.abs(x) * 100, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 2, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 100; return x < 0 && m > 0 ? -m : m; };
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
  const v12 = (V[12] ??= new Float64Array(N));
  const v13 = (V[13] ??= new Float64Array(N));
  const v14 = (V[14] ??= new Float64Array(N));
  const v15 = (V[15] ??= new Float64Array(N));
  const v16 = (V[16] ??= new Float64Array(N));
  const v17 = (V[17] ??= new Float64Array(N));
  const v18 = (V[18] ??= new Float64Array(N));
  const v19 = (V[19] ??= new Float64Array(N));
  const v20 = (V[20] ??= new Float64Array(N));
  const v21 = (V[21] ??= new Float64Array(N));
  const v22 = (V[22] ??= new Float64Array(N));
  const v23 = (V[23] ??= new Float64Array(N));
  function k0(from, n, v0, n0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = (n0[j] / n1[j]);
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 1.2), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round5(v1[j]);
  }
  function k3(from, n, v3, n0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = (min(n0[j], n1[j]) / max(n0[j], n1[j]));
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp((v3[j] / 1.2), 0, 1) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round5(v4[j]);
  }
  function k6(from, n, v6, n0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = (Math.abs(subPlain(n0[j], n1[j], 4)) / n1[j]);
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = (clamp((1 - v6[j]), 0, 1) * 100);
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = round5(v7[j]);
  }
  function k9(from, n, v4, v7, v9) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v4[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v7[j]; if (x === x) { sum = sum + x; share += 1; } }
      v9[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = round5(v9[j]);
  }
  function k11(from, n, v11, n0, n1, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = and(gePlain(n0[j], n1[j]), (1 - eqPlain(n2[j], 1)));
  }
  function k12(from, n, v12, v11) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = (v11[j] * 100);
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = round5(v12[j]);
  }
  function k14(from, n, v14, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v14[j] = or(ltPlain(n3[j], 18077), eqPlain(n3[j], 18262));
  }
  function k15(from, n, v15, v14) {
    for (let i = 0, j = from; i < n; i++, j++) v15[j] = (v14[j] * 100);
  }
  function k16(from, n, v16, v15) {
    for (let i = 0, j = from; i < n; i++, j++) v16[j] = round5(v15[j]);
  }
  function k17(from, n, v17, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = R.rung(rungs4, floor(Math.log(n0[j])), 40);
  }
  function k18(from, n, v18, v17) {
    for (let i = 0, j = from; i < n; i++, j++) v18[j] = round5(v17[j]);
  }
  function k19(from, n, v12, v15, v17, v19) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v12[j]; if (x === x) { sum = sum + 4 * x; share += 4; } }
      { const x = v15[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      { const x = v17[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      v19[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k20(from, n, v20, v19) {
    for (let i = 0, j = from; i < n; i++, j++) v20[j] = round5(v19[j]);
  }
  function k21(from, n, v1, v9, v19, v21) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v9[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v19[j]; if (x === x) { sum = sum + x; share += 1; } }
      v21[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k22(from, n, v22, v21) {
    for (let i = 0, j = from; i < n; i++, j++) v22[j] = round5(v21[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n0, n1);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n0, n1);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v6, n0, n1);
    k7(from, n, v7, v6);
    k8(from, n, v8, v7);
    k9(from, n, v4, v7, v9);
    k10(from, n, v10, v9);
    k11(from, n, v11, n0, n1, n2);
    k12(from, n, v12, v11);
    k13(from, n, v13, v12);
    k14(from, n, v14, n3);
    k15(from, n, v15, v14);
    k16(from, n, v16, v15);
    k17(from, n, v17, n0);
    k18(from, n, v18, v17);
    k19(from, n, v12, v15, v17, v19);
    k20(from, n, v20, v19);
    k21(from, n, v1, v9, v19, v21);
    k22(from, n, v22, v21);
  }
  R.rankInto(v23, v22, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b9 = new Float64Array(Math.min(BLOCK, N));
    const b19 = new Float64Array(Math.min(BLOCK, N));
    const v21 = (V[21] ??= new Float64Array(N));
    const v22 = (V[22] ??= new Float64Array(N));
    function k9(from, n, n0, n1, b9) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(((min(n0[j], n1[j]) / max(n0[j], n1[j])) / 1.2), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp((1 - (Math.abs(subPlain(n0[j], n1[j], 4)) / n1[j])), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b9[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k19(from, n, n0, n1, n2, n3, b19) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (and(gePlain(n0[j], n1[j]), (1 - eqPlain(n2[j], 1))) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (or(ltPlain(n3[j], 18077), eqPlain(n3[j], 18262)) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = R.rung(rungs4, floor(Math.log(n0[j])), 40); if (x === x) { sum = sum + 3 * x; share += 3; } }
        b19[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k21(from, n, n0, n1, b9, b19, v21) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(((n0[j] / n1[j]) / 1.2), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = b9[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = b19[i]; if (x === x) { sum = sum + x; share += 1; } }
        v21[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k22(from, n, v22, v21) {
      for (let i = 0, j = from; i < n; i++, j++) v22[j] = round5(v21[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k9(from, n, n0, n1, b9);
      k19(from, n, n0, n1, n2, n3, b19);
      k21(from, n, n0, n1, b9, b19, v21);
      k22(from, n, v22, v21);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b9 = new Float64Array(Math.min(BLOCK, N));
    const b19 = new Float64Array(Math.min(BLOCK, N));
    const b21 = new Float64Array(Math.min(BLOCK, N));
    const v22 = (V[22] ??= new Float64Array(N));
    const v23 = (V[23] ??= new Float64Array(N));
    function k9(from, n, n0, n1, b9) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(((min(n0[j], n1[j]) / max(n0[j], n1[j])) / 1.2), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp((1 - (Math.abs(subPlain(n0[j], n1[j], 4)) / n1[j])), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b9[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k19(from, n, n0, n1, n2, n3, b19) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (and(gePlain(n0[j], n1[j]), (1 - eqPlain(n2[j], 1))) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (or(ltPlain(n3[j], 18077), eqPlain(n3[j], 18262)) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = R.rung(rungs4, floor(Math.log(n0[j])), 40); if (x === x) { sum = sum + 3 * x; share += 3; } }
        b19[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k21(from, n, n0, n1, b9, b19, b21) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(((n0[j] / n1[j]) / 1.2), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = b9[i]; if (x === x) { sum = sum + x; share += 1; } }
        { const x = b19[i]; if (x === x) { sum = sum + x; share += 1; } }
        b21[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k22(from, n, v22, b21) {
      for (let i = 0, j = from; i < n; i++, j++) v22[j] = round5(b21[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k9(from, n, n0, n1, b9);
      k19(from, n, n0, n1, n2, n3, b19);
      k21(from, n, n0, n1, b9, b19, b21);
      k22(from, n, v22, b21);
    }
    R.rankInto(v23, v22, { "highestFirst": true, "ties": "competition" });
    return V[23];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v0 = stage(0);
    const v1 = stage(1);
    const v3 = stage(3);
    const v4 = stage(4);
    const v6 = stage(6);
    const v7 = stage(7);
    const v9 = stage(9);
    const v11 = stage(11);
    const v12 = stage(12);
    const v14 = stage(14);
    const v15 = stage(15);
    const v17 = stage(17);
    const v19 = stage(19);
    const v21 = stage(21);
    for (let j = 0, alike = false; j < N; j++) {
      if (n1[j] === 0 && !isNaN(n0[j])) { found.push({ code: "division-by-zero", indicator: "A", unit: j }); continue; }
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n0[j]) || isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (max(n0[j], n1[j]) === 0 && !isNaN(min(n0[j], n1[j]))) { found.push({ code: "division-by-zero", indicator: "B1", unit: j }); continue; }
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n0[j]) || isNaN(n1[j]) || isNaN(n0[j]) || isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "B1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (n1[j] === 0 && !isNaN(Math.abs(subPlain(n0[j], n1[j], 4)))) { found.push({ code: "division-by-zero", indicator: "B2", unit: j }); continue; }
      if (isFinite(v6[j]) && isFinite(v7[j])) continue;
      if (isNaN(n0[j]) || isNaN(n1[j]) || isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "B2", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v9[j]) && !(Math.abs(v4[j]) === Infinity || Math.abs(v7[j]) === Infinity) && !(isNaN(v4[j]) && isNaN(v7[j]))) { found.push({ code: "not-finite", indicator: "B", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v11[j]) && isFinite(v12[j])) continue;
      if (isNaN(n0[j]) || isNaN(n1[j]) || isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "C1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v14[j]) && isFinite(v15[j])) continue;
      if (isNaN(n3[j]) || isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "C2", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (n0[j] <= 0) { found.push({ code: "not-finite", indicator: "C3", unit: j }); continue; }
      if (isFinite(v17[j]) && isFinite(v17[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "C3", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v19[j]) && !(Math.abs(v12[j]) === Infinity || Math.abs(v15[j]) === Infinity || Math.abs(v17[j]) === Infinity) && !(isNaN(v12[j]) && isNaN(v15[j]) && isNaN(v17[j]))) { found.push({ code: "not-finite", indicator: "C", unit: j }); }
    for (let j = 0; j < N; j++) if (!isFinite(v21[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v9[j]) === Infinity || Math.abs(v19[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v9[j]) && isNaN(v19[j]))) { found.push({ code: "not-finite", indicator: "gs", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
