//! The largest documents that are accepted: as many of each kind of thing as a model may have, and everything answered
//! with doubt.

use serde_json::{Map, Value, json};

/// Characters of a model that the page takes; the command line takes as many bytes and more.
pub(crate) const MODEL_SIZE_MAX: usize = 1_000_000;

pub(crate) const N_ALTERNATIVES: usize = 8;
const N_GROUPS: usize = 20;
pub(crate) const N_CRITERIA: usize = 200;
pub(crate) const N_RED_LINES: usize = 30;
const N_RULES: usize = 10;
const N_CONDITIONS: usize = 10;
const N_READ: usize = 6;
pub(crate) const N_AMOUNTS: usize = 100;
const N_CORRELATIONS: usize = 100;
const N_CURRENCIES: usize = 200;
const N_ARTICLES: usize = 50;
/// Fewer than the 500 that there may be: a language has 2,000 sentences, and other names need them.
const N_CLAIMS: usize = 70;
const N_FACTS: usize = 50;
const N_MEMBERS: usize = 20;
const N_REMARKS: usize = 50;
const N_LIFTS: usize = 20;
pub(crate) const N_YEARS: usize = 100;

/// Amounts without which a model has no money side, with what is believed of each.
const MONEY: [(&str, &str, [f64; 3]); 33] = [
    ("customers", "positive", [1_000.0, 2_000.0, 9_000.0]),
    ("contacts_per_customer", "positive", [1.0, 2.0, 4.0]),
    ("margin_per_customer", "positive", [50.0, 100.0, 300.0]),
    ("wage_per_hour", "positive", [15.0, 20.0, 30.0]),
    ("vendor_rate_per_hour", "positive", [8.0, 12.0, 25.0]),
    ("handling_minutes", "positive", [5.0, 8.0, 15.0]),
    ("open_hours", "positive", [1_000.0, 2_000.0, 4_000.0]),
    ("minimum_staff", "positive", [1.0, 2.0, 3.0]),
    ("labour_load", "positive", [1.1, 1.3, 1.5]),
    ("occupancy", "share", [0.5, 0.7, 0.9]),
    ("shrinkage", "share", [0.1, 0.2, 0.4]),
    ("attrition_in_house", "share", [0.1, 0.2, 0.4]),
    ("replacement_months", "positive", [1.0, 2.0, 4.0]),
    ("deflection_self_service", "share", [0.1, 0.2, 0.4]),
    ("self_service_contact_cost", "positive", [0.1, 0.2, 0.4]),
    ("self_service_upkeep", "positive", [100.0, 200.0, 400.0]),
    ("self_service_set_up", "positive", [1_000.0, 2_000.0, 4_000.0]),
    ("resolution_in_house", "share", [0.6, 0.7, 0.9]),
    ("vendor_resolution_ratio", "positive", [0.7, 0.9, 1.1]),
    ("repeat_contact_chance", "share", [0.3, 0.5, 0.8]),
    ("escalation_share", "share", [0.1, 0.2, 0.3]),
    ("vendor_minimum_fee", "positive", [100.0, 200.0, 400.0]),
    ("oversight_share", "share", [0.05, 0.1, 0.2]),
    ("transition_share", "share", [0.1, 0.2, 0.3]),
    ("transition_dip", "share", [0.1, 0.2, 0.3]),
    ("transition_months", "positive", [1.0, 3.0, 6.0]),
    ("contacting_share", "share", [0.1, 0.3, 0.5]),
    ("defection_gap", "share", [0.1, 0.2, 0.3]),
    ("stated_to_actual", "share", [0.1, 0.3, 0.5]),
    ("base_churn", "share", [0.05, 0.1, 0.2]),
    ("referrals_per_customer", "positive", [0.01, 0.05, 0.1]),
    ("referral_sensitivity", "positive", [0.5, 1.0, 2.0]),
    ("discount_rate", "share", [0.03, 0.06, 0.1]),
];

