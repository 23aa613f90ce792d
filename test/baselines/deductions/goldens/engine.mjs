/** 档案检查扣分 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"kf","base":36,"bonuses":[],"gates":[],"raw":36,"published":37},
      {
        "code": "A",
        "value": 10,
        "base": 10,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"R1","checks":6,"passes":7}],"checks":6,"passes":7,"rows":9},
        "raw": 10,
        "published": 11
      },
      {
        "code": "B",
        "value": 16,
        "base": 16,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"R2","checks":12,"passes":13}],"checks":12,"passes":13,"rows":15},
        "raw": 16,
        "published": 17
      },
      {
        "code": "C",
        "value": 28,
        "base": 28,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [{"code":"R3","checks":18,"passes":19},{"code":"R4","checks":20,"passes":21},{"code":"R5","checks":22,"passes":23}],
          "checks": 24,
          "passes": 25,
          "rows": 27
        },
        "raw": 28,
        "published": 29
      },
      {
        "code": "D",
        "value": 34,
        "base": 34,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"R6","checks":30,"passes":31}],"checks":30,"passes":31,"rows":33},
        "raw": 34,
        "published": 35
      }
    ],
    "rank": 38,
    "bands": [],
    "rules": [
      {"code":"R1","table":"检查","outcome":0,"feeds":["A"]},
      {"code":"R2","table":"检查","outcome":1,"feeds":["B"]},
      {"code":"R3","table":"检查","outcome":2,"feeds":["C"]},
      {"code":"R4","table":"检查","outcome":3,"feeds":["C"]},
      {"code":"R5","table":"检查","outcome":4,"feeds":["C"]},
      {"code":"R6","table":"检查","outcome":5,"feeds":["D"]}
    ],
    "tables": [
      {
        "name": "单位",
        "kind": "units",
        "key": "名称",
        "mayLack": false,
        "columns": [{"name":"名称","kind":"text","codes":[],"missing":[],"checked":false}]
      },
      {
        "name": "检查",
        "kind": "records",
        "key": "编号",
        "unit": "单位",
        "mayLack": false,
        "columns": [
          {"name":"编号","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"单位","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"事项","kind":"code list","codes":["登记","保管","利用","销毁"],"missing":[],"checked":false},
          {"name":"合格","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"附件","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"日期","kind":"date","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "单位"
  },
  "name": "档案检查扣分",
  "edition": null,
  "watches": [
    {"watch":"no record","code":"A","value":10,"rows":9},
    {"watch":"no record","code":"B","value":16,"rows":15},
    {"watch":"no record","code":"C","value":28,"rows":27}
  ],
  "accepted": [],
  "nodes": {
    "kf": {"name":"档案检查扣分","rounding":{"places":1,"mode":"half-up"}},
    "A": {"name":"登记","rounding":{"places":1,"mode":"half-up"}},
    "B": {"name":"保管","rounding":{"places":1,"mode":"half-up"}},
    "C": {"name":"利用","rounding":{"places":1,"mode":"half-up"}},
    "D": {"name":"销毁","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {
    "R1": {
      "code": "R1",
      "severity": "error",
      "indicators": ["A"],
      "basis": null,
      "read": {
        "name": "登记合格",
        "fields": [
          {"name":"合格","table":"检查","column":"合格","from":"own"},
          {"name":"事项","table":"检查","column":"事项","from":"own"},
          {"name":"编号","table":"检查","column":"编号","from":"own"}
        ],
        "details": [],
        "message": {
          "zh": [{"part":"value","field":2},{"part":"text","text":"不合格"}],
          "en": [{"part":"value","field":2},{"part":"text","text":" fails"}]
        },
        "advice": {}
      }
    },
    "R2": {
      "code": "R2",
      "severity": "error",
      "indicators": ["B"],
      "basis": null,
      "read": {
        "name": "保管合格",
        "fields": [{"name":"合格","table":"检查","column":"合格","from":"own"},{"name":"事项","table":"检查","column":"事项","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"保管合格"}],"en":[{"part":"text","text":"Kept well"}]},
        "advice": {}
      }
    },
    "R3": {
      "code": "R3",
      "severity": "error",
      "indicators": ["C"],
      "basis": null,
      "read": {
        "name": "利用登记",
        "fields": [{"name":"附件","table":"检查","column":"附件","from":"own"},{"name":"事项","table":"检查","column":"事项","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"利用登记"}],"en":[{"part":"text","text":"Use recorded"}]},
        "advice": {}
      }
    },
    "R4": {
      "code": "R4",
      "severity": "error",
      "indicators": ["C"],
      "basis": null,
      "read": {
        "name": "利用日期",
        "fields": [{"name":"日期","table":"检查","column":"日期","from":"own"},{"name":"事项","table":"检查","column":"事项","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"利用日期"}],"en":[{"part":"text","text":"Use dated"}]},
        "advice": {}
      }
    },
    "R5": {
      "code": "R5",
      "severity": "error",
      "indicators": ["C"],
      "basis": null,
      "read": {
        "name": "利用合格",
        "fields": [{"name":"合格","table":"检查","column":"合格","from":"own"},{"name":"事项","table":"检查","column":"事项","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"利用合格"}],"en":[{"part":"text","text":"Use right"}]},
        "advice": {}
      }
    },
    "R6": {
      "code": "R6",
      "severity": "error",
      "indicators": ["D"],
      "basis": null,
      "read": {
        "name": "销毁合格",
        "fields": [
          {"name":"合格","table":"检查","column":"合格","from":"own"},
          {"name":"附件","table":"检查","column":"附件","from":"own"},
          {"name":"事项","table":"检查","column":"事项","from":"own"}
        ],
        "details": [],
        "message": {"zh":[{"part":"text","text":"销毁合格"}],"en":[{"part":"text","text":"Destroyed rightly"}]},
        "advice": {}
      }
    }
  }
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const t0 = data.records("检查").column("事项");
const table1 = R.tableOf(t0, ((t) => t === "登记"));
const n2 = data.records("检查").column("合格").values;
const table3 = R.tableOf(t0, ((t) => t === "保管"));
const table4 = R.tableOf(t0, ((t) => t === "利用"));
const t5 = data.records("检查").column("附件");
const n6 = data.records("检查").column("日期").values;
const table7 = R.tableOf(t0, ((t) => t === "销毁"));
const decimal8 = { units: BigInt("40"), places: 0 };
const decimal9 = { units: BigInt("3"), places: 0 };
const exact10 = (j) => R.minus(decimal8, R.times(R.minus(R.totalOf(stage(6), j), R.totalOf(stage(7), j)), decimal9));
const whole11 = R.lazy(() => R.held(40 + R.held(R.held(R.most(stage(6)) + R.most(stage(7))) * 3)) <= 9007199254740991);
const decimal12 = { units: BigInt("30"), places: 0 };
const decimal13 = { units: BigInt("5"), places: 0 };
const decimal14 = { units: BigInt("125"), places: 1 };
const exact15 = (j) => R.minus(decimal12, R.lesser(R.times(R.minus(R.totalOf(stage(12), j), R.totalOf(stage(13), j)), decimal13), decimal14));
const exact16 = (j) => R.plus(R.plus(R.totalOf(stage(18), j), R.totalOf(stage(20), j)), R.totalOf(stage(22), j));
const whole17 = R.lazy(() => R.held(R.held(R.most(stage(18)) + R.most(stage(20))) + R.most(stage(22))) <= 9007199254740991);
const decimal18 = { units: BigInt("0"), places: 0 };
const exact19 = (j) => R.order(R.plus(R.plus(R.totalOf(stage(18), j), R.totalOf(stage(20), j)), R.totalOf(stage(22), j)), decimal18);
const exact20 = (j) => R.plus(R.minus(R.totalOf(stage(18), j), R.totalOf(stage(19), j)), R.minus(R.totalOf(stage(22), j), R.totalOf(stage(23), j)));
const whole21 = R.lazy(() => R.held(R.held(R.most(stage(18)) + R.most(stage(19))) + R.held(R.most(stage(22)) + R.most(stage(23)))) <= 9007199254740991);
const exact22 = (j) => R.order(R.plus(R.minus(R.totalOf(stage(18), j), R.totalOf(stage(19), j)), R.minus(R.totalOf(stage(22), j), R.totalOf(stage(23), j))), decimal18);
const exact23 = (j) => R.order(R.minus(R.totalOf(stage(20), j), R.totalOf(stage(21), j)), decimal18);
const whole24 = R.lazy(() => R.held(R.most(stage(20)) + R.most(stage(21))) <= 9007199254740991);
const decimal25 = { units: BigInt("20"), places: 0 };
const decimal26 = { units: BigInt("8"), places: 0 };
const exact27 = (j) => R.minus(decimal25, R.times(R.plus(R.decimalOf(gtExactly(addExactly(subPlain(stage(18)[j], stage(19)[j], 4), subPlain(stage(22)[j], stage(23)[j], 4), 4, whole21, exact20, j), 0, 5.773159728050814e-15, whole21, exact22, j)), R.decimalOf(gtExactly(subPlain(stage(20)[j], stage(21)[j], 4), 0, 1.3322676295501878e-15, whole24, exact23, j))), decimal26));
const whole28 = R.lazy(() => R.held(20 + R.held(R.held(1 + 1) * 8)) <= 9007199254740991);
const exact29 = (j) => R.order(R.minus(R.totalOf(stage(30), j), R.totalOf(stage(31), j)), decimal18);
const whole30 = R.lazy(() => R.held(R.most(stage(30)) + R.most(stage(31))) <= 9007199254740991);
const decimal31 = { units: BigInt("10"), places: 0 };
const decimal32 = { units: BigInt("6"), places: 0 };
const exact33 = (j) => R.minus(decimal31, R.lesser(R.times(R.decimalOf(gtExactly(subPlain(stage(30)[j], stage(31)[j], 4), 0, 1.3322676295501878e-15, whole30, exact29, j)), decimal32), decimal31));
const whole34 = R.lazy(() => R.held(10 + Math.max(R.held(1 * 6), 10)) <= 9007199254740991);
const exact35 = (j) => R.order(R.totalOf(stage(32), j), decimal18);
const whole36 = R.lazy(() => R.most(stage(32)) <= 9007199254740991);
const round37 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
const exact38 = (j) => R.plus(R.totalOf(stage(26), j), R.totalOf(stage(26), j));
const whole39 = R.lazy(() => R.held(R.most(stage(26)) + R.most(stage(26))) <= 9007199254740991);
const exact40 = (j) => R.plus(R.plus(R.totalOf(stage(26), j), R.totalOf(stage(26), j)), R.totalOf(stage(26), j));
const whole41 = R.lazy(() => R.held(R.held(R.most(stage(26)) + R.most(stage(26))) + R.most(stage(26))) <= 9007199254740991);
const records = {
  0: () => {
    const out = new Uint8Array(data.records("检查").rows);
    for (let r = 0; r < out.length; r++) {
      if (table1()[t0.codes[r]] !== 1) { out[r] = 2; continue; }
      const x = eqPlain(n2[r], 1);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  1: () => {
    const out = new Uint8Array(data.records("检查").rows);
    for (let r = 0; r < out.length; r++) {
      if (table3()[t0.codes[r]] !== 1) { out[r] = 2; continue; }
      const x = eqPlain(n2[r], 1);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  2: () => {
    const out = new Uint8Array(data.records("检查").rows);
    for (let r = 0; r < out.length; r++) {
      if (table4()[t0.codes[r]] !== 1) { out[r] = 2; continue; }
      const x = +(t5.codes[r] !== 0);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  3: () => {
    const out = new Uint8Array(data.records("检查").rows);
    for (let r = 0; r < out.length; r++) {
      if (table4()[t0.codes[r]] !== 1) { out[r] = 2; continue; }
      const x = present(n6[r]);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  4: () => {
    const out = new Uint8Array(data.records("检查").rows);
    for (let r = 0; r < out.length; r++) {
      if (table4()[t0.codes[r]] !== 1) { out[r] = 2; continue; }
      const x = eqPlain(n2[r], 1);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  5: () => {
    const out = new Uint8Array(data.records("检查").rows);
    for (let r = 0; r < out.length; r++) {
      if (table7()[t0.codes[r]] !== 1) { out[r] = 2; continue; }
      const x = and(eqPlain(n2[r], 1), +(t5.codes[r] !== 0));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  6: () => {
    const v0 = stage(0);
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v0[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  7: () => {
    const v0 = stage(0);
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v0[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  8: () => {
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = orElse(table1()[t0.codes[r]], 1); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  12: () => {
    const v1 = stage(1);
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v1[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  13: () => {
    const v1 = stage(1);
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v1[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  14: () => {
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = orElse(table3()[t0.codes[r]], 1); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  18: () => {
    const v2 = stage(2);
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v2[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  19: () => {
    const v2 = stage(2);
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v2[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  20: () => {
    const v3 = stage(3);
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v3[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  21: () => {
    const v3 = stage(3);
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v3[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  22: () => {
    const v4 = stage(4);
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v4[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  23: () => {
    const v4 = stage(4);
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v4[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  26: () => {
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = orElse(table4()[t0.codes[r]], 1); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  30: () => {
    const v5 = stage(5);
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v5[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  31: () => {
    const v5 = stage(5);
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v5[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  32: () => {
    const owner = data.records("检查").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = orElse(table7()[t0.codes[r]], 1); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
};
function all() {
  const N = data.units.length;
  const BLOCK = 256;
  const v9 = (V[9] ??= new Float64Array(N));
  const v10 = (V[10] ??= new Float64Array(N));
  const v11 = (V[11] ??= new Float64Array(N));
  const v15 = (V[15] ??= new Float64Array(N));
  const v16 = (V[16] ??= new Float64Array(N));
  const v17 = (V[17] ??= new Float64Array(N));
  const v27 = (V[27] ??= new Float64Array(N));
  const v28 = (V[28] ??= new Float64Array(N));
  const v29 = (V[29] ??= new Float64Array(N));
  const v34 = (V[34] ??= new Float64Array(N));
  const v35 = (V[35] ??= new Float64Array(N));
  const v36 = (V[36] ??= new Float64Array(N));
  const v37 = (V[37] ??= new Float64Array(N));
  const v38 = (V[38] ??= new Float64Array(N));
  const v6 = stage(6);
  const v7 = stage(7);
  const v8 = stage(8);
  const v12 = stage(12);
  const v13 = stage(13);
  const v14 = stage(14);
  const v18 = stage(18);
  const v19 = stage(19);
  const v20 = stage(20);
  const v21 = stage(21);
  const v22 = stage(22);
  const v23 = stage(23);
  const v26 = stage(26);
  const v30 = stage(30);
  const v31 = stage(31);
  const v32 = stage(32);
  function k9(from, n, v9, v8) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = v8[j];
  }
  function k10(from, n, v10, v6, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = choose(gtPlain(v6[j], 0), subExactly(40, (subPlain(v6[j], v7[j], 4) * 3), 4, whole11, exact10, j), NaN);
  }
  function k11(from, n, v11, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = round37(v10[j]);
  }
  function k15(from, n, v15, v14) {
    for (let i = 0, j = from; i < n; i++, j++) v15[j] = v14[j];
  }
  function k16(from, n, v16, v12, v13) {
    for (let i = 0, j = from; i < n; i++, j++) v16[j] = choose(gtPlain(v12[j], 0), subExactly(30, min((subPlain(v12[j], v13[j], 4) * 5), 12.5), 4, R.never, exact15, j), NaN);
  }
  function k17(from, n, v17, v16) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = round37(v16[j]);
  }
  function k27(from, n, v27, v26) {
    for (let i = 0, j = from; i < n; i++, j++) v27[j] = addExactly(addExactly(v26[j], v26[j], 4, whole39, exact38, j), v26[j], 4, whole41, exact40, j);
  }
  function k28(from, n, v28, v18, v20, v22, v19, v23, v21) {
    for (let i = 0, j = from; i < n; i++, j++) v28[j] = choose(gtExactly(addExactly(addPlain(v18[j], v20[j], 4), v22[j], 4, whole17, exact16, j), 0, 5.773159728050814e-15, whole17, exact19, j), max(subExactly(20, (addPlain(gtExactly(addExactly(subPlain(v18[j], v19[j], 4), subPlain(v22[j], v23[j], 4), 4, whole21, exact20, j), 0, 5.773159728050814e-15, whole21, exact22, j), gtExactly(subPlain(v20[j], v21[j], 4), 0, 1.3322676295501878e-15, whole24, exact23, j), 4) * 8), 4, whole28, exact27, j), 0), NaN);
  }
  function k29(from, n, v29, v28) {
    for (let i = 0, j = from; i < n; i++, j++) v29[j] = round37(v28[j]);
  }
  function k34(from, n, v34, v30, v31, v32) {
    for (let i = 0, j = from; i < n; i++, j++) v34[j] = choose(gtPlain(v30[j], 0), max(subExactly(10, min((gtExactly(subPlain(v30[j], v31[j], 4), 0, 1.3322676295501878e-15, whole30, exact29, j) * 6), 10), 4, whole34, exact33, j), 0), choose(gtExactly(v32[j], 0, 2.220446049250313e-16, whole36, exact35, j), NaN, 10));
  }
  function k35(from, n, v35, v34) {
    for (let i = 0, j = from; i < n; i++, j++) v35[j] = round37(v34[j]);
  }
  function k36(from, n, v10, v16, v28, v34, v36) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = orElse(v10[j], 0); sum = sum + x; share += 40; }
      { const x = orElse(v16[j], 0); sum = sum + x; share += 30; }
      { const x = orElse(v28[j], 0); sum = sum + x; share += 20; }
      { const x = orElse(v34[j], 0); sum = sum + x; share += 10; }
      v36[j] = share === 0 ? NaN : share === 100 ? sum : (sum * 100) / share;
    }
  }
  function k37(from, n, v37, v36) {
    for (let i = 0, j = from; i < n; i++, j++) v37[j] = round37(v36[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k9(from, n, v9, v8);
    k10(from, n, v10, v6, v7);
    k11(from, n, v11, v10);
    k15(from, n, v15, v14);
    k16(from, n, v16, v12, v13);
    k17(from, n, v17, v16);
    k27(from, n, v27, v26);
    k28(from, n, v28, v18, v20, v22, v19, v23, v21);
    k29(from, n, v29, v28);
    k34(from, n, v34, v30, v31, v32);
    k35(from, n, v35, v34);
    k36(from, n, v10, v16, v28, v34, v36);
    k37(from, n, v37, v36);
  }
  R.rankInto(v38, v37, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v36 = (V[36] ??= new Float64Array(N));
    const v37 = (V[37] ??= new Float64Array(N));
    const v6 = stage(6);
    const v7 = stage(7);
    const v12 = stage(12);
    const v13 = stage(13);
    const v18 = stage(18);
    const v19 = stage(19);
    const v20 = stage(20);
    const v21 = stage(21);
    const v22 = stage(22);
    const v23 = stage(23);
    const v30 = stage(30);
    const v31 = stage(31);
    const v32 = stage(32);
    function k36(from, n, v6, v7, v12, v13, v18, v20, v22, v19, v23, v21, v30, v31, v32, v36) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse(choose(gtPlain(v6[j], 0), subExactly(40, (subPlain(v6[j], v7[j], 4) * 3), 4, whole11, exact10, j), NaN), 0); sum = sum + x; share += 40; }
        { const x = orElse(choose(gtPlain(v12[j], 0), subExactly(30, min((subPlain(v12[j], v13[j], 4) * 5), 12.5), 4, R.never, exact15, j), NaN), 0); sum = sum + x; share += 30; }
        { const x = orElse(choose(gtExactly(addExactly(addPlain(v18[j], v20[j], 4), v22[j], 4, whole17, exact16, j), 0, 5.773159728050814e-15, whole17, exact19, j), max(subExactly(20, (addPlain(gtExactly(addExactly(subPlain(v18[j], v19[j], 4), subPlain(v22[j], v23[j], 4), 4, whole21, exact20, j), 0, 5.773159728050814e-15, whole21, exact22, j), gtExactly(subPlain(v20[j], v21[j], 4), 0, 1.3322676295501878e-15, whole24, exact23, j), 4) * 8), 4, whole28, exact27, j), 0), NaN), 0); sum = sum + x; share += 20; }
        { const x = orElse(choose(gtPlain(v30[j], 0), max(subExactly(10, min((gtExactly(subPlain(v30[j], v31[j], 4), 0, 1.3322676295501878e-15, whole30, exact29, j) * 6), 10), 4, whole34, exact33, j), 0), choose(gtExactly(v32[j], 0, 2.220446049250313e-16, whole36, exact35, j), NaN, 10)), 0); sum = sum + x; share += 10; }
        v36[j] = share === 0 ? NaN : share === 100 ? sum : (sum * 100) / share;
      }
    }
    function k37(from, n, v37, v36) {
      for (let i = 0, j = from; i < n; i++, j++) v37[j] = round37(v36[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k36(from, n, v6, v7, v12, v13, v18, v20, v22, v19, v23, v21, v30, v31, v32, v36);
      k37(from, n, v37, v36);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b36 = new Float64Array(Math.min(BLOCK, N));
    const v37 = (V[37] ??= new Float64Array(N));
    const v38 = (V[38] ??= new Float64Array(N));
    const v6 = stage(6);
    const v7 = stage(7);
    const v12 = stage(12);
    const v13 = stage(13);
    const v18 = stage(18);
    const v19 = stage(19);
    const v20 = stage(20);
    const v21 = stage(21);
    const v22 = stage(22);
    const v23 = stage(23);
    const v30 = stage(30);
    const v31 = stage(31);
    const v32 = stage(32);
    function k36(from, n, v6, v7, v12, v13, v18, v20, v22, v19, v23, v21, v30, v31, v32, b36) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse(choose(gtPlain(v6[j], 0), subExactly(40, (subPlain(v6[j], v7[j], 4) * 3), 4, whole11, exact10, j), NaN), 0); sum = sum + x; share += 40; }
        { const x = orElse(choose(gtPlain(v12[j], 0), subExactly(30, min((subPlain(v12[j], v13[j], 4) * 5), 12.5), 4, R.never, exact15, j), NaN), 0); sum = sum + x; share += 30; }
        { const x = orElse(choose(gtExactly(addExactly(addPlain(v18[j], v20[j], 4), v22[j], 4, whole17, exact16, j), 0, 5.773159728050814e-15, whole17, exact19, j), max(subExactly(20, (addPlain(gtExactly(addExactly(subPlain(v18[j], v19[j], 4), subPlain(v22[j], v23[j], 4), 4, whole21, exact20, j), 0, 5.773159728050814e-15, whole21, exact22, j), gtExactly(subPlain(v20[j], v21[j], 4), 0, 1.3322676295501878e-15, whole24, exact23, j), 4) * 8), 4, whole28, exact27, j), 0), NaN), 0); sum = sum + x; share += 20; }
        { const x = orElse(choose(gtPlain(v30[j], 0), max(subExactly(10, min((gtExactly(subPlain(v30[j], v31[j], 4), 0, 1.3322676295501878e-15, whole30, exact29, j) * 6), 10), 4, whole34, exact33, j), 0), choose(gtExactly(v32[j], 0, 2.220446049250313e-16, whole36, exact35, j), NaN, 10)), 0); sum = sum + x; share += 10; }
        b36[i] = share === 0 ? NaN : share === 100 ? sum : (sum * 100) / share;
      }
    }
    function k37(from, n, v37, b36) {
      for (let i = 0, j = from; i < n; i++, j++) v37[j] = round37(b36[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k36(from, n, v6, v7, v12, v13, v18, v20, v22, v19, v23, v21, v30, v31, v32, b36);
      k37(from, n, v37, b36);
    }
    R.rankInto(v38, v37, { "highestFirst": true, "ties": "competition" });
    return V[38];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v10 = stage(10);
    const v16 = stage(16);
    const v28 = stage(28);
    const v34 = stage(34);
    const v36 = stage(36);
    for (let j = 0; j < N; j++) if (!isFinite(v36[j]) && !(Math.abs(v10[j]) === Infinity || Math.abs(v16[j]) === Infinity || Math.abs(v28[j]) === Infinity || Math.abs(v34[j]) === Infinity) && !(isNaN(v10[j]) && isNaN(v16[j]) && isNaN(v28[j]) && isNaN(v34[j]))) { found.push({ code: "not-finite", indicator: "kf", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
