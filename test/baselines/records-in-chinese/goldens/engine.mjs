/** 归档质量 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
// [the pattern engine]
const matcher = steelyardPatterns.matcher;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"gd","base":59,"bonuses":[],"gates":[],"raw":59,"published":60},
      {
        "code": "A",
        "value": 23,
        "base": 24,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"Q1","checks":13,"passes":14},
            {"code":"Q2","checks":15,"passes":16},
            {"code":"Q3","checks":17,"passes":18},
            {"code":"T6","checks":19,"passes":20}
          ],
          "checks": 21,
          "passes": 22
        },
        "raw": 24,
        "published": 25
      },
      {
        "code": "B",
        "value": 36,
        "base": 37,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"Q1","checks":26,"passes":27},
            {"code":"Q4","checks":28,"passes":29},
            {"code":"T3","checks":30,"passes":31},
            {"code":"T5","checks":32,"passes":33}
          ],
          "checks": 34,
          "passes": 35
        },
        "raw": 37,
        "published": 38
      },
      {
        "code": "C",
        "value": 43,
        "base": 43,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"T1","checks":39,"passes":40}],"checks":39,"passes":40,"rows":42},
        "raw": 43,
        "published": 44
      },
      {
        "code": "D",
        "value": 57,
        "base": 57,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"T3","checks":30,"passes":31},
            {"code":"T4","checks":45,"passes":46},
            {"code":"Z1","checks":47,"passes":48},
            {"code":"Z2","checks":49,"passes":50},
            {"code":"Z3","checks":51,"passes":52}
          ],
          "checks": 53,
          "passes": 54,
          "rows": 56
        },
        "raw": 57,
        "published": 58
      }
    ],
    "rank": 61,
    "bands": [],
    "rules": [
      {"code":"Q1","table":"案卷","outcome":0,"feeds":["A","B"]},
      {"code":"Q2","table":"案卷","outcome":1,"feeds":["A"]},
      {"code":"Q3","table":"案卷","outcome":2,"feeds":["A"]},
      {"code":"Q4","table":"案卷","outcome":3,"feeds":["B"]},
      {"code":"T1","table":"案卷","outcome":4,"feeds":["C"]},
      {"code":"T3","table":"案卷","outcome":5,"feeds":["B","D"]},
      {"code":"T4","table":"案卷","outcome":6,"feeds":["D"]},
      {"code":"T5","table":"案卷","outcome":8,"feeds":["B"]},
      {"code":"T6","table":"案卷","outcome":9,"feeds":["A"]},
      {"code":"Z1","table":"案卷","outcome":10,"feeds":["D"]},
      {"code":"Z2","table":"案卷","outcome":11,"feeds":["D"]},
      {"code":"Z3","table":"案卷","outcome":12,"feeds":["D"]}
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
        "name": "案卷",
        "kind": "records",
        "key": "档号",
        "unit": "单位",
        "rowLabel": "题名",
        "mayLack": false,
        "columns": [
          {"name":"档号","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"单位","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"题名","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"类别","kind":"code list","codes":["文书","会计","声像"],"missing":[],"checked":true},
          {"name":"经办","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"代码","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"备注","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"页数","kind":"number","measure":"页","codes":[],"missing":[],"blank":"1","checked":false},
          {"name":"形成","kind":"date","codes":[],"missing":[],"checked":false},
          {"name":"归档","kind":"date","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "单位"
  },
  "name": "归档质量",
  "edition": 2023,
  "watches": [
    {"watch":"normalised","code":"A","value":23,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"B","value":36,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]}
  ],
  "accepted": [],
  "nodes": {
    "gd": {"name":"归档质量","rounding":{"places":2,"mode":"half-up"}},
    "A": {"name":"准确","rounding":{"places":2,"mode":"half-up"}},
    "B": {"name":"齐全","rounding":{"places":2,"mode":"half-up"}},
    "C": {"name":"时限","rounding":{"places":2,"mode":"half-up"}},
    "D": {"name":"要素","rounding":{"places":2,"mode":"half-up"}}
  },
  "rules": {
    "Q1": {
      "code": "Q1",
      "severity": "error",
      "indicators": ["A","B"],
      "basis": null,
      "read": {
        "name": "题名",
        "fields": [{"name":"题名","table":"案卷","column":"题名","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"题名缺失"}],"en":[{"part":"text","text":"题名 is missing"}]},
        "advice": {}
      }
    },
    "Q2": {
      "code": "Q2",
      "severity": "error",
      "indicators": ["A"],
      "basis": null,
      "read": {
        "name": "类别",
        "fields": [{"name":"类别","table":"案卷","column":"类别","from":"own","meanings":{"声像":"照片与录音"}}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"类别不在代码集："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"类别 is not in its code list: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "Q3": {
      "code": "Q3",
      "severity": "error",
      "indicators": ["A"],
      "basis": null,
      "read": {
        "name": "经办",
        "fields": [{"name":"经办","table":"案卷","column":"经办","from":"own"}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"经办格式不符："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"经办 is not well formed: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "Q4": {
      "code": "Q4",
      "severity": "error",
      "indicators": ["B"],
      "basis": null,
      "read": {
        "name": "代码",
        "fields": [{"name":"代码","table":"案卷","column":"代码","from":"own"}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"代码校验位不符："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"代码 has a wrong check digit: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "T1": {
      "code": "T1",
      "severity": "error",
      "indicators": ["C"],
      "basis": "归档办法第九条",
      "read": {
        "name": "按期归档",
        "fields": [
          {"name":"归档","table":"案卷","column":"归档","from":"own"},
          {"name":"形成","table":"案卷","column":"形成","from":"own"},
          {"name":"类别","table":"案卷","column":"类别","from":"own","meanings":{"声像":"照片与录音"}},
          {"name":"题名","table":"案卷","column":"题名","from":"own"}
        ],
        "details": [],
        "message": {
          "zh": [
            {"part":"value","field":3},
            {"part":"text","text":"形成于"},
            {"part":"value","field":1},
            {"part":"text","text":"，归档日期"},
            {"part":"value","field":0}
          ]
        },
        "advice": {"zh":[{"part":"text","text":"补办归档手续"}]}
      }
    },
    "T3": {
      "code": "T3",
      "severity": "info",
      "indicators": ["B","D"],
      "basis": null,
      "read": {
        "name": "题名规范",
        "fields": [{"name":"题名","table":"案卷","column":"题名","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"题名规范"}]},
        "advice": {}
      }
    },
    "T4": {
      "code": "T4",
      "severity": "warning",
      "indicators": ["D"],
      "basis": null,
      "read": {
        "name": "页数合理",
        "fields": [{"name":"页数","table":"案卷","column":"页数","from":"own","measure":"页"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"页数合理"}]},
        "advice": {}
      }
    },
    "T5": {
      "code": "T5",
      "severity": "error",
      "indicators": ["B"],
      "basis": null,
      "read": {
        "name": "不重复",
        "fields": [{"name":"题名","table":"案卷","column":"题名","from":"own"},{"name":"经办","table":"案卷","column":"经办","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"不重复"}]},
        "advice": {}
      }
    },
    "T6": {
      "code": "T6",
      "severity": "error",
      "indicators": ["A"],
      "basis": null,
      "read": {
        "name": "档号分段",
        "fields": [{"name":"档号","table":"案卷","column":"档号","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"档号分段"}]},
        "advice": {}
      }
    },
    "Z1": {
      "code": "Z1",
      "severity": "warning",
      "indicators": ["D"],
      "basis": null,
      "read": {
        "name": "经办",
        "fields": [{"name":"经办","table":"案卷","column":"经办","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"经办未填"}],"en":[{"part":"text","text":"经办 is blank"}]},
        "advice": {}
      }
    },
    "Z2": {
      "code": "Z2",
      "severity": "warning",
      "indicators": ["D"],
      "basis": null,
      "read": {
        "name": "备注",
        "fields": [{"name":"备注","table":"案卷","column":"备注","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"备注未填"}],"en":[{"part":"text","text":"备注 is blank"}]},
        "advice": {}
      }
    },
    "Z3": {
      "code": "Z3",
      "severity": "warning",
      "indicators": ["D"],
      "basis": null,
      "read": {
        "name": "归档",
        "fields": [{"name":"归档","table":"案卷","column":"归档","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"归档未填"}],"en":[{"part":"text","text":"归档 is blank"}]},
        "advice": {}
      }
    }
  }
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const t0 = data.records("案卷").column("题名");
const listed1 = R.among(["文书", "会计", "声像"]);
const t2 = data.records("案卷").column("类别");
const table3 = R.tableOf(t2, listed1);
const match4 = matcher({ "source": "\\p{Han}{2,4}", "ignoreCase": false }, true);
const t5 = data.records("案卷").column("经办");
const table6 = R.tableOf(t5, match4);
const t7 = data.records("案卷").column("代码");
const table8 = R.tableOf(t7, R.checkDigits["GB 32100"]);
const table9 = R.tableOf(t2, ((t) => t === "文书"));
const table10 = R.tableOf(t2, ((t) => t === "会计"));
const n11 = data.records("案卷").column("形成").values;
const n12 = data.records("案卷").column("归档").values;
const match13 = matcher({ "source": "待定|无题", "ignoreCase": false }, false);
const table14 = R.tableOf(t0, match13);
const table15 = R.tableOf(t0, R.lengthOf);
const table16 = R.tableOf(t0, ((t) => t.startsWith("关于关于")));
const n17 = data.records("案卷").column("页数").values;
const t18 = data.records("案卷").column("档号");
const table19 = R.tableOf(t18, (t) => ((t) => t === "2023")(((t) => R.slice(t, 1, 4))(t)));
const table20 = R.tableOf(t18, (t) => ((t) => t === "-")(((t) => R.slice(t, 5, 5))(t)));
const match21 = matcher({ "source": "[A-Z]", "ignoreCase": false }, false);
const table22 = R.tableOf(t18, (t) => match21(((t) => R.slice(t, 6, 7))(t)));
const table23 = R.tableOf(t18, (t) => ((t) => t === "0")(((t) => R.slice(t, (-1), (-1)))(t)));
const t24 = data.records("案卷").column("备注");
const exact25 = (j) => R.plus(R.plus(R.totalOf(stage(14), j), R.totalOf(stage(16), j)), R.totalOf(stage(18), j));
const whole26 = R.lazy(() => R.held(R.held(R.most(stage(14)) + R.most(stage(16))) + R.most(stage(18))) <= 9007199254740991);
const exact27 = (j) => R.plus(R.plus(R.plus(R.totalOf(stage(14), j), R.totalOf(stage(16), j)), R.totalOf(stage(18), j)), R.totalOf(stage(20), j));
const whole28 = R.lazy(() => R.held(R.held(R.held(R.most(stage(14)) + R.most(stage(16))) + R.most(stage(18))) + R.most(stage(20))) <= 9007199254740991);
const exact29 = (j) => R.plus(R.plus(R.totalOf(stage(13), j), R.totalOf(stage(15), j)), R.totalOf(stage(17), j));
const whole30 = R.lazy(() => R.held(R.held(R.most(stage(13)) + R.most(stage(15))) + R.most(stage(17))) <= 9007199254740991);
const exact31 = (j) => R.plus(R.plus(R.plus(R.totalOf(stage(13), j), R.totalOf(stage(15), j)), R.totalOf(stage(17), j)), R.totalOf(stage(19), j));
const whole32 = R.lazy(() => R.held(R.held(R.held(R.most(stage(13)) + R.most(stage(15))) + R.most(stage(17))) + R.most(stage(19))) <= 9007199254740991);
const decimal33 = { units: BigInt("100"), places: 0 };
const decimal34 = { units: BigInt("15"), places: 0 };
const exact35 = (j) => R.minus(decimal33, R.lesser(R.times(R.minus(R.totalOf(stage(39), j), R.totalOf(stage(40), j)), decimal34), decimal33));
const whole36 = R.lazy(() => R.held(100 + Math.max(R.held(R.held(R.most(stage(39)) + R.most(stage(40))) * 15), 100)) <= 9007199254740991);
const exact37 = (j) => R.plus(R.plus(R.totalOf(stage(30), j), R.totalOf(stage(45), j)), R.totalOf(stage(47), j));
const whole38 = R.lazy(() => R.held(R.held(R.most(stage(30)) + R.most(stage(45))) + R.most(stage(47))) <= 9007199254740991);
const exact39 = (j) => R.plus(R.plus(R.plus(R.totalOf(stage(30), j), R.totalOf(stage(45), j)), R.totalOf(stage(47), j)), R.totalOf(stage(49), j));
const whole40 = R.lazy(() => R.held(R.held(R.held(R.most(stage(30)) + R.most(stage(45))) + R.most(stage(47))) + R.most(stage(49))) <= 9007199254740991);
const exact41 = (j) => R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(30), j), R.totalOf(stage(45), j)), R.totalOf(stage(47), j)), R.totalOf(stage(49), j)), R.totalOf(stage(51), j));
const whole42 = R.lazy(() => R.held(R.held(R.held(R.held(R.most(stage(30)) + R.most(stage(45))) + R.most(stage(47))) + R.most(stage(49))) + R.most(stage(51))) <= 9007199254740991);
const decimal43 = { units: BigInt("0"), places: 0 };
const exact44 = (j) => R.order(R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(30), j), R.totalOf(stage(45), j)), R.totalOf(stage(47), j)), R.totalOf(stage(49), j)), R.totalOf(stage(51), j)), decimal43);
const exact45 = (j) => R.order(R.minus(R.totalOf(stage(30), j), R.totalOf(stage(31), j)), decimal43);
const whole46 = R.lazy(() => R.held(R.most(stage(30)) + R.most(stage(31))) <= 9007199254740991);
const exact47 = (j) => R.order(R.minus(R.totalOf(stage(45), j), R.totalOf(stage(46), j)), decimal43);
const whole48 = R.lazy(() => R.held(R.most(stage(45)) + R.most(stage(46))) <= 9007199254740991);
const exact49 = (j) => R.order(R.minus(R.totalOf(stage(47), j), R.totalOf(stage(48), j)), decimal43);
const whole50 = R.lazy(() => R.held(R.most(stage(47)) + R.most(stage(48))) <= 9007199254740991);
const exact51 = (j) => R.plus(R.plus(R.decimalOf(gtExactly(subPlain(stage(30)[j], stage(31)[j], 4), 0, 1.3322676295501878e-15, whole46, exact45, j)), R.decimalOf(gtExactly(subPlain(stage(45)[j], stage(46)[j], 4), 0, 1.3322676295501878e-15, whole48, exact47, j))), R.decimalOf(gtExactly(subPlain(stage(47)[j], stage(48)[j], 4), 0, 1.3322676295501878e-15, whole50, exact49, j)));
const whole52 = R.lazy(() => R.held(R.held(1 + 1) + 1) <= 9007199254740991);
const exact53 = (j) => R.order(R.minus(R.totalOf(stage(49), j), R.totalOf(stage(50), j)), decimal43);
const whole54 = R.lazy(() => R.held(R.most(stage(49)) + R.most(stage(50))) <= 9007199254740991);
const exact55 = (j) => R.plus(R.plus(R.plus(R.decimalOf(gtExactly(subPlain(stage(30)[j], stage(31)[j], 4), 0, 1.3322676295501878e-15, whole46, exact45, j)), R.decimalOf(gtExactly(subPlain(stage(45)[j], stage(46)[j], 4), 0, 1.3322676295501878e-15, whole48, exact47, j))), R.decimalOf(gtExactly(subPlain(stage(47)[j], stage(48)[j], 4), 0, 1.3322676295501878e-15, whole50, exact49, j))), R.decimalOf(gtExactly(subPlain(stage(49)[j], stage(50)[j], 4), 0, 1.3322676295501878e-15, whole54, exact53, j)));
const whole56 = R.lazy(() => R.held(R.held(R.held(1 + 1) + 1) + 1) <= 9007199254740991);
const exact57 = (j) => R.order(R.minus(R.totalOf(stage(51), j), R.totalOf(stage(52), j)), decimal43);
const whole58 = R.lazy(() => R.held(R.most(stage(51)) + R.most(stage(52))) <= 9007199254740991);
const exact59 = (j) => R.plus(R.plus(R.plus(R.plus(R.decimalOf(gtExactly(subPlain(stage(30)[j], stage(31)[j], 4), 0, 1.3322676295501878e-15, whole46, exact45, j)), R.decimalOf(gtExactly(subPlain(stage(45)[j], stage(46)[j], 4), 0, 1.3322676295501878e-15, whole48, exact47, j))), R.decimalOf(gtExactly(subPlain(stage(47)[j], stage(48)[j], 4), 0, 1.3322676295501878e-15, whole50, exact49, j))), R.decimalOf(gtExactly(subPlain(stage(49)[j], stage(50)[j], 4), 0, 1.3322676295501878e-15, whole54, exact53, j))), R.decimalOf(gtExactly(subPlain(stage(51)[j], stage(52)[j], 4), 0, 1.3322676295501878e-15, whole58, exact57, j)));
const whole60 = R.lazy(() => R.held(R.held(R.held(R.held(1 + 1) + 1) + 1) + 1) <= 9007199254740991);
const decimal61 = { units: BigInt("40"), places: 0 };
const exact62 = (j) => R.minus(decimal33, R.times(R.plus(R.plus(R.plus(R.plus(R.decimalOf(gtExactly(subPlain(stage(30)[j], stage(31)[j], 4), 0, 1.3322676295501878e-15, whole46, exact45, j)), R.decimalOf(gtExactly(subPlain(stage(45)[j], stage(46)[j], 4), 0, 1.3322676295501878e-15, whole48, exact47, j))), R.decimalOf(gtExactly(subPlain(stage(47)[j], stage(48)[j], 4), 0, 1.3322676295501878e-15, whole50, exact49, j))), R.decimalOf(gtExactly(subPlain(stage(49)[j], stage(50)[j], 4), 0, 1.3322676295501878e-15, whole54, exact53, j))), R.decimalOf(gtExactly(subPlain(stage(51)[j], stage(52)[j], 4), 0, 1.3322676295501878e-15, whole58, exact57, j))), decimal61));
const whole63 = R.lazy(() => R.held(100 + R.held(R.held(R.held(R.held(R.held(1 + 1) + 1) + 1) + 1) * 40)) <= 9007199254740991);
const exact64 = (j) => R.plus(R.plus(R.totalOf(stage(55), j), R.totalOf(stage(55), j)), R.totalOf(stage(55), j));
const whole65 = R.lazy(() => R.held(R.held(R.most(stage(55)) + R.most(stage(55))) + R.most(stage(55))) <= 9007199254740991);
const exact66 = (j) => R.plus(R.plus(R.plus(R.totalOf(stage(55), j), R.totalOf(stage(55), j)), R.totalOf(stage(55), j)), R.totalOf(stage(55), j));
const whole67 = R.lazy(() => R.held(R.held(R.held(R.most(stage(55)) + R.most(stage(55))) + R.most(stage(55))) + R.most(stage(55))) <= 9007199254740991);
const exact68 = (j) => R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(55), j), R.totalOf(stage(55), j)), R.totalOf(stage(55), j)), R.totalOf(stage(55), j)), R.totalOf(stage(55), j));
const whole69 = R.lazy(() => R.held(R.held(R.held(R.held(R.most(stage(55)) + R.most(stage(55))) + R.most(stage(55))) + R.most(stage(55))) + R.most(stage(55))) <= 9007199254740991);
const exact70 = (j) => R.order(R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(55), j), R.totalOf(stage(55), j)), R.totalOf(stage(55), j)), R.totalOf(stage(55), j)), R.totalOf(stage(55), j)), decimal43);
const round71 = (x) => { const s = Math.abs(x) * 100, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 2, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 100; return x < 0 && m > 0 ? -m : m; };
const records = {
  0: () => {
    const out = new Uint8Array(data.records("案卷").rows);
    for (let r = 0; r < out.length; r++) {
      const x = +(t0.codes[r] !== 0);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  1: () => {
    const out = new Uint8Array(data.records("案卷").rows);
    for (let r = 0; r < out.length; r++) {
      const x = table3()[t2.codes[r]];
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  2: () => {
    const out = new Uint8Array(data.records("案卷").rows);
    for (let r = 0; r < out.length; r++) {
      const x = table6()[t5.codes[r]];
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  3: () => {
    const out = new Uint8Array(data.records("案卷").rows);
    for (let r = 0; r < out.length; r++) {
      const x = table8()[t7.codes[r]];
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  4: () => {
    const out = new Uint8Array(data.records("案卷").rows);
    for (let r = 0; r < out.length; r++) {
      if (and(or(table9()[t2.codes[r]], table10()[t2.codes[r]]), present(n11[r])) !== 1) { out[r] = 2; continue; }
      const x = and(present(n12[r]), ltPlain(n11[r], n12[r]));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  5: () => {
    const out = new Uint8Array(data.records("案卷").rows);
    for (let r = 0; r < out.length; r++) {
      const x = and(and((1 - table14()[t0.codes[r]]), gePlain(table15()[t0.codes[r]], 4)), (1 - table16()[t0.codes[r]]));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  6: () => {
    const out = new Uint8Array(data.records("案卷").rows);
    for (let r = 0; r < out.length; r++) {
      const x = and(lePlain(n17[r], 300), nePlain(n17[r], 0));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  7: () => {
    const out = new Float64Array(data.records("案卷").rows);
    const among = Float64Array.from({ length: data.records("案卷").rows }, (_, r) => +(t0.codes[r] !== 0));
    R.uniqueInto(out, [R.textKey(t0), R.textKey(t5)], among, true);
    return out;
  },
  8: () => {
    const v7 = stage(7);
    const out = new Uint8Array(data.records("案卷").rows);
    for (let r = 0; r < out.length; r++) {
      if (+(t0.codes[r] !== 0) !== 1) { out[r] = 2; continue; }
      const x = v7[r];
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  9: () => {
    const out = new Uint8Array(data.records("案卷").rows);
    for (let r = 0; r < out.length; r++) {
      const x = and(and(and(table19()[t18.codes[r]], table20()[t18.codes[r]]), table22()[t18.codes[r]]), (1 - table23()[t18.codes[r]]));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  10: () => {
    const out = new Uint8Array(data.records("案卷").rows);
    for (let r = 0; r < out.length; r++) {
      const x = +(t5.codes[r] !== 0);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  11: () => {
    const out = new Uint8Array(data.records("案卷").rows);
    for (let r = 0; r < out.length; r++) {
      const x = +(t24.codes[r] !== 0);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  12: () => {
    const out = new Uint8Array(data.records("案卷").rows);
    for (let r = 0; r < out.length; r++) {
      const x = present(n12[r]);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  13: () => {
    const v0 = stage(0);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = present(OUTCOME[v0[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  14: () => {
    const v0 = stage(0);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = OUTCOME[v0[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  15: () => {
    const v1 = stage(1);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = present(OUTCOME[v1[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  16: () => {
    const v1 = stage(1);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = OUTCOME[v1[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  17: () => {
    const v2 = stage(2);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = present(OUTCOME[v2[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  18: () => {
    const v2 = stage(2);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = OUTCOME[v2[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  19: () => {
    const v9 = stage(9);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = present(OUTCOME[v9[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  20: () => {
    const v9 = stage(9);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = OUTCOME[v9[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  26: () => {
    const v0 = stage(0);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v0[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  27: () => {
    const v0 = stage(0);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v0[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  28: () => {
    const v3 = stage(3);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v3[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  29: () => {
    const v3 = stage(3);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v3[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  30: () => {
    const v5 = stage(5);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v5[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  31: () => {
    const v5 = stage(5);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v5[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  32: () => {
    const v8 = stage(8);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v8[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  33: () => {
    const v8 = stage(8);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v8[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  34: () => {
    const v0 = stage(0);
    const v3 = stage(3);
    const v5 = stage(5);
    const v8 = stage(8);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = or(or(or(or(0, present(OUTCOME[v0[r]])), present(OUTCOME[v3[r]])), present(OUTCOME[v5[r]])), present(OUTCOME[v8[r]])); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  35: () => {
    const v0 = stage(0);
    const v3 = stage(3);
    const v5 = stage(5);
    const v8 = stage(8);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = and(or(or(or(or(0, present(OUTCOME[v0[r]])), present(OUTCOME[v3[r]])), present(OUTCOME[v5[r]])), present(OUTCOME[v8[r]])), and(and(and(and(1, orElse(OUTCOME[v0[r]], 1)), orElse(OUTCOME[v3[r]], 1)), orElse(OUTCOME[v5[r]], 1)), orElse(OUTCOME[v8[r]], 1))); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  39: () => {
    const v4 = stage(4);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v4[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  40: () => {
    const v4 = stage(4);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v4[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  41: () => {
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = orElse(and(or(table9()[t2.codes[r]], table10()[t2.codes[r]]), present(n11[r])), 1); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  45: () => {
    const v6 = stage(6);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v6[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  46: () => {
    const v6 = stage(6);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v6[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  47: () => {
    const v10 = stage(10);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v10[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  48: () => {
    const v10 = stage(10);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v10[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  49: () => {
    const v11 = stage(11);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v11[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  50: () => {
    const v11 = stage(11);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v11[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  51: () => {
    const v12 = stage(12);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v12[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  52: () => {
    const v12 = stage(12);
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v12[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  55: () => {
    const owner = data.records("案卷").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = 1; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
};
function all() {
  const N = data.units.length;
  const BLOCK = 256;
  const v21 = (V[21] ??= new Float64Array(N));
  const v22 = (V[22] ??= new Float64Array(N));
  const v23 = (V[23] ??= new Float64Array(N));
  const v24 = (V[24] ??= new Float64Array(N));
  const v25 = (V[25] ??= new Float64Array(N));
  const v36 = (V[36] ??= new Float64Array(N));
  const v37 = (V[37] ??= new Float64Array(N));
  const v38 = (V[38] ??= new Float64Array(N));
  const v43 = (V[43] ??= new Float64Array(N));
  const v44 = (V[44] ??= new Float64Array(N));
  const v57 = (V[57] ??= new Float64Array(N));
  const v58 = (V[58] ??= new Float64Array(N));
  const v59 = (V[59] ??= new Float64Array(N));
  const v60 = (V[60] ??= new Float64Array(N));
  const v61 = (V[61] ??= new Float64Array(N));
  const v13 = stage(13);
  const v14 = stage(14);
  const v15 = stage(15);
  const v16 = stage(16);
  const v17 = stage(17);
  const v18 = stage(18);
  const v19 = stage(19);
  const v20 = stage(20);
  const v30 = stage(30);
  const v31 = stage(31);
  const v34 = stage(34);
  const v35 = stage(35);
  const v39 = stage(39);
  const v40 = stage(40);
  const v45 = stage(45);
  const v46 = stage(46);
  const v47 = stage(47);
  const v48 = stage(48);
  const v49 = stage(49);
  const v50 = stage(50);
  const v51 = stage(51);
  const v52 = stage(52);
  const v55 = stage(55);
  function k21(from, n, v21, v13, v15, v17, v19) {
    for (let i = 0, j = from; i < n; i++, j++) v21[j] = addExactly(addExactly(addPlain(v13[j], v15[j], 4), v17[j], 4, whole30, exact29, j), v19[j], 4, whole32, exact31, j);
  }
  function k22(from, n, v22, v14, v16, v18, v20) {
    for (let i = 0, j = from; i < n; i++, j++) v22[j] = addExactly(addExactly(addPlain(v14[j], v16[j], 4), v18[j], 4, whole26, exact25, j), v20[j], 4, whole28, exact27, j);
  }
  function k23(from, n, v23, v22, v21) {
    for (let i = 0, j = from; i < n; i++, j++) v23[j] = ratio(v22[j], v21[j]);
  }
  function k24(from, n, v24, v23) {
    for (let i = 0, j = from; i < n; i++, j++) v24[j] = (clamp(v23[j], 0, 1) * 100);
  }
  function k25(from, n, v25, v24) {
    for (let i = 0, j = from; i < n; i++, j++) v25[j] = round71(v24[j]);
  }
  function k36(from, n, v36, v35, v34) {
    for (let i = 0, j = from; i < n; i++, j++) v36[j] = ratio(v35[j], v34[j]);
  }
  function k37(from, n, v37, v36) {
    for (let i = 0, j = from; i < n; i++, j++) v37[j] = (clamp(v36[j], 0, 1) * 100);
  }
  function k38(from, n, v38, v37) {
    for (let i = 0, j = from; i < n; i++, j++) v38[j] = round71(v37[j]);
  }
  function k43(from, n, v43, v39, v40) {
    for (let i = 0, j = from; i < n; i++, j++) v43[j] = choose(gtPlain(v39[j], 0), subExactly(100, min((subPlain(v39[j], v40[j], 4) * 15), 100), 4, whole36, exact35, j), NaN);
  }
  function k44(from, n, v44, v43) {
    for (let i = 0, j = from; i < n; i++, j++) v44[j] = round71(v43[j]);
  }
  function k57(from, n, v57, v30, v45, v47, v49, v51, v31, v46, v48, v50, v52, v55) {
    for (let i = 0, j = from; i < n; i++, j++) v57[j] = choose(gtExactly(addExactly(addExactly(addExactly(addPlain(v30[j], v45[j], 4), v47[j], 4, whole38, exact37, j), v49[j], 4, whole40, exact39, j), v51[j], 4, whole42, exact41, j), 0, 9.459100169806334e-14, whole42, exact44, j), max(subExactly(100, (addExactly(addExactly(addExactly(addPlain(gtExactly(subPlain(v30[j], v31[j], 4), 0, 1.3322676295501878e-15, whole46, exact45, j), gtExactly(subPlain(v45[j], v46[j], 4), 0, 1.3322676295501878e-15, whole48, exact47, j), 4), gtExactly(subPlain(v47[j], v48[j], 4), 0, 1.3322676295501878e-15, whole50, exact49, j), 4, whole52, exact51, j), gtExactly(subPlain(v49[j], v50[j], 4), 0, 1.3322676295501878e-15, whole54, exact53, j), 4, whole56, exact55, j), gtExactly(subPlain(v51[j], v52[j], 4), 0, 1.3322676295501878e-15, whole58, exact57, j), 4, whole60, exact59, j) * 40), 1, whole63, exact62, j), 0), choose(gtExactly(addExactly(addExactly(addExactly(addPlain(v55[j], v55[j], 4), v55[j], 4, whole65, exact64, j), v55[j], 4, whole67, exact66, j), v55[j], 4, whole69, exact68, j), 0, 9.459100169806334e-14, whole69, exact70, j), NaN, 100));
  }
  function k58(from, n, v58, v57) {
    for (let i = 0, j = from; i < n; i++, j++) v58[j] = round71(v57[j]);
  }
  function k59(from, n, v24, v37, v43, v57, v59) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v24[j]; if (x === x) { sum = sum + 2 * x; share += 2; } }
      { const x = v37[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v43[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v57[j]; if (x === x) { sum = sum + x; share += 1; } }
      v59[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k60(from, n, v60, v59) {
    for (let i = 0, j = from; i < n; i++, j++) v60[j] = round71(v59[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k21(from, n, v21, v13, v15, v17, v19);
    k22(from, n, v22, v14, v16, v18, v20);
    k23(from, n, v23, v22, v21);
    k24(from, n, v24, v23);
    k25(from, n, v25, v24);
    k36(from, n, v36, v35, v34);
    k37(from, n, v37, v36);
    k38(from, n, v38, v37);
    k43(from, n, v43, v39, v40);
    k44(from, n, v44, v43);
    k57(from, n, v57, v30, v45, v47, v49, v51, v31, v46, v48, v50, v52, v55);
    k58(from, n, v58, v57);
    k59(from, n, v24, v37, v43, v57, v59);
    k60(from, n, v60, v59);
  }
  R.rankInto(v61, v60, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const v59 = (V[59] ??= new Float64Array(N));
    const v60 = (V[60] ??= new Float64Array(N));
    const v13 = stage(13);
    const v14 = stage(14);
    const v15 = stage(15);
    const v16 = stage(16);
    const v17 = stage(17);
    const v18 = stage(18);
    const v19 = stage(19);
    const v20 = stage(20);
    const v30 = stage(30);
    const v31 = stage(31);
    const v34 = stage(34);
    const v35 = stage(35);
    const v39 = stage(39);
    const v40 = stage(40);
    const v45 = stage(45);
    const v46 = stage(46);
    const v47 = stage(47);
    const v48 = stage(48);
    const v49 = stage(49);
    const v50 = stage(50);
    const v51 = stage(51);
    const v52 = stage(52);
    const v55 = stage(55);
    function k59(from, n, v14, v16, v18, v20, v13, v15, v17, v19, v35, v34, v39, v40, v30, v45, v47, v49, v51, v31, v46, v48, v50, v52, v55, v59) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(ratio(addExactly(addExactly(addPlain(v14[j], v16[j], 4), v18[j], 4, whole26, exact25, j), v20[j], 4, whole28, exact27, j), addExactly(addExactly(addPlain(v13[j], v15[j], 4), v17[j], 4, whole30, exact29, j), v19[j], 4, whole32, exact31, j)), 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = (clamp(ratio(v35[j], v34[j]), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = choose(gtPlain(v39[j], 0), subExactly(100, min((subPlain(v39[j], v40[j], 4) * 15), 100), 4, whole36, exact35, j), NaN); if (x === x) { sum = sum + x; share += 1; } }
        { const x = choose(gtExactly(addExactly(addExactly(addExactly(addPlain(v30[j], v45[j], 4), v47[j], 4, whole38, exact37, j), v49[j], 4, whole40, exact39, j), v51[j], 4, whole42, exact41, j), 0, 9.459100169806334e-14, whole42, exact44, j), max(subExactly(100, (addExactly(addExactly(addExactly(addPlain(gtExactly(subPlain(v30[j], v31[j], 4), 0, 1.3322676295501878e-15, whole46, exact45, j), gtExactly(subPlain(v45[j], v46[j], 4), 0, 1.3322676295501878e-15, whole48, exact47, j), 4), gtExactly(subPlain(v47[j], v48[j], 4), 0, 1.3322676295501878e-15, whole50, exact49, j), 4, whole52, exact51, j), gtExactly(subPlain(v49[j], v50[j], 4), 0, 1.3322676295501878e-15, whole54, exact53, j), 4, whole56, exact55, j), gtExactly(subPlain(v51[j], v52[j], 4), 0, 1.3322676295501878e-15, whole58, exact57, j), 4, whole60, exact59, j) * 40), 1, whole63, exact62, j), 0), choose(gtExactly(addExactly(addExactly(addExactly(addPlain(v55[j], v55[j], 4), v55[j], 4, whole65, exact64, j), v55[j], 4, whole67, exact66, j), v55[j], 4, whole69, exact68, j), 0, 9.459100169806334e-14, whole69, exact70, j), NaN, 100)); if (x === x) { sum = sum + x; share += 1; } }
        v59[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k60(from, n, v60, v59) {
      for (let i = 0, j = from; i < n; i++, j++) v60[j] = round71(v59[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k59(from, n, v14, v16, v18, v20, v13, v15, v17, v19, v35, v34, v39, v40, v30, v45, v47, v49, v51, v31, v46, v48, v50, v52, v55, v59);
      k60(from, n, v60, v59);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b59 = new Float64Array(Math.min(BLOCK, N));
    const v60 = (V[60] ??= new Float64Array(N));
    const v61 = (V[61] ??= new Float64Array(N));
    const v13 = stage(13);
    const v14 = stage(14);
    const v15 = stage(15);
    const v16 = stage(16);
    const v17 = stage(17);
    const v18 = stage(18);
    const v19 = stage(19);
    const v20 = stage(20);
    const v30 = stage(30);
    const v31 = stage(31);
    const v34 = stage(34);
    const v35 = stage(35);
    const v39 = stage(39);
    const v40 = stage(40);
    const v45 = stage(45);
    const v46 = stage(46);
    const v47 = stage(47);
    const v48 = stage(48);
    const v49 = stage(49);
    const v50 = stage(50);
    const v51 = stage(51);
    const v52 = stage(52);
    const v55 = stage(55);
    function k59(from, n, v14, v16, v18, v20, v13, v15, v17, v19, v35, v34, v39, v40, v30, v45, v47, v49, v51, v31, v46, v48, v50, v52, v55, b59) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(ratio(addExactly(addExactly(addPlain(v14[j], v16[j], 4), v18[j], 4, whole26, exact25, j), v20[j], 4, whole28, exact27, j), addExactly(addExactly(addPlain(v13[j], v15[j], 4), v17[j], 4, whole30, exact29, j), v19[j], 4, whole32, exact31, j)), 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        { const x = (clamp(ratio(v35[j], v34[j]), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = choose(gtPlain(v39[j], 0), subExactly(100, min((subPlain(v39[j], v40[j], 4) * 15), 100), 4, whole36, exact35, j), NaN); if (x === x) { sum = sum + x; share += 1; } }
        { const x = choose(gtExactly(addExactly(addExactly(addExactly(addPlain(v30[j], v45[j], 4), v47[j], 4, whole38, exact37, j), v49[j], 4, whole40, exact39, j), v51[j], 4, whole42, exact41, j), 0, 9.459100169806334e-14, whole42, exact44, j), max(subExactly(100, (addExactly(addExactly(addExactly(addPlain(gtExactly(subPlain(v30[j], v31[j], 4), 0, 1.3322676295501878e-15, whole46, exact45, j), gtExactly(subPlain(v45[j], v46[j], 4), 0, 1.3322676295501878e-15, whole48, exact47, j), 4), gtExactly(subPlain(v47[j], v48[j], 4), 0, 1.3322676295501878e-15, whole50, exact49, j), 4, whole52, exact51, j), gtExactly(subPlain(v49[j], v50[j], 4), 0, 1.3322676295501878e-15, whole54, exact53, j), 4, whole56, exact55, j), gtExactly(subPlain(v51[j], v52[j], 4), 0, 1.3322676295501878e-15, whole58, exact57, j), 4, whole60, exact59, j) * 40), 1, whole63, exact62, j), 0), choose(gtExactly(addExactly(addExactly(addExactly(addPlain(v55[j], v55[j], 4), v55[j], 4, whole65, exact64, j), v55[j], 4, whole67, exact66, j), v55[j], 4, whole69, exact68, j), 0, 9.459100169806334e-14, whole69, exact70, j), NaN, 100)); if (x === x) { sum = sum + x; share += 1; } }
        b59[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k60(from, n, v60, b59) {
      for (let i = 0, j = from; i < n; i++, j++) v60[j] = round71(b59[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k59(from, n, v14, v16, v18, v20, v13, v15, v17, v19, v35, v34, v39, v40, v30, v45, v47, v49, v51, v31, v46, v48, v50, v52, v55, b59);
      k60(from, n, v60, b59);
    }
    R.rankInto(v61, v60, { "highestFirst": true, "ties": "competition" });
    return V[61];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v21 = stage(21);
    const v22 = stage(22);
    const v23 = stage(23);
    const v24 = stage(24);
    const v34 = stage(34);
    const v35 = stage(35);
    const v36 = stage(36);
    const v37 = stage(37);
    const v43 = stage(43);
    const v57 = stage(57);
    const v59 = stage(59);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v23[j]) && isFinite(v24[j])) continue;
      if (Math.abs(v22[j]) === Infinity || Math.abs(v21[j]) === Infinity) continue;
      if (isNaN(v22[j]) || isNaN(v21[j]) || v21[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "A", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v36[j]) && isFinite(v37[j])) continue;
      if (isNaN(v35[j]) || isNaN(v34[j]) || v34[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "B", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v59[j]) && !(Math.abs(v24[j]) === Infinity || Math.abs(v37[j]) === Infinity || Math.abs(v43[j]) === Infinity || Math.abs(v57[j]) === Infinity) && !(isNaN(v24[j]) && isNaN(v37[j]) && isNaN(v43[j]) && isNaN(v57[j]))) { found.push({ code: "not-finite", indicator: "gd", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel, matcher);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