/// A model at every limit of counts that leaves room for another, and of as many languages as its size allows.
pub(crate) fn model() -> Value {
    let claims: Vec<String> = (0..N_CLAIMS).map(claim).collect();
    let mut model = json!({
        "version": 1,
        "id": "largest",
        "currency": "USD",
        "currencies": (0..N_CURRENCIES).map(currency).collect::<Vec<_>>(),
        "articles": many(N_ARTICLES, |n| json!({"id": format!("a{n}"), "title": "t".repeat(300)})),
        "claims": many(N_CLAIMS, |n| json!({"id": claim(n), "effects": of_each_way(|way| json!(way % 3))})),
        "alternatives": many(N_ALTERNATIVES, alternative),
        "base": "w0",
        "groups": many(N_GROUPS, |n| group(n, &claims)),
        "facts": many(N_FACTS, fact),
        "red_lines": many(N_RED_LINES, |n| red_line(n, &claims)),
        "warnings": many(N_REMARKS, |n| remark("x", n, &claims)),
        "notes": many(N_REMARKS, |n| remark("n", n, &claims)),
        "amounts": many(N_AMOUNTS, amount),
        "correlations": many(N_CORRELATIONS, correlation)
    });
    let (texts, size) = (texts(&model), model.to_string().len());
    let n_languages = (MODEL_SIZE_MAX - size) / (texts.to_string().len() + 10);
    model["texts"] = (0..n_languages).map(|n| (format!("l{n}"), texts.clone())).collect();
    model
}

/// Everything said, and nothing surely: not sure of any question, a range for every amount.
pub(crate) fn answers() -> Value {
    let points = |names: usize, name: fn(usize) -> String| -> Value {
        (0..names).map(|n| (name(n), json!(n % 50 + 1))).collect()
    };
    json!({
        "version": 1,
        "answers": (0..N_CRITERIA).map(|n| (criterion(n), json!("not_sure"))).collect::<Value>(),
        "weights": points(N_GROUPS, |n| format!("g{n}")),
        "weight_certainty": "rough",
        "criterion_weights": points(N_CRITERIA, criterion),
        "facts": {"horizon_years": N_YEARS},
        "quick": of_each_way(|way| json!(way % 3)),
        "gut": "w1",
        "money": (0..N_AMOUNTS)
            .map(|n| (amount_name(n), Value::Object(three(believed(n).1.map(|number| number * 0.99)))))
            .collect::<Value>(),
    })
}

fn many(n: usize, make: impl Fn(usize) -> Value) -> Vec<Value> {
    (0..n).map(make).collect()
}

fn of_each_way(value: impl Fn(usize) -> Value) -> Value {
    (0..N_ALTERNATIVES).map(|way| (format!("w{way}"), value(way))).collect()
}

fn claim(n: usize) -> String {
    format!("a{}-{}", n % N_ARTICLES, n / N_ARTICLES)
}

fn criterion(n: usize) -> String {
    format!("c{n}")
}

fn currency(n: usize) -> Value {
    let letter = |place: usize| char::from(b'A' + u8::try_from(place % 26).unwrap());
    json!({"currency": format!("Q{}{}", letter(n / 26), letter(n)), "per_unit": 1.5, "year": 2024})
}

fn alternative(n: usize) -> Value {
    let share = amount_name(MONEY.len() + n);
    json!({"id": format!("w{n}"), "outside": n % 2 == 1, "vendor_share": share, "self_service": n % 3 == 2})
}

fn group(n: usize, claims: &[String]) -> Value {
    let n_criteria = N_CRITERIA / N_GROUPS;
    let criteria = many(n_criteria, |place| {
        let n = n * n_criteria + place;
        let strengths = of_each_way(|way| json!(i64::try_from((n * 7 + way * 11) % 101).unwrap() - 50));
        json!({"id": criterion(n), "share": 0.1, "strengths": strengths, "claims": claims})
    });
    json!({"id": format!("g{n}"), "points": 5, "criteria": criteria})
}

fn member(n: usize) -> String {
    format!("m{n}")
}

fn fact(n: usize) -> Value {
    match n {
        0 => json!({"id": "horizon_years", "kind": "count", "low": 1, "high": N_YEARS, "default": 3}),
        1 => json!({"id": "f1", "kind": "set", "members": many(N_MEMBERS, |n| json!(member(n)))}),
        _ => json!({"id": format!("f{n}"), "kind": "flag", "default": false}),
    }
}

