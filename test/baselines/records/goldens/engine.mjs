/** Permit guides */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
// [the pattern engine]
const matcher = steelyardPatterns.matcher;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"permits","base":73,"bonuses":[],"gates":[],"raw":73,"published":74},
      {"code":"P","base":48,"bonuses":[],"gates":[],"raw":48,"published":49},
      {
        "code": "P1",
        "value": 32,
        "base": 33,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"N1","checks":14,"passes":15},
            {"code":"N2","checks":16,"passes":17},
            {"code":"N3","checks":18,"passes":19},
            {"code":"N4","checks":20,"passes":21},
            {"code":"R2","checks":22,"passes":23},
            {"code":"R4","checks":24,"passes":25},
            {"code":"R5","checks":26,"passes":27},
            {"code":"L2","checks":28,"passes":29}
          ],
          "checks": 30,
          "passes": 31
        },
        "raw": 33,
        "published": 34
      },
      {
        "code": "P2",
        "value": 45,
        "base": 46,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"N2","checks":35,"passes":36},
            {"code":"R2","checks":37,"passes":38},
            {"code":"R3","checks":39,"passes":40},
            {"code":"R6","checks":41,"passes":42}
          ],
          "checks": 43,
          "passes": 44
        },
        "raw": 46,
        "published": 47
      },
      {"code":"D","base":66,"bonuses":[],"gates":[],"raw":66,"published":67},
      {
        "code": "D1",
        "value": 54,
        "base": 54,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"R1","checks":50,"passes":51}],"checks":50,"passes":51,"rows":53},
        "raw": 54,
        "published": 55
      },
      {
        "code": "D2",
        "value": 64,
        "base": 64,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [{"code":"L1","checks":56,"passes":57},{"code":"L2","checks":28,"passes":29},{"code":"L3","checks":58,"passes":59}],
          "checks": 60,
          "passes": 61,
          "rows": 63
        },
        "raw": 64,
        "published": 65
      },
      {"code":"S","value":70,"base":71,"bonuses":[],"gates":[],"raw":71,"published":72}
    ],
    "rank": 75,
    "bands": [],
    "rules": [
      {"code":"N1","table":"guides","outcome":0,"feeds":["P1"]},
      {"code":"N2","table":"guides","outcome":1,"feeds":["P1","P2"]},
      {"code":"N3","table":"guides","outcome":2,"feeds":["P1"]},
      {"code":"N4","table":"guides","outcome":3,"feeds":["P1"]},
      {"code":"R1","table":"guides","outcome":4,"feeds":["D1"]},
      {"code":"R2","table":"guides","outcome":5,"feeds":["P1","P2"]},
      {"code":"R3","table":"guides","outcome":6,"feeds":["P2"]},
      {"code":"R4","table":"guides","outcome":7,"feeds":["P1"]},
      {"code":"R5","table":"guides","outcome":8,"feeds":["P1"]},
      {"code":"R6","table":"guides","outcome":10,"feeds":["P2"]},
      {"code":"L1","table":"guides","outcome":11,"feeds":["D2"]},
      {"code":"L2","table":"guides","outcome":12,"feeds":["D2","P1"]},
      {"code":"L3","table":"guides","outcome":13,"feeds":["D2"]}
    ],
    "tables": [
      {
        "name": "regions",
        "kind": "units",
        "key": "region",
        "mayLack": false,
        "columns": [{"name":"region","kind":"text","codes":[],"missing":[],"checked":false}]
      },
      {
        "name": "guides",
        "kind": "records",
        "key": "id",
        "unit": "region",
        "rowLabel": "name",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"region","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"name","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"status","kind":"code list","codes":["active","suspended","withdrawn"],"missing":[],"checked":true},
          {"name":"phone","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"body","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"remark","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"statutory","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"statutory_in","kind":"code list","codes":["working_day","calendar_day","month"],"missing":[],"checked":false},
          {"name":"promised","kind":"number","measure":"working_day","codes":[],"missing":[],"checked":false},
          {"name":"fee","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"online","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"issued","kind":"date","codes":[],"missing":[],"checked":false},
          {"name":"reviewed","kind":"date","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "regions"
  },
  "name": "Permit guides",
  "edition": 2024,
  "watches": [
    {"watch":"normalised","code":"P1","value":32,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"P2","value":45,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"S","value":70,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]}
  ],
  "accepted": [],
  "nodes": {
    "permits": {"name":"Permit guides","rounding":{"places":1,"mode":"half-up"}},
    "P": {"name":"Passing","rounding":{"places":1,"mode":"half-up"}},
    "P1": {"name":"By check","rounding":{"places":1,"mode":"half-up"}},
    "P2": {"name":"By record","rounding":{"places":1,"mode":"half-up"}},
    "D": {"name":"Deductions","rounding":{"places":1,"mode":"half-up"}},
    "D1": {"name":"Promises","rounding":{"places":1,"mode":"half-up"}},
    "D2": {"name":"Lacking","rounding":{"places":1,"mode":"half-up"}},
    "S": {"name":"Online","rounding":{"places":1,"mode":"half-up"}}
  },
  "rules": {
    "N1": {
      "code": "N1",
      "severity": "error",
      "indicators": ["P1"],
      "basis": null,
      "read": {
        "name": "name",
        "fields": [{"name":"name","table":"guides","column":"name","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"name缺失"}],"en":[{"part":"text","text":"name is missing"}]},
        "advice": {}
      }
    },
    "N2": {
      "code": "N2",
      "severity": "error",
      "indicators": ["P1","P2"],
      "basis": null,
      "read": {
        "name": "status",
        "fields": [{"name":"status","table":"guides","column":"status","from":"own","meanings":{"active":"in force"}}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"status不在代码集："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"status is not in its code list: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "N3": {
      "code": "N3",
      "severity": "error",
      "indicators": ["P1"],
      "basis": null,
      "read": {
        "name": "phone",
        "fields": [{"name":"phone","table":"guides","column":"phone","from":"own"}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"phone格式不符："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"phone is not well formed: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "N4": {
      "code": "N4",
      "severity": "error",
      "indicators": ["P1"],
      "basis": null,
      "read": {
        "name": "body",
        "fields": [{"name":"body","table":"guides","column":"body","from":"own"}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"body校验位不符："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"body has a wrong check digit: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "R1": {
      "code": "R1",
      "severity": "error",
      "indicators": ["D1"],
      "basis": "Licensing Act, section 42",
      "read": {
        "name": "Promise within the statutory limit",
        "fields": [
          {"name":"promised","table":"guides","column":"promised","from":"own","measure":"working_day"},
          {"name":"statutory","table":"guides","column":"statutory","from":"own","measuredIn":2},
          {"name":"statutory_in","table":"guides","column":"statutory_in","from":"own"},
          {"name":"status","table":"guides","column":"status","from":"own","meanings":{"active":"in force"}}
        ],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"承诺"},{"part":"value","field":0},{"part":"text","text":"，法定"},{"part":"value","field":1}],
          "en": [
            {"part":"text","text":"promised "},
            {"part":"value","field":0},
            {"part":"text","text":", the limit is "},
            {"part":"value","field":1}
          ]
        },
        "advice": {"zh":[{"part":"text","text":"缩短承诺时限"}],"en":[{"part":"text","text":"Shorten the promise"}]}
      }
    },
    "R2": {
      "code": "R2",
      "severity": "warning",
      "indicators": ["P1","P2"],
      "basis": null,
      "read": {
        "name": "Name is a name",
        "fields": [{"name":"name","table":"guides","column":"name","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"名称规范"}],"en":[{"part":"text","text":"Name is a name"}]},
        "advice": {}
      }
    },
    "R3": {
      "code": "R3",
      "severity": "info",
      "indicators": ["P2"],
      "basis": null,
      "read": {
        "name": "Not free and charged",
        "fields": [
          {"name":"fee","table":"guides","column":"fee","from":"own"},
          {"name":"remark","table":"guides","column":"remark","from":"own"}
        ],
        "details": [],
        "message": {
          "en": [
            {"part":"text","text":"fee "},
            {"part":"value","field":0},
            {"part":"text","text":", {"},
            {"part":"value","field":1},
            {"part":"text","text":"}"}
          ]
        },
        "advice": {}
      }
    },
    "R4": {
      "code": "R4",
      "severity": "error",
      "indicators": ["P1"],
      "basis": null,
      "read": {
        "name": "Codes begin with their region",
        "fields": [
          {"name":"id","table":"guides","column":"id","from":"own"},
          {"name":"region","table":"guides","column":"region","from":"own"}
        ],
        "details": [],
        "message": {"zh":[{"part":"text","text":"编码开头"}],"en":[{"part":"text","text":"Codes begin with their region"}]},
        "advice": {}
      }
    },
    "R5": {
      "code": "R5",
      "severity": "error",
      "indicators": ["P1"],
      "basis": null,
      "read": {
        "name": "Issued before review",
        "fields": [
          {"name":"issued","table":"guides","column":"issued","from":"own"},
          {"name":"reviewed","table":"guides","column":"reviewed","from":"own"}
        ],
        "details": [],
        "message": {"zh":[{"part":"text","text":"先发后评"}],"en":[{"part":"text","text":"Issued before review"}]},
        "advice": {}
      }
    },
    "R6": {
      "code": "R6",
      "severity": "error",
      "indicators": ["P2"],
      "basis": null,
      "read": {
        "name": "No two alike",
        "fields": [
          {"name":"name","table":"guides","column":"name","from":"own"},
          {"name":"body","table":"guides","column":"body","from":"own"},
          {"name":"status","table":"guides","column":"status","from":"own","meanings":{"active":"in force"}}
        ],
        "details": [],
        "message": {"zh":[{"part":"text","text":"不重复"}],"en":[{"part":"text","text":"No two alike"}]},
        "advice": {}
      }
    },
    "L1": {
      "code": "L1",
      "severity": "warning",
      "indicators": ["D2"],
      "basis": null,
      "read": {
        "name": "promised",
        "fields": [{"name":"promised","table":"guides","column":"promised","from":"own","measure":"working_day"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"promised缺失"}],"en":[{"part":"text","text":"promised is missing"}]},
        "advice": {}
      }
    },
    "L2": {
      "code": "L2",
      "severity": "warning",
      "indicators": ["D2","P1"],
      "basis": null,
      "read": {
        "name": "phone",
        "fields": [{"name":"phone","table":"guides","column":"phone","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"phone缺失"}],"en":[{"part":"text","text":"phone is missing"}]},
        "advice": {}
      }
    },
    "L3": {
      "code": "L3",
      "severity": "warning",
      "indicators": ["D2"],
      "basis": null,
      "read": {
        "name": "remark",
        "fields": [{"name":"remark","table":"guides","column":"remark","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"remark缺失"}],"en":[{"part":"text","text":"remark is missing"}]},
        "advice": {}
      }
    }
  }
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const t0 = data.records("guides").column("name");
const listed1 = R.among(["active", "suspended", "withdrawn"]);
const t2 = data.records("guides").column("status");
const table3 = R.tableOf(t2, listed1);
const match4 = matcher({ "source": "0[0-9]{2,3}-[0-9]{7,8}|12345", "ignoreCase": false }, true);
const t5 = data.records("guides").column("phone");
const table6 = R.tableOf(t5, match4);
const t7 = data.records("guides").column("body");
const table8 = R.tableOf(t7, R.checkDigits["GB 32100"]);
const table9 = R.tableOf(t2, ((t) => t === "active"));
const n10 = data.records("guides").column("statutory").values;
const n11 = data.records("guides").column("promised").values;
const points12 = new Map([["working_day", 1], ["calendar_day", 0.7142857142857143], ["month", 22]]);
const t13 = data.records("guides").column("statutory_in");
const table14 = R.tableOf(t13, ((t) => points12.get(t) ?? NaN));
const match15 = matcher({ "source": "test|xxx", "ignoreCase": true }, false);
const table16 = R.tableOf(t0, match15);
const table17 = R.tableOf(t0, R.lengthOf);
const table18 = R.tableOf(t0, ((t) => t.startsWith("?")));
const n19 = data.records("guides").column("fee").values;
const match20 = matcher({ "source": "free", "ignoreCase": false }, false);
const t21 = data.records("guides").column("remark");
const table22 = R.tableOf(t21, match20);
const t23 = data.records("guides").column("id");
const t24 = data.records("guides").column("region");
const cut25 = R.lazy(() => t23.texts.map((t) => R.slice(t, 1, 2)));
const table26 = R.tableOf(t23, (t) => ((t) => t === "0")(((t) => R.slice(t, (-1), (-1)))(t)));
const table27 = R.tableOf(t23, (t) => ((t) => t === "-")(((t) => R.slice(t, 3, 3))(t)));
const match28 = matcher({ "source": "[0-9]+", "ignoreCase": false }, true);
const table29 = R.tableOf(t23, (t) => match28(((t) => R.slice(t, 4, 5))(t)));
const n30 = data.records("guides").column("reviewed").values;
const n31 = data.records("guides").column("issued").values;
const n32 = data.records("guides").column("online").values;
const exact33 = (j) => R.plus(R.plus(R.totalOf(stage(15), j), R.totalOf(stage(17), j)), R.totalOf(stage(19), j));
const whole34 = R.lazy(() => R.held(R.held(R.most(stage(15)) + R.most(stage(17))) + R.most(stage(19))) <= 9007199254740991);
const exact35 = (j) => R.plus(R.plus(R.plus(R.totalOf(stage(15), j), R.totalOf(stage(17), j)), R.totalOf(stage(19), j)), R.totalOf(stage(21), j));
const whole36 = R.lazy(() => R.held(R.held(R.held(R.most(stage(15)) + R.most(stage(17))) + R.most(stage(19))) + R.most(stage(21))) <= 9007199254740991);
const exact37 = (j) => R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(15), j), R.totalOf(stage(17), j)), R.totalOf(stage(19), j)), R.totalOf(stage(21), j)), R.totalOf(stage(23), j));
const whole38 = R.lazy(() => R.held(R.held(R.held(R.held(R.most(stage(15)) + R.most(stage(17))) + R.most(stage(19))) + R.most(stage(21))) + R.most(stage(23))) <= 9007199254740991);
const exact39 = (j) => R.plus(R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(15), j), R.totalOf(stage(17), j)), R.totalOf(stage(19), j)), R.totalOf(stage(21), j)), R.totalOf(stage(23), j)), R.totalOf(stage(25), j));
const whole40 = R.lazy(() => R.held(R.held(R.held(R.held(R.held(R.most(stage(15)) + R.most(stage(17))) + R.most(stage(19))) + R.most(stage(21))) + R.most(stage(23))) + R.most(stage(25))) <= 9007199254740991);
const exact41 = (j) => R.plus(R.plus(R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(15), j), R.totalOf(stage(17), j)), R.totalOf(stage(19), j)), R.totalOf(stage(21), j)), R.totalOf(stage(23), j)), R.totalOf(stage(25), j)), R.totalOf(stage(27), j));
const whole42 = R.lazy(() => R.held(R.held(R.held(R.held(R.held(R.held(R.most(stage(15)) + R.most(stage(17))) + R.most(stage(19))) + R.most(stage(21))) + R.most(stage(23))) + R.most(stage(25))) + R.most(stage(27))) <= 9007199254740991);
const exact43 = (j) => R.plus(R.plus(R.plus(R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(15), j), R.totalOf(stage(17), j)), R.totalOf(stage(19), j)), R.totalOf(stage(21), j)), R.totalOf(stage(23), j)), R.totalOf(stage(25), j)), R.totalOf(stage(27), j)), R.totalOf(stage(29), j));
const whole44 = R.lazy(() => R.held(R.held(R.held(R.held(R.held(R.held(R.held(R.most(stage(15)) + R.most(stage(17))) + R.most(stage(19))) + R.most(stage(21))) + R.most(stage(23))) + R.most(stage(25))) + R.most(stage(27))) + R.most(stage(29))) <= 9007199254740991);
const exact45 = (j) => R.plus(R.plus(R.totalOf(stage(14), j), R.totalOf(stage(16), j)), R.totalOf(stage(18), j));
const whole46 = R.lazy(() => R.held(R.held(R.most(stage(14)) + R.most(stage(16))) + R.most(stage(18))) <= 9007199254740991);
const exact47 = (j) => R.plus(R.plus(R.plus(R.totalOf(stage(14), j), R.totalOf(stage(16), j)), R.totalOf(stage(18), j)), R.totalOf(stage(20), j));
const whole48 = R.lazy(() => R.held(R.held(R.held(R.most(stage(14)) + R.most(stage(16))) + R.most(stage(18))) + R.most(stage(20))) <= 9007199254740991);
const exact49 = (j) => R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(14), j), R.totalOf(stage(16), j)), R.totalOf(stage(18), j)), R.totalOf(stage(20), j)), R.totalOf(stage(22), j));
const whole50 = R.lazy(() => R.held(R.held(R.held(R.held(R.most(stage(14)) + R.most(stage(16))) + R.most(stage(18))) + R.most(stage(20))) + R.most(stage(22))) <= 9007199254740991);
const exact51 = (j) => R.plus(R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(14), j), R.totalOf(stage(16), j)), R.totalOf(stage(18), j)), R.totalOf(stage(20), j)), R.totalOf(stage(22), j)), R.totalOf(stage(24), j));
const whole52 = R.lazy(() => R.held(R.held(R.held(R.held(R.held(R.most(stage(14)) + R.most(stage(16))) + R.most(stage(18))) + R.most(stage(20))) + R.most(stage(22))) + R.most(stage(24))) <= 9007199254740991);
const exact53 = (j) => R.plus(R.plus(R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(14), j), R.totalOf(stage(16), j)), R.totalOf(stage(18), j)), R.totalOf(stage(20), j)), R.totalOf(stage(22), j)), R.totalOf(stage(24), j)), R.totalOf(stage(26), j));
const whole54 = R.lazy(() => R.held(R.held(R.held(R.held(R.held(R.held(R.most(stage(14)) + R.most(stage(16))) + R.most(stage(18))) + R.most(stage(20))) + R.most(stage(22))) + R.most(stage(24))) + R.most(stage(26))) <= 9007199254740991);
const exact55 = (j) => R.plus(R.plus(R.plus(R.plus(R.plus(R.plus(R.plus(R.totalOf(stage(14), j), R.totalOf(stage(16), j)), R.totalOf(stage(18), j)), R.totalOf(stage(20), j)), R.totalOf(stage(22), j)), R.totalOf(stage(24), j)), R.totalOf(stage(26), j)), R.totalOf(stage(28), j));
const whole56 = R.lazy(() => R.held(R.held(R.held(R.held(R.held(R.held(R.held(R.most(stage(14)) + R.most(stage(16))) + R.most(stage(18))) + R.most(stage(20))) + R.most(stage(22))) + R.most(stage(24))) + R.most(stage(26))) + R.most(stage(28))) <= 9007199254740991);
const decimal57 = { units: BigInt("100"), places: 0 };
const decimal58 = { units: BigInt("20"), places: 0 };
const decimal59 = { units: BigInt("50"), places: 0 };
const exact60 = (j) => R.minus(decimal57, R.lesser(R.times(R.minus(R.totalOf(stage(50), j), R.totalOf(stage(51), j)), decimal58), decimal59));
const whole61 = R.lazy(() => R.held(100 + Math.max(R.held(R.held(R.most(stage(50)) + R.most(stage(51))) * 20), 50)) <= 9007199254740991);
const decimal62 = { units: BigInt("0"), places: 0 };
const exact63 = (j) => R.order(R.totalOf(stage(52), j), decimal62);
const whole64 = R.lazy(() => R.most(stage(52)) <= 9007199254740991);
const exact65 = (j) => R.plus(R.plus(R.totalOf(stage(56), j), R.totalOf(stage(28), j)), R.totalOf(stage(58), j));
const whole66 = R.lazy(() => R.held(R.held(R.most(stage(56)) + R.most(stage(28))) + R.most(stage(58))) <= 9007199254740991);
const exact67 = (j) => R.order(R.plus(R.plus(R.totalOf(stage(56), j), R.totalOf(stage(28), j)), R.totalOf(stage(58), j)), decimal62);
const exact68 = (j) => R.order(R.minus(R.totalOf(stage(56), j), R.totalOf(stage(57), j)), decimal62);
const whole69 = R.lazy(() => R.held(R.most(stage(56)) + R.most(stage(57))) <= 9007199254740991);
const exact70 = (j) => R.order(R.minus(R.totalOf(stage(28), j), R.totalOf(stage(29), j)), decimal62);
const whole71 = R.lazy(() => R.held(R.most(stage(28)) + R.most(stage(29))) <= 9007199254740991);
const exact72 = (j) => R.order(R.minus(R.totalOf(stage(58), j), R.totalOf(stage(59), j)), decimal62);
const whole73 = R.lazy(() => R.held(R.most(stage(58)) + R.most(stage(59))) <= 9007199254740991);
const exact74 = (j) => R.plus(R.plus(R.decimalOf(gtExactly(subPlain(stage(56)[j], stage(57)[j], 4), 0, 1.3322676295501878e-15, whole69, exact68, j)), R.decimalOf(gtExactly(subPlain(stage(28)[j], stage(29)[j], 4), 0, 1.3322676295501878e-15, whole71, exact70, j))), R.decimalOf(gtExactly(subPlain(stage(58)[j], stage(59)[j], 4), 0, 1.3322676295501878e-15, whole73, exact72, j)));
const whole75 = R.lazy(() => R.held(R.held(1 + 1) + 1) <= 9007199254740991);
const decimal76 = { units: BigInt("30"), places: 0 };
const exact77 = (j) => R.minus(decimal57, R.times(R.plus(R.plus(R.decimalOf(gtExactly(subPlain(stage(56)[j], stage(57)[j], 4), 0, 1.3322676295501878e-15, whole69, exact68, j)), R.decimalOf(gtExactly(subPlain(stage(28)[j], stage(29)[j], 4), 0, 1.3322676295501878e-15, whole71, exact70, j))), R.decimalOf(gtExactly(subPlain(stage(58)[j], stage(59)[j], 4), 0, 1.3322676295501878e-15, whole73, exact72, j))), decimal76));
const whole78 = R.lazy(() => R.held(100 + R.held(R.held(R.held(1 + 1) + 1) * 30)) <= 9007199254740991);
const round79 = (x) => { const s = Math.abs(x) * 10, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 1, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 10; return x < 0 && m > 0 ? -m : m; };
const records = {
  0: () => {
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      const x = +(t0.codes[r] !== 0);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  1: () => {
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      const x = table3()[t2.codes[r]];
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  2: () => {
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      const x = table6()[t5.codes[r]];
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  3: () => {
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      const x = table8()[t7.codes[r]];
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  4: () => {
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      if (and(table9()[t2.codes[r]], and(present(n10[r]), present(n11[r]))) !== 1) { out[r] = 2; continue; }
      const x = le(n11[r], (n10[r] * table14()[t13.codes[r]]));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  5: () => {
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      const x = and(and((1 - table16()[t0.codes[r]]), gePlain(table17()[t0.codes[r]], 4)), (1 - table18()[t0.codes[r]]));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  6: () => {
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      if (present(n19[r]) !== 1) { out[r] = 2; continue; }
      const x = or(gtPlain(n19[r], 0), table22()[t21.codes[r]]);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  7: () => {
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      const x = and(and(and((t23.codes[r] === 0 || t24.codes[r] === 0 ? NaN : +(cut25()[t23.codes[r]] === t24.texts[t24.codes[r]])), (1 - table26()[t23.codes[r]])), table27()[t23.codes[r]]), table29()[t23.codes[r]]);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  8: () => {
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      if (present(n30[r]) !== 1) { out[r] = 2; continue; }
      const x = or(ltPlain(n31[r], n30[r]), eqPlain(n31[r], n30[r]));
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  9: () => {
    const out = new Float64Array(data.records("guides").rows);
    const among = Float64Array.from({ length: data.records("guides").rows }, (_, r) => and(table3()[t2.codes[r]], +(t0.codes[r] !== 0)));
    R.uniqueInto(out, [R.textKey(t0), R.textKey(t7)], among, false);
    return out;
  },
  10: () => {
    const v9 = stage(9);
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      if (and(table3()[t2.codes[r]], +(t0.codes[r] !== 0)) !== 1) { out[r] = 2; continue; }
      const x = v9[r];
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  11: () => {
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      const x = present(n11[r]);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  12: () => {
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      const x = +(t5.codes[r] !== 0);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  13: () => {
    const out = new Uint8Array(data.records("guides").rows);
    for (let r = 0; r < out.length; r++) {
      const x = +(t21.codes[r] !== 0);
      out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;
    }
    return out;
  },
  14: () => {
    const v0 = stage(0);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v0[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  15: () => {
    const v0 = stage(0);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v0[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  16: () => {
    const v1 = stage(1);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v1[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  17: () => {
    const v1 = stage(1);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v1[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  18: () => {
    const v2 = stage(2);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v2[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  19: () => {
    const v2 = stage(2);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v2[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  20: () => {
    const v3 = stage(3);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v3[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  21: () => {
    const v3 = stage(3);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v3[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  22: () => {
    const v5 = stage(5);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v5[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  23: () => {
    const v5 = stage(5);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v5[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  24: () => {
    const v7 = stage(7);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v7[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  25: () => {
    const v7 = stage(7);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v7[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  26: () => {
    const v8 = stage(8);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v8[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  27: () => {
    const v8 = stage(8);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v8[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  28: () => {
    const v12 = stage(12);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v12[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  29: () => {
    const v12 = stage(12);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v12[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  35: () => {
    const v1 = stage(1);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = present(OUTCOME[v1[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  36: () => {
    const v1 = stage(1);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = OUTCOME[v1[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  37: () => {
    const v5 = stage(5);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = present(OUTCOME[v5[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  38: () => {
    const v5 = stage(5);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = OUTCOME[v5[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  39: () => {
    const v6 = stage(6);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = present(OUTCOME[v6[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  40: () => {
    const v6 = stage(6);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = OUTCOME[v6[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  41: () => {
    const v10 = stage(10);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = present(OUTCOME[v10[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  42: () => {
    const v10 = stage(10);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = OUTCOME[v10[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  43: () => {
    const v1 = stage(1);
    const v5 = stage(5);
    const v6 = stage(6);
    const v10 = stage(10);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = or(or(or(or(0, present(OUTCOME[v1[r]])), present(OUTCOME[v5[r]])), present(OUTCOME[v6[r]])), present(OUTCOME[v10[r]])); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  44: () => {
    const v1 = stage(1);
    const v5 = stage(5);
    const v6 = stage(6);
    const v10 = stage(10);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = and(or(or(or(or(0, present(OUTCOME[v1[r]])), present(OUTCOME[v5[r]])), present(OUTCOME[v6[r]])), present(OUTCOME[v10[r]])), and(and(and(and(1, orElse(OUTCOME[v1[r]], 1)), orElse(OUTCOME[v5[r]], 1)), orElse(OUTCOME[v6[r]], 1)), orElse(OUTCOME[v10[r]], 1))); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  50: () => {
    const v4 = stage(4);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v4[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  51: () => {
    const v4 = stage(4);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v4[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  52: () => {
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = orElse(and(table9()[t2.codes[r]], and(present(n10[r]), present(n11[r]))), 1); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  56: () => {
    const v11 = stage(11);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v11[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  57: () => {
    const v11 = stage(11);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v11[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  58: () => {
    const v13 = stage(13);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = present(OUTCOME[v13[r]]); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  59: () => {
    const v13 = stage(13);
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = OUTCOME[v13[r]]; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  62: () => {
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      const x = 1; if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  68: () => {
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = eqPlain(n32[r], 1); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
  69: () => {
    const owner = data.records("guides").unitOf;
    const out = new Float64Array(data.units.length);
    for (let r = 0; r < owner.length; r++) {
      if (table9()[t2.codes[r]] !== 1) continue;
      const x = present(eqPlain(n32[r], 1)); if (x === x) out[owner[r]] += x;
    }
    return out;
  },
};
function all() {
  const N = data.units.length;
  const BLOCK = 256;
  const v30 = (V[30] ??= new Float64Array(N));
  const v31 = (V[31] ??= new Float64Array(N));
  const v32 = (V[32] ??= new Float64Array(N));
  const v33 = (V[33] ??= new Float64Array(N));
  const v34 = (V[34] ??= new Float64Array(N));
  const v45 = (V[45] ??= new Float64Array(N));
  const v46 = (V[46] ??= new Float64Array(N));
  const v47 = (V[47] ??= new Float64Array(N));
  const v48 = (V[48] ??= new Float64Array(N));
  const v49 = (V[49] ??= new Float64Array(N));
  const v54 = (V[54] ??= new Float64Array(N));
  const v55 = (V[55] ??= new Float64Array(N));
  const v64 = (V[64] ??= new Float64Array(N));
  const v65 = (V[65] ??= new Float64Array(N));
  const v66 = (V[66] ??= new Float64Array(N));
  const v67 = (V[67] ??= new Float64Array(N));
  const v70 = (V[70] ??= new Float64Array(N));
  const v71 = (V[71] ??= new Float64Array(N));
  const v72 = (V[72] ??= new Float64Array(N));
  const v73 = (V[73] ??= new Float64Array(N));
  const v74 = (V[74] ??= new Float64Array(N));
  const v75 = (V[75] ??= new Float64Array(N));
  const v14 = stage(14);
  const v15 = stage(15);
  const v16 = stage(16);
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
  const v27 = stage(27);
  const v28 = stage(28);
  const v29 = stage(29);
  const v43 = stage(43);
  const v44 = stage(44);
  const v50 = stage(50);
  const v51 = stage(51);
  const v52 = stage(52);
  const v56 = stage(56);
  const v57 = stage(57);
  const v58 = stage(58);
  const v59 = stage(59);
  const v68 = stage(68);
  const v69 = stage(69);
  function k30(from, n, v30, v14, v16, v18, v20, v22, v24, v26, v28) {
    for (let i = 0, j = from; i < n; i++, j++) v30[j] = addExactly(addExactly(addExactly(addExactly(addExactly(addExactly(addPlain(v14[j], v16[j], 4), v18[j], 4, whole46, exact45, j), v20[j], 4, whole48, exact47, j), v22[j], 4, whole50, exact49, j), v24[j], 1, whole52, exact51, j), v26[j], 1, whole54, exact53, j), v28[j], 1, whole56, exact55, j);
  }
  function k31(from, n, v31, v15, v17, v19, v21, v23, v25, v27, v29) {
    for (let i = 0, j = from; i < n; i++, j++) v31[j] = addExactly(addExactly(addExactly(addExactly(addExactly(addExactly(addPlain(v15[j], v17[j], 4), v19[j], 4, whole34, exact33, j), v21[j], 4, whole36, exact35, j), v23[j], 4, whole38, exact37, j), v25[j], 1, whole40, exact39, j), v27[j], 1, whole42, exact41, j), v29[j], 1, whole44, exact43, j);
  }
  function k32(from, n, v32, v31, v30) {
    for (let i = 0, j = from; i < n; i++, j++) v32[j] = ratio(v31[j], v30[j]);
  }
  function k33(from, n, v33, v32) {
    for (let i = 0, j = from; i < n; i++, j++) v33[j] = (clamp(v32[j], 0, 1) * 100);
  }
  function k34(from, n, v34, v33) {
    for (let i = 0, j = from; i < n; i++, j++) v34[j] = round79(v33[j]);
  }
  function k45(from, n, v45, v44, v43) {
    for (let i = 0, j = from; i < n; i++, j++) v45[j] = ratio(v44[j], v43[j]);
  }
  function k46(from, n, v46, v45) {
    for (let i = 0, j = from; i < n; i++, j++) v46[j] = (clamp(v45[j], 0, 1) * 100);
  }
  function k47(from, n, v47, v46) {
    for (let i = 0, j = from; i < n; i++, j++) v47[j] = round79(v46[j]);
  }
  function k48(from, n, v33, v46, v48) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v33[j]; if (x === x) { sum = sum + x; share += 1; } }
      { const x = v46[j]; if (x === x) { sum = sum + x; share += 1; } }
      v48[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k49(from, n, v49, v48) {
    for (let i = 0, j = from; i < n; i++, j++) v49[j] = round79(v48[j]);
  }
  function k54(from, n, v54, v50, v51, v52) {
    for (let i = 0, j = from; i < n; i++, j++) v54[j] = choose(gtPlain(v50[j], 0), max(subExactly(100, min((subPlain(v50[j], v51[j], 4) * 20), 50), 4, whole61, exact60, j), 0), choose(gtExactly(v52[j], 0, 2.220446049250313e-16, whole64, exact63, j), NaN, 100));
  }
  function k55(from, n, v55, v54) {
    for (let i = 0, j = from; i < n; i++, j++) v55[j] = round79(v54[j]);
  }
  function k64(from, n, v64, v56, v28, v58, v57, v29, v59) {
    for (let i = 0, j = from; i < n; i++, j++) v64[j] = choose(gtExactly(addExactly(addPlain(v56[j], v28[j], 4), v58[j], 4, whole66, exact65, j), 0, 5.773159728050814e-15, whole66, exact67, j), max(subExactly(100, (addExactly(addPlain(gtExactly(subPlain(v56[j], v57[j], 4), 0, 1.3322676295501878e-15, whole69, exact68, j), gtExactly(subPlain(v28[j], v29[j], 4), 0, 1.3322676295501878e-15, whole71, exact70, j), 4), gtExactly(subPlain(v58[j], v59[j], 4), 0, 1.3322676295501878e-15, whole73, exact72, j), 4, whole75, exact74, j) * 30), 4, whole78, exact77, j), 0), NaN);
  }
  function k65(from, n, v65, v64) {
    for (let i = 0, j = from; i < n; i++, j++) v65[j] = round79(v64[j]);
  }
  function k66(from, n, v54, v64, v66) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v54[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      { const x = v64[j]; if (x === x) { sum = sum + 2 * x; share += 2; } }
      v66[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k67(from, n, v67, v66) {
    for (let i = 0, j = from; i < n; i++, j++) v67[j] = round79(v66[j]);
  }
  function k70(from, n, v70, v68, v69) {
    for (let i = 0, j = from; i < n; i++, j++) v70[j] = ratio(v68[j], v69[j]);
  }
  function k71(from, n, v71, v70) {
    for (let i = 0, j = from; i < n; i++, j++) v71[j] = (clamp(v70[j], 0, 1) * 100);
  }
  function k72(from, n, v72, v71) {
    for (let i = 0, j = from; i < n; i++, j++) v72[j] = round79(v71[j]);
  }
  function k73(from, n, v48, v66, v71, v73) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = v48[j]; if (x === x) { sum = sum + 5 * x; share += 5; } }
      { const x = v66[j]; if (x === x) { sum = sum + 3 * x; share += 3; } }
      { const x = v71[j]; if (x === x) { sum = sum + 2 * x; share += 2; } }
      v73[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k74(from, n, v74, v73) {
    for (let i = 0, j = from; i < n; i++, j++) v74[j] = round79(v73[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k30(from, n, v30, v14, v16, v18, v20, v22, v24, v26, v28);
    k31(from, n, v31, v15, v17, v19, v21, v23, v25, v27, v29);
    k32(from, n, v32, v31, v30);
    k33(from, n, v33, v32);
    k34(from, n, v34, v33);
    k45(from, n, v45, v44, v43);
    k46(from, n, v46, v45);
    k47(from, n, v47, v46);
    k48(from, n, v33, v46, v48);
    k49(from, n, v49, v48);
    k54(from, n, v54, v50, v51, v52);
    k55(from, n, v55, v54);
    k64(from, n, v64, v56, v28, v58, v57, v29, v59);
    k65(from, n, v65, v64);
    k66(from, n, v54, v64, v66);
    k67(from, n, v67, v66);
    k70(from, n, v70, v68, v69);
    k71(from, n, v71, v70);
    k72(from, n, v72, v71);
    k73(from, n, v48, v66, v71, v73);
    k74(from, n, v74, v73);
  }
  R.rankInto(v75, v74, { "highestFirst": true, "ties": "competition" });
}
return {
  values: stage,
  outcomes: stage,
  totals() {
    const N = data.units.length;
    const BLOCK = 256;
    const b48 = new Float64Array(Math.min(BLOCK, N));
    const b66 = new Float64Array(Math.min(BLOCK, N));
    const v73 = (V[73] ??= new Float64Array(N));
    const v74 = (V[74] ??= new Float64Array(N));
    const v14 = stage(14);
    const v15 = stage(15);
    const v16 = stage(16);
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
    const v27 = stage(27);
    const v28 = stage(28);
    const v29 = stage(29);
    const v43 = stage(43);
    const v44 = stage(44);
    const v50 = stage(50);
    const v51 = stage(51);
    const v52 = stage(52);
    const v56 = stage(56);
    const v57 = stage(57);
    const v58 = stage(58);
    const v59 = stage(59);
    const v68 = stage(68);
    const v69 = stage(69);
    function k48(from, n, v15, v17, v19, v21, v23, v25, v27, v29, v14, v16, v18, v20, v22, v24, v26, v28, v44, v43, b48) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(ratio(addExactly(addExactly(addExactly(addExactly(addExactly(addExactly(addPlain(v15[j], v17[j], 4), v19[j], 4, whole34, exact33, j), v21[j], 4, whole36, exact35, j), v23[j], 4, whole38, exact37, j), v25[j], 1, whole40, exact39, j), v27[j], 1, whole42, exact41, j), v29[j], 1, whole44, exact43, j), addExactly(addExactly(addExactly(addExactly(addExactly(addExactly(addPlain(v14[j], v16[j], 4), v18[j], 4, whole46, exact45, j), v20[j], 4, whole48, exact47, j), v22[j], 4, whole50, exact49, j), v24[j], 1, whole52, exact51, j), v26[j], 1, whole54, exact53, j), v28[j], 1, whole56, exact55, j)), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp(ratio(v44[j], v43[j]), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b48[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k66(from, n, v50, v51, v52, v56, v28, v58, v57, v29, v59, b66) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = choose(gtPlain(v50[j], 0), max(subExactly(100, min((subPlain(v50[j], v51[j], 4) * 20), 50), 4, whole61, exact60, j), 0), choose(gtExactly(v52[j], 0, 2.220446049250313e-16, whole64, exact63, j), NaN, 100)); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = choose(gtExactly(addExactly(addPlain(v56[j], v28[j], 4), v58[j], 4, whole66, exact65, j), 0, 5.773159728050814e-15, whole66, exact67, j), max(subExactly(100, (addExactly(addPlain(gtExactly(subPlain(v56[j], v57[j], 4), 0, 1.3322676295501878e-15, whole69, exact68, j), gtExactly(subPlain(v28[j], v29[j], 4), 0, 1.3322676295501878e-15, whole71, exact70, j), 4), gtExactly(subPlain(v58[j], v59[j], 4), 0, 1.3322676295501878e-15, whole73, exact72, j), 4, whole75, exact74, j) * 30), 4, whole78, exact77, j), 0), NaN); if (x === x) { sum = sum + 2 * x; share += 2; } }
        b66[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k73(from, n, b48, b66, v68, v69, v73) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b48[i]; if (x === x) { sum = sum + 5 * x; share += 5; } }
        { const x = b66[i]; if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (clamp(ratio(v68[j], v69[j]), 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        v73[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k74(from, n, v74, v73) {
      for (let i = 0, j = from; i < n; i++, j++) v74[j] = round79(v73[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k48(from, n, v15, v17, v19, v21, v23, v25, v27, v29, v14, v16, v18, v20, v22, v24, v26, v28, v44, v43, b48);
      k66(from, n, v50, v51, v52, v56, v28, v58, v57, v29, v59, b66);
      k73(from, n, b48, b66, v68, v69, v73);
      k74(from, n, v74, v73);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b48 = new Float64Array(Math.min(BLOCK, N));
    const b66 = new Float64Array(Math.min(BLOCK, N));
    const b73 = new Float64Array(Math.min(BLOCK, N));
    const v74 = (V[74] ??= new Float64Array(N));
    const v75 = (V[75] ??= new Float64Array(N));
    const v14 = stage(14);
    const v15 = stage(15);
    const v16 = stage(16);
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
    const v27 = stage(27);
    const v28 = stage(28);
    const v29 = stage(29);
    const v43 = stage(43);
    const v44 = stage(44);
    const v50 = stage(50);
    const v51 = stage(51);
    const v52 = stage(52);
    const v56 = stage(56);
    const v57 = stage(57);
    const v58 = stage(58);
    const v59 = stage(59);
    const v68 = stage(68);
    const v69 = stage(69);
    function k48(from, n, v15, v17, v19, v21, v23, v25, v27, v29, v14, v16, v18, v20, v22, v24, v26, v28, v44, v43, b48) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = (clamp(ratio(addExactly(addExactly(addExactly(addExactly(addExactly(addExactly(addPlain(v15[j], v17[j], 4), v19[j], 4, whole34, exact33, j), v21[j], 4, whole36, exact35, j), v23[j], 4, whole38, exact37, j), v25[j], 1, whole40, exact39, j), v27[j], 1, whole42, exact41, j), v29[j], 1, whole44, exact43, j), addExactly(addExactly(addExactly(addExactly(addExactly(addExactly(addPlain(v14[j], v16[j], 4), v18[j], 4, whole46, exact45, j), v20[j], 4, whole48, exact47, j), v22[j], 4, whole50, exact49, j), v24[j], 1, whole52, exact51, j), v26[j], 1, whole54, exact53, j), v28[j], 1, whole56, exact55, j)), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        { const x = (clamp(ratio(v44[j], v43[j]), 0, 1) * 100); if (x === x) { sum = sum + x; share += 1; } }
        b48[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k66(from, n, v50, v51, v52, v56, v28, v58, v57, v29, v59, b66) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = choose(gtPlain(v50[j], 0), max(subExactly(100, min((subPlain(v50[j], v51[j], 4) * 20), 50), 4, whole61, exact60, j), 0), choose(gtExactly(v52[j], 0, 2.220446049250313e-16, whole64, exact63, j), NaN, 100)); if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = choose(gtExactly(addExactly(addPlain(v56[j], v28[j], 4), v58[j], 4, whole66, exact65, j), 0, 5.773159728050814e-15, whole66, exact67, j), max(subExactly(100, (addExactly(addPlain(gtExactly(subPlain(v56[j], v57[j], 4), 0, 1.3322676295501878e-15, whole69, exact68, j), gtExactly(subPlain(v28[j], v29[j], 4), 0, 1.3322676295501878e-15, whole71, exact70, j), 4), gtExactly(subPlain(v58[j], v59[j], 4), 0, 1.3322676295501878e-15, whole73, exact72, j), 4, whole75, exact74, j) * 30), 4, whole78, exact77, j), 0), NaN); if (x === x) { sum = sum + 2 * x; share += 2; } }
        b66[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k73(from, n, b48, b66, v68, v69, b73) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = b48[i]; if (x === x) { sum = sum + 5 * x; share += 5; } }
        { const x = b66[i]; if (x === x) { sum = sum + 3 * x; share += 3; } }
        { const x = (clamp(ratio(v68[j], v69[j]), 0, 1) * 100); if (x === x) { sum = sum + 2 * x; share += 2; } }
        b73[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k74(from, n, v74, b73) {
      for (let i = 0, j = from; i < n; i++, j++) v74[j] = round79(b73[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k48(from, n, v15, v17, v19, v21, v23, v25, v27, v29, v14, v16, v18, v20, v22, v24, v26, v28, v44, v43, b48);
      k66(from, n, v50, v51, v52, v56, v28, v58, v57, v29, v59, b66);
      k73(from, n, b48, b66, v68, v69, b73);
      k74(from, n, v74, b73);
    }
    R.rankInto(v75, v74, { "highestFirst": true, "ties": "competition" });
    return V[75];
  },
  faults() {
    const found = [];
    const N = data.units.length;
    const v30 = stage(30);
    const v31 = stage(31);
    const v32 = stage(32);
    const v33 = stage(33);
    const v43 = stage(43);
    const v44 = stage(44);
    const v45 = stage(45);
    const v46 = stage(46);
    const v48 = stage(48);
    const v54 = stage(54);
    const v64 = stage(64);
    const v66 = stage(66);
    const v68 = stage(68);
    const v69 = stage(69);
    const v70 = stage(70);
    const v71 = stage(71);
    const v73 = stage(73);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v32[j]) && isFinite(v33[j])) continue;
      if (Math.abs(v31[j]) === Infinity || Math.abs(v30[j]) === Infinity) continue;
      if (isNaN(v31[j]) || isNaN(v30[j]) || v30[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "P1", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v45[j]) && isFinite(v46[j])) continue;
      if (isNaN(v44[j]) || isNaN(v43[j]) || v43[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "P2", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v48[j]) && !(Math.abs(v33[j]) === Infinity || Math.abs(v46[j]) === Infinity) && !(isNaN(v33[j]) && isNaN(v46[j]))) { found.push({ code: "not-finite", indicator: "P", unit: j }); }
    for (let j = 0; j < N; j++) if (!isFinite(v66[j]) && !(Math.abs(v54[j]) === Infinity || Math.abs(v64[j]) === Infinity) && !(isNaN(v54[j]) && isNaN(v64[j]))) { found.push({ code: "not-finite", indicator: "D", unit: j }); }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v70[j]) && isFinite(v71[j])) continue;
      if (isNaN(v68[j]) || isNaN(v69[j]) || v69[j] === 0) continue;
      found.push({ code: 'not-finite', indicator: "S", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v73[j]) && !(Math.abs(v48[j]) === Infinity || Math.abs(v66[j]) === Infinity || Math.abs(v71[j]) === Infinity) && !(isNaN(v48[j]) && isNaN(v66[j]) && isNaN(v71[j]))) { found.push({ code: "not-finite", indicator: "permits", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel, matcher);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
