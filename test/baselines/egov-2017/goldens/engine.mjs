/** 省级政府网上政务服务能力 */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
// [the pattern engine]
const matcher = steelyardPatterns.matcher;
const FACTS = {
  "plan": {
    "nodes": [
      {
        "code": "egov",
        "base": 514,
        "bonuses": [],
        "gates": [
          {
            "code": "F1",
            "condition": 515,
            "closed": 516,
            "before": 514,
            "after": 517,
            "verdict": {"band":3,"atMost":false},
            "columns": [{"table":"平台","column":"打开失败次数"},{"table":"平台","column":"监测次数"}],
            "scores": [],
            "ranked": false,
            "inMean": false
          }
        ],
        "raw": 517,
        "published": 518
      },
      {"code":"A","base":126,"bonuses":[],"gates":[],"raw":126,"published":127},
      {"code":"A1","base":91,"bonuses":[],"gates":[],"raw":91,"published":92},
      {"code":"A11","value":79,"base":79,"bonuses":[],"gates":[],"raw":79,"published":80},
      {"code":"A12","value":81,"base":81,"bonuses":[],"gates":[],"raw":81,"published":82},
      {"code":"A13","value":83,"base":84,"bonuses":[],"gates":[],"raw":84,"published":85},
      {"code":"A14","value":86,"base":86,"bonuses":[],"gates":[],"raw":86,"published":87},
      {"code":"A15","value":88,"base":89,"bonuses":[],"gates":[],"raw":89,"published":90},
      {"code":"A2","base":108,"bonuses":[],"gates":[],"raw":108,"published":109},
      {"code":"A21","value":93,"base":94,"bonuses":[],"gates":[],"raw":94,"published":95},
      {"code":"A22","value":96,"base":96,"bonuses":[],"gates":[],"raw":96,"published":97},
      {"code":"A23","value":98,"base":99,"bonuses":[],"gates":[],"raw":99,"published":100},
      {"code":"A24","value":101,"base":102,"bonuses":[],"gates":[],"raw":102,"published":103},
      {"code":"A25","value":104,"base":104,"bonuses":[],"gates":[],"raw":104,"published":105},
      {"code":"A26","value":106,"base":106,"bonuses":[],"gates":[],"raw":106,"published":107},
      {"code":"A3","base":124,"bonuses":[],"gates":[],"raw":124,"published":125},
      {"code":"A31","value":110,"base":110,"bonuses":[],"gates":[],"raw":110,"published":111},
      {"code":"A32","value":112,"base":113,"bonuses":[],"gates":[],"raw":113,"published":114},
      {"code":"A33","value":115,"base":116,"bonuses":[],"gates":[],"raw":116,"published":117},
      {"code":"A34","value":118,"base":119,"bonuses":[],"gates":[],"raw":119,"published":120},
      {"code":"A35","value":121,"base":122,"bonuses":[],"gates":[],"raw":122,"published":123},
      {"code":"B","base":172,"bonuses":[],"gates":[],"raw":172,"published":173},
      {"code":"B1","base":139,"bonuses":[],"gates":[],"raw":139,"published":140},
      {"code":"B11","value":128,"base":129,"bonuses":[],"gates":[],"raw":129,"published":130},
      {"code":"B12","value":131,"base":132,"bonuses":[],"gates":[],"raw":132,"published":133},
      {"code":"B13","value":134,"base":135,"bonuses":[],"gates":[],"raw":135,"published":136},
      {"code":"B14","value":137,"base":137,"bonuses":[],"gates":[],"raw":137,"published":138},
      {"code":"B2","base":156,"bonuses":[],"gates":[],"raw":156,"published":157},
      {"code":"B21","value":141,"base":142,"bonuses":[],"gates":[],"raw":142,"published":143},
      {"code":"B22","value":144,"base":145,"bonuses":[],"gates":[],"raw":145,"published":146},
      {"code":"B23","value":147,"base":148,"bonuses":[],"gates":[],"raw":148,"published":149},
      {"code":"B24","value":150,"base":151,"bonuses":[],"gates":[],"raw":151,"published":152},
      {"code":"B25","value":153,"base":154,"bonuses":[],"gates":[],"raw":154,"published":155},
      {"code":"B3","base":170,"bonuses":[],"gates":[],"raw":170,"published":171},
      {"code":"B31","value":158,"base":159,"bonuses":[],"gates":[],"raw":159,"published":160},
      {"code":"B32","value":161,"base":162,"bonuses":[],"gates":[],"raw":162,"published":163},
      {"code":"B33","value":164,"base":165,"bonuses":[],"gates":[],"raw":165,"published":166},
      {"code":"B34","value":167,"base":168,"bonuses":[],"gates":[],"raw":168,"published":169},
      {"code":"C","base":438,"bonuses":[],"gates":[],"raw":438,"published":439},
      {"code":"C1","base":278,"bonuses":[],"gates":[],"raw":278,"published":279},
      {
        "code": "C11",
        "value": 192,
        "base": 193,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"JB-01","checks":174,"passes":175},
            {"code":"JB-15","checks":176,"passes":177},
            {"code":"JB-02","checks":178,"passes":179},
            {"code":"JB-04","checks":180,"passes":181},
            {"code":"JB-16","checks":182,"passes":183},
            {"code":"JB-18","checks":184,"passes":185},
            {"code":"JB-19","checks":186,"passes":187},
            {"code":"JB-20","checks":188,"passes":189}
          ],
          "checks": 190,
          "passes": 191
        },
        "raw": 193,
        "published": 194
      },
      {
        "code": "C12",
        "value": 201,
        "base": 202,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [{"code":"JB-09","checks":195,"passes":196},{"code":"JB-24","checks":197,"passes":198}],
          "checks": 199,
          "passes": 200
        },
        "raw": 202,
        "published": 203
      },
      {
        "code": "C13",
        "value": 218,
        "base": 219,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"JB-14","checks":204,"passes":205},
            {"code":"JB-10","checks":206,"passes":207},
            {"code":"JB-12","checks":208,"passes":209},
            {"code":"JB-13","checks":210,"passes":211},
            {"code":"JB-17","checks":212,"passes":213},
            {"code":"JB-21","checks":214,"passes":215}
          ],
          "checks": 216,
          "passes": 217
        },
        "raw": 219,
        "published": 220
      },
      {
        "code": "C14",
        "value": 227,
        "base": 228,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [{"code":"JB-05","checks":221,"passes":222},{"code":"JB-06","checks":223,"passes":224}],
          "checks": 225,
          "passes": 226
        },
        "raw": 228,
        "published": 229
      },
      {
        "code": "C15",
        "value": 238,
        "base": 239,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"JB-26","checks":230,"passes":231},
            {"code":"JB-27","checks":232,"passes":233},
            {"code":"JB-30","checks":234,"passes":235}
          ],
          "checks": 236,
          "passes": 237
        },
        "raw": 239,
        "published": 240
      },
      {
        "code": "C16",
        "value": 251,
        "base": 252,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"JB-32","checks":241,"passes":242},
            {"code":"JB-34","checks":243,"passes":244},
            {"code":"JB-33","checks":245,"passes":246},
            {"code":"JB-35","checks":247,"passes":248}
          ],
          "checks": 249,
          "passes": 250
        },
        "raw": 252,
        "published": 253
      },
      {
        "code": "C17",
        "value": 264,
        "base": 265,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"JB-37","checks":254,"passes":255},
            {"code":"JB-36","checks":256,"passes":257},
            {"code":"JB-39","checks":258,"passes":259},
            {"code":"JB-40","checks":260,"passes":261}
          ],
          "checks": 262,
          "passes": 263
        },
        "raw": 265,
        "published": 266
      },
      {
        "code": "C18",
        "value": 275,
        "base": 276,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"BM-01","checks":267,"passes":268},
            {"code":"BM-02","checks":269,"passes":270},
            {"code":"SD-06","checks":271,"passes":272}
          ],
          "checks": 273,
          "passes": 274
        },
        "raw": 276,
        "published": 277
      },
      {"code":"C2","base":341,"bonuses":[],"gates":[],"raw":341,"published":342},
      {
        "code": "C21",
        "value": 288,
        "base": 289,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"CL-01","checks":280,"passes":281},
            {"code":"CL-03","checks":282,"passes":283},
            {"code":"CL-04","checks":284,"passes":285}
          ],
          "checks": 286,
          "passes": 287
        },
        "raw": 289,
        "published": 290
      },
      {
        "code": "C22",
        "value": 299,
        "base": 300,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"CL-05","checks":291,"passes":292},
            {"code":"CL-06","checks":293,"passes":294},
            {"code":"CL-07","checks":295,"passes":296}
          ],
          "checks": 297,
          "passes": 298
        },
        "raw": 300,
        "published": 301
      },
      {
        "code": "C23",
        "value": 308,
        "base": 309,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [{"code":"CL-08","checks":302,"passes":303},{"code":"CL-09","checks":304,"passes":305}],
          "checks": 306,
          "passes": 307
        },
        "raw": 309,
        "published": 310
      },
      {
        "code": "C24",
        "value": 317,
        "base": 318,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [{"code":"CL-11","checks":311,"passes":312},{"code":"CL-12","checks":313,"passes":314}],
          "checks": 315,
          "passes": 316
        },
        "raw": 318,
        "published": 319
      },
      {
        "code": "C25",
        "value": 322,
        "base": 323,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"CL-02","checks":320,"passes":321}],"checks":320,"passes":321},
        "raw": 323,
        "published": 324
      },
      {
        "code": "C26",
        "value": 333,
        "base": 334,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"JB-42","checks":325,"passes":326},
            {"code":"JB-43","checks":327,"passes":328},
            {"code":"CL-15","checks":329,"passes":330}
          ],
          "checks": 331,
          "passes": 332
        },
        "raw": 334,
        "published": 335
      },
      {
        "code": "C27",
        "value": 338,
        "base": 339,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"CL-13","checks":336,"passes":337}],"checks":336,"passes":337},
        "raw": 339,
        "published": 340
      },
      {"code":"C3","base":378,"bonuses":[],"gates":[],"raw":378,"published":379},
      {
        "code": "C31",
        "value": 351,
        "base": 352,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"LC-01","checks":343,"passes":344},
            {"code":"LC-03","checks":345,"passes":346},
            {"code":"LC-04","checks":347,"passes":348}
          ],
          "checks": 349,
          "passes": 350
        },
        "raw": 352,
        "published": 353
      },
      {
        "code": "C32",
        "value": 356,
        "base": 357,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"LC-05","checks":354,"passes":355}],"checks":354,"passes":355},
        "raw": 357,
        "published": 358
      },
      {
        "code": "C33",
        "value": 361,
        "base": 362,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"LC-06","checks":359,"passes":360}],"checks":359,"passes":360},
        "raw": 362,
        "published": 363
      },
      {
        "code": "C34",
        "value": 366,
        "base": 367,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"LC-10","checks":364,"passes":365}],"checks":364,"passes":365},
        "raw": 367,
        "published": 368
      },
      {
        "code": "C35",
        "value": 375,
        "base": 376,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [{"code":"LC-11","checks":369,"passes":370},{"code":"LC-09","checks":371,"passes":372}],
          "checks": 373,
          "passes": 374
        },
        "raw": 376,
        "published": 377
      },
      {"code":"C4","base":400,"bonuses":[],"gates":[],"raw":400,"published":401},
      {
        "code": "C41",
        "value": 382,
        "base": 383,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"BG-01","checks":380,"passes":381}],"checks":380,"passes":381},
        "raw": 383,
        "published": 384
      },
      {
        "code": "C42",
        "value": 387,
        "base": 388,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"BG-02","checks":385,"passes":386}],"checks":385,"passes":386},
        "raw": 388,
        "published": 389
      },
      {
        "code": "C43",
        "value": 392,
        "base": 393,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"BG-04","checks":390,"passes":391}],"checks":390,"passes":391},
        "raw": 393,
        "published": 394
      },
      {
        "code": "C44",
        "value": 397,
        "base": 398,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"BG-03","checks":395,"passes":396}],"checks":395,"passes":396},
        "raw": 398,
        "published": 399
      },
      {"code":"C5","base":436,"bonuses":[],"gates":[],"raw":436,"published":437},
      {
        "code": "C51",
        "value": 410,
        "base": 411,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [
            {"code":"SF-01","checks":402,"passes":403},
            {"code":"SF-05","checks":404,"passes":405},
            {"code":"SF-06","checks":406,"passes":407}
          ],
          "checks": 408,
          "passes": 409
        },
        "raw": 411,
        "published": 412
      },
      {
        "code": "C52",
        "value": 419,
        "base": 420,
        "bonuses": [],
        "gates": [],
        "tally": {
          "rules": [{"code":"SF-03","checks":413,"passes":414},{"code":"SF-08","checks":415,"passes":416}],
          "checks": 417,
          "passes": 418
        },
        "raw": 420,
        "published": 421
      },
      {
        "code": "C53",
        "value": 426,
        "base": 427,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"SF-04","checks":422,"passes":423}],"checks":424,"passes":425},
        "raw": 427,
        "published": 428
      },
      {
        "code": "C54",
        "value": 433,
        "base": 434,
        "bonuses": [],
        "gates": [],
        "tally": {"rules":[{"code":"SF-07","checks":429,"passes":430}],"checks":431,"passes":432},
        "raw": 434,
        "published": 435
      },
      {"code":"D","base":469,"bonuses":[{"value":470,"given":471,"after":472}],"gates":[],"raw":472,"published":473},
      {"code":"D1","base":454,"bonuses":[],"gates":[],"raw":454,"published":455},
      {"code":"D11","value":440,"base":441,"bonuses":[],"gates":[],"raw":441,"published":442},
      {"code":"D12","value":443,"base":444,"bonuses":[],"gates":[],"raw":444,"published":445},
      {"code":"D13","value":446,"base":447,"bonuses":[],"gates":[],"raw":447,"published":448},
      {"code":"D14","value":449,"base":450,"bonuses":[],"gates":[],"raw":450,"published":451},
      {"code":"D15","value":452,"base":452,"bonuses":[],"gates":[],"raw":452,"published":453},
      {"code":"D2","base":467,"bonuses":[],"gates":[],"raw":467,"published":468},
      {"code":"D21","value":456,"base":457,"bonuses":[],"gates":[],"raw":457,"published":458},
      {"code":"D22","value":459,"base":459,"bonuses":[],"gates":[],"raw":459,"published":460},
      {"code":"D23","value":461,"base":461,"bonuses":[],"gates":[],"raw":461,"published":462},
      {"code":"D24","value":463,"base":463,"bonuses":[],"gates":[],"raw":463,"published":464},
      {"code":"D25","value":465,"base":465,"bonuses":[],"gates":[],"raw":465,"published":466},
      {"code":"E","base":512,"bonuses":[],"gates":[],"raw":512,"published":513},
      {"code":"E1","base":482,"bonuses":[],"gates":[],"raw":482,"published":483},
      {"code":"E11","value":474,"base":475,"bonuses":[],"gates":[],"raw":475,"published":476},
      {"code":"E12","value":477,"base":478,"bonuses":[],"gates":[],"raw":478,"published":479},
      {"code":"E13","value":480,"base":480,"bonuses":[],"gates":[],"raw":480,"published":481},
      {"code":"E2","base":493,"bonuses":[],"gates":[],"raw":493,"published":494},
      {"code":"E21","value":484,"base":485,"bonuses":[],"gates":[],"raw":485,"published":486},
      {"code":"E22","value":487,"base":488,"bonuses":[],"gates":[],"raw":488,"published":489},
      {"code":"E23","value":490,"base":491,"bonuses":[],"gates":[],"raw":491,"published":492},
      {"code":"E3","base":503,"bonuses":[],"gates":[],"raw":503,"published":504},
      {"code":"E31","value":495,"base":496,"bonuses":[],"gates":[],"raw":496,"published":497},
      {"code":"E32","value":498,"base":499,"bonuses":[],"gates":[],"raw":499,"published":500},
      {"code":"E33","value":501,"base":501,"bonuses":[],"gates":[],"raw":501,"published":502},
      {"code":"E4","base":510,"bonuses":[],"gates":[],"raw":510,"published":511},
      {"code":"E41","value":505,"base":506,"bonuses":[],"gates":[],"raw":506,"published":507},
      {"code":"E42","value":508,"base":508,"bonuses":[],"gates":[],"raw":508,"published":509}
    ],
    "rank": 520,
    "band": 522,
    "bands": ["非常高","高","中","低"],
    "inMean": 519,
    "rules": [
      {"code":"JB-01","table":"办事指南","outcome":0,"feeds":["C11"]},
      {"code":"JB-15","table":"办事指南","outcome":1,"feeds":["C11"]},
      {"code":"JB-09","table":"办事指南","outcome":2,"feeds":["C12"]},
      {"code":"JB-14","table":"办事指南","outcome":3,"feeds":["C13"]},
      {"code":"JB-10","table":"办事指南","outcome":4,"feeds":["C13"]},
      {"code":"JB-37","table":"办事指南","outcome":5,"feeds":["C17"]},
      {"code":"CL-05","table":"材料","outcome":6,"feeds":["C22"]},
      {"code":"CL-11","table":"材料","outcome":7,"feeds":["C24"]},
      {"code":"CL-08","table":"材料","outcome":8,"feeds":["C23"]},
      {"code":"JB-05","table":"办事指南","outcome":9,"feeds":["C14"]},
      {"code":"JB-12","table":"办事指南","outcome":10,"feeds":["C13"]},
      {"code":"JB-13","table":"办事指南","outcome":11,"feeds":["C13"]},
      {"code":"JB-32","table":"办事指南","outcome":12,"feeds":["C16"]},
      {"code":"JB-34","table":"办事指南","outcome":13,"feeds":["C16"]},
      {"code":"JB-36","table":"办事指南","outcome":14,"feeds":["C17"]},
      {"code":"JB-39","table":"办事指南","outcome":15,"feeds":["C17"]},
      {"code":"JB-42","table":"办事指南","outcome":16,"feeds":["C26"]},
      {"code":"LC-11","table":"办事指南","outcome":17,"feeds":["C35"]},
      {"code":"SF-01","table":"办事指南","outcome":18,"feeds":["C51"]},
      {"code":"JB-02","table":"办事指南","outcome":19,"feeds":["C11"]},
      {"code":"JB-04","table":"办事指南","outcome":20,"feeds":["C11"]},
      {"code":"JB-16","table":"办事指南","outcome":21,"feeds":["C11"]},
      {"code":"JB-18","table":"办事指南","outcome":22,"feeds":["C11"]},
      {"code":"JB-19","table":"办事指南","outcome":24,"feeds":["C11"]},
      {"code":"JB-20","table":"办事指南","outcome":26,"feeds":["C11"]},
      {"code":"JB-24","table":"办事指南","outcome":27,"feeds":["C12"]},
      {"code":"JB-17","table":"办事指南","outcome":28,"feeds":["C13"]},
      {"code":"JB-21","table":"办事指南","outcome":29,"feeds":["C13"]},
      {"code":"JB-06","table":"办事指南","outcome":30,"feeds":["C14"]},
      {"code":"JB-26","table":"办事指南","outcome":31,"feeds":["C15"]},
      {"code":"JB-27","table":"办事指南","outcome":32,"feeds":["C15"]},
      {"code":"JB-30","table":"办事指南","outcome":33,"feeds":["C15"]},
      {"code":"JB-33","table":"办事指南","outcome":34,"feeds":["C16"]},
      {"code":"JB-35","table":"办事指南","outcome":35,"feeds":["C16"]},
      {"code":"JB-40","table":"办事指南","outcome":36,"feeds":["C17"]},
      {"code":"BM-01","table":"办事指南","outcome":37,"feeds":["C18"]},
      {"code":"BM-02","table":"办事指南","outcome":38,"feeds":["C18"]},
      {"code":"SD-06","table":"办事指南","outcome":39,"feeds":["C18"]},
      {"code":"JB-43","table":"办事指南","outcome":40,"feeds":["C26"]},
      {"code":"CL-01","table":"办事指南","outcome":42,"feeds":["C21"]},
      {"code":"CL-03","table":"材料","outcome":43,"feeds":["C21"]},
      {"code":"CL-04","table":"材料","outcome":45,"feeds":["C21"]},
      {"code":"CL-06","table":"材料","outcome":46,"feeds":["C22"]},
      {"code":"CL-07","table":"材料","outcome":47,"feeds":["C22"]},
      {"code":"CL-09","table":"材料","outcome":48,"feeds":["C23"]},
      {"code":"CL-12","table":"材料","outcome":49,"feeds":["C24"]},
      {"code":"CL-02","table":"材料","outcome":50,"perRecord":53,"feeds":["C25"]},
      {"code":"CL-15","table":"材料","outcome":54,"feeds":["C26"]},
      {"code":"CL-13","table":"材料","outcome":55,"feeds":["C27"]},
      {"code":"LC-01","table":"办事指南","outcome":57,"feeds":["C31"]},
      {"code":"LC-03","table":"办事指南","outcome":61,"feeds":["C31"]},
      {"code":"LC-04","table":"环节","outcome":62,"feeds":["C31"]},
      {"code":"LC-05","table":"环节","outcome":63,"feeds":["C32"]},
      {"code":"LC-06","table":"办事指南","outcome":66,"feeds":["C33"]},
      {"code":"LC-10","table":"办事指南","outcome":67,"feeds":["C34"]},
      {"code":"LC-09","table":"办事指南","outcome":68,"feeds":["C35"]},
      {"code":"BG-01","table":"材料","outcome":69,"feeds":["C41"]},
      {"code":"BG-02","table":"材料","outcome":70,"feeds":["C42"]},
      {"code":"BG-04","table":"材料","outcome":71,"feeds":["C43"]},
      {"code":"BG-03","table":"材料","outcome":72,"feeds":["C44"]},
      {"code":"SF-05","table":"办事指南","outcome":73,"feeds":["C51"]},
      {"code":"SF-06","table":"办事指南","outcome":74,"feeds":["C51"]},
      {"code":"SF-03","table":"办事指南","outcome":75,"feeds":["C52"]},
      {"code":"SF-08","table":"办事指南","outcome":76,"feeds":["C52"]},
      {"code":"SF-04","table":"办事指南","outcome":77,"feeds":["C53"]},
      {"code":"SF-07","table":"办事指南","outcome":78,"feeds":["C54"]}
    ],
    "tables": [
      {
        "name": "地区名单",
        "kind": "units",
        "key": "代码",
        "rowLabel": "名称",
        "mayLack": false,
        "columns": [
          {"name":"代码","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"名称","kind":"text","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "平台",
        "kind": "units",
        "unit": "地区",
        "mayLack": false,
        "columns": [
          {"name":"地区","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"省直部门总数","kind":"number","measure":"个","codes":[],"missing":[],"checked":false},
          {"name":"行政权力事项总数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"公共服务事项总数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"权力类别总数","kind":"number","measure":"类","codes":[],"missing":[],"checked":false},
          {"name":"行政许可事项总数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"实名注册目标用户数","kind":"number","measure":"万人","codes":[],"missing":[],"checked":false},
          {"name":"办件总量","kind":"number","measure":"件","codes":[],"missing":[],"checked":false},
          {"name":"办结件总数","kind":"number","measure":"件","codes":[],"missing":[],"checked":false},
          {"name":"监测次数","kind":"number","measure":"次","codes":[],"missing":[],"checked":false},
          {
            "name": "入口域名情况",
            "kind": "code list",
            "codes": ["统一入口省级域名","统一入口部门域名","多个入口互通","多个入口分设","没有入口"],
            "missing": [],
            "checked": false
          },
          {"name":"贯通层级","kind":"code list","codes":["五级","四级","三级","二级","一级"],"missing":[],"checked":false},
          {"name":"接入统一身份认证部门数","kind":"number","measure":"个","codes":[],"missing":[],"checked":false},
          {"name":"站内搜索可用","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"分类导引情况","kind":"code list","codes":["三类齐备","具备两类","具备一类","没有导引"],"missing":[],"checked":false},
          {"name":"场景式导航可用","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"办件进度可查","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"咨询投诉回复","kind":"code list","codes":["五日内回复","十日内回复","十日后回复","有渠道未回复","没有渠道"],"missing":[],"checked":false},
          {"name":"智能问答情况","kind":"code list","codes":["智能应答","常见问题库","仅有帮助页","没有帮助"],"missing":[],"checked":false},
          {"name":"移动客户端情况","kind":"code list","codes":["可查可约可办","可查可约","仅可查询","仅有信息","没有客户端"],"missing":[],"checked":false},
          {"name":"微信渠道可用","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"已公布行政权力事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"已公布公共服务事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"已公布权力类别数","kind":"number","measure":"类","codes":[],"missing":[],"checked":false},
          {"name":"接入单点登录事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"在线办理创新案例数","kind":"number","measure":"个","codes":[],"missing":[],"checked":false},
          {"name":"实名注册用户数","kind":"number","measure":"万人","codes":[],"missing":[],"checked":false},
          {"name":"网上办件量","kind":"number","measure":"件","codes":[],"missing":[],"checked":false},
          {"name":"移动端活跃程度","kind":"code list","codes":["很活跃","较活跃","一般","不活跃","没有使用"],"missing":[],"checked":false},
          {"name":"按时办结件数","kind":"number","measure":"件","codes":[],"missing":[],"checked":false},
          {"name":"用户评价可用","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"打开失败次数","kind":"number","measure":"次","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "问卷",
        "kind": "units",
        "unit": "地区",
        "mayLack": false,
        "columns": [
          {"name":"地区","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"应对接数据资源目录数","kind":"number","measure":"个","codes":[],"missing":[],"checked":false},
          {"name":"乡镇街道总数","kind":"number","measure":"个","codes":[],"missing":[],"checked":false},
          {"name":"原申请材料总数","kind":"number","measure":"份","codes":[],"missing":[],"checked":false},
          {"name":"电子证照库阶段","kind":"code list","codes":["跨部门调用","部分部门调用","建成未调用","正在建设","尚未启动"],"missing":[],"checked":false},
          {"name":"已对接数据资源目录数","kind":"number","measure":"个","codes":[],"missing":[],"checked":false},
          {"name":"配备自助终端乡镇街道数","kind":"number","measure":"个","codes":[],"missing":[],"checked":false},
          {"name":"热线已融合","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"结果可寄送","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"清单更新方式","kind":"code list","codes":["随时更新","按月更新","按季更新","按年更新","没有更新"],"missing":[],"checked":false},
          {"name":"在线申报体验","kind":"code list","codes":["一次办成","补正后办成","转线下办成","未能办成","无法进入"],"missing":[],"checked":false},
          {"name":"跨部门联办","kind":"code list","codes":["并联审批","联合受理","信息互通","个别试点","没有联办"],"missing":[],"checked":false},
          {"name":"垂管系统对接","kind":"code list","codes":["双向对接","单向对接","批量导入","没有对接"],"missing":[],"checked":false},
          {"name":"电子证照复用","kind":"code list","codes":["普遍复用","多数可用","部分可用","个别可用","不能复用"],"missing":[],"checked":false},
          {"name":"统一受理反馈","kind":"code list","codes":["统一受理统一反馈","统一受理分头反馈","分头受理统一反馈","分头受理分头反馈"],"missing":[],"checked":false},
          {"name":"精简申请材料数","kind":"number","measure":"份","codes":[],"missing":[],"checked":false},
          {"name":"便民服务接入","kind":"code list","codes":["六类","五类","四类","三类","两类","不足两类"],"missing":[],"checked":false},
          {
            "name": "内部考核机制",
            "kind": "code list",
            "codes": ["按季考核并公开","按年考核并公开","按年考核不公开","有制度未考核","没有制度"],
            "missing": [],
            "checked": false
          }
        ]
      },
      {
        "name": "指南",
        "kind": "units",
        "unit": "地区",
        "mayLack": false,
        "columns": [
          {"name":"地区","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"行政许可事项总数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"其他权力事项总数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"公共服务事项总数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"省直部门总数","kind":"number","measure":"个","codes":[],"missing":[],"checked":false},
          {"name":"抽查指南链接数","kind":"number","measure":"条","codes":[],"missing":[],"checked":false},
          {"name":"依申请事项总数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"已公布行政许可指南数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"已公布其他权力指南数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"已公布公共服务指南数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"进驻平台部门数","kind":"number","measure":"个","codes":[],"missing":[],"checked":false},
          {"name":"可打开指南链接数","kind":"number","measure":"条","codes":[],"missing":[],"checked":false},
          {"name":"名称与目录一致事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"编码规范事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"跨地区要素一致事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"门户与平台一致事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"可网上预审事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"三级及以上深度事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"全程网办事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"零跑动事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"已压缩时限事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"即办件事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false},
          {"name":"最多跑一次事项数","kind":"number","measure":"项","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "办事指南",
        "kind": "records",
        "key": "记录唯一标识",
        "unit": "地区",
        "mayLack": false,
        "columns": [
          {"name":"地区","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"记录唯一标识","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"事项名称","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"基本编码","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"实施编码","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"事项状态","kind":"code list","codes":["1","2","3"],"missing":[],"checked":false},
          {
            "name": "事项类型",
            "kind": "code list",
            "codes": ["01","02","03","04","05","06","07","08","09","10","20"],
            "missing": [],
            "checked": true
          },
          {"name":"办件类型","kind":"code list","codes":["1","2","9"],"missing":[],"checked":false},
          {"name":"实施主体","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"实施主体编码","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"实施主体性质","kind":"code list","codes":["1","2","3","9"],"missing":[],"checked":false},
          {"name":"委托部门","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"行使层级","kind":"code list","codes":["1","2","3","4","5","6","7"],"missing":[],"checked":true},
          {"name":"设定依据","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"法定办结时限","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"法定办结时限单位","kind":"code list","codes":["工作日","自然日","月"],"missing":[],"checked":false},
          {"name":"承诺办结时限","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"承诺办结时限单位","kind":"code list","codes":["工作日","自然日","月"],"missing":[],"checked":false},
          {"name":"受理条件","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"办理流程","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"特别程序","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"是否收费","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"收费依据","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"收费标准","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"是否允许减免","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"允许减免依据","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"是否支持网上支付","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"到办事现场次数","kind":"number","measure":"次","codes":[],"missing":[],"checked":false},
          {"name":"必须现场办理原因说明","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"是否网办","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"办理地点","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"办理时间","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"咨询方式","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"监督投诉方式","kind":"text","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "材料",
        "kind": "details",
        "detailOf": {"table":"办事指南","by":"指南"},
        "mayLack": false,
        "columns": [
          {"name":"指南","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"排序","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"材料名称","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"材料类型","kind":"code list","codes":["1","2","3"],"missing":[],"checked":false},
          {"name":"材料形式","kind":"code list","codes":["1","2","3"],"missing":[],"checked":false},
          {"name":"材料必要性","kind":"code list","codes":["1","2","3"],"missing":[],"checked":true},
          {"name":"来源渠道","kind":"code list","codes":["10","20","99"],"missing":[],"checked":true},
          {"name":"来源渠道说明","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"纸质材料份数","kind":"number","measure":"份","codes":[],"missing":[],"checked":false},
          {"name":"空白表格","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"示例样表","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"附件字节数","kind":"number","measure":"字节","codes":[],"missing":[],"checked":false},
          {"name":"填报须知","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"受理标准","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"要求提供材料的依据","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"备注","kind":"text","codes":[],"missing":[],"checked":false}
        ]
      },
      {
        "name": "环节",
        "kind": "details",
        "detailOf": {"table":"办事指南","by":"指南"},
        "mayLack": false,
        "columns": [
          {"name":"指南","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"环节序号","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"环节名称","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"环节时限","kind":"number","measure":"工作日","codes":[],"missing":[],"checked":false},
          {"name":"计入承诺时限","kind":"yes/no","codes":[],"missing":[],"checked":false},
          {"name":"环节要求","kind":"text","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "地区名单"
  },
  "name": "省级政府网上政务服务能力",
  "edition": 2017,
  "watches": [
    {"watch":"empty column","table":"平台","column":"入口域名情况","code":"A11"},
    {"watch":"empty column","table":"平台","column":"贯通层级","code":"A12"},
    {"watch":"normalised","code":"A13","value":83,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"平台","column":"接入统一身份认证部门数","code":"A13"},
    {"watch":"empty column","table":"平台","column":"省直部门总数","code":"A13"},
    {"watch":"empty column","table":"问卷","column":"电子证照库阶段","code":"A14"},
    {"watch":"normalised","code":"A15","value":88,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"问卷","column":"已对接数据资源目录数","code":"A15"},
    {"watch":"empty column","table":"问卷","column":"应对接数据资源目录数","code":"A15"},
    {"watch":"empty column","table":"平台","column":"站内搜索可用","code":"A21"},
    {"watch":"empty column","table":"平台","column":"分类导引情况","code":"A22"},
    {"watch":"empty column","table":"平台","column":"场景式导航可用","code":"A23"},
    {"watch":"empty column","table":"平台","column":"办件进度可查","code":"A24"},
    {"watch":"empty column","table":"平台","column":"咨询投诉回复","code":"A25"},
    {"watch":"empty column","table":"平台","column":"智能问答情况","code":"A26"},
    {"watch":"empty column","table":"平台","column":"移动客户端情况","code":"A31"},
    {"watch":"empty column","table":"平台","column":"微信渠道可用","code":"A32"},
    {"watch":"normalised","code":"A33","value":115,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"问卷","column":"配备自助终端乡镇街道数","code":"A33"},
    {"watch":"empty column","table":"问卷","column":"乡镇街道总数","code":"A33"},
    {"watch":"empty column","table":"问卷","column":"热线已融合","code":"A34"},
    {"watch":"empty column","table":"问卷","column":"结果可寄送","code":"A35"},
    {"watch":"normalised","code":"B11","value":128,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"平台","column":"已公布行政权力事项数","code":"B11"},
    {"watch":"empty column","table":"平台","column":"行政权力事项总数","code":"B11"},
    {"watch":"normalised","code":"B12","value":131,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"平台","column":"已公布公共服务事项数","code":"B12"},
    {"watch":"empty column","table":"平台","column":"公共服务事项总数","code":"B12"},
    {"watch":"normalised","code":"B13","value":134,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"平台","column":"已公布权力类别数","code":"B13"},
    {"watch":"empty column","table":"平台","column":"权力类别总数","code":"B13"},
    {"watch":"empty column","table":"问卷","column":"清单更新方式","code":"B14"},
    {"watch":"normalised","code":"B21","value":141,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"已公布行政许可指南数","code":"B21"},
    {"watch":"empty column","table":"指南","column":"行政许可事项总数","code":"B21"},
    {"watch":"normalised","code":"B22","value":144,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"已公布其他权力指南数","code":"B22"},
    {"watch":"empty column","table":"指南","column":"其他权力事项总数","code":"B22"},
    {"watch":"normalised","code":"B23","value":147,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"已公布公共服务指南数","code":"B23"},
    {"watch":"empty column","table":"指南","column":"公共服务事项总数","code":"B23"},
    {"watch":"normalised","code":"B24","value":150,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"进驻平台部门数","code":"B24"},
    {"watch":"empty column","table":"指南","column":"省直部门总数","code":"B24"},
    {"watch":"normalised","code":"B25","value":153,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"可打开指南链接数","code":"B25"},
    {"watch":"empty column","table":"指南","column":"抽查指南链接数","code":"B25"},
    {"watch":"normalised","code":"B31","value":158,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"名称与目录一致事项数","code":"B31"},
    {"watch":"empty column","table":"指南","column":"行政许可事项总数","code":"B31"},
    {"watch":"normalised","code":"B32","value":161,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"编码规范事项数","code":"B32"},
    {"watch":"empty column","table":"指南","column":"行政许可事项总数","code":"B32"},
    {"watch":"normalised","code":"B33","value":164,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"跨地区要素一致事项数","code":"B33"},
    {"watch":"empty column","table":"指南","column":"行政许可事项总数","code":"B33"},
    {"watch":"normalised","code":"B34","value":167,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"门户与平台一致事项数","code":"B34"},
    {"watch":"empty column","table":"指南","column":"行政许可事项总数","code":"B34"},
    {"watch":"normalised","code":"C11","value":192,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C12","value":201,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C13","value":218,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C14","value":227,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C15","value":238,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C16","value":251,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C17","value":264,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C18","value":275,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C21","value":288,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C22","value":299,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C23","value":308,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C24","value":317,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C25","value":322,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C26","value":333,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C27","value":338,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C31","value":351,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C32","value":356,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C33","value":361,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C34","value":366,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C35","value":375,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C41","value":382,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C42","value":387,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C43","value":392,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C44","value":397,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C51","value":410,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C52","value":419,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C53","value":426,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"normalised","code":"C54","value":433,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"bonus","label":"在线办理创新（构造）","value":470},
    {"watch":"normalised","code":"D11","value":440,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"可网上预审事项数","code":"D11"},
    {"watch":"empty column","table":"指南","column":"行政许可事项总数","code":"D11"},
    {"watch":"normalised","code":"D12","value":443,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"三级及以上深度事项数","code":"D12"},
    {"watch":"empty column","table":"指南","column":"行政许可事项总数","code":"D12"},
    {"watch":"normalised","code":"D13","value":446,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"全程网办事项数","code":"D13"},
    {"watch":"empty column","table":"指南","column":"行政许可事项总数","code":"D13"},
    {"watch":"normalised","code":"D14","value":449,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"零跑动事项数","code":"D14"},
    {"watch":"empty column","table":"指南","column":"行政许可事项总数","code":"D14"},
    {"watch":"empty column","table":"问卷","column":"在线申报体验","code":"D15"},
    {"watch":"normalised","code":"D21","value":456,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"平台","column":"接入单点登录事项数","code":"D21"},
    {"watch":"empty column","table":"平台","column":"行政许可事项总数","code":"D21"},
    {"watch":"empty column","table":"问卷","column":"跨部门联办","code":"D22"},
    {"watch":"empty column","table":"问卷","column":"垂管系统对接","code":"D23"},
    {"watch":"empty column","table":"问卷","column":"电子证照复用","code":"D24"},
    {"watch":"empty column","table":"问卷","column":"统一受理反馈","code":"D25"},
    {"watch":"normalised","code":"E11","value":474,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"平台","column":"实名注册用户数","code":"E11"},
    {"watch":"empty column","table":"平台","column":"实名注册目标用户数","code":"E11"},
    {"watch":"normalised","code":"E12","value":477,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"平台","column":"网上办件量","code":"E12"},
    {"watch":"empty column","table":"平台","column":"办件总量","code":"E12"},
    {"watch":"empty column","table":"平台","column":"移动端活跃程度","code":"E13"},
    {"watch":"normalised","code":"E21","value":484,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"已压缩时限事项数","code":"E21"},
    {"watch":"empty column","table":"指南","column":"行政许可事项总数","code":"E21"},
    {"watch":"normalised","code":"E22","value":487,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"平台","column":"按时办结件数","code":"E22"},
    {"watch":"empty column","table":"平台","column":"办结件总数","code":"E22"},
    {"watch":"normalised","code":"E23","value":490,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"即办件事项数","code":"E23"},
    {"watch":"empty column","table":"指南","column":"依申请事项总数","code":"E23"},
    {"watch":"normalised","code":"E31","value":495,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"问卷","column":"精简申请材料数","code":"E31"},
    {"watch":"empty column","table":"问卷","column":"原申请材料总数","code":"E31"},
    {"watch":"normalised","code":"E32","value":498,"method":{"zh":"上下限","en":"range"},"bounds":[0,1]},
    {"watch":"empty column","table":"指南","column":"最多跑一次事项数","code":"E32"},
    {"watch":"empty column","table":"指南","column":"依申请事项总数","code":"E32"},
    {"watch":"empty column","table":"问卷","column":"便民服务接入","code":"E33"},
    {"watch":"empty column","table":"平台","column":"用户评价可用","code":"E41"},
    {"watch":"empty column","table":"问卷","column":"内部考核机制","code":"E42"},
    {
      "watch": "raised band",
      "gate": "F1",
      "to": "低",
      "closed": 516,
      "before": 514,
      "rounding": {"places":2,"mode":"half-up"},
      "bands": [
        {"code":"非常高","low":90,"lowIncluded":true,"high":100,"highIncluded":true,"worse":false},
        {"code":"高","low":80,"lowIncluded":true,"high":90,"highIncluded":false,"worse":false},
        {"code":"中","low":65,"lowIncluded":true,"high":80,"highIncluded":false,"worse":false},
        {"code":"低","low":0,"lowIncluded":true,"high":65,"highIncluded":false,"worse":false}
      ]
    },
    {"watch":"no band","band":522,"published":518,"rounding":{"places":2,"mode":"half-up"}}
  ],
  "accepted": [],
  "nodes": {
    "egov": {"name":"省级政府网上政务服务能力","rounding":{"places":2,"mode":"half-up"}},
    "A": {"name":"服务方式完备度","rounding":{"places":2,"mode":"half-up"}},
    "A1": {"name":"服务平台规划设计","rounding":{"places":2,"mode":"half-up"}},
    "A11": {"name":"统一服务入口与域名","rounding":{"places":2,"mode":"half-up"}},
    "A12": {"name":"省市县乡村层级贯通","rounding":{"places":2,"mode":"half-up"}},
    "A13": {"name":"统一身份认证覆盖","rounding":{"places":2,"mode":"half-up"}},
    "A14": {"name":"电子证照库建设","rounding":{"places":2,"mode":"half-up"}},
    "A15": {"name":"数据共享平台对接","rounding":{"places":2,"mode":"half-up"}},
    "A2": {"name":"服务功能与导引","rounding":{"places":2,"mode":"half-up"}},
    "A21": {"name":"站内搜索可用","rounding":{"places":2,"mode":"half-up"}},
    "A22": {"name":"个人/法人/部门分类导引","rounding":{"places":2,"mode":"half-up"}},
    "A23": {"name":"场景式导航","rounding":{"places":2,"mode":"half-up"}},
    "A24": {"name":"办件进度查询","rounding":{"places":2,"mode":"half-up"}},
    "A25": {"name":"咨询投诉渠道与回复","rounding":{"places":2,"mode":"half-up"}},
    "A26": {"name":"智能问答与帮助","rounding":{"places":2,"mode":"half-up"}},
    "A3": {"name":"多渠道服务","rounding":{"places":2,"mode":"half-up"}},
    "A31": {"name":"移动客户端","rounding":{"places":2,"mode":"half-up"}},
    "A32": {"name":"微信/小程序渠道","rounding":{"places":2,"mode":"half-up"}},
    "A33": {"name":"自助终端","rounding":{"places":2,"mode":"half-up"}},
    "A34": {"name":"12345热线融合","rounding":{"places":2,"mode":"half-up"}},
    "A35": {"name":"快递寄送结果","rounding":{"places":2,"mode":"half-up"}},
    "B": {"name":"服务事项覆盖度","rounding":{"places":2,"mode":"half-up"}},
    "B1": {"name":"事项清单公布情况","rounding":{"places":2,"mode":"half-up"}},
    "B11": {"name":"行政权力事项清单公布","rounding":{"places":2,"mode":"half-up"}},
    "B12": {"name":"公共服务事项清单公布","rounding":{"places":2,"mode":"half-up"}},
    "B13": {"name":"清单类别覆盖(10类)","rounding":{"places":2,"mode":"half-up"}},
    "B14": {"name":"清单动态更新","rounding":{"places":2,"mode":"half-up"}},
    "B2": {"name":"办事指南发布情况","rounding":{"places":2,"mode":"half-up"}},
    "B21": {"name":"行政许可指南发布率","rounding":{"places":2,"mode":"half-up"}},
    "B22": {"name":"其他权力事项指南发布率","rounding":{"places":2,"mode":"half-up"}},
    "B23": {"name":"公共服务指南发布率","rounding":{"places":2,"mode":"half-up"}},
    "B24": {"name":"进驻部门覆盖率","rounding":{"places":2,"mode":"half-up"}},
    "B25": {"name":"指南链接可访问率","rounding":{"places":2,"mode":"half-up"}},
    "B3": {"name":"规范化程度","rounding":{"places":2,"mode":"half-up"}},
    "B31": {"name":"事项名称规范一致","rounding":{"places":2,"mode":"half-up"}},
    "B32": {"name":"基本编码/实施编码规范","rounding":{"places":2,"mode":"half-up"}},
    "B33": {"name":"同一事项跨地区要素一致","rounding":{"places":2,"mode":"half-up"}},
    "B34": {"name":"数据同源(门户与平台一致)","rounding":{"places":2,"mode":"half-up"}},
    "C": {"name":"办事指南准确度","rounding":{"places":2,"mode":"half-up"}},
    "C1": {"name":"基本信息","rounding":{"places":2,"mode":"half-up"}},
    "C11": {"name":"事项名称与编码","rounding":{"places":2,"mode":"half-up"}},
    "C12": {"name":"事项类型与办件类型","rounding":{"places":2,"mode":"half-up"}},
    "C13": {"name":"实施主体与行使层级","rounding":{"places":2,"mode":"half-up"}},
    "C14": {"name":"设定依据","rounding":{"places":2,"mode":"half-up"}},
    "C15": {"name":"法定/承诺办结时限","rounding":{"places":2,"mode":"half-up"}},
    "C16": {"name":"办理地点与时间","rounding":{"places":2,"mode":"half-up"}},
    "C17": {"name":"咨询与监督投诉方式","rounding":{"places":2,"mode":"half-up"}},
    "C18": {"name":"到办事现场次数","rounding":{"places":2,"mode":"half-up"}},
    "C2": {"name":"申请材料","rounding":{"places":2,"mode":"half-up"}},
    "C21": {"name":"材料名称明确","rounding":{"places":2,"mode":"half-up"}},
    "C22": {"name":"材料形式与份数","rounding":{"places":2,"mode":"half-up"}},
    "C23": {"name":"来源渠道","rounding":{"places":2,"mode":"half-up"}},
    "C24": {"name":"材料必要性","rounding":{"places":2,"mode":"half-up"}},
    "C25": {"name":"无兜底性表述","rounding":{"places":2,"mode":"half-up"}},
    "C26": {"name":"填报须知/受理标准","rounding":{"places":2,"mode":"half-up"}},
    "C27": {"name":"材料依据","rounding":{"places":2,"mode":"half-up"}},
    "C3": {"name":"办理流程","rounding":{"places":2,"mode":"half-up"}},
    "C31": {"name":"环节完整","rounding":{"places":2,"mode":"half-up"}},
    "C32": {"name":"环节时限","rounding":{"places":2,"mode":"half-up"}},
    "C33": {"name":"环节时限合计与承诺时限一致","rounding":{"places":2,"mode":"half-up"}},
    "C34": {"name":"流程图可用","rounding":{"places":2,"mode":"half-up"}},
    "C35": {"name":"特别程序说明","rounding":{"places":2,"mode":"half-up"}},
    "C4": {"name":"表格及样表下载","rounding":{"places":2,"mode":"half-up"}},
    "C41": {"name":"空白表格可下载","rounding":{"places":2,"mode":"half-up"}},
    "C42": {"name":"示例样表可下载","rounding":{"places":2,"mode":"half-up"}},
    "C43": {"name":"附件可打开","rounding":{"places":2,"mode":"half-up"}},
    "C44": {"name":"表格与材料对应","rounding":{"places":2,"mode":"half-up"}},
    "C5": {"name":"收费信息","rounding":{"places":2,"mode":"half-up"}},
    "C51": {"name":"是否收费明确","rounding":{"places":2,"mode":"half-up"}},
    "C52": {"name":"收费标准","rounding":{"places":2,"mode":"half-up"}},
    "C53": {"name":"收费依据","rounding":{"places":2,"mode":"half-up"}},
    "C54": {"name":"减免与网上支付","rounding":{"places":2,"mode":"half-up"}},
    "D": {"name":"在线办理成熟度","rounding":{"places":2,"mode":"half-up"}},
    "D1": {"name":"在线办理深度","rounding":{"places":2,"mode":"half-up"}},
    "D11": {"name":"网上预约预审率","rounding":{"places":2,"mode":"half-up"}},
    "D12": {"name":"三级及以上网办深度占比","rounding":{"places":2,"mode":"half-up"}},
    "D13": {"name":"全程网办占比","rounding":{"places":2,"mode":"half-up"}},
    "D14": {"name":"零跑动事项占比","rounding":{"places":2,"mode":"half-up"}},
    "D15": {"name":"在线申报可用性体验","rounding":{"places":2,"mode":"half-up"}},
    "D2": {"name":"一体化办理","rounding":{"places":2,"mode":"half-up"}},
    "D21": {"name":"单点登录接入率","rounding":{"places":2,"mode":"half-up"}},
    "D22": {"name":"跨部门联办事项","rounding":{"places":2,"mode":"half-up"}},
    "D23": {"name":"垂管系统对接","rounding":{"places":2,"mode":"half-up"}},
    "D24": {"name":"电子证照复用","rounding":{"places":2,"mode":"half-up"}},
    "D25": {"name":"统一受理与统一反馈","rounding":{"places":2,"mode":"half-up"}},
    "E": {"name":"在线服务成效度","rounding":{"places":2,"mode":"half-up"}},
    "E1": {"name":"用户使用度","rounding":{"places":2,"mode":"half-up"}},
    "E11": {"name":"实名注册用户率","rounding":{"places":2,"mode":"half-up"}},
    "E12": {"name":"网上办件占比","rounding":{"places":2,"mode":"half-up"}},
    "E13": {"name":"移动端活跃度","rounding":{"places":2,"mode":"half-up"}},
    "E2": {"name":"网办效率","rounding":{"places":2,"mode":"half-up"}},
    "E21": {"name":"承诺时限压缩率","rounding":{"places":2,"mode":"half-up"}},
    "E22": {"name":"按时办结率","rounding":{"places":2,"mode":"half-up"}},
    "E23": {"name":"即办件占比","rounding":{"places":2,"mode":"half-up"}},
    "E3": {"name":"便民利企","rounding":{"places":2,"mode":"half-up"}},
    "E31": {"name":"材料精简率","rounding":{"places":2,"mode":"half-up"}},
    "E32": {"name":"最多跑一次占比","rounding":{"places":2,"mode":"half-up"}},
    "E33": {"name":"便民服务接入","rounding":{"places":2,"mode":"half-up"}},
    "E4": {"name":"评估考核","rounding":{"places":2,"mode":"half-up"}},
    "E41": {"name":"用户评价渠道","rounding":{"places":2,"mode":"half-up"}},
    "E42": {"name":"内部考核机制","rounding":{"places":2,"mode":"half-up"}}
  },
  "rules": {
    "JB-01": {
      "code": "JB-01",
      "severity": "error",
      "indicators": ["C11"],
      "basis": null,
      "read": {
        "name": "事项名称",
        "fields": [{"name":"事项名称","table":"办事指南","column":"事项名称","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"事项名称缺失"}],"en":[{"part":"text","text":"事项名称 is missing"}]},
        "advice": {}
      }
    },
    "JB-15": {
      "code": "JB-15",
      "severity": "error",
      "indicators": ["C11"],
      "basis": null,
      "read": {
        "name": "实施编码",
        "fields": [{"name":"实施编码","table":"办事指南","column":"实施编码","from":"own"}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"实施编码格式不符："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"实施编码 is not well formed: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "JB-09": {
      "code": "JB-09",
      "severity": "error",
      "indicators": ["C12"],
      "basis": null,
      "read": {
        "name": "事项类型",
        "fields": [
          {
            "name": "事项类型",
            "table": "办事指南",
            "column": "事项类型",
            "from": "own",
            "meanings": {
              "10": "其他行政权力",
              "20": "公共服务",
              "01": "行政许可",
              "02": "行政处罚",
              "03": "行政强制",
              "04": "行政征收",
              "05": "行政给付",
              "06": "行政检查",
              "07": "行政确认",
              "08": "行政奖励",
              "09": "行政裁决"
            }
          }
        ],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"事项类型不在代码集："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"事项类型 is not in its code list: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "JB-14": {
      "code": "JB-14",
      "severity": "error",
      "indicators": ["C13"],
      "basis": null,
      "read": {
        "name": "实施主体编码",
        "fields": [{"name":"实施主体编码","table":"办事指南","column":"实施主体编码","from":"own"}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"实施主体编码校验位不符："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"实施主体编码 has a wrong check digit: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "JB-10": {
      "code": "JB-10",
      "severity": "error",
      "indicators": ["C13"],
      "basis": null,
      "read": {
        "name": "行使层级",
        "fields": [
          {
            "name": "行使层级",
            "table": "办事指南",
            "column": "行使层级",
            "from": "own",
            "meanings": {"1":"国家级","2":"省级","3":"市级","4":"县级","5":"乡级","6":"村级","7":"分级管理"}
          }
        ],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"行使层级不在代码集："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"行使层级 is not in its code list: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "JB-37": {
      "code": "JB-37",
      "severity": "error",
      "indicators": ["C17"],
      "basis": null,
      "read": {
        "name": "咨询方式",
        "fields": [{"name":"咨询方式","table":"办事指南","column":"咨询方式","from":"own"}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"咨询方式格式不符："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"咨询方式 is not well formed: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "CL-05": {
      "code": "CL-05",
      "severity": "error",
      "indicators": ["C22"],
      "basis": null,
      "read": {
        "name": "材料形式",
        "records": "办事指南",
        "fields": [{"name":"材料形式","table":"材料","column":"材料形式","from":"own","meanings":{"1":"纸质","2":"电子化","3":"纸质或电子化"}}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"材料形式缺失"}],"en":[{"part":"text","text":"材料形式 is missing"}]},
        "advice": {}
      }
    },
    "CL-11": {
      "code": "CL-11",
      "severity": "error",
      "indicators": ["C24"],
      "basis": null,
      "read": {
        "name": "材料必要性",
        "records": "办事指南",
        "fields": [{"name":"材料必要性","table":"材料","column":"材料必要性","from":"own","meanings":{"1":"必要","2":"非必要","3":"容缺后补"}}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"材料必要性不在代码集："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"材料必要性 is not in its code list: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "CL-08": {
      "code": "CL-08",
      "severity": "error",
      "indicators": ["C23"],
      "basis": null,
      "read": {
        "name": "来源渠道",
        "records": "办事指南",
        "fields": [{"name":"来源渠道","table":"材料","column":"来源渠道","from":"own","meanings":{"10":"申请人自备","20":"政府部门核发","99":"其他渠道"}}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"来源渠道不在代码集："},{"part":"value","field":0}],
          "en": [{"part":"text","text":"来源渠道 is not in its code list: "},{"part":"value","field":0}]
        },
        "advice": {}
      }
    },
    "JB-05": {
      "code": "JB-05",
      "severity": "error",
      "indicators": ["C14"],
      "basis": "中国政府网 2015 年对办事指南要素的说明；数据交换表的非空字段；国办函〔2017〕115号；LC-11 为构造",
      "read": {
        "name": "设定依据",
        "fields": [{"name":"设定依据","table":"办事指南","column":"设定依据","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"设定依据缺失"}],"en":[{"part":"text","text":"设定依据 is missing"}]},
        "advice": {"zh":[{"part":"text","text":"补填设定依据"}],"en":[{"part":"text","text":"Fill in 设定依据"}]}
      }
    },
    "JB-12": {
      "code": "JB-12",
      "severity": "error",
      "indicators": ["C13"],
      "basis": "中国政府网 2015 年对办事指南要素的说明；数据交换表的非空字段；国办函〔2017〕115号；LC-11 为构造",
      "read": {
        "name": "实施主体",
        "fields": [{"name":"实施主体","table":"办事指南","column":"实施主体","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"实施主体缺失"}],"en":[{"part":"text","text":"实施主体 is missing"}]},
        "advice": {"zh":[{"part":"text","text":"补填实施主体"}],"en":[{"part":"text","text":"Fill in 实施主体"}]}
      }
    },
    "JB-13": {
      "code": "JB-13",
      "severity": "error",
      "indicators": ["C13"],
      "basis": "中国政府网 2015 年对办事指南要素的说明；数据交换表的非空字段；国办函〔2017〕115号；LC-11 为构造",
      "read": {
        "name": "实施主体编码",
        "fields": [{"name":"实施主体编码","table":"办事指南","column":"实施主体编码","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"实施主体编码缺失"}],"en":[{"part":"text","text":"实施主体编码 is missing"}]},
        "advice": {"zh":[{"part":"text","text":"补填实施主体编码"}],"en":[{"part":"text","text":"Fill in 实施主体编码"}]}
      }
    },
    "JB-32": {
      "code": "JB-32",
      "severity": "error",
      "indicators": ["C16"],
      "basis": "中国政府网 2015 年对办事指南要素的说明；数据交换表的非空字段；国办函〔2017〕115号；LC-11 为构造",
      "read": {
        "name": "办理地点",
        "fields": [{"name":"办理地点","table":"办事指南","column":"办理地点","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"办理地点缺失"}],"en":[{"part":"text","text":"办理地点 is missing"}]},
        "advice": {"zh":[{"part":"text","text":"补填办理地点"}],"en":[{"part":"text","text":"Fill in 办理地点"}]}
      }
    },
    "JB-34": {
      "code": "JB-34",
      "severity": "error",
      "indicators": ["C16"],
      "basis": "中国政府网 2015 年对办事指南要素的说明；数据交换表的非空字段；国办函〔2017〕115号；LC-11 为构造",
      "read": {
        "name": "办理时间",
        "fields": [{"name":"办理时间","table":"办事指南","column":"办理时间","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"办理时间缺失"}],"en":[{"part":"text","text":"办理时间 is missing"}]},
        "advice": {"zh":[{"part":"text","text":"补填办理时间"}],"en":[{"part":"text","text":"Fill in 办理时间"}]}
      }
    },
    "JB-36": {
      "code": "JB-36",
      "severity": "error",
      "indicators": ["C17"],
      "basis": "中国政府网 2015 年对办事指南要素的说明；数据交换表的非空字段；国办函〔2017〕115号；LC-11 为构造",
      "read": {
        "name": "咨询方式",
        "fields": [{"name":"咨询方式","table":"办事指南","column":"咨询方式","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"咨询方式缺失"}],"en":[{"part":"text","text":"咨询方式 is missing"}]},
        "advice": {"zh":[{"part":"text","text":"补填咨询方式"}],"en":[{"part":"text","text":"Fill in 咨询方式"}]}
      }
    },
    "JB-39": {
      "code": "JB-39",
      "severity": "error",
      "indicators": ["C17"],
      "basis": "中国政府网 2015 年对办事指南要素的说明；数据交换表的非空字段；国办函〔2017〕115号；LC-11 为构造",
      "read": {
        "name": "监督投诉方式",
        "fields": [{"name":"监督投诉方式","table":"办事指南","column":"监督投诉方式","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"监督投诉方式缺失"}],"en":[{"part":"text","text":"监督投诉方式 is missing"}]},
        "advice": {"zh":[{"part":"text","text":"补填监督投诉方式"}],"en":[{"part":"text","text":"Fill in 监督投诉方式"}]}
      }
    },
    "JB-42": {
      "code": "JB-42",
      "severity": "error",
      "indicators": ["C26"],
      "basis": "中国政府网 2015 年对办事指南要素的说明；数据交换表的非空字段；国办函〔2017〕115号；LC-11 为构造",
      "read": {
        "name": "受理条件",
        "fields": [{"name":"受理条件","table":"办事指南","column":"受理条件","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"受理条件缺失"}],"en":[{"part":"text","text":"受理条件 is missing"}]},
        "advice": {"zh":[{"part":"text","text":"补填受理条件"}],"en":[{"part":"text","text":"Fill in 受理条件"}]}
      }
    },
    "LC-11": {
      "code": "LC-11",
      "severity": "error",
      "indicators": ["C35"],
      "basis": "中国政府网 2015 年对办事指南要素的说明；数据交换表的非空字段；国办函〔2017〕115号；LC-11 为构造",
      "read": {
        "name": "特别程序",
        "fields": [{"name":"特别程序","table":"办事指南","column":"特别程序","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"特别程序缺失"}],"en":[{"part":"text","text":"特别程序 is missing"}]},
        "advice": {"zh":[{"part":"text","text":"补填特别程序"}],"en":[{"part":"text","text":"Fill in 特别程序"}]}
      }
    },
    "SF-01": {
      "code": "SF-01",
      "severity": "error",
      "indicators": ["C51"],
      "basis": "中国政府网 2015 年对办事指南要素的说明；数据交换表的非空字段；国办函〔2017〕115号；LC-11 为构造",
      "read": {
        "name": "是否收费",
        "fields": [{"name":"是否收费","table":"办事指南","column":"是否收费","from":"own"}],
        "details": [],
        "message": {"zh":[{"part":"text","text":"是否收费缺失"}],"en":[{"part":"text","text":"是否收费 is missing"}]},
        "advice": {"zh":[{"part":"text","text":"补填是否收费"}],"en":[{"part":"text","text":"Fill in 是否收费"}]}
      }
    },
    "JB-02": {
      "code": "JB-02",
      "severity": "warning",
      "indicators": ["C11"],
      "basis": "GB/T 39046-2020 事项名称的长度",
      "read": {
        "name": "名称长度适当、首尾没有空白",
        "fields": [{"name":"事项名称","table":"办事指南","column":"事项名称","from":"own"}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"事项名称“"},{"part":"value","field":0},{"part":"text","text":"”过长或首尾有空白"}],
          "en": [
            {"part":"text","text":"Item name “"},
            {"part":"value","field":0},
            {"part":"text","text":"” is too long or has blanks around it"}
          ]
        },
        "advice": {
          "zh": [{"part":"text","text":"删去首尾空白，缩短到 200 字以内"}],
          "en": [{"part":"text","text":"Remove the blanks; keep to 200 characters"}]
        }
      }
    },
    "JB-04": {
      "code": "JB-04",
      "severity": "error",
      "indicators": ["C11"],
      "basis": "构造",
      "read": {
        "name": "名称没有测试或占位字样",
        "fields": [{"name":"事项名称","table":"办事指南","column":"事项名称","from":"own"}],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"事项名称“"},{"part":"value","field":0},{"part":"text","text":"”含测试或占位字样"}],
          "en": [{"part":"text","text":"Item name “"},{"part":"value","field":0},{"part":"text","text":"” holds a test word"}]
        },
        "advice": {
          "zh": [{"part":"text","text":"改为正式名称，或撤下该指南"}],
          "en": [{"part":"text","text":"Give the official name, or withdraw the guide"}]
        }
      }
    },
    "JB-16": {
      "code": "JB-16",
      "severity": "error",
      "indicators": ["C11"],
      "basis": "构造：由实际编码的结构得出",
      "read": {
        "name": "实施编码与实施主体一致",
        "fields": [
          {"name":"实施编码","table":"办事指南","column":"实施编码","from":"own"},
          {"name":"实施主体编码","table":"办事指南","column":"实施主体编码","from":"own"}
        ],
        "details": [],
        "message": {
          "zh": [
            {"part":"text","text":"实施编码"},
            {"part":"value","field":0},
            {"part":"text","text":"的前18位不是实施主体编码"},
            {"part":"value","field":1}
          ],
          "en": [
            {"part":"text","text":"Code "},
            {"part":"value","field":0},
            {"part":"text","text":" does not begin with "},
            {"part":"value","field":1}
          ]
        },
        "advice": {
          "zh": [{"part":"text","text":"按实施主体编码重新生成实施编码"}],
          "en": [{"part":"text","text":"Generate the code again from that of the body"}]
        }
      }
    },
    "JB-18": {
      "code": "JB-18",
      "severity": "error",
      "indicators": ["C11"],
      "basis": "构造：由实际编码的结构得出",
      "read": {
        "name": "实施编码与基本编码一致",
        "fields": [
          {"name":"实施编码","table":"办事指南","column":"实施编码","from":"own"},
          {"name":"基本编码","table":"办事指南","column":"基本编码","from":"own"}
        ],
        "details": [],
        "message": {
          "zh": [
            {"part":"text","text":"实施编码"},
            {"part":"value","field":0},
            {"part":"text","text":"的后12位不是基本编码"},
            {"part":"value","field":1}
          ],
          "en": [
            {"part":"text","text":"Code "},
            {"part":"value","field":0},
            {"part":"text","text":" does not end with "},
            {"part":"value","field":1}
          ]
        },
        "advice": {
          "zh": [{"part":"text","text":"按基本编码重新生成实施编码"}],
          "en": [{"part":"text","text":"Generate the code again from the basic code"}]
        }
      }
    },
    "JB-19": {
      "code": "JB-19",
      "severity": "error",
      "indicators": ["C11"],
      "basis": "GB/T 39046-2020 唯一标识代码",
      "read": {
        "name": "实施编码不重复",
        "fields": [
          {"name":"实施编码","table":"办事指南","column":"实施编码","from":"own"},
          {"name":"事项状态","table":"办事指南","column":"事项状态","from":"own","meanings":{"1":"在用","2":"挂起","3":"取消"}}
        ],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"实施编码"},{"part":"value","field":0},{"part":"text","text":"与别的在用事项重复"}],
          "en": [{"part":"text","text":"Code "},{"part":"value","field":0},{"part":"text","text":" is used by another active item"}]
        },
        "advice": {
          "zh": [{"part":"text","text":"核对是否重复发布；不是的，另编代码"}],
          "en": [{"part":"text","text":"Withdraw the double, or give it a code of its own"}]
        }
      }
    },
    "JB-20": {
      "code": "JB-20",
      "severity": "warning",
      "indicators": ["C11"],
      "basis": "构造",
      "read": {
        "name": "同一主体的事项不重名",
        "fields": [
          {"name":"事项名称","table":"办事指南","column":"事项名称","from":"own"},
          {"name":"实施主体编码","table":"办事指南","column":"实施主体编码","from":"own"}
        ],
        "details": [],
        "message": {
          "zh": [{"part":"text","text":"“"},{"part":"value","field":0},{"part":"text","text":"”在同一实施主体下重复"}],
          "en": [{"part":"text","text":"“"},{"part":"value","field":0},{"part":"text","text":"” occurs twice at one body"}]
        },
        "advice": {"zh":[{"part":"text","text":"合并，或用名称区分"}],"en":[{"part":"text","text":"Merge the two, or tell them apart by name"}]}
      }
    },
    "JB-24": {
      "code": "JB-24",
      "severity": "error",
      "indicators": ["C12"],
      "basis": "温州办事指南检查脚本",
      "read": {
        "name": "时限与办件类型对应",
        "fields": [
          {"name":"办件类型","table":"办事指南","column":"办件类型","from":"own","meanings":{"1":"即办件","2":"承诺件","9":"其他办件"}},
… and 6801 more lines, sha256 of all ed59c4443943a61c