/// Conditions on all six criteria of a line. They can hold together, and each rule asks something else of each criterion.
fn when(line: usize, rule: usize) -> Vec<Value> {
    many(N_CONDITIONS, |n| {
        let criterion = criterion(line * N_READ + (rule + n) % N_READ);
        match n {
            // Last what fewest ticks fulfil.
            9 => json!({"criterion": criterion, "at_least": 1 + rule % 4}),
            8 => json!({"lacks": (0..N_MEMBERS).map(member).collect::<Vec<_>>()}),
            6..8 => json!({"criterion": criterion, "at_most": 4 - (rule + n) % 3}),
            _ => json!({"criterion": criterion, "at_least": (rule + n) % 2}),
        }
    })
}

fn remark(letter: &str, n: usize, claims: &[String]) -> Value {
    json!({"id": format!("{letter}{n}"), "claims": claims, "when": when(n % N_RED_LINES, n)})
}

/// What would lift any line: some of what each of its rules lacks, and other answers.
fn lifts() -> impl Iterator<Item = String> {
    (0..N_LIFTS - N_READ).map(member).chain((0..N_READ).map(criterion))
}

fn red_line(n: usize, claims: &[String]) -> Value {
    let ways = many(N_ALTERNATIVES, |way| json!(format!("w{way}")));
    let lifts: Vec<String> = lifts().collect();
    let rules = many(N_RULES, |rule| json!({"blocks": ways, "when": when(n, rule), "lifted_by": lifts}));
    let holds =
        many(N_RULES, |rule| json!({"alternatives": ways, "when": when(n, rule), "unless_money_share": 1}));
    json!({"id": format!("r{n}"), "claims": claims, "rules": rules, "holds": holds})
}

fn amount_name(n: usize) -> String {
    MONEY.get(n).map_or_else(|| format!("q{n}"), |(name, ..)| (*name).to_owned())
}

fn believed(n: usize) -> (&'static str, [f64; 3]) {
    MONEY.get(n).map_or(("share", [0.2, 0.4, 0.7]), |(_, scale, numbers)| (*scale, *numbers))
}

fn three(numbers: [f64; 3]) -> Map<String, Value> {
    ["low", "best", "high"].map(str::to_owned).into_iter().zip(numbers.map(Value::from)).collect()
}

fn amount(n: usize) -> Value {
    let (scale, numbers) = believed(n);
    let mut amount = three(numbers);
    for (key, value) in [("id", json!(amount_name(n))), ("unit", json!("u")), ("scale", json!(scale))] {
        amount.insert(key.to_owned(), value);
    }
    amount.insert("trust".to_owned(), json!("E"));
    Value::Object(amount)
}

/// Of the first amount with every other one, so that every row of their root is full; and one more.
fn correlation(n: usize) -> Value {
    let (first, second) = if n + 1 < N_AMOUNTS { (0, n + 1) } else { (1, 2) };
    json!({"between": [amount_name(first), amount_name(second)], "value": 0.05})
}

/// A sentence for every name.
fn texts(model: &Value) -> Value {
    let names = |key: &str| -> Vec<String> {
        let list = model[key].as_array().unwrap();
        list.iter().map(|thing| thing["id"].as_str().unwrap().to_owned()).collect()
    };
    let mut texts = Map::new();
    let mut add = |kind: &str, names: Vec<String>, parts: &[&str]| {
        for name in names {
            texts.extend(parts.iter().map(|part| (format!("{kind}.{name}{part}"), json!("x"))));
        }
    };
    let parts = [".question", ".name", ".low", ".high", ".said_low", ".said_high", ".if_lower", ".if_higher"];
    add("criterion", (0..N_CRITERIA).map(criterion).collect(), &parts);
    add("alternative", names("alternatives"), &[".name", ".do", ".doing", ".about"]);
    add("group", names("groups"), &[".name", ".intro"]);
    add("red_line", names("red_lines"), &[".name", ".text"]);
    add("fact", names("facts"), &[".question"]);
    add("fact.f1", (0..N_MEMBERS).map(member).collect(), &[""]);
    add("evidence", lifts().collect(), &[""]);
    add("note", names("notes"), &[""]);
    add("warning", names("warnings"), &[""]);
    add("claim", names("claims"), &[""]);
    Value::Object(texts)
}
