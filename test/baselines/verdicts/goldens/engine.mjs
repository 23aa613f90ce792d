/** 安全生产考核 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {
        "code": "aq",
        "base": 6,
        "bonuses": [],
        "gates": [
          {
            "code": "F1",
            "condition": 11,
            "closed": 12,
            "before": 6,
            "after": 13,
            "verdict": {"band":3,"atMost":false},
            "columns": [{"table":"企业","column":"死亡人数"}],
            "scores": [],
            "ranked": false,
            "inMean": true
          },
          {
            "code": "F2",
            "condition": 7,
            "closed": 8,
            "before": 6,
            "after": 6,
            "verdict": {"band":2,"atMost":true},
            "columns": [{"table":"企业","column":"逾期隐患"},{"table":"企业","column":"逾期天数"}],
            "scores": [],
            "ranked": true,
            "inMean": true
          },
          {
            "code": "F3",
            "condition": 9,
            "closed": 10,
            "before": 6,
            "after": 6,
            "verdict": {"band":1,"atMost":true},
            "columns": [],
            "scores": [{"code":"B","stage":4}],
            "ranked": true,
            "inMean": true
          },
          {
            "code": "F4",
            "condition": 14,
            "closed": 15,
            "before": 13,
            "after": 16,
            "columns": [{"table":"企业","column":"瞒报"}],
            "scores": [],
            "ranked": true,
            "inMean": false
          },
          {
            "code": "F5",
            "condition": 17,
            "closed": 18,
            "before": 16,
            "after": 19,
            "verdict": {"band":3,"atMost":false},
            "columns": [{"table":"企业","column":"停业"}],
            "scores": [],
            "ranked": true,
            "inMean": true
          }
        ],
        "raw": 19,
        "published": 20
      },
      {"code":"A","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"B","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5}
    ],
    "rank": 22,
    "band": 27,
    "bands": ["优秀","良好","合格","不合格"],
    "inMean": 28,
    "rules": [],
    "tables": [
      {
        "name": "企业",
        "kind": "units",
        "key": "代码",
        "rowLabel": "名称",
        "mayLack": false,
        "columns": [
          {"name":"代码","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"名称","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"制度分","kind":"number","measure":"分","codes":[],"missing":[],"checked":false},
          {"name":"现场分","kind":"number","measure":"分","codes":[],"missing":[],"checked":false},
          {"name":"死亡人数","kind":"number","measure":"人","codes":[],"missing":[],"checked":false},
          {"name":"逾期隐患","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"逾期天数","kind":"number","measure":"天","codes":[],"missing":[],"checked":false},
          {"name":"瞒报","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"停业","kind":"yes/no","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "企业"
  },
  "name": "安全生产考核",
  "edition": 2024,
  "watches": [
    {
      "watch": "normalised",
      "code": "A",
      "value": 0,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"企业","column":"制度分"}
    },
    {"watch":"empty column","table":"企业","column":"制度分","code":"A"},
    {
      "watch": "normalised",
      "code": "B",
      "value": 3,
      "method": {"zh":"上下限","en":"range"},
      "bounds": [0,100],
      "column": {"table":"企业","column":"现场分"}
    },
    {"watch":"empty column","table":"企业","column":"现场分","code":"B"},
    {"watch":"raised score","gate":"F5","to":30,"closed":18,"before":6,"rounding":{"places":0,"mode":"half-up"}},
    {
      "watch": "raised band",
      "gate": "F1",
      "to": "不合格",
      "closed": 12,
      "before": 6,
      "rounding": {"places":0,"mode":"half-up"},
      "bands": [
        {"code":"优秀","low":90,"lowIncluded":true,"highIncluded":false,"worse":false},
        {"code":"良好","low":80,"lowIncluded":true,"high":90,"highIncluded":false,"worse":false},
        {"code":"合格","low":60,"lowIncluded":true,"high":80,"highIncluded":false,"worse":false},
        {"code":"不合格","lowIncluded":false,"high":60,"highIncluded":false,"worse":false}
      ]
    },
    {
      "watch": "raised band",
      "gate": "F5",
      "to": "不合格",
      "closed": 18,
      "before": 6,
      "rounding": {"places":0,"mode":"half-up"},
      "bands": [
        {"code":"优秀","low":90,"lowIncluded":true,"highIncluded":false,"worse":false},
        {"code":"良好","low":80,"lowIncluded":true,"high":90,"highIncluded":false,"worse":false},
        {"code":"合格","low":60,"lowIncluded":true,"high":80,"highIncluded":false,"worse":false},
        {"code":"不合格","lowIncluded":false,"high":60,"highIncluded":false,"worse":false}
      ]
    },
    {"watch":"no band","band":27,"published":20,"rounding":{"places":0,"mode":"half-up"}}
  ],
  "accepted": [],
  "nodes": {
    "aq": {"name":"安全生产考核","rounding":{"places":0,"mode":"half-up"}},
    "A": {"name":"制度","rounding":{"places":0,"mode":"half-up"}},
    "B": {"name":"现场","rounding":{"places":0,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.column("企业", "现场分").values;
const n1 = data.column("企业", "制度分").values;
const n2 = data.column("企业", "逾期隐患").values;
const n3 = data.column("企业", "逾期天数").values;
const n4 = data.column("企业", "死亡人数").values;
const n5 = data.column("企业", "停业").values;
const n6 = data.column("企业", "瞒报").values;
const round7 = (x) => { const s = Math.abs(x) * 1, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 0, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 1; return x < 0 && m > 0 ? -m : m; };
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
  const b25 = new Float64Array(Math.min(BLOCK, N));
  const b26 = new Float64Array(Math.min(BLOCK, N));
  const v27 = (V[27] ??= new Float64Array(N));
  const v28 = (V[28] ??= new Float64Array(N));
  function k0(from, n, v0, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = n1[j];
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 100), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round7(v1[j]);
  }
  function k3(from, n, v3, n0) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = n0[j];
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp((v3[j] / 100), 0, 1) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round7(v4[j]);
  }
  function k6(from, n, v1, v4, v6) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v1[j]; if (x === x) { sum = sum + 2 * x; share += 2; } }
      { const x = v4[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      v6[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k7(from, n, v7, n2, n3) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = or(gtPlain(n2[j], 3), gtPlain(n3[j], 30));
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = orElse(v7[j], 0);
  }
  function k9(from, n, v9, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = lt(v4[j], 60);
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = orElse(v9[j], 0);
  }
  function k11(from, n, v11, n4) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = gePlain(n4[j], 1);
  }
  function k12(from, n, v12, v11) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = orElse(v11[j], 0);
  }
  function k13(from, n, v13, v12, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = choose(v12[j], min(v6[j], 59), v6[j]);
  }
  function k14(from, n, v14, n6) {
    for (let i = 0, j = from; i < n; i++, j++) v14[j] = n6[j];
  }
  function k15(from, n, v15, v14) {
    for (let i = 0, j = from; i < n; i++, j++) v15[j] = orElse(v14[j], 0);
  }
  function k16(from, n, v16, v15, v13) {
    for (let i = 0, j = from; i < n; i++, j++) v16[j] = choose(v15[j], min(v13[j], 40), v13[j]);
  }
  function k17(from, n, v17, n5) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = eqPlain(n5[j], 1);
  }
  function k18(from, n, v18, v17) {
    for (let i = 0, j = from; i < n; i++, j++) v18[j] = orElse(v17[j], 0);
  }
  function k19(from, n, v19, v18, v16) {
    for (let i = 0, j = from; i < n; i++, j++) v19[j] = choose(v18[j], 30, v16[j]);
  }
  function k20(from, n, v20, v19) {
    for (let i = 0, j = from; i < n; i++, j++) v20[j] = round7(v19[j]);
  }
  function k21(from, n, v21, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v21[j] = (1 - v12[j]);
  }
  function k28(from, n, v28, v15) {
    for (let i = 0, j = from; i < n; i++, j++) v28[j] = (1 - v15[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n1);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n0);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v1, v4, v6);
    k7(from, n, v7, n2, n3);
    k8(from, n, v8, v7);
    k9(from, n, v9, v4);
    k10(from, n, v10, v9);
    k11(from, n, v11, n4);
    k12(from, n, v12, v11);
    k13(from, n, v13, v12, v6);
    k14(from, n, v14, n6);
    k15(from, n, v15, v14);
    k16(from, n, v16, v15, v13);
    k17(from, n, v17, n5);
    k18(from, n, v18, v17);
    k19(from, n, v19, v18, v16);
    k20(from, n, v20, v19);
    k21(from, n, v21, v12);
    k28(from, n, v28, v15);
  }
  R.rankInto(v22, v20, { "highestFirst": true, "ties": "competition" }, v21);
  R.intervalInto(v23, v20, [{ "low": 90, "lowIncluded": true, "high": Infinity, "highIncluded": false }, { "low": 80, "lowIncluded": true, "high": 90, "highIncluded": false }, { "low": 60, "lowIncluded": true, "high": 80, "highIncluded": false }, { "low": (-Infinity), "lowIncluded": false, "high": 60, "highIncluded": false }]);
  function k25(from, n, b25, v18, v12, v23) {
    for (let i = 0, j = from; i < n; i++, j++) b25[i] = choose(v18[j], 3, choose(v12[j], 3, v23[j]));
  }
  function k26(from, n, b26, v10, b25) {
    for (let i = 0, j = from; i < n; i++, j++) b26[i] = choose(and(v10[j], eq(b25[i], 0)), 1, b25[i]);
  }
  function k27(from, n, v27, v8, b26) {
    for (let i = 0, j = from; i < n; i++, j++) v27[j] = choose(and(v8[j], or(eq(b26[i], 0), eq(b26[i], 1))), 2, b26[i]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k25(from, n, b25, v18, v12, v23);
    k26(from, n, b26, v10, b25);
    k27(from, n, v27, v8, b26);
  }
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b4 = new Float64Array(Math.min(BLOCK, N));
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const v8 = (V[8] ??= new Float64Array(N));
    const v10 = (V[10] ??= new Float64Array(N));
    const v12 = (V[12] ??= new Float64Array(N));
    const b13 = new Float64Array(Math.min(BLOCK, N));
    const v18 = (V[18] ??= new Float64Array(N));
    const v19 = (V[19] ??= new Float64Array(N));
    const v20 = (V[20] ??= new Float64Array(N));
    const v23 = (V[23] ??= new Float64Array(N));
    const b25 = new Float64Array(Math.min(BLOCK, N));
    const b26 = new Float64Array(Math.min(BLOCK, N));
    const v27 = (V[27] ??= new Float64Array(N));
    function k4(from, n, b4, n0) {
      for (let i = 0, j = from; i < n; i++, j++) b4[i] = (clamp((n0[j] / 100), 0, 1) * 100);
    }
    function k6(from, n, n1, b4, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n1[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = b4[i]; if (x === x) { sum = sum + 3 * x; share += 3; } }
        b6[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k8(from, n, v8, n2, n3) {
      for (let i = 0, j = from; i < n; i++, j++) v8[j] = orElse(or(gtPlain(n2[j], 3), gtPlain(n3[j], 30)), 0);
    }
    function k10(from, n, v10, b4) {
      for (let i = 0, j = from; i < n; i++, j++) v10[j] = orElse(lt(b4[i], 60), 0);
    }
    function k12(from, n, v12, n4) {
      for (let i = 0, j = from; i < n; i++, j++) v12[j] = orElse(gePlain(n4[j], 1), 0);
    }
    function k13(from, n, b13, v12, b6) {
      for (let i = 0, j = from; i < n; i++, j++) b13[i] = choose(v12[j], min(b6[i], 59), b6[i]);
    }
    function k18(from, n, v18, n5) {
      for (let i = 0, j = from; i < n; i++, j++) v18[j] = orElse(eqPlain(n5[j], 1), 0);
    }
    function k19(from, n, v19, v18, n6, b13) {
      for (let i = 0, j = from; i < n; i++, j++) v19[j] = choose(v18[j], 30, choose(orElse(n6[j], 0), min(b13[i], 40), b13[i]));
    }
    function k20(from, n, v20, v19) {
      for (let i = 0, j = from; i < n; i++, j++) v20[j] = round7(v19[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k4(from, n, b4, n0);
      k6(from, n, n1, b4, b6);
      k8(from, n, v8, n2, n3);
      k10(from, n, v10, b4);
      k12(from, n, v12, n4);
      k13(from, n, b13, v12, b6);
      k18(from, n, v18, n5);
      k19(from, n, v19, v18, n6, b13);
      k20(from, n, v20, v19);
    }
    R.intervalInto(v23, v20, [{ "low": 90, "lowIncluded": true, "high": Infinity, "highIncluded": false }, { "low": 80, "lowIncluded": true, "high": 90, "highIncluded": false }, { "low": 60, "lowIncluded": true, "high": 80, "highIncluded": false }, { "low": (-Infinity), "lowIncluded": false, "high": 60, "highIncluded": false }]);
    function k25(from, n, b25, v18, v12, v23) {
      for (let i = 0, j = from; i < n; i++, j++) b25[i] = choose(v18[j], 3, choose(v12[j], 3, v23[j]));
    }
    function k26(from, n, b26, v10, b25) {
      for (let i = 0, j = from; i < n; i++, j++) b26[i] = choose(and(v10[j], eq(b25[i], 0)), 1, b25[i]);
    }
    function k27(from, n, v27, v8, b26) {
      for (let i = 0, j = from; i < n; i++, j++) v27[j] = choose(and(v8[j], or(eq(b26[i], 0), eq(b26[i], 1))), 2, b26[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k25(from, n, b25, v18, v12, v23);
      k26(from, n, b26, v10, b25);
      k27(from, n, v27, v8, b26);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b6 = new Float64Array(Math.min(BLOCK, N));
    const b12 = new Float64Array(Math.min(BLOCK, N));
    const b13 = new Float64Array(Math.min(BLOCK, N));
    const v20 = (V[20] ??= new Float64Array(N));
    const v21 = (V[21] ??= new Float64Array(N));
    const v22 = (V[22] ??= new Float64Array(N));
    function k6(from, n, n1, n0, b6) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp((n1[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = (clamp((n0[j] / 100), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        b6[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k12(from, n, b12, n4) {
      for (let i = 0, j = from; i < n; i++, j++) b12[i] = orElse(gePlain(n4[j], 1), 0);
    }
    function k13(from, n, b13, b12, b6) {
      for (let i = 0, j = from; i < n; i++, j++) b13[i] = choose(b12[i], min(b6[i], 59), b6[i]);
    }
    function k20(from, n, v20, n5, n6, b13) {
      for (let i = 0, j = from; i < n; i++, j++) v20[j] = round7(choose(orElse(eqPlain(n5[j], 1), 0), 30, choose(orElse(n6[j], 0), min(b13[i], 40), b13[i])));
    }
    function k21(from, n, v21, b12) {
      for (let i = 0, j = from; i < n; i++, j++) v21[j] = (1 - b12[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k6(from, n, n1, n0, b6);
      k12(from, n, b12, n4);
      k13(from, n, b13, b12, b6);
      k20(from, n, v20, n5, n6, b13);
      k21(from, n, v21, b12);
    }
    R.rankInto(v22, v20, { "highestFirst": true, "ties": "competition" }, v21);
    return V[22];
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
    const v14 = stage(14);
    const v17 = stage(17);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n0[j])) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v6[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v4[j]))) { found.push({ code: "not-finite", indicator: "aq", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v11[j]) && isFinite(v11[j])) continue;
      if (isNaN(n4[j])) continue;
      found.push({ code: 'not-finite', indicator: "aq", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v7[j]) && isFinite(v7[j])) continue;
      if (isNaN(n2[j]) || isNaN(n3[j])) continue;
      found.push({ code: 'not-finite', indicator: "aq", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v9[j]) && isFinite(v9[j])) continue;
      if (Math.abs(v4[j]) === Infinity) continue;
      if (isNaN(v4[j])) continue;
      found.push({ code: 'not-finite', indicator: "aq", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v14[j]) && isFinite(v14[j])) continue;
      if (isNaN(n6[j])) continue;
      found.push({ code: 'not-finite', indicator: "aq", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v17[j]) && isFinite(v17[j])) continue;
      if (isNaN(n5[j])) continue;
      found.push({ code: 'not-finite', indicator: "aq", unit: j });
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
