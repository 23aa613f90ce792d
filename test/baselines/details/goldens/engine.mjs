/** Clinic visits */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
// [the pattern engine]
const matcher = steelyardPatterns.matcher;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"clinics","base":51,"bonuses":[],"gates":[],"raw":51,"published":52},
      {"code":"C","value":19,"base":20,"bonuses":[],"gates":[],"raw":20,"published":21},
      {"code":"S","value":23,"base":24,"bonuses":[],"gates":[],"raw":24,"published":25},
      {"code":"M","value":28,"base":29,"bonuses":[],"gates":[],"raw":29,"published":30},
      {"code":"H","value":33,"base":34,"bonuses":[],"gates":[],"raw":34,"published":35},
      {
        "code": "R",
        "value": 48,
        "base": 49,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"V1","checks":36,"passes":37},
            {"code":"V2","checks":38,"passes":39},
            {"code":"V3","checks":40,"passes":41},
            {"code":"V4","checks":42,"passes":43},
            {"code":"V5","checks":44,"passes":45}
          ],
          "checks": 46,
          "passes": 47
        },
        "raw": 49,
        "published": 50
      }
    ],
    "rank": 53,
    "bands": [],
    "rules": [
      {"code":"V1","table":"visits","outcome":2,"feeds":["R"]},
      {"code":"V2","table":"visits","outcome":5,"feeds":["R"]},
      {"code":"V3","table":"visits","outcome":10,"feeds":["R"]},
      {"code":"V4","table":"steps","outcome":11,"perRecord":14,"feeds":["R"]},
      {"code":"V5","table":"steps","outcome":16,"feeds":["R"]}
    ],
    "tables": [
      {
        "name": "clinics",
        "kind": "units",
        "key": "id",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"name","kind":"text","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "visits",
        "kind": "records",
        "key": "no",
        "unit": "clinic",
        "mayLack": false,
        "columns": [
          {"name":"no","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"clinic","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"kind","kind":"code list","codes":["urgent","planned"],"missing":[],"checked":false},
          {"name":"minutes","kind":"number","measure":"minute","codes":[],"missing":[],"checked":false},
          {"name":"promised","kind":"number","measure":"minute","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "steps",
        "kind": "details",
        "detailOf": {"table":"visits","by":"visit"},
        "mayLack": false,
        "columns": [
          {"name":"visit","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"title","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"minutes","kind":"number","measure":"minute","codes":[],"missing":[],"checked":false},
          {"name":"counted","kind":"yes/no","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "clinics"
  },
  "name": "Clinic visits",
  "edition": 2024,
  "watches": [
    {"watch":"normalised","code":"C","value":19,"method":{"zh":"上下限","en":"range"},"bounds":[0,10]},
    {"watch":"normalised","code":"S","value":23,"method":{"zh":"上下限","en":"range"},"bounds":[0,10]},
    {"watch":"empty column","table":"visits","column":"minutes","code":"S"},
    {"watch":"normalised","code":"M","value":28,"method":{"zh":"上下限","en":"range"},"bounds":[0,10]},
    {"watch":"empty column","table":"visits","column":"minutes","code":"M"},
    {"watch":"normalised","code":"H","value":33,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"R","value":48,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]}
  ],
  "accepted": [],
  "nodes": {
    "clinics": {"name":"Clinic visits","rounding":{"places":2,"mode":"half-up"}},
    "C": {"name":"Counts","rounding":{"places":2,"mode":"half-up"}},
    "S": {"name":"Sums","rounding":{"places":2,"mode":"half-up"}},
    "M": {"name":"Means","rounding":{"places":2,"mode":"half-up"}},
    "H": {"name":"Shares","rounding":{"places":2,"mode":"half-up"}},
    "R": {"name":"Rules","rounding":{"places":2,"mode":"half-up"}}
  },
  "rules": {
    "V1": {
      "code": "V1",
      "severity": "error",
      "indicators": ["R"],
      "basis": null,
      "read": {
        "name": "Steps add up",
        "fields": [
          {"name":"steps.minutes","table":"steps","column":"minutes","from":"details","measure":"minute"},
          {"name":"steps.counted","table":"steps","column":"counted","from":"details"},
          {"name":"promised","table":"visits","column":"promised","from":"own","measure":"minute"}
        ],
        "details": ["steps"],
        "message": {"en":[{"part":"text","text":"Steps add up"}]},
        "advice": {}
      }
    },
    "V2": {
      "code": "V2",
      "severity": "error",
      "indicators": ["R"],
      "basis": null,
      "read": {
        "name": "Somebody looks",
        "fields": [
          {"name":"steps.title","table":"steps","column":"title","from":"details"},
          {"name":"steps.minutes","table":"steps","column":"minutes","from":"details","measure":"minute"}
        ],
        "details": ["steps"],
        "message": {"en":[{"part":"text","text":"Somebody looks"}]},
        "advice": {}
      }
    },
    "V3": {
      "code": "V3",
      "severity": "error",
      "indicators": ["R"],
      "basis": null,
      "read": {
        "name": "Not too long",
        "fields": [
          {"name":"steps.minutes","table":"steps","column":"minutes","from":"details","measure":"minute"},
          {"name":"steps.counted","table":"steps","column":"counted","from":"details"}
        ],
        "details": ["steps"],
        "message": {"en":[{"part":"text","text":"Not too long"}]},
        "advice": {}
      }
    },
    "V4": {
      "code": "V4",
      "severity": "error",
      "indicators": ["R"],
      "basis": null,
      "read": {
        "name": "Steps have titles",
        "records": "visits",
        "fields": [
          {"name":"title","table":"steps","column":"title","from":"own"},
          {"name":"counted","table":"steps","column":"counted","from":"own"},
          {"name":"visits.kind","table":"visits","column":"kind","from":"record"},
          {"name":"minutes","table":"steps","column":"minutes","from":"own","measure":"minute"}
        ],
        "details": [],
        "message": {
          "en": [
            {"part":"text","text":"step "},
            {"part":"position"},
            {"part":"text","text":" of "},
            {"part":"value","field":2},
            {"part":"text","text":" visit has no title, "},
            {"part":"value","field":3}
          ]
        },
        "advice": {}
      }
    },
    "V5": {
      "code": "V5",
      "severity": "error",
      "indicators": ["R"],
      "basis": null,
      "read": {
        "name": "Steps differ",
        "records": "visits",
        "fields": [
          {"name":"title","table":"steps","column":"title","from":"own"},
          {"name":"visit","table":"steps","column":"visit","from":"own"}
        ],
        "details": [],
        "message": {"en":[{"part":"text","text":"Steps differ"}]},
        "advice": {}
      }
    }
  }
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const n0 = data.records("steps").column("counted").values;
const n1 = data.records("steps").column("minutes").values;
const n2 = data.records("visits").column("promised").values;
const exact3 = (j) => R.order(R.totalOf(stage(1), j), R.decimalOf(n2[j]));
const whole4 = R.lazy(() => !R.hasLonger(stage(1)));
const match5 = matcher({ "source": "exam", "ignoreCase": false }, false);
const t6 = data.records("steps").column("title");
const table7 = R.tableOf(t6, match5);
const t8 = data.records("steps").column("visit");
const t9 = data.records("visits").column("kind");
const table10 = R.tableOf(t9, ((t) => t === "urgent"));
const n11 = data.records("visits").column("minutes").values;
const exact12 = (j) => R.plus(R.plus(R.totalOf(stage(37), j), R.totalOf(stage(39), j)), R.totalOf(stage(41), j));
const whole13 = R.lazy(() => R.held(R.held(R.most(stage(37)) + R.most(stage(39))) + R.most(stage(41))) <= 9007199254740991);
const exact14 = (j) => R.plus(R.plus(R.plus(R.totalOf(stage(37), j), R.totalOf(stage(39), j)), R.totalOf(stage(41), j)), R.totalOf(stage(43), j));
const whole15 = R.lazy(() => R.held(R.held(R.held(R.most(stage(37)) + R.most(stage(39))) + R.most(stage(41))) + R.most(stage(43))) <= 9007199254740991);
const exact16 = (j) => R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(37), j), R.totalOf(stage(39), j)), R.totalOf(stage(41), j)), R.totalOf(stage(43), j)), R.totalOf(stage(45), j));
const whole17 = R.lazy(() => R.held(R.held(R.held(R.held(R.most(stage(37)) + R.most(stage(39))) + R.most(stage(41))) + R.most(stage(43))) + R.most(stage(45))) <= 9007199254740991);
const exact18 = (j) => R.plus(R.plus(R.totalOf(stage(36), j), R.totalOf(stage(38), j)), R.totalOf(stage(40), j));
const whole19 = R.lazy(() => R.held(R.held(R.most(stage(36)) + R.most(stage(38))) + R.most(stage(40))) <= 9007199254740991);
const exact20 = (j) => R.plus(R.plus(R.plus(R.totalOf(stage(36), j), R.totalOf(stage(38), j)), R.totalOf(stage(40), j)), R.totalOf(stage(42), j));
const whole21 = R.lazy(() => R.held(R.held(R.held(R.most(stage(36)) + R.most(stage(38))) + R.most(stage(40))) + R.most(stage(42))) <= 9007199254740991);
const exact22 = (j) => R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(36), j), R.totalOf(stage(38), j)), R.totalOf(stage(40), j)), R.totalOf(stage(42), j)), R.totalOf(stage(44), j));
const whole23 = R.lazy(() => R.held(R.held(R.held(R.held(R.most(stage(36)) + R.most(stage(38))) + R.most(stage(40))) + R.most(stage(42))) + R.most(stage(44))) <= 9007199254740991);
const round24 = (x) => { const s = Math.abs(x) * 100, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 2, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 100; return x < 0 && m > 0 ? -m : m; };
const records = {
  0: () => {
    const owner = data.records("steps").recordOf;
    const out = new Float64Array(data.records("visits").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = 1; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  1: () => {
    const owner = data.records("steps").recordOf;
    const out = new Float64Array(data.records("visits").rows);
    const values = new Float64Array(owner.length).fill(NaN);
    for (let r = 0; r < owner.length; r++) {
      if (eqPlain(n0[r], 1) !== 1) continue;
      values[r] = n1[r];
    }
    return R.sumInto(out, owner, values, undefined);
  },
  2: () => {
    const v0 = stage(0);
    const v1 = stage(1);
    const out = new Uint8Array(data.records("visits").rows);
    for (let r = 0; r < out.length; r++) {
      if (gtPlain(v0[r], 0) !== 1) { out[r] = 2; continue; }
      const x = eqExactly(v1[r], n2[r], 2.220446049250313e-16, whole4, exact3, r);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  3: () => {
    const owner = data.records("steps").recordOf;
    const out = new Float64Array(data.records("visits").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = table7()[t6.codes[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  4: () => {
    const owner = data.records("steps").recordOf;
    const out = new Float64Array(data.records("visits").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = (1 - present(n1[r])); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  5: () => {
    const v3 = stage(3);
    const v4 = stage(4);
    const out = new Uint8Array(data.records("visits").rows);
    for (let r = 0; r < out.length; r++) {
      const x = and(gtPlain(v3[r], 0), eqPlain(v4[r], 0));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  6: () => {
    const owner = data.records("steps").recordOf;
    const out = new Float64Array(data.records("visits").rows);
    const values = new Float64Array(owner.length).fill(NaN);
    for (let r = 0; r < owner.length; r++) {
      values[r] = n1[r];
    }
    return R.sumInto(out, owner, values, undefined);
  },
  7: () => {
    const owner = data.records("steps").recordOf;
    const out = new Float64Array(data.records("visits").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = present(n1[r]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  8: () => {
    const owner = data.records("steps").recordOf;
    const out = new Float64Array(data.records("visits").rows);
    for (let r = 0; r < owner.length; r++) {
      if (eqPlain(n0[r], 1) !== 1) continue;
      const x = ltPlain(n1[r], 20); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  9: () => {
    const owner = data.records("steps").recordOf;
    const out = new Float64Array(data.records("visits").rows);
    for (let r = 0; r < owner.length; r++) {
      if (eqPlain(n0[r], 1) !== 1) continue;
      const x = present(ltPlain(n1[r], 20)); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  10: () => {
    const v6 = stage(6);
    const v7 = stage(7);
    const v8 = stage(8);
    const v9 = stage(9);
    const out = new Uint8Array(data.records("visits").rows);
    for (let r = 0; r < out.length; r++) {
      const x = and(le(ratio(v6[r], v7[r]), 30), ge(ratio(v8[r], v9[r]), 0.5));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  11: () => {
    const out = new Uint8Array(data.records("steps").rows);
    for (let r = 0; r < out.length; r++) {
      if (eqPlain(n0[r], 1) !== 1) { out[r] = 2; continue; }
      const x = +(t6.codes[r] !== 0);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  12: () => {
    const v11 = stage(11);
    const owner = data.records("steps").recordOf;
    const out = new Float64Array(data.records("visits").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v11[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  13: () => {
    const v11 = stage(11);
    const owner = data.records("steps").recordOf;
    const out = new Float64Array(data.records("visits").rows);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v11[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  14: () => {
    const v12 = stage(12);
    const v13 = stage(13);
    const out = new Uint8Array(data.records("visits").rows);
    for (let r = 0; r < out.length; r++) {
      if (gtPlain(v12[r], 0) !== 1) { out[r] = 2; continue; }
      const x = eqPlain(v13[r], v12[r]);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  15: () => {
    const out = new Float64Array(data.records("steps").rows);
    const among = undefined;
    R.uniqueInto(out, [R.textKey(t6), R.textKey(t8)], among, true);
    return out;
  },
  16: () => {
    const v15 = stage(15);
    const out = new Uint8Array(data.records("steps").rows);
    for (let r = 0; r < out.length; r++) {
      const x = v15[r];
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  17: () => {
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = 1; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  18: () => {
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table10()[t9.codes[r]] !== 1) continue;
      const x = 1; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  22: () => {
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    const values = new Float64Array(owner.length).fill(NaN);
    for (let r = 0; r < owner.length; r++) {
      if (table10()[t9.codes[r]] !== 1) continue;
      values[r] = n11[r];
    }
    return R.sumInto(out, owner, values, undefined);
  },
  26: () => {
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    const values = new Float64Array(owner.length).fill(NaN);
    for (let r = 0; r < owner.length; r++) {
      values[r] = n11[r];
    }
    return R.sumInto(out, owner, values, undefined);
  },
  27: () => {
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(n11[r]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  31: () => {
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = ltPlain(n11[r], 30); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  32: () => {
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(ltPlain(n11[r], 30)); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  36: () => {
    const v2 = stage(2);
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v2[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  37: () => {
    const v2 = stage(2);
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v2[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  38: () => {
    const v5 = stage(5);
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v5[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  39: () => {
    const v5 = stage(5);
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v5[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  40: () => {
    const v10 = stage(10);
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v10[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  41: () => {
    const v10 = stage(10);
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v10[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  42: () => {
    const v14 = stage(14);
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v14[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  43: () => {
    const v14 = stage(14);
    const owner = data.records("visits").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v14[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  44: () => {
    const v16 = stage(16);
    const owner = data.records("steps").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v16[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  45: () => {
    const v16 = stage(16);
    const owner = data.records("steps").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v16[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
};
function all() {
  const N = data.units.length;
  const BLOCK = 256;
  const v19 = (V[19] ??= new Float64Array(N));
  const v20 = (V[20] ??= new Float64Array(N));
  const v21 = (V[21] ??= new Float64Array(N));
  const v23 = (V[23] ??= new Float64Array(N));
  const v24 = (V[24] ??= new Float64Array(N));
  const v25 = (V[25] ??= new Float64Array(N));
  const v28 = (V[28] ??= new Float64Array(N));
  const v29 = (V[29] ??= new Float64Array(N));
  const v30 = (V[30] ??= new Float64Array(N));
  const v33 = (V[33] ??= new Float64Array(N));
  const v34 = (V[34] ??= new Float64Array(N));
  const v35 = (V[35] ??= new Float64Array(N));
  const v46 = (V[46] ??= new Float64Array(N));
  const v47 = (V[47] ??= new Float64Array(N));
  const v48 = (V[48] ??= new Float64Array(N));
  const v49 = (V[49] ??= new Float64Array(N));
  const v50 = (V[50] ??= new Float64Array(N));
  const v51 = (V[51] ??= new Float64Array(N));
  const v52 = (V[52] ??= new Float64Array(N));
  const v53 = (V[53] ??= new Float64Array(N));
  const v17 = stage(17);
  const v18 = stage(18);
  const v22 = stage(22);
  const v26 = stage(26);
  const v27 = stage(27);
  const v31 = stage(31);
  const v32 = stage(32);
  const v36 = stage(36);
  const v37 = stage(37);
  const v38 = stage(38);
  const v39 = stage(39);
  const v40 = stage(40);
  const v41 = stage(41);
  const v42 = stage(42);
  const v43 = stage(43);
  const v44 = stage(44);
  const v45 = stage(45);
  function k19(from, n, v19, v17, v18) {
    for (let i = 0, j = from; i < n; i++, j++) v19[j] = addPlain(v17[j], v18[j], 4);
  }
  function k20(from, n, v20, v19) {
    for (let i = 0, j = from; i < n; i++, j++) v20[j] = (clamp((v19[j] / 10), 0, 1) * 100);
  }
  function k21(from, n, v21, v20) {
    for (let i = 0, j = from; i < n; i++, j++) v21[j] = round24(v20[j]);
  }
  function k23(from, n, v23, v22) {
    for (let i = 0, j = from; i < n; i++, j++) v23[j] = (v22[j] / 60);
  }
  function k24(from, n, v24, v23) {
    for (let i = 0, j = from; i < n; i++, j++) v24[j] = (clamp((v23[j] / 10), 0, 1) * 100);
  }
  function k25(from, n, v25, v24) {
    for (let i = 0, j = from; i < n; i++, j++) v25[j] = round24(v24[j]);
  }
  function k28(from, n, v28, v26, v27) {
    for (let i = 0, j = from; i < n; i++, j++) v28[j] = (ratio(v26[j], v27[j]) / 10);
  }
  function k29(from, n, v29, v28) {
    for (let i = 0, j = from; i < n; i++, j++) v29[j] = (clamp(((10 - v28[j]) / 10), 0, 1) * 100);
  }
  function k30(from, n, v30, v29) {
    for (let i = 0, j = from; i < n; i++, j++) v30[j] = round24(v29[j]);
  }
  function k33(from, n, v33, v31, v32) {
    for (let i = 0, j = from; i < n; i++, j++) v33[j] = ratio(v31[j], v32[j]);
  }
  function k34(from, n, v34, v33) {
    for (let i = 0, j = from; i < n; i++, j++) v34[j] = (clamp(v33[j], 0, 1) * 100);
  }
  function k35(from, n, v35, v34) {
    for (let i = 0, j = from; i < n; i++, j++) v35[j] = round24(v34[j]);
  }
  function k46(from, n, v46, v36, v38, v40, v42, v44) {
    for (let i = 0, j = from; i < n; i++, j++) v46[j] = addExactly(addExactly(addExactly(addPlain(v36[j], v38[j], 4), v40[j], 4, whole19, exact18, j), v42[j], 4, whole21, exact20, j), v44[j], 4, whole23, exact22, j);
  }
  function k47(from, n, v47, v37, v39, v41, v43, v45) {
    for (let i = 0, j = from; i < n; i++, j++) v47[j] = addExactly(addExactly(addExactly(addPlain(v37[j], v39[j], 4), v41[j], 4, whole13, exact12, j), v43[j], 4, whole15, exact14, j), v45[j], 4, whole17, exact16, j);
  }
  function k48(from, n, v48, v47, v46) {
    for (let i = 0, j = from; i < n; i++, j++) v48[j] = ratio(v47[j], v46[j]);
  }
  function k49(from, n, v49, v48) {
    for (let i = 0, j = from; i < n; i++, j++) v49[j] = (clamp(v48[j], 0, 1) * 100);
  }
  function k50(from, n, v50, v49) {
    for (let i = 0, j = from; i < n; i++, j++) v50[j] = round24(v49[j]);
  }
  function k51(from, n, v20, v24, v29, v34, v49, v51) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = orElse(v20[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v24[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v29[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v34[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v49[j], 0); sum = sum + x; share += 1; }
      v51[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k52(from, n, v52, v51) {
    for (let i = 0, j = from; i < n; i++, j++) v52[j] = round24(v51[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k19(from, n, v19, v17, v18);
    k20(from, n, v20, v19);
    k21(from, n, v21, v20);
    k23(from, n, v23, v22);
    k24(from, n, v24, v23);
    k25(from, n, v25, v24);
    k28(from, n, v28, v26, v27);
    k29(from, n, v29, v28);
    k30(from, n, v30, v29);
    k33(from, n, v33, v31, v32);
    k34(from, n, v34, v33);
    k35(from, n, v35, v34);
    k46(from, n, v46, v36, v38, v40, v42, v44);
    k47(from, n, v47, v37, v39, v41, v43, v45);
    k48(from, n, v48, v47, v46);
    k49(from, n, v49, v48);
    k50(from, n, v50, v49);
    k51(from, n, v20, v24, v29, v34, v49, v51);
    k52(from, n, v52, v51);
  }
  R.rankInto(v53, v52, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v51 = (V[51] ??= new Float64Array(N));
    const v52 = (V[52] ??= new Float64Array(N));
    const v17 = stage(17);
    const v18 = stage(18);
    const v22 = stage(22);
    const v26 = stage(26);
    const v27 = stage(27);
    const v31 = stage(31);
    const v32 = stage(32);
    const v36 = stage(36);
    const v37 = stage(37);
    const v38 = stage(38);
    const v39 = stage(39);
    const v40 = stage(40);
    const v41 = stage(41);
    const v42 = stage(42);
    const v43 = stage(43);
    const v44 = stage(44);
    const v45 = stage(45);
    function k51(from, n, v17, v18, v22, v26, v27, v31, v32, v37, v39, v41, v43, v45, v36, v38, v40, v42, v44, v51) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse((clamp((addPlain(v17[j], v18[j], 4) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp(((v22[j] / 60) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp(((10 - (ratio(v26[j], v27[j]) / 10)) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp(ratio(v31[j], v32[j]), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp(ratio(addExactly(addExactly(addExactly(addPlain(v37[j], v39[j], 4), v41[j], 4, whole13, exact12, j), v43[j], 4, whole15, exact14, j), v45[j], 4, whole17, exact16, j), addExactly(addExactly(addExactly(addPlain(v36[j], v38[j], 4), v40[j], 4, whole19, exact18, j), v42[j], 4, whole21, exact20, j), v44[j], 4, whole23, exact22, j)), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        v51[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k52(from, n, v52, v51) {
      for (let i = 0, j = from; i < n; i++, j++) v52[j] = round24(v51[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k51(from, n, v17, v18, v22, v26, v27, v31, v32, v37, v39, v41, v43, v45, v36, v38, v40, v42, v44, v51);
      k52(from, n, v52, v51);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b51 = new Float64Array(Math.min(BLOCK, N));
    const v52 = (V[52] ??= new Float64Array(N));
    const v53 = (V[53] ??= new Float64Array(N));
    const v17 = stage(17);
    const v18 = stage(18);
    const v22 = stage(22);
    const v26 = stage(26);
    const v27 = stage(27);
    const v31 = stage(31);
    const v32 = stage(32);
    const v36 = stage(36);
    const v37 = stage(37);
    const v38 = stage(38);
    const v39 = stage(39);
    const v40 = stage(40);
    const v41 = stage(41);
    const v42 = stage(42);
    const v43 = stage(43);
    const v44 = stage(44);
    const v45 = stage(45);
    function k51(from, n, v17, v18, v22, v26, v27, v31, v32, v37, v39, v41, v43, v45, v36, v38, v40, v42, v44, b51) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse((clamp((addPlain(v17[j], v18[j], 4) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp(((v22[j] / 60) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp(((10 - (ratio(v26[j], v27[j]) / 10)) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp(ratio(v31[j], v32[j]), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp(ratio(addExactly(addExactly(addExactly(addPlain(v37[j], v39[j], 4), v41[j], 4, whole13, exact12, j), v43[j], 4, whole15, exact14, j), v45[j], 4, whole17, exact16, j), addExactly(addExactly(addExactly(addPlain(v36[j], v38[j], 4), v40[j], 4, whole19, exact18, j), v42[j], 4, whole21, exact20, j), v44[j], 4, whole23, exact22, j)), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        b51[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k52(from, n, v52, b51) {
      for (let i = 0, j = from; i < n; i++, j++) v52[j] = round24(b51[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k51(from, n, v17, v18, v22, v26, v27, v31, v32, v37, v39, v41, v43, v45, v36, v38, v40, v42, v44, b51);
      k52(from, n, v52, b51);
    }
    R.rankInto(v53, v52, { "highestFirst": true, "ties": "competition" });
    return V[53];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v17 = stage(17);
    const v18 = stage(18);
    const v19 = stage(19);
    const v20 = stage(20);
    const v22 = stage(22);
    const v23 = stage(23);
    const v24 = stage(24);
    const v26 = stage(26);
    const v27 = stage(27);
    const v28 = stage(28);
    const v29 = stage(29);
    const v31 = stage(31);
    const v32 = stage(32);
    const v33 = stage(33);
    const v34 = stage(34);
    const v46 = stage(46);
    const v47 = stage(47);
    const v48 = stage(48);
    const v49 = stage(49);
    const v51 = stage(51);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v19[j]) && isFinite(v20[j])) continue;
      if (isNaN(v17[j]) || isNaN(v18[j])) continue;
      found.push({ code: 'not-finite', indicator: "C", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (60 === 0 && !isNaN(v22[j])) { found.push({ code: "division-by-zero", indicator: "S", unit: j }); continue; }
      if (isFinite(v23[j]) && isFinite(v24[j])) continue;
      if (isNaN(v22[j])) continue;
      found.push({ code: 'not-finite', indicator: "S", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (10 === 0 && !isNaN(ratio(v26[j], v27[j]))) { found.push({ code: "division-by-zero", indicator: "M", unit: j }); continue; }
      if (isFinite(v28[j]) && isFinite(v29[j])) continue;
      if (isNaN(v26[j]) || isNaN(v27[j]) || v27[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "M", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v33[j]) && isFinite(v34[j])) continue;
      if (isNaN(v31[j]) || isNaN(v32[j]) || v32[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "H", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v48[j]) && isFinite(v49[j])) continue;
      if (Math.abs(v47[j]) === Infinity || Math.abs(v46[j]) === Infinity) continue;
      if (isNaN(v47[j]) || isNaN(v46[j]) || v46[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "R", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v51[j]) && !(Math.abs(v20[j]) === Infinity || Math.abs(v24[j]) === Infinity || Math.abs(v29[j]) === Infinity || Math.abs(v34[j]) === Infinity || Math.abs(v49[j]) === Infinity) && !(isNaN(v20[j]) && isNaN(v24[j]) && isNaN(v29[j]) && isNaN(v34[j]) && isNaN(v49[j]))) { found.push({ code: "not-finite", indicator: "clinics", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel, matcher);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
