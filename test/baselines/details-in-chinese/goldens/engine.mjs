/** 采购合规 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"cg","base":44,"bonuses":[],"gates":[],"raw":44,"published":45},
      {
        "code": "A",
        "value": 29,
        "base": 30,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"C1","checks":17,"passes":18},
            {"code":"C2","checks":19,"passes":20},
            {"code":"C3","checks":21,"passes":22},
            {"code":"C4","checks":23,"passes":24},
            {"code":"C5","checks":25,"passes":26}
          ],
          "checks": 27,
          "passes": 28
        },
        "raw": 30,
        "published": 31,
        "uncomputed": [{"why":"division","table":"项目","root":27,"rows":8}]
      },
      {"code":"B","value":34,"base":35,"bonuses":[],"gates":[],"raw":35,"published":36},
      {"code":"C","value":41,"base":42,"bonuses":[],"gates":[],"raw":42,"published":43}
    ],
    "rank": 46,
    "bands": [],
    "rules": [
      {"code":"C1","table":"项目","outcome":2,"feeds":["A"]},
      {"code":"C2","table":"项目","outcome":7,"feeds":["A"],"uncomputed":[{"why":"division","table":"项目","root":7,"rows":8}]},
      {"code":"C3","table":"供应商","outcome":9,"perRecord":12,"feeds":["A"]},
      {"code":"C4","table":"供应商","outcome":14,"feeds":["A"]},
      {"code":"C5","table":"项目","outcome":16,"feeds":["A"]}
    ],
    "tables": [
      {
        "name": "部门",
        "kind": "units",
        "key": "名称",
        "mayLack": false,
        "columns": [{"name":"名称","kind":"text","codes":[],"missing":[],"checked":false}]
      },
      {
        "name": "项目",
        "kind": "records",
        "key": "编号",
        "unit": "部门",
        "mayLack": false,
        "columns": [
          {"name":"编号","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"部门","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"金额","kind":"number","measure":"万元","codes":[],"missing":[],"checked":false},
          {"name":"方式","kind":"code list","codes":["公开","邀请","单一来源"],"missing":[],"checked":false}
        ]
      },
      {
        "name": "供应商",
        "kind": "details",
        "detailOf": {"table":"项目","by":"项目号"},
        "mayLack": false,
        "columns": [
          {"name":"项目号","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"名称","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"报价","kind":"number","measure":"万元","codes":[],"missing":[],"checked":false},
          {"name":"中标","kind":"yes/no","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "部门"
  },
  "name": "采购合规",
  "edition": null,
  "watches": [
    {"watch":"normalised","code":"A","value":29,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"B","value":34,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C","value":41,"method":{"zh":"上下限","en":"range"},"bounds":[0,1000]},
    {"watch":"empty column","table":"项目","column":"金额","code":"C"},
    {"watch":"condition","where":"rule","code":"C2","why":"division","table":"项目","rows":8}
  ],
  "accepted": [],
  "nodes": {
    "cg": {"name":"采购合规","rounding":{"places":1,"mode":"half-up"}},
    "A": {"name":"规则","rounding":{"places":1,"mode":"half-up"}},
    "B": {"name":"公开招标占比","rounding":{"places":1,"mode":"half-up"}},
    "C": {"name":"规模","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {
    "C1": {
      "code": "C1",
      "severity": "error",
      "indicators": ["A"],
      "basis": null,
      "read": {
        "name": "有人中标",
        "fields": [
          {"name":"供应商.中标","table":"供应商","column":"中标","from":"details"},
          {"name":"供应商.报价","table":"供应商","column":"报价","from":"details","measure":"万元"}
        ],
        "details": ["供应商"],
        "message": {"zh":[{"part":"text","text":"有人中标"}]},
        "advice": {}
      }
    },
    "C2": {
      "code": "C2",
      "severity": "error",
      "indicators": ["A"],
      "basis": null,
      "read": {
        "name": "三家以上",
        "fields": [
          {"name":"供应商.报价","table":"供应商","column":"报价","from":"details","measure":"万元"},
          {"name":"金额","table":"项目","column":"金额","from":"own","measure":"万元"},
          {"name":"供应商.中标","table":"供应商","column":"中标","from":"details"},
          {"name":"方式","table":"项目","column":"方式","from":"own"}
        ],
        "details": ["供应商"],
        "message": {"zh":[{"part":"text","text":"三家以上"}]},
        "advice": {}
      }
    },
    "C3": {
      "code": "C3",
      "severity": "error",
      "indicators": ["A"],
      "basis": null,
      "read": {
        "name": "中标价不超预算",
        "records": "项目",
        "fields": [
          {"name":"报价","table":"供应商","column":"报价","from":"own","measure":"万元"},
          {"name":"项目.金额","table":"项目","column":"金额","from":"record","measure":"万元"},
          {"name":"中标","table":"供应商","column":"中标","from":"own"},
          {"name":"名称","table":"供应商","column":"名称","from":"own"}
        ],
        "details": [],
        "message": {
          "zh": [
            {"part":"text","text":"第"},
            {"part":"position"},
            {"part":"text","text":"家"},
            {"part":"value","field":3},
            {"part":"text","text":"报价"},
            {"part":"value","field":0},
            {"part":"text","text":"，预算"},
            {"part":"value","field":1}
          ]
        },
        "advice": {}
      }
    },
    "C4": {
      "code": "C4",
      "severity": "error",
      "indicators": ["A"],
      "basis": null,
      "read": {
        "name": "供应商不重复",
        "records": "项目",
        "fields": [{"name":"项目号","table":"供应商","column":"项目号","from":"own"},{"name":"名称","table":"供应商","column":"名称","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"供应商不重复"}]},
        "advice": {}
      }
    },
    "C5": {
      "code": "C5",
      "severity": "error",
      "indicators": ["A"],
      "basis": null,
      "read": {
        "name": "合计不为零",
        "fields": [{"name":"供应商.报价","table":"供应商","column":"报价","from":"details","measure":"万元"}],
        "details": ["供应商"],
        "message": {"zh":[{"part":"text","text":"合计不为零"}]},
        "advice": {}
      }
    }
  }
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.records("供应商").column("中标").values;
const n1 = data.records("供应商").column("报价").values;
const t2 = data.records("项目").column("方式");
const table3 = R.tableOf(t2, ((t) => t === "公开"));
const n4 = data.records("项目").column("金额").values;
const owner5 = data.records("供应商").recordOf;
const t6 = data.records("供应商").column("项目号");
const t7 = data.records("供应商").column("名称");
const decimal8 = { units: BigInt("0"), places: 0 };
const exact9 = (j) => R.order(R.totalOf(stage(4), j), decimal8);
const whole10 = R.lazy(() => !R.hasLonger(stage(4)));
const exact11 = (j) => R.plus(R.plus(R.totalOf(stage(18), j), R.totalOf(stage(20), j)), R.totalOf(stage(22), j));
const whole12 = R.lazy(() => R.held(R.held(R.most(stage(18)) + R.most(stage(20))) + R.most(stage(22))) <= 9007199254740991);
const exact13 = (j) => R.plus(R.plus(R.plus(R.totalOf(stage(18), j), R.totalOf(stage(20), j)), R.totalOf(stage(22), j)), R.totalOf(stage(24), j));
const whole14 = R.lazy(() => R.held(R.held(R.held(R.most(stage(18)) + R.most(stage(20))) + R.most(stage(22))) + R.most(stage(24))) <= 9007199254740991);
const exact15 = (j) => R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(18), j), R.totalOf(stage(20), j)), R.totalOf(stage(22), j)), R.totalOf(stage(24), j)), R.totalOf(stage(26), j));
const whole16 = R.lazy(() => R.held(R.held(R.held(R.held(R.most(stage(18)) + R.most(stage(20))) + R.most(stage(22))) + R.most(stage(24))) + R.most(stage(26))) <= 9007199254740991);
const exact17 = (j) => R.plus(R.plus(R.totalOf(stage(17), j), R.totalOf(stage(19), j)), R.totalOf(stage(21), j));
const whole18 = R.lazy(() => R.held(R.held(R.most(stage(17)) + R.most(stage(19))) + R.most(stage(21))) <= 9007199254740991);
const exact19 = (j) => R.plus(R.plus(R.plus(R.totalOf(stage(17), j), R.totalOf(stage(19), j)), R.totalOf(stage(21), j)), R.totalOf(stage(23), j));
const whole20 = R.lazy(() => R.held(R.held(R.held(R.most(stage(17)) + R.most(stage(19))) + R.most(stage(21))) + R.most(stage(23))) <= 9007199254740991);
const exact21 = (j) => R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(17), j), R.totalOf(stage(19), j)), R.totalOf(stage(21), j)), R.totalOf(stage(23), j)), R.totalOf(stage(25), j));
const whole22 = R.lazy(() => R.held(R.held(R.held(R.held(R.most(stage(17)) + R.most(stage(19))) + R.most(stage(21))) + R.most(stage(23))) + R.most(stage(25))) <= 9007199254740991);
const round23 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
const records = {
  0: () => {
    const owner = data.records("供应商").recordOf;
    const out = new Float64Array(data.records("项目").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = eqPlain(n0[r], 1); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  1: () => {
    const owner = data.records("供应商").recordOf;
    const out = new Float64Array(data.records("项目").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = (1 - gePlain(n1[r], 0)); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  2: () => {
    const v0 = stage(0);
    const v1 = stage(1);
    const out = new Uint8Array(data.records("项目").rows);
    for (let r = 0; r < out.length; r++) {
      const x = and(gtPlain(v0[r], 0), eqPlain(v1[r], 0));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  3: () => {
    const owner = data.records("供应商").recordOf;
    const out = new Float64Array(data.records("项目").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = 1; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  4: () => {
    const owner = data.records("供应商").recordOf;
    const out = new Float64Array(data.records("项目").rows);
    const values = new Float64Array(owner.length).fill(NaN);
    for (let r = 0; r < owner.length; r++) {
      values[r] = n1[r];
    }
    return R.sumInto(out, owner, values, undefined);
  },
  5: () => {
    const owner = data.records("供应商").recordOf;
    const out = new Float64Array(data.records("项目").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = present(n1[r]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  6: () => {
    const owner = data.records("供应商").recordOf;
    const out = new Float64Array(data.records("项目").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = present(eqPlain(n0[r], 1)); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  7: () => {
    const v0 = stage(0);
    const v3 = stage(3);
    const v4 = stage(4);
    const v5 = stage(5);
    const v6 = stage(6);
    const out = new Uint8Array(data.records("项目").rows);
    for (let r = 0; r < out.length; r++) {
      if (table3()[t2.codes[r]] !== 1) { out[r] = 2; continue; }
      const x = and(and(gePlain(v3[r], 3), le(ratio(v4[r], v5[r]), n4[r])), lt(ratio(v0[r], v6[r]), 0.5));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  8: () => {
    const v3 = stage(3);
    const v4 = stage(4);
    const v5 = stage(5);
    const out = new Uint8Array(data.records("项目").rows);
    for (let r = 0; r < out.length; r++) {
      if (table3()[t2.codes[r]] !== 1) { out[r] = 2; continue; }
      const x = and(and(and(present(1), present(2)), (1 - present(0.5))), (1 - and(present(and(gePlain(v3[r], 3), le(ratio(v4[r], v5[r]), n4[r]))), (1 - and(gePlain(v3[r], 3), le(ratio(v4[r], v5[r]), n4[r]))))));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  9: () => {
    const out = new Uint8Array(data.records("供应商").rows);
    for (let r = 0; r < out.length; r++) {
      if (eqPlain(n0[r], 1) !== 1) { out[r] = 2; continue; }
      const x = lePlain(n1[r], n4[owner5[r]]);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  10: () => {
    const v9 = stage(9);
    const owner = data.records("供应商").recordOf;
    const out = new Float64Array(data.records("项目").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v9[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  11: () => {
    const v9 = stage(9);
    const owner = data.records("供应商").recordOf;
    const out = new Float64Array(data.records("项目").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v9[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  12: () => {
    const v10 = stage(10);
    const v11 = stage(11);
    const out = new Uint8Array(data.records("项目").rows);
    for (let r = 0; r < out.length; r++) {
      if (gtPlain(v10[r], 0) !== 1) { out[r] = 2; continue; }
      const x = eqPlain(v11[r], v10[r]);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  13: () => {
    const out = new Float64Array(data.records("供应商").rows);
    const among = undefined;
    R.uniqueInto(out, [R.textKey(t6), R.textKey(t7)], among, false);
    return out;
  },
  14: () => {
    const v13 = stage(13);
    const out = new Uint8Array(data.records("供应商").rows);
    for (let r = 0; r < out.length; r++) {
      const x = v13[r];
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  15: () => {
    const owner = data.records("供应商").recordOf;
    const out = new Float64Array(data.records("项目").rows);
    for (let r = 0; r < owner.length; r++) {
      if (present(n1[r]) !== 1) continue;
      const x = 1; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  16: () => {
    const v4 = stage(4);
    const v15 = stage(15);
    const out = new Uint8Array(data.records("项目").rows);
    for (let r = 0; r < out.length; r++) {
      if (gtPlain(v15[r], 0) !== 1) { out[r] = 2; continue; }
      const x = gtExactly(v4[r], 0, 2.220446049250313e-16, whole10, exact9, r);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  17: () => {
    const v2 = stage(2);
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v2[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  18: () => {
    const v2 = stage(2);
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v2[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  19: () => {
    const v7 = stage(7);
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v7[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  20: () => {
    const v7 = stage(7);
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v7[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  21: () => {
    const v12 = stage(12);
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v12[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  22: () => {
    const v12 = stage(12);
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v12[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  23: () => {
    const v14 = stage(14);
    const owner = data.records("供应商").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v14[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  24: () => {
    const v14 = stage(14);
    const owner = data.records("供应商").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v14[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  25: () => {
    const v16 = stage(16);
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v16[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  26: () => {
    const v16 = stage(16);
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v16[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  32: () => {
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (gePlain(n4[r], 100) !== 1) continue;
      const x = table3()[t2.codes[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  33: () => {
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (gePlain(n4[r], 100) !== 1) continue;
      const x = present(table3()[t2.codes[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  37: () => {
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    const values = new Float64Array(owner.length).fill(NaN);
    for (let r = 0; r < owner.length; r++) {
      if (table3()[t2.codes[r]] !== 1) continue;
      values[r] = n4[r];
    }
    return R.sumInto(out, owner, values, undefined);
  },
  38: () => {
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = 1; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  39: () => {
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    const values = new Float64Array(owner.length).fill(NaN);
    for (let r = 0; r < owner.length; r++) {
      values[r] = n4[r];
    }
    return R.sumInto(out, owner, values, undefined);
  },
  40: () => {
    const owner = data.records("项目").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(n4[r]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
};
function all() {
  const N = data.units.length;
  const BLOCK = 256;
  const v27 = (V[27] ??= new Float64Array(N));
  const v28 = (V[28] ??= new Float64Array(N));
  const v29 = (V[29] ??= new Float64Array(N));
  const v30 = (V[30] ??= new Float64Array(N));
  const v31 = (V[31] ??= new Float64Array(N));
  const v34 = (V[34] ??= new Float64Array(N));
  const v35 = (V[35] ??= new Float64Array(N));
  const v36 = (V[36] ??= new Float64Array(N));
  const v41 = (V[41] ??= new Float64Array(N));
  const v42 = (V[42] ??= new Float64Array(N));
  const v43 = (V[43] ??= new Float64Array(N));
  const v44 = (V[44] ??= new Float64Array(N));
  const v45 = (V[45] ??= new Float64Array(N));
  const v46 = (V[46] ??= new Float64Array(N));
  const v17 = stage(17);
  const v18 = stage(18);
  const v19 = stage(19);
  const v20 = stage(20);
  const v21 = stage(21);
  const v22 = stage(22);
  const v23 = stage(23);
  const v24 = stage(24);
  const v25 = stage(25);
  const v26 = stage(26);
  const v32 = stage(32);
  const v33 = stage(33);
  const v37 = stage(37);
  const v38 = stage(38);
  const v39 = stage(39);
  const v40 = stage(40);
  function k27(from, n, v27, v17, v19, v21, v23, v25) {
    for (let i = 0, j = from; i < n; i++, j++) v27[j] = addExactly(addExactly(addExactly(addPlain(v17[j], v19[j], 4), v21[j], 4, whole18, exact17, j), v23[j], 4, whole20, exact19, j), v25[j], 4, whole22, exact21, j);
  }
  function k28(from, n, v28, v18, v20, v22, v24, v26) {
    for (let i = 0, j = from; i < n; i++, j++) v28[j] = addExactly(addExactly(addExactly(addPlain(v18[j], v20[j], 4), v22[j], 4, whole12, exact11, j), v24[j], 4, whole14, exact13, j), v26[j], 4, whole16, exact15, j);
  }
  function k29(from, n, v29, v28, v27) {
    for (let i = 0, j = from; i < n; i++, j++) v29[j] = ratio(v28[j], v27[j]);
  }
  function k30(from, n, v30, v29) {
    for (let i = 0, j = from; i < n; i++, j++) v30[j] = (clamp(v29[j], 0, 1) * 100);
  }
  function k31(from, n, v31, v30) {
    for (let i = 0, j = from; i < n; i++, j++) v31[j] = round23(v30[j]);
  }
  function k34(from, n, v34, v32, v33) {
    for (let i = 0, j = from; i < n; i++, j++) v34[j] = ratio(v32[j], v33[j]);
  }
  function k35(from, n, v35, v34) {
    for (let i = 0, j = from; i < n; i++, j++) v35[j] = (clamp(v34[j], 0, 1) * 100);
  }
  function k36(from, n, v36, v35) {
    for (let i = 0, j = from; i < n; i++, j++) v36[j] = round23(v35[j]);
  }
  function k41(from, n, v41, v37, v38, v39, v40) {
    for (let i = 0, j = from; i < n; i++, j++) v41[j] = ((v37[j] / max(v38[j], 1)) + ratio(v39[j], v40[j]));
  }
  function k42(from, n, v42, v41) {
    for (let i = 0, j = from; i < n; i++, j++) v42[j] = (clamp((v41[j] / 1000), 0, 1) * 100);
  }
  function k43(from, n, v43, v42) {
    for (let i = 0, j = from; i < n; i++, j++) v43[j] = round23(v42[j]);
  }
  function k44(from, n, v30, v35, v42, v44) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v30[j]; if (x === x) { sum = sum + 4 * x; share += 4; } }
      { const x = v35[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      { const x = v42[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      v44[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k45(from, n, v45, v44) {
    for (let i = 0, j = from; i < n; i++, j++) v45[j] = round23(v44[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k27(from, n, v27, v17, v19, v21, v23, v25);
    k28(from, n, v28, v18, v20, v22, v24, v26);
    k29(from, n, v29, v28, v27);
    k30(from, n, v30, v29);
    k31(from, n, v31, v30);
    k34(from, n, v34, v32, v33);
    k35(from, n, v35, v34);
    k36(from, n, v36, v35);
    k41(from, n, v41, v37, v38, v39, v40);
    k42(from, n, v42, v41);
    k43(from, n, v43, v42);
    k44(from, n, v30, v35, v42, v44);
    k45(from, n, v45, v44);
  }
  R.rankInto(v46, v45, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v44 = (V[44] ??= new Float64Array(N));
    const v45 = (V[45] ??= new Float64Array(N));
    const v17 = stage(17);
    const v18 = stage(18);
    const v19 = stage(19);
    const v20 = stage(20);
    const v21 = stage(21);
    const v22 = stage(22);
    const v23 = stage(23);
    const v24 = stage(24);
    const v25 = stage(25);
    const v26 = stage(26);
    const v32 = stage(32);
    const v33 = stage(33);
    const v37 = stage(37);
    const v38 = stage(38);
    const v39 = stage(39);
    const v40 = stage(40);
    function k44(from, n, v18, v20, v22, v24, v26, v17, v19, v21, v23, v25, v32, v33, v37, v38, v39, v40, v44) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(ratio(addExactly(addExactly(addExactly(addPlain(v18[j], v20[j], 4), v22[j], 4, whole12, exact11, j), v24[j], 4, whole14, exact13, j), v26[j], 4, whole16, exact15, j), addExactly(addExactly(addExactly(addPlain(v17[j], v19[j], 4), v21[j], 4, whole18, exact17, j), v23[j], 4, whole20, exact19, j), v25[j], 4, whole22, exact21, j)), 0, 1) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (clamp(ratio(v32[j], v33[j]), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (clamp((((v37[j] / max(v38[j], 1)) + ratio(v39[j], v40[j])) / 1000), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        v44[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k45(from, n, v45, v44) {
      for (let i = 0, j = from; i < n; i++, j++) v45[j] = round23(v44[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k44(from, n, v18, v20, v22, v24, v26, v17, v19, v21, v23, v25, v32, v33, v37, v38, v39, v40, v44);
      k45(from, n, v45, v44);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b44 = new Float64Array(Math.min(BLOCK, N));
    const v45 = (V[45] ??= new Float64Array(N));
    const v46 = (V[46] ??= new Float64Array(N));
    const v17 = stage(17);
    const v18 = stage(18);
    const v19 = stage(19);
    const v20 = stage(20);
    const v21 = stage(21);
    const v22 = stage(22);
    const v23 = stage(23);
    const v24 = stage(24);
    const v25 = stage(25);
    const v26 = stage(26);
    const v32 = stage(32);
    const v33 = stage(33);
    const v37 = stage(37);
    const v38 = stage(38);
    const v39 = stage(39);
    const v40 = stage(40);
    function k44(from, n, v18, v20, v22, v24, v26, v17, v19, v21, v23, v25, v32, v33, v37, v38, v39, v40, b44) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(ratio(addExactly(addExactly(addExactly(addPlain(v18[j], v20[j], 4), v22[j], 4, whole12, exact11, j), v24[j], 4, whole14, exact13, j), v26[j], 4, whole16, exact15, j), addExactly(addExactly(addExactly(addPlain(v17[j], v19[j], 4), v21[j], 4, whole18, exact17, j), v23[j], 4, whole20, exact19, j), v25[j], 4, whole22, exact21, j)), 0, 1) * 100); if (x === x) { sum = sum + 4 * x; share += 4; } }
        { const x = (clamp(ratio(v32[j], v33[j]), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (clamp((((v37[j] / max(v38[j], 1)) + ratio(v39[j], v40[j])) / 1000), 0, 1) * 100); if (x === x) { sum = sum + 3 * x; share += 3; } }
        b44[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k45(from, n, v45, b44) {
      for (let i = 0, j = from; i < n; i++, j++) v45[j] = round23(b44[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k44(from, n, v18, v20, v22, v24, v26, v17, v19, v21, v23, v25, v32, v33, v37, v38, v39, v40, b44);
      k45(from, n, v45, b44);
    }
    R.rankInto(v46, v45, { "highestFirst": true, "ties": "competition" });
    return V[46];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v27 = stage(27);
    const v28 = stage(28);
    const v29 = stage(29);
    const v30 = stage(30);
    const v32 = stage(32);
    const v33 = stage(33);
    const v34 = stage(34);
    const v35 = stage(35);
    const v37 = stage(37);
    const v38 = stage(38);
    const v39 = stage(39);
    const v40 = stage(40);
    const v41 = stage(41);
    const v42 = stage(42);
    const v44 = stage(44);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v29[j]) && isFinite(v30[j])) continue;
      if (Math.abs(v28[j]) === Infinity || Math.abs(v27[j]) === Infinity) continue;
      if (isNaN(v28[j]) || isNaN(v27[j]) || v27[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v34[j]) && isFinite(v35[j])) continue;
      if (isNaN(v32[j]) || isNaN(v33[j]) || v33[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (max(v38[j], 1) === 0 && !isNaN(v37[j])) { found.push({ code: "division-by-zero", indicator: "C", unit: j, divisor: "records" }); continue; }
      if (isFinite(v41[j]) && isFinite(v42[j])) continue;
      if (isNaN(v37[j]) || isNaN(v38[j]) || isNaN(v39[j]) || isNaN(v40[j]) || v40[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "C", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v44[j]) && !(Math.abs(v30[j]) === Infinity || Math.abs(v35[j]) === Infinity || Math.abs(v42[j]) === Infinity) && !(isNaN(v30[j]) && isNaN(v35[j]) && isNaN(v42[j]))) { found.push({ code: "not-finite", indicator: "cg", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
