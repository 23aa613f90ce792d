/** Formulas */
// Generated: do not edit. See manifest.json for what it was made from.
// [the runtime]
const R = steelyardRuntime;
const FACTS = {
  "plan": {
    "nodes": [
      {"code":"f","base":51,"bonuses":[],"gates":[],"raw":51,"published":52},
      {"code":"Sum","value":0,"base":1,"bonuses":[],"gates":[],"raw":1,"published":2},
      {"code":"Product","value":3,"base":4,"bonuses":[],"gates":[],"raw":4,"published":5},
      {"code":"Signs","value":6,"base":7,"bonuses":[],"gates":[],"raw":7,"published":8},
      {"code":"Least","value":9,"base":10,"bonuses":[],"gates":[],"raw":10,"published":11},
      {"code":"Log","value":12,"base":13,"bonuses":[],"gates":[],"raw":13,"published":14},
      {"code":"Floor","value":15,"base":16,"bonuses":[],"gates":[],"raw":16,"published":17},
      {"code":"Cmp","value":18,"base":19,"bonuses":[],"gates":[],"raw":19,"published":20},
      {"code":"Same","value":21,"base":22,"bonuses":[],"gates":[],"raw":22,"published":23},
      {"code":"Thirds","value":24,"base":25,"bonuses":[],"gates":[],"raw":25,"published":26},
      {"code":"Codes","value":27,"base":28,"bonuses":[],"gates":[],"raw":28,"published":29},
      {"code":"Dates","value":30,"base":31,"bonuses":[],"gates":[],"raw":31,"published":32},
      {"code":"Yes","value":33,"base":34,"bonuses":[],"gates":[],"raw":34,"published":35},
      {"code":"Steps","value":36,"base":36,"bonuses":[],"gates":[],"raw":36,"published":37},
      {"code":"Rungs","value":38,"base":38,"bonuses":[],"gates":[],"raw":38,"published":39},
      {"code":"Doubled","value":40,"base":41,"bonuses":[],"gates":[],"raw":41,"published":42},
      {"code":"Scores","value":43,"base":43,"bonuses":[],"gates":[],"raw":43,"published":44},
      {"code":"There","value":45,"base":46,"bonuses":[],"gates":[],"raw":46,"published":47},
      {"code":"Name","value":48,"base":49,"bonuses":[],"gates":[],"raw":49,"published":50}
    ],
    "rank": 53,
    "bands": [],
    "rules": [],
    "tables": [
      {
        "name": "offices",
        "kind": "units",
        "key": "id",
        "rowLabel": "name",
        "mayLack": false,
        "columns": [
          {"name":"id","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"name","kind":"text","codes":[],"missing":[],"checked":false},
          {"name":"a","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"b","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"c","kind":"number","codes":[],"missing":[],"checked":false},
          {"name":"state","kind":"code list","codes":["open","half","shut"],"missing":[],"checked":false},
          {"name":"opened","kind":"date","codes":[],"missing":[],"checked":false},
          {"name":"licensed","kind":"yes/no","codes":[],"missing":[],"checked":false}
        ]
      }
    ],
    "units": "offices"
  },
  "name": "Formulas",
  "edition": null,
  "watches": [
    {"watch":"normalised","code":"Sum","value":0,"method":{"zh":"上下限","en":"range"},"bounds":[0,10]},
    {"watch":"empty column","table":"offices","column":"a","code":"Sum"},
    {"watch":"empty column","table":"offices","column":"b","code":"Sum"},
    {"watch":"empty column","table":"offices","column":"c","code":"Sum"},
    {"watch":"normalised","code":"Product","value":3,"method":{"zh":"上下限","en":"range"},"bounds":[0,100]},
    {"watch":"empty column","table":"offices","column":"a","code":"Product"},
    {"watch":"empty column","table":"offices","column":"b","code":"Product"},
    {"watch":"empty column","table":"offices","column":"c","code":"Product"},
    {"watch":"normalised","code":"Signs","value":6,"method":{"zh":"上下限","en":"range"},"bounds":[0,10]},
    {"watch":"empty column","table":"offices","column":"a","code":"Signs"},
    {"watch":"empty column","table":"offices","column":"b","code":"Signs"},
    {"watch":"normalised","code":"Least","value":9,"method":{"zh":"上下限","en":"range"},"bounds":[0,10]},
    {"watch":"empty column","table":"offices","column":"a","code":"Least"},
    {"watch":"empty column","table":"offices","column":"b","code":"Least"},
    {"watch":"empty column","table":"offices","column":"c","code":"Least"},
    {"watch":"normalised","code":"Log","value":12,"method":{"zh":"上下限","en":"range"},"bounds":[0,10]},
    {"watch":"empty column","table":"offices","column":"b","code":"Log"},
    {"watch":"normalised","code":"Floor","value":15,"method":{"zh":"上下限","en":"range"},"bounds":[0,10]},
    {"watch":"empty column","table":"offices","column":"a","code":"Floor"},
    {"watch":"empty column","table":"offices","column":"c","code":"Floor"},
    {"watch":"empty column","table":"offices","column":"a","code":"Cmp"},
    {"watch":"empty column","table":"offices","column":"b","code":"Cmp"},
    {"watch":"empty column","table":"offices","column":"c","code":"Cmp"},
    {"watch":"empty column","table":"offices","column":"a","code":"Same"},
    {"watch":"empty column","table":"offices","column":"a","code":"Thirds"},
    {"watch":"empty column","table":"offices","column":"state","code":"Codes"},
    {"watch":"empty column","table":"offices","column":"b","code":"Codes"},
    {"watch":"empty column","table":"offices","column":"opened","code":"Dates"},
    {"watch":"empty column","table":"offices","column":"licensed","code":"Yes"},
    {"watch":"empty column","table":"offices","column":"a","code":"Steps"},
    {"watch":"empty column","table":"offices","column":"b","code":"Steps"},
    {"watch":"empty column","table":"offices","column":"state","code":"Rungs"},
    {"watch":"empty column","table":"offices","column":"state","code":"Doubled"}
  ],
  "accepted": [],
  "nodes": {
    "f": {"name":"Formulas","rounding":{"places":3,"mode":"half-up"}},
    "Sum": {"name":"Sums","rounding":{"places":3,"mode":"half-up"}},
    "Product": {"name":"Products","rounding":{"places":3,"mode":"half-up"}},
    "Signs": {"name":"Signs","rounding":{"places":3,"mode":"half-up"}},
    "Least": {"name":"Least and greatest","rounding":{"places":3,"mode":"half-up"}},
    "Log": {"name":"Logarithm","rounding":{"places":3,"mode":"half-up"}},
    "Floor": {"name":"Whole part and size","rounding":{"places":3,"mode":"half-up"}},
    "Cmp": {"name":"Comparisons","rounding":{"places":3,"mode":"half-up"}},
    "Same": {"name":"Exact","rounding":{"places":3,"mode":"half-up"}},
    "Thirds": {"name":"Twelve digits","rounding":{"places":3,"mode":"half-up"}},
    "Codes": {"name":"Codes","rounding":{"places":3,"mode":"half-up"}},
    "Dates": {"name":"Dates","rounding":{"places":3,"mode":"half-up"}},
    "Yes": {"name":"Yes or no","rounding":{"places":3,"mode":"half-up"}},
    "Steps": {"name":"Ladder over numbers","rounding":{"places":3,"mode":"half-up"}},
    "Rungs": {"name":"Ladder over codes","rounding":{"places":3,"mode":"half-up"}},
    "Doubled": {"name":"Ladder, normalised","rounding":{"places":3,"mode":"half-up"}},
    "Scores": {"name":"Scores of others","rounding":{"places":3,"mode":"half-up"}},
    "There": {"name":"What is there","rounding":{"places":3,"mode":"half-up"}},
    "Name": {"name":"Names","rounding":{"places":3,"mode":"half-up"}}
  },
  "rules": {}
};
// [operations]
function kernel(data) {
const V = [];
const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));
const rungs0 = R.exactRungs([[0.3, { units: BigInt("3"), places: 1 }, 100], [5, { units: BigInt("5"), places: 0 }, 60], [7, { units: BigInt("7"), places: 0 }, 40]]);
const n1 = data.column("offices", "a").values;
const n2 = data.column("offices", "b").values;
const exact3 = (j) => R.plus(R.decimalOf(n1[j]), R.decimalOf(n2[j]));
const whole4 = R.lazy(() => R.held(R.most(n1) + R.most(n2)) <= 9007199254740991);
const ladder5 = R.ladderOf(data.column("offices", "state"), [["open", 100], ["half", 50], ["shut", 0]], NaN);
const n6 = data.column("offices", "state").values;
const n7 = data.column("offices", "c").values;
const exact8 = (j) => R.minus(R.plus(R.decimalOf(n1[j]), R.decimalOf(n2[j])), R.decimalOf(n7[j]));
const whole9 = R.lazy(() => R.held(R.held(R.most(n1) + R.most(n2)) + R.most(n7)) <= 9007199254740991);
const decimal10 = { units: BigInt("2"), places: 0 };
const exact11 = (j) => R.minus(R.decimalOf(n1[j]), R.times(decimal10, R.decimalOf(n2[j])));
const whole12 = R.lazy(() => R.held(R.most(n1) + R.held(2 * R.most(n2))) <= 9007199254740991);
const decimal13 = { units: BigInt("1"), places: 1 };
const decimal14 = { units: BigInt("3"), places: 1 };
const exact15 = (j) => R.order(R.plus(R.decimalOf(n1[j]), decimal13), decimal14);
const code16 = R.codeIn(data.column("offices", "state"), "open");
const code17 = R.codeIn(data.column("offices", "state"), "shut");
const n18 = data.column("offices", "opened").values;
const n19 = data.column("offices", "licensed").values;
const ladder20 = R.ladderOf(data.column("offices", "state"), [["open", 10], ["half", 6]], 1);
const t21 = R.textsOfUnits(data.column("offices", "name"));
const table22 = R.tableOf(t21, ((t) => t.startsWith("North")));
const table23 = R.tableOf(t21, R.lengthOf);
const round24 = (x) => { const s = Math.abs(x) * 1000, f = Math.floor(s), d = s - f; if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return R.round(x, { "places": 3, "mode": "half-up" }); const m = (d > 0.5 ? f + 1 : f) / 1000; return x < 0 && m > 0 ? -m : m; };
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
  const v24 = (V[24] ??= new Float64Array(N));
  const v25 = (V[25] ??= new Float64Array(N));
  const v26 = (V[26] ??= new Float64Array(N));
  const v27 = (V[27] ??= new Float64Array(N));
  const v28 = (V[28] ??= new Float64Array(N));
  const v29 = (V[29] ??= new Float64Array(N));
  const v30 = (V[30] ??= new Float64Array(N));
  const v31 = (V[31] ??= new Float64Array(N));
  const v32 = (V[32] ??= new Float64Array(N));
  const v33 = (V[33] ??= new Float64Array(N));
  const v34 = (V[34] ??= new Float64Array(N));
  const v35 = (V[35] ??= new Float64Array(N));
  const v36 = (V[36] ??= new Float64Array(N));
  const v37 = (V[37] ??= new Float64Array(N));
  const v38 = (V[38] ??= new Float64Array(N));
  const v39 = (V[39] ??= new Float64Array(N));
  const v40 = (V[40] ??= new Float64Array(N));
  const v41 = (V[41] ??= new Float64Array(N));
  const v42 = (V[42] ??= new Float64Array(N));
  const v43 = (V[43] ??= new Float64Array(N));
  const v44 = (V[44] ??= new Float64Array(N));
  const v45 = (V[45] ??= new Float64Array(N));
  const v46 = (V[46] ??= new Float64Array(N));
  const v47 = (V[47] ??= new Float64Array(N));
  const v48 = (V[48] ??= new Float64Array(N));
  const v49 = (V[49] ??= new Float64Array(N));
  const v50 = (V[50] ??= new Float64Array(N));
  const v51 = (V[51] ??= new Float64Array(N));
  const v52 = (V[52] ??= new Float64Array(N));
  const v53 = (V[53] ??= new Float64Array(N));
  function k0(from, n, v0, n1, n2, n7) {
    for (let i = 0, j = from; i < n; i++, j++) v0[j] = subExactly(addPlain(n1[j], n2[j], 4), n7[j], 4, whole9, exact8, j);
  }
  function k1(from, n, v1, v0) {
    for (let i = 0, j = from; i < n; i++, j++) v1[j] = (clamp((v0[j] / 10), 0, 1) * 100);
  }
  function k2(from, n, v2, v1) {
    for (let i = 0, j = from; i < n; i++, j++) v2[j] = round24(v1[j]);
  }
  function k3(from, n, v3, n1, n2, n7) {
    for (let i = 0, j = from; i < n; i++, j++) v3[j] = ((n1[j] * n2[j]) / n7[j]);
  }
  function k4(from, n, v4, v3) {
    for (let i = 0, j = from; i < n; i++, j++) v4[j] = (clamp((v3[j] / 100), 0, 1) * 100);
  }
  function k5(from, n, v5, v4) {
    for (let i = 0, j = from; i < n; i++, j++) v5[j] = round24(v4[j]);
  }
  function k6(from, n, v6, n1, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v6[j] = (-subExactly(n1[j], (2 * n2[j]), 4, whole12, exact11, j));
  }
  function k7(from, n, v7, v6) {
    for (let i = 0, j = from; i < n; i++, j++) v7[j] = (clamp((v6[j] / 10), 0, 1) * 100);
  }
  function k8(from, n, v8, v7) {
    for (let i = 0, j = from; i < n; i++, j++) v8[j] = round24(v7[j]);
  }
  function k9(from, n, v9, n1, n2, n7) {
    for (let i = 0, j = from; i < n; i++, j++) v9[j] = addPlain(min(min(n1[j], n2[j]), n7[j]), max(n1[j], 0.5), 4);
  }
  function k10(from, n, v10, v9) {
    for (let i = 0, j = from; i < n; i++, j++) v10[j] = (clamp((v9[j] / 10), 0, 1) * 100);
  }
  function k11(from, n, v11, v10) {
    for (let i = 0, j = from; i < n; i++, j++) v11[j] = round24(v10[j]);
  }
  function k12(from, n, v12, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v12[j] = Math.log((max(n2[j], 1) / 2));
  }
  function k13(from, n, v13, v12) {
    for (let i = 0, j = from; i < n; i++, j++) v13[j] = (clamp((v12[j] / 10), 0, 1) * 100);
  }
  function k14(from, n, v14, v13) {
    for (let i = 0, j = from; i < n; i++, j++) v14[j] = round24(v13[j]);
  }
  function k15(from, n, v15, n1, n7) {
    for (let i = 0, j = from; i < n; i++, j++) v15[j] = (floor((n1[j] / 3)) + Math.abs(subPlain(n7[j], 5, 4)));
  }
  function k16(from, n, v16, v15) {
    for (let i = 0, j = from; i < n; i++, j++) v16[j] = (clamp((v15[j] / 10), 0, 1) * 100);
  }
  function k17(from, n, v17, v16) {
    for (let i = 0, j = from; i < n; i++, j++) v17[j] = round24(v16[j]);
  }
  function k18(from, n, v18, n1, n2, n7) {
    for (let i = 0, j = from; i < n; i++, j++) v18[j] = or(or(or(and(gtPlain(n1[j], 2), lePlain(n1[j], 9)), and(gePlain(n2[j], 8), ltPlain(n2[j], 9))), eqPlain(n7[j], 4)), (1 - nePlain(n7[j], 7)));
  }
  function k19(from, n, v19, v18) {
    for (let i = 0, j = from; i < n; i++, j++) v19[j] = (v18[j] * 100);
  }
  function k20(from, n, v20, v19) {
    for (let i = 0, j = from; i < n; i++, j++) v20[j] = round24(v19[j]);
  }
  function k21(from, n, v21, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v21[j] = eqExactly(addPlain(n1[j], 0.1, 4), 0.3, 1.3322676295501878e-15, R.never, exact15, j);
  }
  function k22(from, n, v22, v21) {
    for (let i = 0, j = from; i < n; i++, j++) v22[j] = (v21[j] * 100);
  }
  function k23(from, n, v23, v22) {
    for (let i = 0, j = from; i < n; i++, j++) v23[j] = round24(v22[j]);
  }
  function k24(from, n, v24, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v24[j] = eq(((n1[j] / 3) * 3), n1[j]);
  }
  function k25(from, n, v25, v24) {
    for (let i = 0, j = from; i < n; i++, j++) v25[j] = (v24[j] * 100);
  }
  function k26(from, n, v26, v25) {
    for (let i = 0, j = from; i < n; i++, j++) v26[j] = round24(v25[j]);
  }
  function k27(from, n, v27, n6, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v27[j] = or(eqPlain(n6[j], code16), and(nePlain(n6[j], code17), gtPlain(n2[j], 1)));
  }
  function k28(from, n, v28, v27) {
    for (let i = 0, j = from; i < n; i++, j++) v28[j] = (v27[j] * 100);
  }
  function k29(from, n, v29, v28) {
    for (let i = 0, j = from; i < n; i++, j++) v29[j] = round24(v28[j]);
  }
  function k30(from, n, v30, n18) {
    for (let i = 0, j = from; i < n; i++, j++) v30[j] = and(gePlain(n18[j], 18262), ltPlain(n18[j], 19905));
  }
  function k31(from, n, v31, v30) {
    for (let i = 0, j = from; i < n; i++, j++) v31[j] = (v30[j] * 100);
  }
  function k32(from, n, v32, v31) {
    for (let i = 0, j = from; i < n; i++, j++) v32[j] = round24(v31[j]);
  }
  function k33(from, n, v33, n19) {
    for (let i = 0, j = from; i < n; i++, j++) v33[j] = n19[j];
  }
  function k34(from, n, v34, v33) {
    for (let i = 0, j = from; i < n; i++, j++) v34[j] = ((v33[j] / 2) * 100);
  }
  function k35(from, n, v35, v34) {
    for (let i = 0, j = from; i < n; i++, j++) v35[j] = round24(v34[j]);
  }
  function k36(from, n, v36, n1, n2) {
    for (let i = 0, j = from; i < n; i++, j++) v36[j] = R.rungNear(rungs0, addPlain(n1[j], n2[j], 4), 10, 1.3322676295501878e-15, whole4, exact3, j);
  }
  function k37(from, n, v37, v36) {
    for (let i = 0, j = from; i < n; i++, j++) v37[j] = round24(v36[j]);
  }
  function k38(from, n, v38, ladder5, n6) {
    for (let i = 0, j = from; i < n; i++, j++) v38[j] = at(ladder5, n6[j]);
  }
  function k39(from, n, v39, v38) {
    for (let i = 0, j = from; i < n; i++, j++) v39[j] = round24(v38[j]);
  }
  function k40(from, n, v40, ladder20, n6) {
    for (let i = 0, j = from; i < n; i++, j++) v40[j] = at(ladder20, n6[j]);
  }
  function k41(from, n, v41, v40) {
    for (let i = 0, j = from; i < n; i++, j++) v41[j] = (clamp((v40[j] / 12), 0, 1) * 100);
  }
  function k42(from, n, v42, v41) {
    for (let i = 0, j = from; i < n; i++, j++) v42[j] = round24(v41[j]);
  }
  function k43(from, n, v43, v38, v36) {
    for (let i = 0, j = from; i < n; i++, j++) v43[j] = ((v38[j] * 0.5) + (v36[j] / 2));
  }
  function k44(from, n, v44, v43) {
    for (let i = 0, j = from; i < n; i++, j++) v44[j] = round24(v43[j]);
  }
  function k45(from, n, v45, n7, n1) {
    for (let i = 0, j = from; i < n; i++, j++) v45[j] = and(present(n7[j]), (1 - present(n1[j])));
  }
  function k46(from, n, v46, v45) {
    for (let i = 0, j = from; i < n; i++, j++) v46[j] = (v45[j] * 100);
  }
  function k47(from, n, v47, v46) {
    for (let i = 0, j = from; i < n; i++, j++) v47[j] = round24(v46[j]);
  }
  function k48(from, n, v48) {
    for (let i = 0, j = from; i < n; i++, j++) v48[j] = or(table22()[t21.codes[j]], eqPlain(table23()[t21.codes[j]], 5));
  }
  function k49(from, n, v49, v48) {
    for (let i = 0, j = from; i < n; i++, j++) v49[j] = (v48[j] * 100);
  }
  function k50(from, n, v50, v49) {
    for (let i = 0, j = from; i < n; i++, j++) v50[j] = round24(v49[j]);
  }
  function k51(from, n, v1, v4, v7, v10, v13, v16, v19, v22, v25, v28, v31, v34, v36, v38, v41, v43, v46, v49, v51) {
    for (let i = 0, j = from; i < n; i++, j++) {
      let sum = 0;
      let share = 0;
      { const x = orElse(v1[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v4[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v7[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v10[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v13[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v16[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v19[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v22[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v25[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v28[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v31[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v34[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v36[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v38[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v41[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v43[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v46[j], 0); sum = sum + x; share += 1; }
      { const x = orElse(v49[j], 0); sum = sum + x; share += 1; }
      v51[j] = share === 0 ? NaN : sum / share;
    }
  }
  function k52(from, n, v52, v51) {
    for (let i = 0, j = from; i < n; i++, j++) v52[j] = round24(v51[j]);
  }
  for (let from = 0; from < N; from += BLOCK) {
    const n = Math.min(BLOCK, N - from);
    k0(from, n, v0, n1, n2, n7);
    k1(from, n, v1, v0);
    k2(from, n, v2, v1);
    k3(from, n, v3, n1, n2, n7);
    k4(from, n, v4, v3);
    k5(from, n, v5, v4);
    k6(from, n, v6, n1, n2);
    k7(from, n, v7, v6);
    k8(from, n, v8, v7);
    k9(from, n, v9, n1, n2, n7);
    k10(from, n, v10, v9);
    k11(from, n, v11, v10);
    k12(from, n, v12, n2);
    k13(from, n, v13, v12);
    k14(from, n, v14, v13);
    k15(from, n, v15, n1, n7);
    k16(from, n, v16, v15);
    k17(from, n, v17, v16);
    k18(from, n, v18, n1, n2, n7);
    k19(from, n, v19, v18);
    k20(from, n, v20, v19);
    k21(from, n, v21, n1);
    k22(from, n, v22, v21);
    k23(from, n, v23, v22);
    k24(from, n, v24, n1);
    k25(from, n, v25, v24);
    k26(from, n, v26, v25);
    k27(from, n, v27, n6, n2);
    k28(from, n, v28, v27);
    k29(from, n, v29, v28);
    k30(from, n, v30, n18);
    k31(from, n, v31, v30);
    k32(from, n, v32, v31);
    k33(from, n, v33, n19);
    k34(from, n, v34, v33);
    k35(from, n, v35, v34);
    k36(from, n, v36, n1, n2);
    k37(from, n, v37, v36);
    k38(from, n, v38, ladder5, n6);
    k39(from, n, v39, v38);
    k40(from, n, v40, ladder20, n6);
    k41(from, n, v41, v40);
    k42(from, n, v42, v41);
    k43(from, n, v43, v38, v36);
    k44(from, n, v44, v43);
    k45(from, n, v45, n7, n1);
    k46(from, n, v46, v45);
    k47(from, n, v47, v46);
    k48(from, n, v48);
    k49(from, n, v49, v48);
    k50(from, n, v50, v49);
    k51(from, n, v1, v4, v7, v10, v13, v16, v19, v22, v25, v28, v31, v34, v36, v38, v41, v43, v46, v49, v51);
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
    const b36 = new Float64Array(Math.min(BLOCK, N));
    const b38 = new Float64Array(Math.min(BLOCK, N));
    const v51 = (V[51] ??= new Float64Array(N));
    const v52 = (V[52] ??= new Float64Array(N));
    function k36(from, n, b36, n1, n2) {
      for (let i = 0, j = from; i < n; i++, j++) b36[i] = R.rungNear(rungs0, addPlain(n1[j], n2[j], 4), 10, 1.3322676295501878e-15, whole4, exact3, j);
    }
    function k38(from, n, b38, ladder5, n6) {
      for (let i = 0, j = from; i < n; i++, j++) b38[i] = at(ladder5, n6[j]);
    }
    function k51(from, n, n1, n2, n7, n6, n18, n19, b36, b38, ladder20, v51) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse((clamp((subExactly(addPlain(n1[j], n2[j], 4), n7[j], 4, whole9, exact8, j) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp((((n1[j] * n2[j]) / n7[j]) / 100), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp(((-subExactly(n1[j], (2 * n2[j]), 4, whole12, exact11, j)) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp((addPlain(min(min(n1[j], n2[j]), n7[j]), max(n1[j], 0.5), 4) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp((Math.log((max(n2[j], 1) / 2)) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp(((floor((n1[j] / 3)) + Math.abs(subPlain(n7[j], 5, 4))) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((or(or(or(and(gtPlain(n1[j], 2), lePlain(n1[j], 9)), and(gePlain(n2[j], 8), ltPlain(n2[j], 9))), eqPlain(n7[j], 4)), (1 - nePlain(n7[j], 7))) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((eqExactly(addPlain(n1[j], 0.1, 4), 0.3, 1.3322676295501878e-15, R.never, exact15, j) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((eq(((n1[j] / 3) * 3), n1[j]) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((or(eqPlain(n6[j], code16), and(nePlain(n6[j], code17), gtPlain(n2[j], 1))) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((and(gePlain(n18[j], 18262), ltPlain(n18[j], 19905)) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse(((n19[j] / 2) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse(b36[i], 0); sum = sum + x; share += 1; }
        { const x = orElse(b38[i], 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp((at(ladder20, n6[j]) / 12), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse(((b38[i] * 0.5) + (b36[i] / 2)), 0); sum = sum + x; share += 1; }
        { const x = orElse((and(present(n7[j]), (1 - present(n1[j]))) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((or(table22()[t21.codes[j]], eqPlain(table23()[t21.codes[j]], 5)) * 100), 0); sum = sum + x; share += 1; }
        v51[j] = share === 0 ? NaN : sum / share;
      }
    }
    function k52(from, n, v52, v51) {
      for (let i = 0, j = from; i < n; i++, j++) v52[j] = round24(v51[j]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k36(from, n, b36, n1, n2);
      k38(from, n, b38, ladder5, n6);
      k51(from, n, n1, n2, n7, n6, n18, n19, b36, b38, ladder20, v51);
      k52(from, n, v52, v51);
    }
    return V;
  },
  ranks() {
    const N = data.units.length;
    const BLOCK = 256;
    const b36 = new Float64Array(Math.min(BLOCK, N));
    const b38 = new Float64Array(Math.min(BLOCK, N));
    const b51 = new Float64Array(Math.min(BLOCK, N));
    const v52 = (V[52] ??= new Float64Array(N));
    const v53 = (V[53] ??= new Float64Array(N));
    function k36(from, n, b36, n1, n2) {
      for (let i = 0, j = from; i < n; i++, j++) b36[i] = R.rungNear(rungs0, addPlain(n1[j], n2[j], 4), 10, 1.3322676295501878e-15, whole4, exact3, j);
    }
    function k38(from, n, b38, ladder5, n6) {
      for (let i = 0, j = from; i < n; i++, j++) b38[i] = at(ladder5, n6[j]);
    }
    function k51(from, n, n1, n2, n7, n6, n18, n19, b36, b38, ladder20, b51) {
      for (let i = 0, j = from; i < n; i++, j++) {
        let sum = 0;
        let share = 0;
        { const x = orElse((clamp((subExactly(addPlain(n1[j], n2[j], 4), n7[j], 4, whole9, exact8, j) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp((((n1[j] * n2[j]) / n7[j]) / 100), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp(((-subExactly(n1[j], (2 * n2[j]), 4, whole12, exact11, j)) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp((addPlain(min(min(n1[j], n2[j]), n7[j]), max(n1[j], 0.5), 4) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp((Math.log((max(n2[j], 1) / 2)) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp(((floor((n1[j] / 3)) + Math.abs(subPlain(n7[j], 5, 4))) / 10), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((or(or(or(and(gtPlain(n1[j], 2), lePlain(n1[j], 9)), and(gePlain(n2[j], 8), ltPlain(n2[j], 9))), eqPlain(n7[j], 4)), (1 - nePlain(n7[j], 7))) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((eqExactly(addPlain(n1[j], 0.1, 4), 0.3, 1.3322676295501878e-15, R.never, exact15, j) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((eq(((n1[j] / 3) * 3), n1[j]) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((or(eqPlain(n6[j], code16), and(nePlain(n6[j], code17), gtPlain(n2[j], 1))) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((and(gePlain(n18[j], 18262), ltPlain(n18[j], 19905)) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse(((n19[j] / 2) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse(b36[i], 0); sum = sum + x; share += 1; }
        { const x = orElse(b38[i], 0); sum = sum + x; share += 1; }
        { const x = orElse((clamp((at(ladder20, n6[j]) / 12), 0, 1) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse(((b38[i] * 0.5) + (b36[i] / 2)), 0); sum = sum + x; share += 1; }
        { const x = orElse((and(present(n7[j]), (1 - present(n1[j]))) * 100), 0); sum = sum + x; share += 1; }
        { const x = orElse((or(table22()[t21.codes[j]], eqPlain(table23()[t21.codes[j]], 5)) * 100), 0); sum = sum + x; share += 1; }
        b51[i] = share === 0 ? NaN : sum / share;
      }
    }
    function k52(from, n, v52, b51) {
      for (let i = 0, j = from; i < n; i++, j++) v52[j] = round24(b51[i]);
    }
    for (let from = 0; from < N; from += BLOCK) {
      const n = Math.min(BLOCK, N - from);
      k36(from, n, b36, n1, n2);
      k38(from, n, b38, ladder5, n6);
      k51(from, n, n1, n2, n7, n6, n18, n19, b36, b38, ladder20, b51);
      k52(from, n, v52, b51);
    }
    R.rankInto(v53, v52, { "highestFirst": true, "ties": "competition" });
    return V[53];
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
    const v10 = stage(10);
    const v12 = stage(12);
    const v13 = stage(13);
    const v15 = stage(15);
    const v16 = stage(16);
    const v18 = stage(18);
    const v19 = stage(19);
    const v21 = stage(21);
    const v22 = stage(22);
    const v24 = stage(24);
    const v25 = stage(25);
    const v27 = stage(27);
    const v28 = stage(28);
    const v30 = stage(30);
    const v31 = stage(31);
    const v33 = stage(33);
    const v34 = stage(34);
    const v36 = stage(36);
    const v38 = stage(38);
    const v40 = stage(40);
    const v41 = stage(41);
    const v43 = stage(43);
    const v45 = stage(45);
    const v46 = stage(46);
    const v48 = stage(48);
    const v49 = stage(49);
    const v51 = stage(51);
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v0[j]) && isFinite(v1[j])) continue;
      if (isNaN(n1[j]) || isNaN(n2[j]) || isNaN(n7[j])) continue;
      found.push({ code: 'not-finite', indicator: "Sum", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (n7[j] === 0 && !isNaN((n1[j] * n2[j]))) { found.push({ code: "division-by-zero", indicator: "Product", unit: j }); continue; }
      if (isFinite(v3[j]) && isFinite(v4[j])) continue;
      if (isNaN(n1[j]) || isNaN(n2[j]) || isNaN(n7[j])) continue;
      found.push({ code: 'not-finite', indicator: "Product", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v6[j]) && isFinite(v7[j])) continue;
      if (isNaN(n1[j]) || isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "Signs", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v9[j]) && isFinite(v10[j])) continue;
      if (isNaN(n1[j]) || isNaN(n2[j]) || isNaN(n7[j]) || isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "Least", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (2 === 0 && !isNaN(max(n2[j], 1))) { found.push({ code: "division-by-zero", indicator: "Log", unit: j }); continue; }
      if ((max(n2[j], 1) / 2) <= 0) { found.push({ code: "not-finite", indicator: "Log", unit: j }); continue; }
      if (isFinite(v12[j]) && isFinite(v13[j])) continue;
      if (isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "Log", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (3 === 0 && !isNaN(n1[j])) { found.push({ code: "division-by-zero", indicator: "Floor", unit: j }); continue; }
      if (isFinite(v15[j]) && isFinite(v16[j])) continue;
      if (isNaN(n1[j]) || isNaN(n7[j])) continue;
      found.push({ code: 'not-finite', indicator: "Floor", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v18[j]) && isFinite(v19[j])) continue;
      if (isNaN(n1[j]) || isNaN(n1[j]) || isNaN(n2[j]) || isNaN(n2[j]) || isNaN(n7[j]) || isNaN(n7[j])) continue;
      found.push({ code: 'not-finite', indicator: "Cmp", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v21[j]) && isFinite(v22[j])) continue;
      if (isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "Same", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (3 === 0 && !isNaN(n1[j])) { found.push({ code: "division-by-zero", indicator: "Thirds", unit: j }); continue; }
      if (isFinite(v24[j]) && isFinite(v25[j])) continue;
      if (isNaN(n1[j]) || isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "Thirds", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v27[j]) && isFinite(v28[j])) continue;
      if (isNaN(n6[j]) || isNaN(n6[j]) || isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "Codes", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v30[j]) && isFinite(v31[j])) continue;
      if (isNaN(n18[j]) || isNaN(n18[j])) continue;
      found.push({ code: 'not-finite', indicator: "Dates", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v33[j]) && isFinite(v34[j])) continue;
      if (isNaN(n19[j])) continue;
      found.push({ code: 'not-finite', indicator: "Yes", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v36[j]) && isFinite(v36[j])) continue;
      if (isNaN(n1[j]) || isNaN(n2[j])) continue;
      found.push({ code: 'not-finite', indicator: "Steps", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isNaN(at(ladder5, n6[j])) && !isNaN(n6[j])) { found.push({ code: "ladder-value-unknown", indicator: "Rungs", unit: j }); continue; }
      if (isFinite(v38[j]) && isFinite(v38[j])) continue;
      if (isNaN(n6[j])) continue;
      found.push({ code: 'not-finite', indicator: "Rungs", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v40[j]) && isFinite(v41[j])) continue;
      if (isNaN(n6[j])) continue;
      found.push({ code: 'not-finite', indicator: "Doubled", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (Math.abs(v38[j]) === Infinity || Math.abs(v36[j]) === Infinity) continue;
      if (2 === 0 && !isNaN(v36[j])) { found.push({ code: "division-by-zero", indicator: "Scores", unit: j }); continue; }
      if (isFinite(v43[j]) && isFinite(v43[j])) continue;
      if (isNaN(v38[j]) || isNaN(v36[j])) continue;
      found.push({ code: 'not-finite', indicator: "Scores", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v45[j]) && isFinite(v46[j])) continue;
      if (isNaN(n7[j]) || isNaN(n1[j])) continue;
      found.push({ code: 'not-finite', indicator: "There", unit: j });
    }
    for (let j = 0, alike = false; j < N; j++) {
      if (isFinite(v48[j]) && isFinite(v49[j])) continue;
      if (+(t21.codes[j] !== 0) === 0 || +(t21.codes[j] !== 0) === 0) continue;
      found.push({ code: 'not-finite', indicator: "Name", unit: j });
    }
    for (let j = 0; j < N; j++) if (!isFinite(v51[j]) && !(Math.abs(v1[j]) === Infinity || Math.abs(v4[j]) === Infinity || Math.abs(v7[j]) === Infinity || Math.abs(v10[j]) === Infinity || Math.abs(v13[j]) === Infinity || Math.abs(v16[j]) === Infinity || Math.abs(v19[j]) === Infinity || Math.abs(v22[j]) === Infinity || Math.abs(v25[j]) === Infinity || Math.abs(v28[j]) === Infinity || Math.abs(v31[j]) === Infinity || Math.abs(v34[j]) === Infinity || Math.abs(v36[j]) === Infinity || Math.abs(v38[j]) === Infinity || Math.abs(v41[j]) === Infinity || Math.abs(v43[j]) === Infinity || Math.abs(v46[j]) === Infinity || Math.abs(v49[j]) === Infinity) && !(isNaN(v1[j]) && isNaN(v4[j]) && isNaN(v7[j]) && isNaN(v10[j]) && isNaN(v13[j]) && isNaN(v16[j]) && isNaN(v19[j]) && isNaN(v22[j]) && isNaN(v25[j]) && isNaN(v28[j]) && isNaN(v31[j]) && isNaN(v34[j]) && isNaN(v36[j]) && isNaN(v38[j]) && isNaN(v41[j]) && isNaN(v43[j]) && isNaN(v46[j]) && isNaN(v49[j]))) { found.push({ code: "not-finite", indicator: "f", unit: j }); }
    return found;
  },
};
}
const engine = R.createEngine(FACTS, kernel);
export const score = engine.score;
export const validate = engine.validate;
export const totals = engine.totals;
export const InputError = R.InputError;
